// What a heatmap shows as a file: comma-separated values with every figure in full, or a drawing that stands alone.
(function () {
  'use strict';

  var figures = window.oddline.figures;

  // A cell that a spreadsheet would take for a formula starts with an apostrophe.
  function quoted(value) {
    var text = value === null || value === undefined ? '' : String(value);
    var safe = typeof value === 'string' && /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/.test(text) ? '\'' + text : text;
    return /[",\r\n]/.test(safe) ? '"' + safe.replace(/"/g, '""') + '"' : safe;
  }

  function cellsOf(shown) {
    return shown.cells.filter(function (one) { return one.cell && one.cell.x && !one.dim; });
  }

  function csv(shown) {
    var data = shown.data;
    var keys = shown.axes.map(function (axis) { return axis.key; });
    var rows;
    if (shown.other) {
      rows = [keys.concat([shown.layer.id + ':' + data.label, shown.layer.id + ':' + shown.other.label, 'difference'])];
      cellsOf(shown).forEach(function (one) {
        rows.push(one.path.map(function (value) { return value.id; }).concat(
          [one.cell.x[shown.at], one.other && one.other.x ? one.other.x[shown.otherAt] : null, one.difference]));
      });
    } else {
      var assessed = Boolean(data.looks);
      rows = [keys.concat(assessed ? ['verdict'] : [], data.layers.map(function (layer) { return layer.id; }), assessed ? ['interval_low', 'interval_high', 'required'] : [])];
      cellsOf(shown).forEach(function (one) {
        rows.push(one.path.map(function (value) { return value.id; }).concat(
          assessed ? [one.cell.kind] : [], one.cell.x, assessed ? [one.cell.low, one.cell.high, one.cell.required] : []));
      });
    }
    return rows.map(function (row) { return row.map(quoted).join(','); }).join('\n') + '\n';
  }

  // The drawing

  var WIDTH = 99;
  var HEIGHT = 39;
  var LOW = 22;
  var GAP = 2;

  function escaped(text) {
    return String(text).replace(/[&<>"]/g, function (c) { return { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }[c]; });
  }

  // The colours of a class as the page has them now.
  function colours() {
    var probe = window.oddline.elements.element('span', 'f');
    var known = {};
    probe.hidden = true;
    document.body.append(probe);
    return {
      of: function (style) {
        if (!known[style]) {
          probe.className = 'f ' + style;
          var computed = getComputedStyle(probe);
          known[style] = { fill: computed.backgroundColor, ink: computed.color, outline: computed.outlineStyle, line: computed.outlineColor };
        }
        return known[style];
      },
      end: function () { probe.remove(); }
    };
  }

  function text(x, y, size, colour, words, more) {
    return '<text x="' + x + '" y="' + y + '" font-size="' + size + '" fill="' + colour + '"' + (more || '') + '>' + escaped(words) + '</text>';
  }

  function box(x, y, width, height, colour, hatched) {
    var outlined = colour.outline && colour.outline !== 'none';
    return '<rect x="' + x + '" y="' + y + '" width="' + width + '" height="' + height + '" fill="' + colour.fill.replace('rgba(0, 0, 0, 0)', 'none') + '"'
      + (outlined ? ' stroke="' + colour.line + '"' + (colour.outline === 'dashed' ? ' stroke-dasharray="4 3"' : '') : '') + '/>'
      + (hatched ? '<path d="' + hatching(x, y, width, height) + '" stroke="' + colour.ink + '" stroke-opacity="0.25" stroke-width="1.2"/>' : '');
  }

  // Lines from the upper right to the lower left, cut at the edges.
  function hatching(x, y, width, height) {
    var lines = '';
    for (var at = 5; at < width + height; at += 9) {
      var right = Math.min(at, width);
      var left = Math.max(0, at - height);
      lines += 'M' + (x + right) + ' ' + (y + at - right) + 'L' + (x + left) + ' ' + (y + at - left);
    }
    return lines;
  }

  function mark(name, x, y, colour) {
    var symbol = document.getElementById('m-' + name);
    return symbol
      ? '<g transform="translate(' + x + ' ' + y + ')" fill="none" stroke="' + colour + '" stroke-width="1.9">'
        + Array.from(symbol.childNodes).map(function (node) { return new XMLSerializer().serializeToString(node); }).join('').replace(/class="filled"/g, 'fill="' + colour + '" stroke="none"').replace(/ xmlns="[^"]*"/g, '') + '</g>'
      : '';
  }

  function bar(data, cell, x, y, colour) {
    var at = window.oddline.heatcells.ends(data, cell);
    return '<g transform="translate(' + x + ' ' + y + ')" stroke="' + colour + '" fill="none"><path d="M0 4H90" opacity="0.25"/>'
      + (at.required === null ? '' : '<path d="M' + at.required + ' 0V8" stroke-dasharray="2 1.5"/>')
      + '<path d="M' + at.low + ' 4H' + at.high + '" stroke-width="2.4"/><circle cx="' + at.value + '" cy="4" r="2.4" fill="' + colour + '" stroke="none"/></g>';
  }

  function face(shown, one, x, y, height, colour) {
    var said = window.oddline.heatmap.faceOf(shown, one);
    var own = colour.of(said.fill + (one.dim ? ' blank' : ''));
    var out = one.dim ? '' : box(x, y, WIDTH, height, own, said.hatched);
    var ink = one.dim ? colour.of('blank').ink : own.ink;
    var left = x + 4;
    if (said.mark && said.mark !== 'none') {
      out += mark(said.mark, left, y + 6, ink);
      left += 16;
    }
    out += text(left, y + 16, 13, ink, said.value, ' font-weight="600"');
    out += said.n ? text(x + WIDTH - 4, y + (shown.other ? 32 : 16), 11, ink, said.n, ' text-anchor="end"') : '';
    return out + (said.bar && height === HEIGHT ? bar(shown.data, one.cell, x + 4, y + 27, ink) : '');
  }

  function legendOf(shown) {
    if (!shown.isVerdict) {
      return keyOf(shown).map(function (said, at) { return { fill: (shown.other ? 'change' : shown.layer.span) + '-' + (1 + at), said: said }; });
    }
    var used = {};
    shown.cells.forEach(function (one) { if (one.cell && one.cell.kind) { used[one.cell.kind] = true; } });
    return Object.keys(shown.data.looks).filter(function (kind) { return used[kind]; }).map(function (kind) {
      var look = shown.data.looks[kind];
      return { fill: look.fill, hatched: look.hatched, mark: look.mark, said: look.word };
    });
  }

  // What the colours mean; those of differences from worse to better, whichever way better is.
  function keyOf(shown) {
    if (!shown.other) {
      return shown.layer.key;
    }
    var bounds = shown.bounds;
    var sense = shown.layer.sense;
    var decimals = Math.max.apply(null, bounds.map(function (bound) { return (String(bound).split('.')[1] || '').length; }));
    function said(bound) {
      return figures.signed(sense * bound, decimals);
    }
    return [(sense > 0 ? '< ' : '> ') + said(bounds[0])].concat(
      bounds.slice(1).map(function (bound, at) { return sense > 0 ? said(bounds[at]) + ' – ' + said(bound) : said(bound) + ' – ' + said(bounds[at]); }),
      [(sense > 0 ? '≥ ' : '≤ ') + said(bounds[7])]);
  }

  function svg(shown, title, caption) {
    var colour = colours();
    var page = getComputedStyle(document.body);
    var ink = page.color;
    var quiet = colour.of('blank').ink;
    var grouped = shown.groups.length > 1;
    var left = grouped ? 230 : 130;
    var width = Math.max(640, left + shown.columns.length * (WIDTH + GAP) + 8);
    var out = '';
    var y = 64;
    shown.columns.forEach(function (column, at) { out += text(left + at * (WIDTH + GAP) + 2, y, 12, quiet, column.name); });
    y += 8;
    shown.groups.forEach(function (group) {
      out += grouped ? text(8, y + 20, 13, ink, group.name, ' font-weight="600"') : '';
      group.rows.forEach(function (row) {
        var height = row.unknown ? LOW : HEIGHT;
        out += text(grouped ? 120 : 8, y + 16, 12, quiet, row.name);
        row.cells.forEach(function (one, at) {
          var x = left + at * (WIDTH + GAP);
          out += one.cell && one.cell.x ? face(shown, one, x, y, height, colour) : '';
          out += one.cell && one.cell.out ? '<path d="M' + (x + 46) + ' ' + (y + 25) + 'L' + (x + 53) + ' ' + (y + 13) + '" stroke="' + quiet + '"/>' : '';
        });
        y += height + GAP;
      });
      y += 10;
    });
    y += 12;
    var x = 8;
    legendOf(shown).forEach(function (entry) {
      var room = 42 + 7 * entry.said.length;
      if (x + room > width) {
        x = 8;
        y += 24;
      }
      var own = colour.of(entry.fill);
      out += box(x, y, 24, 18, own, entry.hatched) + (entry.mark ? mark(entry.mark, x + 6, y + 3, own.ink) : '') + text(x + 30, y + 13, 12, ink, entry.said);
      x += room;
    });
    y += 40;
    (caption.match(/.{1,110}(\s|$)/g) || []).forEach(function (line) {
      out += text(8, y, 12, quiet, line.trim());
      y += 17;
    });
    colour.end();
    return '<svg xmlns="http://www.w3.org/2000/svg" width="' + width + '" height="' + y + '" viewBox="0 0 ' + width + ' ' + y + '" font-family="system-ui, sans-serif" role="img">'
      + '<title>' + escaped(title) + '</title><desc>' + escaped(caption) + '</desc>'
      + '<rect width="100%" height="100%" fill="' + page.backgroundColor.replace('rgba(0, 0, 0, 0)', 'white') + '"/>'
      + text(8, 28, 18, ink, title, ' font-weight="600"') + out + '</svg>\n';
  }

  function link(words, make) {
    var made = window.oddline.elements.element('a', '', words);
    made.href = '#';
    made.addEventListener('click', function () {
      var file = make();
      var url = URL.createObjectURL(new Blob([file.text], { type: file.type }));
      made.href = url;
      made.download = file.name;
      setTimeout(function () {
        URL.revokeObjectURL(url);
        made.href = '#';
        made.removeAttribute('download');
      }, 1000);
    });
    return made;
  }

  window.oddline.downloads = { csv: csv, svg: svg, link: link, keyOf: keyOf };
})();
