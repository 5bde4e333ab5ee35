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
    function valuesOf(found, row) {
      var cell = found.of(row);
      return found.source === 'pool' && cell.indexOf('|') > 0 ? cell.split('|') : [cell];
    }

    // The fields with few different values, by which scenes can be filtered.
    function facets() {
      return fields.filter(function (one) {
        if (one.part) {
          return one.part === 'verdict';
        }
        if (one.at === 0 || one.number) {
          return false;
        }
        var seen = new Set();
        for (var row = 0; row < data.rows.length && seen.size <= MOST_VALUES; row += 1) {
          valuesOf(one, row).forEach(function (value) { seen.add(value); });
        }
        one.values = Array.from(seen).sort(collator.compare);
        return seen.size > 1 && seen.size <= MOST_VALUES;
      });
    }

    // Returns the rows that fit the query and the chosen values, and how many fit each value if only its own field were free.
    function filtered(query, facetsOf, chosen) {
      var conditions = parsed(query).conditions;
      var counts = facetsOf.map(function () { return new Map(); });
      var rows = [];
      for (var row = 0; row < data.rows.length; row += 1) {
        var misses = 0;
        var missed = -1;
        for (var f = 0; f < facetsOf.length && misses < 2; f += 1) {
          var wanted = chosen.get(facetsOf[f].key);
          if (wanted && wanted.size && !valuesOf(facetsOf[f], row).some(function (value) { return wanted.has(value); })) {
            misses += 1;
            missed = f;
          }
        }
        if (misses < 2 && conditions.every(function (holds) { return holds(row); })) {
          if (!misses) {
            rows.push(row);
          }
          facetsOf.forEach(function (facet, at) {
            if (!misses || at === missed) {
              valuesOf(facet, row).forEach(function (value) { counts[at].set(value, (counts[at].get(value) || 0) + 1); });
            }
          });
        }
      }
      return { rows: rows, counts: counts };
    }

    // Sorts rows by a field; empty cells come last either way, equal ones in the order of the table.
    function sorted(rows, key, order) {
      var found = field(key);
      var sign = order === 'descending' ? -1 : 1;
      var numbers = found.number ? numbersOf(found, data.rows) : null;
      var cells = numbers || data.rows.map(function (row, at) { return found.of(at); });
      function isEmpty(row) {
        return numbers ? Number.isNaN(cells[row]) : cells[row] === '';
      }
      return rows.slice().sort(function (a, b) {
        if (isEmpty(a) || isEmpty(b)) {
          return (isEmpty(a) ? 1 : 0) - (isEmpty(b) ? 1 : 0) || a - b;
        }
        return sign * (numbers ? cells[a] - cells[b] : collator.compare(cells[a], cells[b])) || a - b;
      });
    }

    return { fields: fields, field: field, facets: facets, filtered: filtered, sorted: sorted, wrong: function (query) { return parsed(query).wrong; } };
  }

  window.oddline.sheet = sheet;
})();
