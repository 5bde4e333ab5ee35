// The cells of a heatmap as the page's template draws them. A cell is made once; what it says changes in place.
(function () {
  'use strict';

  var heatmap = window.oddline.heatmap;
  var element = window.oddline.elements.element;
  var SVG = 'http://www.w3.org/2000/svg';

  function shape(name, attributes) {
    var made = document.createElementNS(SVG, name);
    Object.keys(attributes).forEach(function (key) { made.setAttribute(key, attributes[key]); });
    return made;
  }

  var marks = {};

  // Returns a mark of its own shapes: the browser draws thousands of these faster than references to one.
  function markOf(name) {
    if (!marks[name]) {
      marks[name] = shape('svg', { 'class': 'mark', width: 12, height: 12, viewBox: '0 0 12 12', 'aria-hidden': 'true' });
      Array.from(document.getElementById('m-' + name).children).forEach(function (piece) { marks[name].append(piece.cloneNode(false)); });
    }
    return marks[name].cloneNode(true);
  }

  // The interval of a cell on the axis of all, 0 to 90.
  function ends(data, cell) {
    function x(value) {
      return Number((90 * Math.min(1, Math.max(0, (value - data.bar[0]) / (data.bar[1] - data.bar[0])))).toFixed(1));
    }
    return { low: x(cell.low), high: x(cell.high), value: x(Math.min(cell.high, Math.max(cell.low, cell.x[0]))), required: cell.required === undefined ? null : x(cell.required) };
  }

  function bar(at) {
    var svg = shape('svg', { 'class': 'whisker', 'aria-hidden': 'true', width: 90, height: 8, viewBox: '0 0 90 8' });
    svg.append(shape('path', { 'class': 'hair', d: 'M0 4H90' }));
    if (at.required !== null) {
      svg.append(shape('path', { 'class': 'required', d: 'M' + at.required + ' 0V8' }));
    }
    svg.append(shape('path', { 'class': 'range', d: 'M' + at.low + ' 4H' + at.high }), shape('circle', { cx: at.value, cy: 4, r: 2.4 }));
    return svg;
  }

  // What a cell is called begins with what is seen in it, for those who speak to a page.
  function saidOf(shown, one) {
    var face = heatmap.faceOf(shown, one);
    var seen = [shown.isVerdict ? '' : shown.layer.name, face.value, face.n].filter(Boolean).join(' ');
    var said = shown.other ? (one.doubtful ? shown.data.words.hatched : '') : one.cell.said;
    return said.indexOf(seen) >= 0 ? said : [seen, said].filter(Boolean).join(', ');
  }

  // Returns a cell without a figure: outside the ODD, or of no scenes.
  function still(shown, one) {
    var words = shown.data.words;
    var td = element('td', one.cell ? 'excluded' : 'none');
    td.append(element('span', 'unseen', one.cell ? words.excluded : words['no-scenes']));
    return td;
  }

  function made(id) {
    var parts = { td: element('td'), link: element('a'), face: element('span'), bold: element('b'), small: element('i'), value: new Text(), n: new Text(), blank: new Text(' '), marks: {}, bar: null, is: {} };
    parts.bold.append(parts.value);
    parts.small.append(parts.n);
    parts.face.setAttribute('aria-hidden', 'true');
    parts.link.href = '#' + id;
    parts.link.tabIndex = -1;
    parts.link.append(parts.face);
    parts.td.append(parts.link);
    return parts;
  }

  function change(parts, what, value, write) {
    if (parts.is[what] !== value) {
      parts.is[what] = value;
      write(value);
    }
  }

  // The mark, figures and interval of a cell; a mark and an interval are drawn once.
  function pieces(shown, one, parts, face, mark) {
    var made = [parts.bold];
    if (mark) {
      parts.marks[mark] = parts.marks[mark] || markOf(mark);
      made.unshift(parts.marks[mark]);
    }
    if (face.n) {
      made.push(parts.blank, parts.small);
    }
    if (face.bar) {
      parts.bar = parts.bar || bar(ends(shown.data, one.cell));
      made.push(parts.bar);
    }
    return made;
  }

  // Makes a cell show its figure in the layer that is shown.
  function dress(shown, one, parts) {
    var face = heatmap.faceOf(shown, one);
    var mark = face.mark && face.mark !== 'none' ? face.mark : '';
    change(parts, 'td', one.dim ? 'dim' : '', function (style) { parts.td.className = style; });
    change(parts, 'face', 'f l-' + shown.state.layer + ' ' + face.fill + (face.hatched ? ' hatched' : ''), function (style) { parts.face.className = style; });
    change(parts, 'value', face.value, function (text) { parts.value.data = text; });
    change(parts, 'n', face.n, function (text) { parts.n.data = text; });
    change(parts, 'said', saidOf(shown, one), function (text) { parts.link.setAttribute('aria-label', text); });
    change(parts, 'shape', mark + (face.n ? ' n' : '') + (face.bar ? ' bar' : ''), function () {
      parts.face.replaceChildren.apply(parts.face, pieces(shown, one, parts, face, mark));
    });
  }

  window.oddline.heatcells = { markOf: markOf, ends: ends, made: made, still: still, dress: dress };
})();
