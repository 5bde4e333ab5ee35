// The cells of a heatmap and their explanations, made from the columns in which an evaluation's figures come.
(function () {
  'use strict';

  var figures = window.oddline.figures;

  // The value of a cell in a column; where all cells have the same one, it stands there alone.
  function of(column, at) {
    return Array.isArray(column) ? column[at] : column;
  }

  // A word in plain characters, as it stands in addresses. As HeatmapGrid.java does it.
  function plain(word) {
    return word.replace(/[^A-Za-z0-9_-]/gu, function (c) { return '~' + c.codePointAt(0).toString(16); });
  }

  function cellsOf(data, axes, map, rows) {
    var words = data.words;
    var kinds = Object.keys(data.looks);
    var decimals = data.layers[0].decimals;
    var rest = map.rest.map(function (one) { return { key: one[0], anchor: plain(one[0]) + ':' + plain(one[1]), name: one[2] }; });
    var values = axes.map(function (axis) {
      return axis.values.map(function (value) {
        return {
          key: axis.key,
          anchor: axis.id + ':' + plain(value.id),
          name: value.id === '' ? figures.sentence(words['attribute-unknown'], axis.name) : value.name
        };
      });
    });

    function partsOf(at) {
      return values.map(function (one, axis) { return one[at[axis]]; }).concat(rest);
    }

    function idOf(parts) {
      return parts.slice().sort(function (a, b) { return a.key < b.key ? -1 : 1; }).map(function (part) { return part.anchor; }).join('.');
    }

    function saidOf(cell, row) {
      var said = [];
      if (cell.x[0] !== null) {
        said.push(data.figure + ' ' + row.facts[0]);
      }
      if (cell.low !== undefined) {
        said.push(figures.sentence(words['said-interval'], row.facts[1]));
      }
      if (cell.of !== undefined) {
        said.push(figures.sentence(words.scenes, figures.fixed(cell.of, 0)));
      }
      return said.concat(row.verdict.word).join(', ');
    }

    function piecesOf(sources) {
      return sources.map(function (source) { return data.sources[source]; });
    }

    // What there is of a cell, by name; nothing where it is not known.
    function put(cell, names, i) {
      names.forEach(function (name) {
        var value = of(map[name], i);
        if (value !== null) {
          cell[name] = value;
        }
      });
    }

    function cellOf(i) {
      var cell = { at: map.at.slice(i * axes.length, (i + 1) * axes.length) };
      var kind = kinds[of(map.kind, i)];
      if (!kind) {
        cell.out = true;
        return cell;
      }
      var parts = partsOf(cell.at);
      var look = data.looks[kind === 'excluded' ? 'not-measurable' : kind];
      var row = {
        name: parts.map(function (part) { return part.name; }).join(' × '),
        verdict: data.looks[kind],
        facts: map.facts.map(function (column) { return of(column, i); }),
        why: data.why[of(map.why, i)],
        sources: piecesOf(map.sources[i]),
        further: (map.further[i] || []).map(function (part) { return [part[0], piecesOf(part[1])]; })
      };
      cell.id = idOf(parts);
      cell.kind = kind;
      cell.fill = look.fill;
      cell.mark = look.mark;
      cell.hatched = look.hatched;
      cell.x = map.x.map(function (column) { return of(column, i); });
      put(cell, ['of', 'low', 'high', 'required', 'value', 'n', 'doubt'], i);
      cell.said = saidOf(cell, row);
      // An interval is drawn where its figure stands.
      cell.bar = cell.low !== undefined && cell.value === undefined;
      if (cell.value === undefined) {
        cell.value = figures.fixed(cell.x[0], decimals);
      }
      if (cell.n === undefined) {
        cell.n = cell.of === undefined ? '' : figures.fixed(cell.of, 0);
      }
      rows[cell.id] = row;
      return cell;
    }

    return map.sources.map(function (any, i) { return cellOf(i); });
  }

  // Makes the cells and explanations of what was loaded, once.
  function read(data) {
    if (!data || data.rows) {
      return data;
    }
    data.rows = {};
    Object.keys(data.maps).forEach(function (key) {
      var axes = key.split('.').map(function (id) { return data.attributes.find(function (one) { return one.id === id; }); });
      data.maps[key] = cellsOf(data, axes, data.maps[key], data.rows);
    });
    return data;
  }

  window.oddline.heatdata = { read: read };
})();
