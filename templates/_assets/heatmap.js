// What a heatmap shows for a choice of axes, layer, comparison and scenario tag.
(function () {
  'use strict';

  var figures = window.oddline.figures;

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
    return { fill: cell.fill, hatched: cell.hatched, mark: cell.mark, value: cell.value, n: cell.n, bar: cell.bar };
  }

  function count(value) {
    return value === undefined ? '' : figures.fixed(value, 0);
  }

  function isUnknown(one) {
    return one.path.some(function (value) { return value.id === ''; });
  }

  // What has no colour of the scale: figures of scenes of which a value is unknown, and segments of which a dataset version has no scene.
  function absence(data, value, one) {
    if (isUnknown(one)) {
      return value === null || data.exact && !one.cell.x[0] ? null : { fill: 'unknown-value', mark: 'question' };
    }
    return data.exact && !one.cell.x[0] ? { fill: 'no-data', mark: 'cross' } : null;
  }

  function numberFace(data, layer, at, one) {
    var cell = one.cell;
    var value = cell.x[at];
    var blank = value === null || layer.count && value <= 0;
    var sense = layer.span === 'change' ? layer.sense : 1;
    var absent = absence(data, value, one);
    return {
      fill: absent ? absent.fill : blank ? 'blank' : figures.fill(layer.span, layer.bounds, sense * value),
      mark: absent ? absent.mark : '',
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
    var all = [];
    shown.cells.forEach(function (one) {
      var mine = one.cell && one.cell.x ? one.cell.x[shown.at] : null;
      var theirs = one.other && one.other.x ? one.other.x[shown.otherAt] : null;
      if (mine !== null && theirs !== null && mine !== undefined && theirs !== undefined) {
        one.difference = Number((mine - theirs).toPrecision(12));
        one.doubtful = isDifferenceDoubtful(shown.layer, shown.at, one.cell, one.other);
        all.push(one);
      }
    });
    var firm = all.filter(function (one) { return !one.doubtful; });
    var largest = Math.max.apply(null, [0].concat((firm.length ? firm : all).map(function (one) { return Math.abs(one.difference); })));
    shown.bounds = figures.differenceBounds(largest);
  }

  function differenceFace(shown, one) {
    var layer = shown.layer;
    return one.difference === undefined
      ? { fill: 'blank', hatched: false, value: '–', n: '' }
      : {
        fill: figures.fill('change', shown.bounds, layer.sense * one.difference),
        hatched: one.doubtful,
        value: figures.signed(one.difference, layer.decimals),
        n: layer.count ? '' : count(one.cell.of) + ' / ' + count(one.other.of)
      };
  }

  // Returns what a cell with a figure says; it is worked out when somebody asks.
  function faceOf(shown, one) {
    if (!one.face) {
      one.face = shown.other ? differenceFace(shown, one) : shown.isVerdict ? verdictFace(one.cell) : numberFace(shown.data, shown.layer, shown.at, one);
    }
    return one.face;
  }

  function isIn(data, tag, values) {
    return tag.scenarios.filter(function (scenario) {
      return Object.keys(values).every(function (key) { return !scenario.in[key] || scenario.in[key].indexOf(values[key]) >= 0; });
    });
  }

  // Returns the rows and columns of the cells of some axes; these end with the attribute across, the one before it goes down, a
  // third one groups. A single one has one row.
  function gridOf(data, axes) {
    var ordered = keyOf(data, axes).split('.');
    var places = axes.map(function (id) { return ordered.indexOf(id); });
    var attributes = axes.map(function (id) { return data.attributes[attributeOf(data, id)]; });
    var byPlace = new Map();
    var used = attributes.map(function () { return new Set(); });
    function placeOf(at) {
      return at.reduce(function (so, value, axis) { return so * attributes[axis].values.length + value; }, 0);
    }
    data.maps[ordered.join('.')].forEach(function (cell) {
      var at = places.map(function (place) { return cell.at[place]; });
      byPlace.set(placeOf(at), cell);
      at.forEach(function (value, axis) { used[axis].add(value); });
    });
    var values = attributes.map(function (attribute, axis) {
      return attribute.values.map(function (value, at) { return { at: at, id: value.id, name: value.name, leaf: value.leaf }; })
        .filter(function (value) { return value.leaf || used[axis].has(value.at); });
    });
    var last = values.length - 1;
    var grid = { axes: attributes, columns: values[last], cells: [] };
    grid.groups = (last === 2 ? values[0] : [null]).map(function (group) {
      return {
        name: group ? group.name : '',
        rows: (last ? values[last - 1] : [null]).map(function (row) {
          return {
            name: row ? row.name : '',
            unknown: Boolean(row) && row.id === '',
            cells: values[last].map(function (column) {
              var path = [group, row, column].filter(Boolean);
              var one = { cell: byPlace.get(placeOf(path.map(function (value) { return value.at; }))), path: path };
              grid.cells.push(one);
              return one;
            })
          };
        })
      };
    });
    return grid;
  }

  // Says of a cell which scenarios of a tag may lie in it.
  function inTag(shown, one) {
    var valueOf = {};
    one.path.forEach(function (value, axis) { valueOf[shown.axes[axis].key] = value.id; });
    one.scenarios = isIn(shown.data, shown.tag, valueOf);
    one.dim = one.scenarios.length === 0;
  }

  // The whole of what is shown. What was shown before lends its rows and columns where the axes are the same.
  function show(data, state, other, before) {
    var isSame = before && before.data === data && before.state.axes.join('.') === state.axes.join('.');
    var grid = isSame ? before : gridOf(data, state.axes);
    var isVerdict = state.layer === 'verdict';
    var at = isVerdict ? 0 : layerOf(data, state.layer);
    var shown = {
      data: data, other: other, state: state, axes: grid.axes, columns: grid.columns, groups: grid.groups, cells: grid.cells,
      layer: data.layers[at], at: at, isVerdict: isVerdict && !other
    };
    var theirs = new Map();
    shown.otherAt = other ? layerOf(other, shown.layer.id) : -1;
    shown.tag = (data.tags || []).find(function (tag) { return tag.id === state.tag; });
    (other && other.maps[keyOf(data, state.axes)] || []).forEach(function (cell) { theirs.set(cell.id, cell); });
    shown.cells.forEach(function (one) {
      one.other = one.cell && theirs.get(one.cell.id);
      one.face = one.difference = one.scenarios = undefined;
      one.doubtful = one.dim = false;
      if (shown.tag) {
        inTag(shown, one);
      }
    });
    if (other) {
      differences(shown);
    }
    return shown;
  }

  window.oddline.heatmap = { show: show, faceOf: faceOf, differenceInterval: differenceInterval, keyOf: keyOf, layerOf: layerOf };
})();
