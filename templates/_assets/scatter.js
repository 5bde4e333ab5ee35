// Scenes as points, where their table has coordinates x and y. One stop for the tab key; arrows go to the next point that way.
(function () {
  'use strict';

  var figures = window.oddline.figures;
  var SVG = 'http://www.w3.org/2000/svg';
  var WIDTH = 640;
  var HEIGHT = 360;
  var EDGE = 14;
  var MOST = 3000;
  var SHAPES = {
    '': 'M-3 0A3 3 0 1 0 3 0A3 3 0 1 0-3 0Z',
    confirmed: 'M-3.5 0A3.5 3.5 0 1 0 3.5 0A3.5 3.5 0 1 0-3.5 0Z',
    doubted: 'M0-4.5L4.5 3.5H-4.5Z',
    rejected: 'M-3.5-3.5L3.5 3.5M3.5-3.5L-3.5 3.5'
  };

  function drawn(name, attributes, within) {
    var made = document.createElementNS(SVG, name);
    Object.keys(attributes).forEach(function (key) { made.setAttribute(key, attributes[key]); });
    within.append(made);
    return made;
  }

  // Returns the map, or nothing where there are no coordinates.
  function scatter(sheet, words, pick) {
    var fields = ['x', 'y'].map(sheet.field);
    if (!fields[0] || !fields[1] || !fields[0].number || !fields[1].number) {
      return null;
    }
    var figure = document.createElement('figure');
    var svg = drawn('svg', { viewBox: '0 0 ' + WIDTH + ' ' + HEIGHT, tabindex: '0', role: 'application', 'aria-label': words['map-help'] }, figure);
    var points = drawn('g', {}, svg);
    var ring = drawn('circle', { r: '8', 'class': 'ring' }, svg);
    var caption = document.createElement('figcaption');
    var places = new Map();
    var current = -1;
    figure.className = 'scatter';
    caption.className = 'caption';
    figure.append(caption);

    function number(field, row) {
      return field.of(row) === '' ? NaN : Number(field.of(row));
    }

    function bounds(rows, field) {
      var low = Infinity;
      var high = -Infinity;
      rows.forEach(function (row) {
        var value = number(field, row);
        if (Number.isFinite(value)) {
          low = Math.min(low, value);
          high = Math.max(high, value);
        }
      });
      return [low, high];
    }

    // Sets where each scene is; one scale for both directions, so that distances are as they were.
    function place(all) {
      var x = bounds(all, fields[0]);
      var y = bounds(all, fields[1]);
      var scale = Math.min((WIDTH - 2 * EDGE) / (x[1] - x[0] || 1), (HEIGHT - 2 * EDGE) / (y[1] - y[0] || 1));
      all.forEach(function (row) {
        var at = [number(fields[0], row), number(fields[1], row)];
        if (at.every(Number.isFinite)) {
          places.set(row, [
            WIDTH / 2 + (at[0] - (x[0] + x[1]) / 2) * scale,
            HEIGHT / 2 - (at[1] - (y[0] + y[1]) / 2) * scale
          ]);
        }
      });
    }

    function show(rows, verdictOf, chosen) {
      var there = rows.filter(function (row) { return places.has(row); });
      var step = Math.ceil(there.length / MOST);
      var some = there.filter(function (row, at) { return at % step === 0 || row === chosen; });
      points.replaceChildren();
      some.forEach(function (row) {
        var at = places.get(row);
        var verdict = verdictOf(row);
        drawn('path', {
          d: SHAPES[verdict],
          transform: 'translate(' + at[0].toFixed(1) + ' ' + at[1].toFixed(1) + ')',
          'class': 'point ' + (verdict || 'open'),
          'data-row': row
        }, points);
      });
      current = chosen;
      var at = places.get(chosen);
      ring.setAttribute('visibility', at ? 'visible' : 'hidden');
      if (at) {
        ring.setAttribute('cx', at[0].toFixed(1));
        ring.setAttribute('cy', at[1].toFixed(1));
      }
      caption.textContent = words.map + (step > 1 ? ' ' + figures.sentence(words['map-some'], figures.fixed(some.length, 0), figures.fixed(there.length, 0)) : '');
    }

    // Returns the nearest point on one side: what is straight ahead counts as nearer than what is aside.
    function towards(right, down) {
      var from = places.get(current) || [WIDTH / 2, HEIGHT / 2];
      var best = -1;
      var least = Infinity;
      Array.from(points.children).forEach(function (point) {
        var row = Number(point.dataset.row);
        var to = places.get(row);
        var ahead = (to[0] - from[0]) * right + (to[1] - from[1]) * down;
        var aside = Math.abs((to[0] - from[0]) * down) + Math.abs((to[1] - from[1]) * right);
        if (row !== current && ahead > 0 && ahead + 2 * aside < least) {
          least = ahead + 2 * aside;
          best = row;
        }
      });
      return best;
    }

    var ways = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };
    svg.addEventListener('keydown', function (event) {
      if (ways[event.key]) {
        event.preventDefault();
        var row = towards(ways[event.key][0], ways[event.key][1]);
        if (row >= 0) {
          pick(row);
        }
      }
    });
    svg.addEventListener('click', function (event) {
      var point = event.target.closest('[data-row]');
      if (point) {
        pick(Number(point.dataset.row));
      }
    });
    return { element: figure, place: place, show: show };
  }

  window.oddline.scatter = scatter;
})();
