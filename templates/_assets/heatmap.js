// What a heatmap shows for a choice of axes, layer, comparison and scenario tag, and its table.
(function () {
  'use strict';

  var figures = window.oddline.figures;
  var SVG = 'http://www.w3.org/2000/svg';

  function attributeOf(data, id) {
    return data.attributes.findIndex(function (one) { return one.id === id; });
  }

  // The cells of some attributes, in whatever order these are.
  function keyOf(data, axes) {
    var places = axes.map(function (id) { return attributeOf(data, id); });
    return places.some(function (place) { return place < 0; }) || new Set(places).size < places.length
      ? ''
      : places.sort(function (a, b) { return a - b; }).map(function (place) { return data.attributes[place].id; }).join('.');
  }

  function layerOf(data, id) {
    return data.layers.findIndex(function (one) { return one.id === id; });
  }

  function isDoubtful(cell, at) {
    return Boolean((cell.doubt || 0) >> at & 1);
  }

  function verdictFace(cell) {
    return { fill: cell.fill, hatched: cell.hatched, mark: cell.mark, value: cell.value, n: cell.n, bar: cell.low !== undefined };
  }

  function count(value) {
    return value === undefined ? '' : figures.fixed(value, 0);
  }

  function numberFace(layer, at, cell) {
    var value = cell.x[at];
    var blank = value === null || layer.count && value <= 0;
    var sense = layer.span === 'change' ? layer.sense : 1;
    return {
      fill: blank ? 'blank' : figures.fill(layer.span, layer.bounds, sense * value),
      hatched: value !== null && isDoubtful(cell, at),
      value: value === null ? '–' : (layer.signed ? figures.signed : figures.fixed)(value, layer.decimals),
      n: layer.count || value === null ? '' : count(cell.of)
    };
  }

  // The 95 % interval of a difference of two figures as if they were independent: reaches added as squares (Zou and Donner 2008).
  function differenceInterval(cell, other) {
    if (cell.low === undefined || other.low === undefined) {
      return null;
    }
    var difference = cell.x[0] - other.x[0];
    return [
      difference - Math.hypot(cell.x[0] - cell.low, other.high - other.x[0]),
      difference + Math.hypot(cell.high - cell.x[0], other.x[0] - other.low)
    ];
  }

  // Whether a difference is in doubt: of figures where its interval holds 0, of counts never.
  function isDifferenceDoubtful(layer, at, cell, other) {
    if (layer.count) {
      return false;
    }
    var interval = differenceInterval(cell, other);
    return layer.id === 'shrunk' ? isDoubtful(cell, at) || isDoubtful(other, at) : !interval || interval[0] <= 0 && interval[1] >= 0;
  }

  function differences(shown) {
    var layer = shown.layer;
    var all = [];
    shown.cells.forEach(function (one) {
      var mine = one.cell && one.cell.x ? one.cell.x[shown.at] : null;
      var theirs = one.other && one.other.x ? one.other.x[shown.otherAt] : null;
      if (mine !== null && theirs !== null && mine !== undefined && theirs !== undefined) {
        one.difference = Number((mine - theirs).toPrecision(12));
        one.doubtful = isDifferenceDoubtful(layer, shown.at, one.cell, one.other);
        all.push(one);
      }
    });
    var firm = all.filter(function (one) { return !one.doubtful; });
    var largest = Math.max.apply(null, [0].concat((firm.length ? firm : all).map(function (one) { return Math.abs(one.difference); })));
    shown.bounds = figures.differenceBounds(largest);
    shown.cells.forEach(function (one) {
      one.face = one.difference === undefined
        ? { fill: 'blank', hatched: false, value: '–', n: '' }
        : {
          fill: figures.fill('change', shown.bounds, layer.sense * one.difference),
          hatched: one.doubtful,
          value: figures.signed(one.difference, layer.decimals),
          n: layer.count ? '' : count(one.cell.of) + ' / ' + count(one.other.of)
        };
    });
  }

  function isIn(data, tag, values) {
    return tag.scenarios.filter(function (scenario) {
      return Object.keys(values).every(function (key) { return !scenario.in[key] || scenario.in[key].indexOf(values[key]) >= 0; });
    });
  }

  // The whole of what is shown; state.axes ends with the attribute across, the one before it goes down, a third one groups.
  function show(data, state, other) {
    var axes = state.axes;
    var key = keyOf(data, axes);
    var ordered = key.split('.');
    var places = axes.map(function (id) { return ordered.indexOf(id); });
    var attributes = axes.map(function (id) { return data.attributes[attributeOf(data, id)]; });
    var byPlace = {};
    var used = attributes.map(function () { return {}; });
    data.maps[key].forEach(function (cell) {
      var at = places.map(function (place) { return cell.at[place]; });
      byPlace[at.join(',')] = cell;
      at.forEach(function (value, axis) { used[axis][value] = true; });
    });
    var values = attributes.map(function (attribute, axis) {
      return attribute.values.map(function (value, at) { return { at: at, id: value.id, name: value.name, leaf: value.leaf }; })
        .filter(function (value) { return value.leaf || used[axis][value.at]; });
    });
    var theirs = {};
    if (other && other.maps[key]) {
      other.maps[key].forEach(function (cell) { theirs[cell.id] = cell; });
    }
    var isVerdict = state.layer === 'verdict';
    var at = isVerdict ? 0 : layerOf(data, state.layer);
    var shown = { data: data, other: other, state: state, axes: attributes, layer: data.layers[at], at: at, cells: [], isVerdict: isVerdict && !other };
    shown.otherAt = other ? layerOf(other, shown.layer.id) : -1;
    shown.tag = (data.tags || []).find(function (tag) { return tag.id === state.tag; });
    var last = values.length - 1;
    shown.columns = values[last];
    shown.groups = (last === 2 ? values[0] : [null]).map(function (group) {
      return {
        name: group ? group.name : '',
        rows: values[last - 1].map(function (row) {
          return {
            name: row.name,
            unknown: row.id === '',
            cells: values[last].map(function (column) {
              var path = (group ? [group] : []).concat([row, column]);
              var cell = byPlace[path.map(function (value) { return value.at; }).join(',')];
              var one = { cell: cell, path: path, other: cell && theirs[cell.id] };
              if (shown.tag) {
                var valueOf = {};
                path.forEach(function (value, axis) { valueOf[attributes[axis].key] = value.id; });
                one.scenarios = isIn(data, shown.tag, valueOf);
                one.dim = one.scenarios.length === 0;
              }
              shown.cells.push(one);
              return one;
            })
          };
        })
      };
    });
    if (other) {
      differences(shown);
    } else {
      shown.cells.forEach(function (one) {
        if (one.cell && one.cell.x) {
          one.face = shown.isVerdict ? verdictFace(one.cell) : numberFace(shown.layer, shown.at, one.cell);
        }
      });
    }
    return shown;
  }

  // Drawing

  function element(name, style, text) {
    var made = document.createElement(name);
    if (style) {
      made.className = style;
    }
    if (text !== undefined) {
      made.textContent = text;
    }
    return made;
  }

  function shape(name, attributes) {
    var made = document.createElementNS(SVG, name);
    Object.keys(attributes).forEach(function (key) { made.setAttribute(key, attributes[key]); });
    return made;
  }

  function markOf(name) {
    var svg = shape('svg', { 'class': 'mark', width: 12, height: 12, 'aria-hidden': 'true' });
    svg.append(shape('use', { href: '#m-' + name }));
    return svg;
  }

  // The interval of a cell on the axis of all, 0 to 90.
  function ends(data, cell) {
    function x(value) {
      return Number((90 * Math.min(1, Math.max(0, (value - data.bar[0]) / (data.bar[1] - data.bar[0])))).toFixed(1));
    }
    return { low: x(cell.low), high: x(cell.high), value: x(Math.min(cell.high, Math.max(cell.low, cell.x[0]))), required: cell.required === undefined ? null : x(cell.required) };
  }

  function bar(data, cell) {
    var at = ends(data, cell);
    var svg = shape('svg', { 'class': 'whisker', 'aria-hidden': 'true', width: 90, height: 8, viewBox: '0 0 90 8' });
    svg.append(shape('path', { 'class': 'hair', d: 'M0 4H90' }));
    if (at.required !== null) {
      svg.append(shape('path', { 'class': 'required', d: 'M' + at.required + ' 0V8' }));
    }
    svg.append(shape('path', { 'class': 'range', d: 'M' + at.low + ' 4H' + at.high }), shape('circle', { cx: at.value, cy: 4, r: 2.4 }));
    return svg;
  }

  function saidOf(shown, one) {
    return shown.other ? shown.layer.name + ' ' + one.face.value + (one.doubtful ? ', ' + shown.data.words.hatched : '') : one.cell.said;
  }

  // A cell that is drawn once: other layers and axes change what it says and where it stands.
  function partsOf(id) {
    var parts = { td: element('td'), face: element('span'), value: document.createTextNode(''), n: document.createTextNode(''), said: document.createTextNode(''), is: {} };
    var link = element('a');
    var hidden = element('span');
    var unseen = element('span', 'unseen');
    parts.bold = element('b');
    parts.small = element('i');
    parts.bold.append(parts.value);
    parts.small.append(parts.n);
    hidden.setAttribute('aria-hidden', 'true');
    hidden.append(parts.face);
    unseen.append(parts.said);
    link.href = '#' + id;
    link.tabIndex = -1;
    link.append(unseen, hidden);
    parts.td.append(link);
    return parts;
  }

  function change(parts, what, value, write) {
    if (parts.is[what] !== value) {
      parts.is[what] = value;
      write(value);
    }
  }

  function dress(shown, one, parts) {
    var face = one.face;
    var mark = face.mark && face.mark !== 'none' ? face.mark : '';
    var whisker = face.bar ? JSON.stringify(ends(shown.data, one.cell)) : '';
    change(parts, 'td', one.dim ? 'dim' : '', function (style) { parts.td.className = style; });
    change(parts, 'face', 'f l-' + shown.state.layer + ' ' + face.fill + (face.hatched ? ' hatched' : ''), function (style) { parts.face.className = style; });
    change(parts, 'value', face.value, function (text) { parts.value.data = text; });
    change(parts, 'n', face.n, function (text) { parts.n.data = text; });
    change(parts, 'said', saidOf(shown, one), function (text) { parts.said.data = text; });
    change(parts, 'shape', [mark, face.n ? 'n' : '', whisker].join(), function () {
      var pieces = [parts.bold];
      if (mark) {
        pieces.unshift(markOf(mark));
      }
      if (face.n) {
        pieces.push(parts.small);
      }
      if (whisker) {
        pieces.push(bar(shown.data, one.cell));
      }
      parts.face.replaceChildren.apply(parts.face, pieces);
    });
  }

  // Shows other figures in the cells of a table that has the same axes.
  function redress(shown, drawn) {
    shown.cells.forEach(function (one) {
      if (one.cell && drawn[one.cell.id]) {
        dress(shown, one, drawn[one.cell.id]);
      }
    });
  }

  function cellOf(shown, one, drawn) {
    var words = shown.data.words;
    if (!one.cell || one.cell.out) {
      var empty = element('td', one.cell ? 'excluded' : 'none');
      empty.append(element('span', 'unseen', one.cell ? words.excluded : words['no-scenes']));
      return empty;
    }
    var parts = drawn[one.cell.id];
    if (!parts) {
      parts = drawn[one.cell.id] = partsOf(one.cell.id);
    }
    dress(shown, one, parts);
    return parts.td;
  }

  function head(scope, text, style) {
    var th = element('th', style || '', text);
    th.scope = scope;
    return th;
  }

  // Above so many cells only those near the window are laid out.
  var MANY = 400;

  // The table of what is shown, as the page's template draws it, of cells that were drawn before and new ones.
  function table(shown, label, drawn) {
    var made = element('table', shown.cells.length > MANY ? 'heat many' : 'heat');
    made.append(element('caption', 'unseen', label));
    var grouped = shown.groups.length > 1;
    var top = element('tr');
    top.append(element('td'));
    if (grouped) {
      top.append(element('td'));
    }
    shown.columns.forEach(function (column) { top.append(head('col', column.name)); });
    made.createTHead().append(top);
    shown.groups.forEach(function (group) {
      var body = element('tbody');
      group.rows.forEach(function (row, at) {
        var tr = element('tr', row.unknown ? 'unknown' : '');
        if (grouped && at === 0) {
          var th = head('rowgroup', group.name, 'group');
          th.rowSpan = group.rows.length;
          tr.append(th);
        }
        tr.append(head('row', row.name));
        row.cells.forEach(function (one) { tr.append(cellOf(shown, one, drawn)); });
        body.append(tr);
      });
      made.append(body);
    });
    return made;
  }

  window.oddline.heatmap = {
    show: show, table: table, redress: redress, differenceInterval: differenceInterval, keyOf: keyOf, layerOf: layerOf, element: element, shape: shape, markOf: markOf, ends: ends
  };
})();
