// What needs a script: the choice of theme, copying, sorting and filtering a list. Every page reads without it.
(function () {
  'use strict';

  function all(selector, within) {
    return Array.prototype.slice.call((within || document).querySelectorAll(selector));
  }

  // Theme

  var root = document.documentElement;
  var dark = window.matchMedia('(prefers-color-scheme: dark)');

  function showTheme() {
    var theme = root.dataset.theme || (dark.matches ? 'dark' : 'light');
    all('button[data-theme]').forEach(function (button) {
      button.setAttribute('aria-pressed', String(button.dataset.theme === theme));
    });
  }

  all('button[data-theme]').forEach(function (button) {
    button.addEventListener('click', function () {
      root.dataset.theme = button.dataset.theme;
      try {
        localStorage.setItem('oddline-theme', button.dataset.theme);
      } catch (blocked) {
        // Without storage the choice lasts until the next page.
      }
      showTheme();
    });
  });
  dark.addEventListener('change', showTheme);
  showTheme();

  // A table that goes on to the right of its region says so

  function showCut(region) {
    region.classList.toggle('cut', region.scrollLeft + region.clientWidth < region.scrollWidth - 1);
  }

  all('.wide-table').forEach(function (region) {
    region.addEventListener('scroll', function () { showCut(region); }, { passive: true });
    new ResizeObserver(function () { showCut(region); }).observe(region);
  });

  // Paper: what a sheet is of in its head, where that stands in its foot

  function put(name, text) {
    root.style.setProperty(name, JSON.stringify(text.replace(/\s+/g, ' ').trim()));
  }

  function nameSheets() {
    var id = document.querySelector('.title .kind > code') || document.querySelector('h1');
    var cited = document.querySelector('.paper');
    var foot = document.querySelector('.bottom p');
    put('--sheet', id ? id.textContent : document.title);
    put('--cited', cited ? cited.textContent : foot ? foot.textContent : '');
  }

  window.addEventListener('beforeprint', nameSheets);

  // Copying

  function copy(text) {
    if (navigator.clipboard) {
      return navigator.clipboard.writeText(text);
    }
    var area = document.createElement('textarea');
    area.value = text;
    document.body.append(area);
    area.select();
    document.execCommand('copy');
    area.remove();
    return Promise.resolve();
  }

  all('button[data-copy]').forEach(function (button) {
    var words = button.textContent;
    button.setAttribute('aria-live', 'polite');
    button.addEventListener('click', function () {
      copy(button.dataset.copy).then(function () {
        button.textContent = button.dataset.done;
        setTimeout(function () { button.textContent = words; }, 2000);
      });
    });
  });

  // A table that fits its region needs no stop for the tab key.

  function markScrolling() {
    all('.wide-table').forEach(function (region) {
      region.tabIndex = region.scrollWidth > region.clientWidth ? 0 : -1;
    });
  }

  window.addEventListener('resize', markScrolling);
  markScrolling();

  // Sorting and filtering; both are kept in the fragment: #filter=night&sort=3&order=descending

  var table = document.querySelector('.list table.sortable');
  var input = document.getElementById('filter');
  var state = new URLSearchParams(table ? location.hash.slice(1) : '');

  function keepState() {
    var text = state.toString();
    history.replaceState(null, '', text ? '#' + text : location.pathname + location.search);
  }

  function compare(one, other) {
    if (one === '' || other === '') {
      return one === other ? 0 : one === '' ? 1 : -1;
    }
    var a = Number(one);
    var b = Number(other);
    return Number.isNaN(a) || Number.isNaN(b) ? one.localeCompare(other, undefined, { numeric: true }) : a - b;
  }

  function sort(of, column, order) {
    var body = of.tBodies[0];
    var sign = order === 'descending' ? -1 : 1;
    var rows = all('tr', body).map(function (row) {
      return { row: row, key: row.cells[column].dataset.order };
    });
    rows.sort(function (a, b) {
      return a.key === '' || b.key === '' ? compare(a.key, b.key) : sign * compare(a.key, b.key);
    });
    rows.forEach(function (entry) { body.append(entry.row); });
    all('thead th', of).forEach(function (head, at) {
      if (at === column) {
        head.setAttribute('aria-sort', order);
      } else {
        head.removeAttribute('aria-sort');
      }
    });
  }

  all('table.sortable').forEach(function (of) {
    all('thead th', of).forEach(function (head, column) {
      if (!head.textContent.trim()) {
        return;
      }
      var button = document.createElement('button');
      button.type = 'button';
      button.append.apply(button, Array.prototype.slice.call(head.childNodes));
      head.append(button);
      button.addEventListener('click', function () {
        var order = head.getAttribute('aria-sort') === 'ascending' ? 'descending' : 'ascending';
        sort(of, column, order);
        if (of === table) {
          state.set('sort', String(column));
          state.set('order', order);
          keepState();
        }
      });
    });
  });

  // A word such as since:2026-03-08 asks for the day of a row; every other one stands in its text.
  function fitting(row, text, word) {
    var since = input.dataset.since;
    return since && word.indexOf(since) === 0
      ? (row.dataset.day || '') >= word.slice(since.length)
      : text.indexOf(word) >= 0;
  }

  function filter() {
    var words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
    var rows = all('tbody tr', table);
    var shown = 0;
    rows.forEach(function (row) {
      var text = row.textContent.toLowerCase();
      var fits = words.every(function (word) { return fitting(row, text, word); });
      row.hidden = !fits;
      shown += fits ? 1 : 0;
    });
    var output = document.querySelector('.filter output');
    output.textContent = words.length === 0 ? '' : output.dataset.said
      .replace('{0}', shown.toLocaleString('en'))
      .replace('{1}', rows.length.toLocaleString('en'));
  }

  if (table && input) {
    var column = Number(state.get('sort'));
    if (state.has('sort') && Number.isInteger(column) && column >= 0 && column < table.tHead.rows[0].cells.length) {
      sort(table, column, state.get('order') === 'descending' ? 'descending' : 'ascending');
    }
    input.value = state.get('filter') || '';
    filter();
    input.addEventListener('input', function () {
      filter();
      if (input.value) {
        state.set('filter', input.value);
      } else {
        state.delete('filter');
      }
      keepState();
    });
  }
})();
