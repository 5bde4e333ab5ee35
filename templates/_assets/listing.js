// The table of a review page, the values that it is filtered by, and its pages.
(function () {
  'use strict';

  var figures = window.oddline.figures;
  var elements = window.oddline.elements;
  var element = elements.element;
  var ON_A_PAGE = 50;

  function count(number) {
    return figures.fixed(number, 0);
  }

  // Numbers and short words of the choice come first, then what scenes have in common with others, then the rest. Columns in
  // which every scene has the same say nothing of one of them, and places are on the map.
  function columnsOf(data, sheet, facets) {
    var same = [];
    function rank(field) {
      if (field.at === 0 || field.part) {
        return field.part ? 1 : 0;
      }
      var isFacet = facets.some(function (facet) { return facet.field === field; });
      if (field.source === 'choice') {
        return field.number || isFacet ? 2 : 4;
      }
      return isFacet ? 3 : 5;
    }
    var columns = sheet.fields.filter(function (field) {
      if (field.part || field.key === 'x' || field.key === 'y') {
        return field.part === 'verdict';
      }
      var first = field.of(0);
      var differs = field.at === 0 || data.rows.length === 1 || data.rows.some(function (row, at) { return field.of(at) !== first; });
      if (!differs && first !== '') {
        same.push(field.title + ' ' + first);
      }
      return differs;
    });
    columns.sort(function (a, b) { return rank(a) - rank(b); });
    return { columns: columns, same: same };
  }

  // A cell, as a link where its table leads somewhere.
  function cellOf(field, value, root, said) {
    var href = Object.prototype.hasOwnProperty.call(field.links, value) ? field.links[value] : '';
    if (!href) {
      return said || value;
    }
    var link = element('a', '', said || value);
    link.href = /^[a-z]+:/i.test(href) ? href : root + href;
    if (/^[a-z]+:/i.test(href)) {
      link.rel = 'noopener noreferrer nofollow';
    }
    return link;
  }

  // A number of many digits as the column shows it; in full it stands beside the table.
  function shortened(field, value) {
    return field.decimals === undefined || value === '' ? value : figures.fixed(Number(value), field.decimals);
  }

  function verdictWord(words, verdict) {
    return element('span', { confirmed: 'ok', doubted: 'warn', rejected: 'err' }[verdict] || 'muted', words[verdict] || '–');
  }

  function facetsOf(sheet, words, changed) {
    var facets = sheet.facets();
    var chosen = new Map();
    var place = element('div', 'facets');
    var boxes = facets.map(function (facet) {
      var set = element('fieldset');
      set.append(element('legend', '', facet.title));
      chosen.set(facet.key, new Set());
      var made = facet.values.map(function (value) {
        var box = elements.input('checkbox');
        var label = element('label');
        var number = element('span', 'n');
        var name = facet.field.part ? words[value || 'not-looked'] : value || '–';
        label.append(box, ' ', element('span', 'value', name), ' ', number);
        box.addEventListener('change', function () {
          chosen.get(facet.key)[box.checked ? 'add' : 'delete'](value);
          changed();
        });
        set.append(label);
        return { value: value, box: box, number: number, label: label };
      });
      place.append(set);
      return made;
    });

    // Chooses values by the keys of their facets, and none of the others.
    function choose(values) {
      facets.forEach(function (facet, at) {
        var wanted = new Set(values.get(facet.key) || []);
        chosen.set(facet.key, wanted);
        boxes[at].forEach(function (one) { one.box.checked = wanted.has(one.value); });
      });
    }

    var clear = elements.button(words['clear-filters'], '', function () {
      choose(new Map());
      changed();
    });
    place.append(clear);
    return {
      element: place,
      facets: facets,
      chosen: chosen,
      choose: choose,
      show: function (counts) {
        boxes.forEach(function (made, at) {
          made.forEach(function (one, value) {
            one.number.textContent = count(counts[at][value]);
            one.label.classList.toggle('none', !counts[at][value] && !one.box.checked);
          });
        });
        clear.hidden = !Array.from(chosen.values()).some(function (values) { return values.size; });
      }
    };
  }

  function listing(data, sheet, facets, words, root, on) {
    var shape = columnsOf(data, sheet, facets);
    var region = element('div', 'wide-table');
    var table = element('table', 'sortable');
    var head = element('thead');
    var body = element('tbody');
    var paging = element('nav', 'paging');
    var page = 0;
    var rows = [];
    var sorted = { key: '', order: 'ascending' };
    region.setAttribute('role', 'region');
    region.setAttribute('aria-labelledby', 'scenes');
    region.tabIndex = 0;
    paging.setAttribute('aria-label', words.page);

    var line = element('tr');
    shape.columns.forEach(function (field) {
      var cell = element('th', field.at === 0 ? 'key' : field.number ? 'number' : 'text');
      cell.scope = 'col';
      cell.append(elements.button(field.title, '', function () {
        sortBy({ key: field.key, order: sorted.key === field.key && sorted.order === 'ascending' ? 'descending' : 'ascending' });
        on.sort();
      }));
      line.append(cell);
    });

    // Says by which column the rows come; without a key they come as in the table.
    function sortBy(next) {
      sorted = next;
      shape.columns.forEach(function (field, at) {
        if (field.key === sorted.key) {
          line.children[at].setAttribute('aria-sort', sorted.order);
        } else {
          line.children[at].removeAttribute('aria-sort');
        }
      });
    }

    head.append(line);
    table.append(head, body);
    region.append(table);

    function rowOf(row, current) {
      var line = element('tr', row === current ? 'current' : '');
      line.dataset.row = row;
      shape.columns.forEach(function (field) {
        var value = field.of(row);
        var cell = element(field.at === 0 ? 'th' : 'td', field.at === 0 ? 'key' : field.number ? 'number' : 'text');
        if (field.at === 0) {
          cell.scope = 'row';
          var pick = elements.button(value, 'code', function () { on.pick(row); });
          if (row === current) {
            pick.setAttribute('aria-current', 'true');
          }
          cell.append(pick);
        } else {
          cell.append(field.part ? verdictWord(words, value) : cellOf(field, value, root, shortened(field, value)));
        }
        line.append(cell);
      });
      return line;
    }

    function pageLink(to, label, current) {
      var button = elements.button(label, '', function () { page = to; draw(-1); on.turned(); });
      button.disabled = current;
      if (current) {
        button.setAttribute('aria-current', 'page');
      }
      return button;
    }

    function drawPaging() {
      var pages = Math.ceil(rows.length / ON_A_PAGE);
      paging.hidden = pages < 2;
      if (pages < 2) {
        paging.replaceChildren();
        return;
      }
      var first = page * ON_A_PAGE;
      paging.replaceChildren(
        element('p', '', figures.sentence(words.place, count(first + 1), count(Math.min(rows.length, first + ON_A_PAGE)), count(rows.length))),
        pageLink(Math.max(0, page - 1), words.previous, page === 0),
        pageLink(Math.min(pages - 1, page + 1), words.next, page === pages - 1));
    }

    function draw(current, all) {
      var some = all ? rows : rows.slice(page * ON_A_PAGE, (page + 1) * ON_A_PAGE);
      body.replaceChildren.apply(body, some.map(function (row) { return rowOf(row, current === -1 ? on.current() : current); }));
      if (!some.length) {
        var none = element('td', 'muted', words['nothing-matches']);
        none.colSpan = shape.columns.length;
        body.append(element('tr'));
        body.firstChild.append(none);
      }
      drawPaging();
      region.tabIndex = region.scrollWidth > region.clientWidth ? 0 : -1;
    }

    window.addEventListener('beforeprint', function () { draw(-1, true); });
    window.addEventListener('afterprint', function () { draw(-1); });
    body.addEventListener('click', function (event) {
      var line = event.target.closest('tr[data-row]');
      if (line && !event.target.closest('a, button')) {
        on.pick(Number(line.dataset.row));
      }
    });

    return {
      elements: [region, paging],
      same: shape.same,
      sorted: function () { return sorted; },
      sortBy: sortBy,
      canSortBy: function (key) { return shape.columns.some(function (field) { return field.key === key; }); },
      // Shows rows, on the page of the current scene.
      show: function (some, current) {
        rows = some;
        var at = rows.indexOf(current);
        page = at < 0 ? Math.min(page, Math.max(0, Math.ceil(rows.length / ON_A_PAGE) - 1)) : Math.floor(at / ON_A_PAGE);
        draw(current);
      },
      // Shows that another scene is the current one, on whichever page that is.
      move: function (current) {
        var to = Math.floor(rows.indexOf(current) / ON_A_PAGE);
        if (to >= 0 && to !== page) {
          page = to;
        }
        draw(current);
        var line = body.querySelector('tr.current');
        if (line) {
          line.scrollIntoView({ block: 'nearest' });
        }
      },
      turn: function (by) {
        var pages = Math.ceil(rows.length / ON_A_PAGE);
        page = Math.max(0, Math.min(pages - 1, page + by));
        draw(-1);
      }
    };
  }

  window.oddline.listing = { facets: facetsOf, table: listing, cellOf: cellOf };
})();
