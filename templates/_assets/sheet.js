// The scenes of a review page as something to search, filter and sort. A query is words and conditions such as
// weather:rain score>0.8 -source:fleet "two words"; all of them must hold.
(function () {
  'use strict';

  var figures = window.oddline.figures;
  var TOKEN = /(-?)(?:([^\s:=<>"]+)(>=|<=|:|=|>|<))?("([^"]*)"?|[^\s"]+|(?=\s|$))/g;
  var MOST_VALUES = 12;

  // Returns the fields of the scenes: the columns of their tables, and what the reader says of them.
  function fieldsOf(data, words, marks) {
    var fields = [];
    data.columns.forEach(function (column, at) {
      if (column.source !== 'review') {
        fields.push({
          key: (column.source === 'labels' ? 'label_' : '') + column.name,
          title: column.title,
          number: column.number,
          decimals: column.decimals,
          source: column.source,
          links: column.links || {},
          at: at,
          of: function (row) { return data.rows[row][at]; }
        });
      }
    });
    ['verdict', 'reason', 'comment'].forEach(function (part) {
      var taken = fields.some(function (field) { return field.key === part; });
      fields.push({
        key: taken ? 'review_' + part : part,
        title: words[part],
        part: part,
        links: {},
        of: function (row) { return marks.of(data.rows[row][0])[part]; }
      });
    });
    return fields;
  }

  function numbersOf(field, rows) {
    if (!field.numbers) {
      field.numbers = rows.map(function (row, at) { return field.of(at) === '' ? NaN : Number(field.of(at)); });
    }
    return field.numbers;
  }

  function sheet(data, words, marks) {
    var fields = fieldsOf(data, words, marks);
    var texts = data.rows.map(function (row) { return row.join('\n').toLowerCase(); });
    var collator = new Intl.Collator(undefined, { numeric: true });

    function field(key) {
      return fields.find(function (one) { return one.key.toLowerCase() === key.toLowerCase(); });
    }

    function condition(found, sign, wanted) {
      if (sign === ':') {
        return function (row) {
          var cell = found.of(row).toLowerCase();
          return wanted === '' ? cell === '' : cell.indexOf(wanted) >= 0;
        };
      }
      var bound = Number(wanted);
      if (sign === '=' && (!found.number || wanted === '' || Number.isNaN(bound))) {
        return function (row) { return found.of(row).toLowerCase() === wanted; };
      }
      var numbers = numbersOf(found, data.rows);
      var holds = {
        '=': function (row) { return numbers[row] === bound; },
        '>': function (row) { return numbers[row] > bound; },
        '<': function (row) { return numbers[row] < bound; },
        '>=': function (row) { return numbers[row] >= bound; },
        '<=': function (row) { return numbers[row] <= bound; }
      };
      return holds[sign];
    }

    // Returns the conditions of a query, and what is wrong with it in a sentence.
    function parsed(query) {
      var conditions = [];
      var wrong = '';
      query.replace(TOKEN, function (all, not, name, sign, value, quoted) {
        var wanted = (quoted === undefined ? value : quoted).toLowerCase();
        if (!all || !name && !wanted) {
          return all;
        }
        var found = name && field(name);
        if (name && !found) {
          wrong = wrong || figures.sentence(words['unknown-field'], name, fields.map(function (one) { return one.key; }).join(', '));
          return all;
        }
        if (/[<>]/.test(sign || '') && (wanted === '' || Number.isNaN(Number(wanted)))) {
          wrong = wrong || figures.sentence(words['no-number'], name + sign, wanted);
          return all;
        }
        var holds = found ? condition(found, sign, wanted) : function (row) { return texts[row].indexOf(wanted) >= 0; };
        conditions.push(not ? function (row) { return !holds(row); } : holds);
        return all;
      });
      return { conditions: conditions, wrong: wrong };
    }

    // Returns the values of a cell. A pool has several of them in one cell; what a round says of its choice is one text.
    function valuesOf(found, cell) {
      return found.source === 'pool' && cell.indexOf('|') > 0 ? cell.split('|') : [cell];
    }

    // Returns a field as a facet: its values, and the places in them of what a scene has; nothing where there are too few or many.
    function facetOf(found) {
      var cells = new Set(found.part ? ['', 'confirmed', 'doubted', 'rejected'] : data.rows.map(function (row, at) { return found.of(at); }));
      var values = new Set();
      cells.forEach(function (cell) {
        if (values.size <= MOST_VALUES) {
          valuesOf(found, cell).forEach(function (value) { values.add(value); });
        }
      });
      if (values.size < 2 || values.size > MOST_VALUES) {
        return null;
      }
      values = found.part ? Array.from(values) : Array.from(values).sort(collator.compare);
      var placesOf = new Map();
      cells.forEach(function (cell) {
        placesOf.set(cell, valuesOf(found, cell).map(function (value) { return values.indexOf(value); }));
      });
      return { field: found, key: found.key, title: found.title, values: values, placesOf: function (row) { return placesOf.get(found.of(row)); } };
    }

    // The fields with few different values, by which scenes can be filtered.
    function facets() {
      return fields.filter(function (one) { return one.part ? one.part === 'verdict' : one.at > 0 && !one.number; }).map(facetOf).filter(Boolean);
    }

    // Returns the rows that fit the query and the chosen values, and how many fit each value if only its own field were free.
    function filtered(query, facetsOf, chosen) {
      var conditions = parsed(query).conditions;
      var counts = facetsOf.map(function (facet) { return facet.values.map(function () { return 0; }); });
      var wanted = facetsOf.map(function (facet) { return facet.values.map(function (value) { return chosen.get(facet.key).has(value); }); });
      var bound = facetsOf.map(function (facet, at) { return at; }).filter(function (at) { return chosen.get(facetsOf[at].key).size; });
      var rows = [];
      function isOut(row, at) {
        return !facetsOf[at].placesOf(row).some(function (place) { return wanted[at][place]; });
      }
      function add(row, at) {
        facetsOf[at].placesOf(row).forEach(function (place) { counts[at][place] += 1; });
      }
      for (var row = 0; row < data.rows.length; row += 1) {
        var missed = [];
        for (var b = 0; b < bound.length && missed.length < 2; b += 1) {
          if (isOut(row, bound[b])) {
            missed.push(bound[b]);
          }
        }
        if (missed.length < 2 && conditions.every(function (holds) { return holds(row); })) {
          if (missed.length) {
            add(row, missed[0]);
          } else {
            rows.push(row);
            for (var at = 0; at < facetsOf.length; at += 1) {
              add(row, at);
            }
          }
        }
      }
      return { rows: rows, counts: counts };
    }

    // Returns a number for each row that grows as the cells of a field do, NaN where a cell is empty.
    function ranksOf(found) {
      if (found.number) {
        return numbersOf(found, data.rows);
      }
      if (found.ranks) {
        return found.ranks;
      }
      var cells = data.rows.map(function (row, at) { return found.of(at); });
      var rankOf = new Map();
      Array.from(new Set(cells)).sort(collator.compare).forEach(function (cell, at) { rankOf.set(cell, cell === '' ? NaN : at); });
      var ranks = cells.map(function (cell) { return rankOf.get(cell); });
      if (!found.part) {
        found.ranks = ranks;
      }
      return ranks;
    }

    // Sorts rows by a field; empty cells come last either way, equal ones in the order of the table.
    function sorted(rows, key, order) {
      var sign = order === 'descending' ? -1 : 1;
      var ranks = ranksOf(field(key));
      var there = rows.filter(function (row) { return !Number.isNaN(ranks[row]); });
      var empty = rows.filter(function (row) { return Number.isNaN(ranks[row]); });
      return there.sort(function (a, b) { return sign * (ranks[a] - ranks[b]) || a - b; }).concat(empty);
    }

    return { fields: fields, field: field, facets: facets, filtered: filtered, sorted: sorted, wrong: function (query) { return parsed(query).wrong; } };
  }

  window.oddline.sheet = sheet;
})();
