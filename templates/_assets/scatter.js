// Scenes as points, where their table has coordinates x and y. One stop for the tab key; arrows go to the next point that way.
(function () {
  'use strict';

  var figures = window.oddline.figures;
  var WIDTH = 640;
  var HEIGHT = 360;
  var EDGE = 14;
  var MOST = 3000;
  // A click as near as this to a point is a click on it.
  var REACH = 8;
  var TURN = 2 * Math.PI;
  var SHAPES = {
    open: function (pen, x, y) { pen.moveTo(x + 3, y); pen.arc(x, y, 3, 0, TURN); },
    confirmed: function (pen, x, y) { pen.moveTo(x + 3.5, y); pen.arc(x, y, 3.5, 0, TURN); },
    doubted: function (pen, x, y) { pen.moveTo(x, y - 4.5); pen.lineTo(x + 4.5, y + 3.5); pen.lineTo(x - 4.5, y + 3.5); pen.closePath(); },
    rejected: function (pen, x, y) { pen.moveTo(x - 3.5, y - 3.5); pen.lineTo(x + 3.5, y + 3.5); pen.moveTo(x + 3.5, y - 3.5); pen.lineTo(x - 3.5, y + 3.5); },
    ring: function (pen, x, y) { pen.moveTo(x + 8, y); pen.arc(x, y, 8, 0, TURN); }
  };

  // Returns the map, or nothing where there are no coordinates.
  function scatter(sheet, words, pick) {
    var fields = ['x', 'y'].map(sheet.field);
    if (!fields[0] || !fields[1] || !fields[0].number || !fields[1].number) {
      return null;
    }
    var figure = document.createElement('figure');
    var canvas = document.createElement('canvas');
    var probe = document.createElement('span');
    var caption = document.createElement('figcaption');
    var places = new Map();
    var drawn = [];
    var kindOf;
    var current = -1;
    var frame = 0;
    figure.className = 'scatter';
    caption.className = 'caption';
    canvas.tabIndex = 0;
    canvas.setAttribute('role', 'application');
    canvas.setAttribute('aria-label', words['map-help']);
    probe.hidden = true;
    figure.append(canvas, probe, caption);

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

    // Draws all points of a kind in the colours that the page has for it.
    function drawKind(pen, kind, rows) {
      probe.className = kind === 'ring' ? 'ring' : 'point ' + kind;
      var style = getComputedStyle(probe);
      pen.fillStyle = style.fill;
      pen.strokeStyle = style.stroke;
      pen.lineWidth = parseFloat(style.strokeWidth);
      rows.forEach(function (row) {
        var at = places.get(row);
        pen.beginPath();
        SHAPES[kind](pen, at[0], at[1]);
        if (style.fill !== 'none') {
          pen.fill();
        }
        pen.stroke();
      });
    }

    function draw() {
      var scale = Math.max(1, window.devicePixelRatio || 1);
      var pen = canvas.getContext('2d');
      frame = 0;
      canvas.width = WIDTH * scale;
      canvas.height = HEIGHT * scale;
      pen.scale(scale, scale);
      ['open', 'confirmed', 'doubted', 'rejected'].forEach(function (kind) {
        drawKind(pen, kind, drawn.filter(function (row) { return kindOf(row) === kind; }));
      });
      drawKind(pen, 'ring', places.has(current) ? [current] : []);
    }

    function drawSoon() {
      frame = frame || requestAnimationFrame(draw);
    }

    function show(rows, verdictOf, chosen) {
      var there = rows.filter(function (row) { return places.has(row); });
      var step = Math.ceil(there.length / MOST);
      drawn = there.filter(function (row, at) { return at % step === 0 || row === chosen; });
      kindOf = function (row) { return verdictOf(row) || 'open'; };
      caption.textContent = words[fields[0].source === 'map' ? 'map-embeddings' : 'map'] + (step > 1 ? ' ' + figures.sentence(words['map-some'], figures.fixed(drawn.length, 0), figures.fixed(there.length, 0)) : '');
      current = chosen;
      drawSoon();
    }

    // Returns the nearest point on one side: what is straight ahead counts as nearer than what is aside.
    function towards(right, down) {
      var from = places.get(current) || [WIDTH / 2, HEIGHT / 2];
      var best = -1;
      var least = Infinity;
      drawn.forEach(function (row) {
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
    canvas.addEventListener('keydown', function (event) {
      if (ways[event.key]) {
        event.preventDefault();
        var row = towards(ways[event.key][0], ways[event.key][1]);
        if (row >= 0) {
          pick(row);
        }
      }
    });

    // Returns the point under the pointer, or -1.
    function under(event) {
      var box = canvas.getBoundingClientRect();
      var x = (event.clientX - box.left) * WIDTH / box.width;
      var y = (event.clientY - box.top) * HEIGHT / box.height;
      var best = -1;
      var least = REACH;
      drawn.forEach(function (row) {
        var at = places.get(row);
        var far = Math.hypot(at[0] - x, at[1] - y);
        if (far <= least) {
          least = far;
          best = row;
        }
      });
      return best;
    }

    canvas.addEventListener('click', function (event) {
      var row = under(event);
      if (row >= 0) {
        pick(row);
      }
    });
    ['(prefers-color-scheme: dark)', '(forced-colors: active)'].forEach(function (media) {
      window.matchMedia(media).addEventListener('change', drawSoon);
    });
    new MutationObserver(drawSoon).observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
    return { element: figure, place: place, show: show };
  }

  window.oddline.scatter = scatter;
})();
