// Judging scenes one by one: the search, the current scene beside the table, keys, steps back. What is judged stays in this
// browser until it is handed in.
(function () {
  'use strict';

  var place = document.querySelector('.judging[data-name]');
  if (!place) {
    return;
  }
  var figures = window.oddline.figures;
  var elements = window.oddline.elements;
  var element = elements.element;
  var root = place.dataset.root;
  var VERDICTS = ['confirmed', 'doubted', 'rejected'];
  var VERBS = { confirmed: 'confirm', doubted: 'doubt', rejected: 'reject' };
  var LETTERS = { c: 'confirmed', d: 'doubted', r: 'rejected' };

  function count(number) {
    return figures.fixed(number, 0);
  }

  function start(data) {
    var words = data.words;
    var marks = window.oddline.marks.of(data);
    var sheet = window.oddline.sheet(data, words, marks);
    var rows = [];
    var current = 0;
    var handInTimer;

    var progress = element('p', 'progress');
    var bar = element('progress');
    var said = element('p', 'unseen');
    var notices = element('div', 'notices');
    var search = elements.input('search');
    var output = element('output');
    var wrong = element('p', 'warn');
    var damaged = element('p', 'warn');
    var undo = elements.button(words.undo, '', stepBack);
    var panel = element('aside', 'scene');
    var bulk = element('p', 'bulk');
    var reasons = element('datalist');
    var keysOn = elements.input('checkbox');
    var facets = window.oddline.listing.facets(sheet, words, find);
    var table = window.oddline.listing.table(data, sheet, facets.facets, words, root, {
      pick: function (row) { go(row); },
      sort: function () { current = -1; find(); },
      turned: function () { say(''); },
      current: function () { return current; }
    });
    var map = window.oddline.scatter(sheet, words, function (row) { go(row); });
    var handIn = window.oddline.handIn(data, marks, words);
    var facetsPlace = element('details', 'filters');
    var help = element('details', 'keys');

    function idOf(row) {
      return data.rows[row][0];
    }

    function say(text) {
      said.textContent = text;
    }

    // What is done so far

    function showProgress() {
      var counts = marks.counts();
      progress.replaceChildren(element('b', '', figures.sentence(words.looked, count(counts.looked), count(marks.size))));
      VERDICTS.forEach(function (verdict) {
        if (counts[verdict]) {
          progress.append(' · ' + count(counts[verdict]) + ' ' + words[verdict]);
        }
      });
      bar.max = Math.max(1, marks.size);
      bar.value = counts.looked;
      if (!marks.isKept() && !notices.querySelector('.blocked')) {
        notices.append(element('p', 'warn blocked', words['not-saved']));
      }
      clearTimeout(handInTimer);
      handInTimer = setTimeout(handIn.show, 60);
    }

    // The scenes that fit

    // Shows what fits after the search, the filters or the order were changed, which the address then has too.
    function find() {
      list();
      if (rows.indexOf(current) < 0) {
        current = rows.length ? rows[0] : Math.max(0, current);
      }
      show();
      keepState();
    }

    // Shows what fits after scenes were judged.
    function refresh() {
      list();
      show();
      showProgress();
    }

    function list() {
      var found = sheet.filtered(search.value, facets.facets, facets.chosen);
      var order = table.sorted();
      rows = order.key ? sheet.sorted(found.rows, order.key, order.order) : found.rows;
      facets.show(found.counts);
    }

    function show() {
      wrong.textContent = sheet.wrong(search.value);
      output.textContent = figures.sentence(words.matching, count(rows.length), count(data.rows.length));
      table.show(rows, current);
      drawMap();
      drawBulk();
      drawPanel();
    }

    // The search, the filters and the order in the address: #filter=weather:rain&in.source=fleet&sort=rank&order=descending

    function keepState() {
      var order = table.sorted();
      var text = new URLSearchParams();
      if (search.value) {
        text.set('filter', search.value);
      }
      facets.chosen.forEach(function (values, key) {
        values.forEach(function (value) { text.append('in.' + key, value); });
      });
      if (order.key) {
        text.set('sort', order.key);
        text.set('order', order.order);
      }
      history.replaceState(null, '', text.toString() ? '#' + text : location.pathname + location.search);
    }

    // Sets what an address asks for. What this page does not have is left out, and it says so.
    function readState() {
      var values = new Map();
      var order = { key: '', order: 'ascending' };
      var isDamaged = false;
      search.value = '';
      new URLSearchParams(location.hash.indexOf('=') < 0 ? '' : location.hash.slice(1)).forEach(function (value, name) {
        var facet = facets.facets.find(function (one) { return 'in.' + one.key === name; });
        if (name === 'filter') {
          search.value = value;
        } else if (name === 'sort' && table.canSortBy(value)) {
          order.key = value;
        } else if (name === 'order' && (value === 'ascending' || value === 'descending')) {
          order.order = value;
        } else if (facet && facet.values.indexOf(value) >= 0) {
          values.set(facet.key, (values.get(facet.key) || []).concat(value));
        } else {
          isDamaged = true;
        }
      });
      facets.choose(values);
      table.sortBy(order);
      damaged.textContent = isDamaged ? words.damaged : '';
    }

    function drawMap() {
      if (map) {
        map.show(rows, function (row) { return marks.of(idOf(row)).verdict; }, current);
      }
    }

    // The current scene

    function announce(row) {
      var verdict = marks.of(idOf(row)).verdict;
      say(figures.sentence(words.scene, idOf(row), words[verdict || 'not-looked'], count(marks.counts().looked), count(marks.size)));
    }

    function go(row) {
      current = row;
      table.move(current);
      drawMap();
      drawPanel();
      announce(current);
    }

    function move(by) {
      var at = rows.indexOf(current);
      var to = at < 0 ? 0 : Math.max(0, Math.min(rows.length - 1, at + by));
      if (rows.length) {
        go(rows[to]);
      }
    }

    // The next scene that nobody has looked at, from the current one on and then from the first.
    function nextOpen() {
      var at = rows.indexOf(current);
      var order = rows.slice(at + 1).concat(rows.slice(0, at + 1));
      var open = order.find(function (row) { return row !== current && !marks.of(idOf(row)).verdict; });
      return open === undefined ? rows[Math.min(rows.length - 1, at + 1)] : open;
    }

    // One that is confirmed is done; the others wait for their reason.
    function judge(verdict) {
      var next = verdict === 'confirmed' ? nextOpen() : current;
      var counted = marks.counts().looked;
      marks.change([idOf(current)], { verdict: verdict });
      current = next === undefined ? current : next;
      refresh();
      table.move(current);
      announce(current);
      if (verdict && verdict !== 'confirmed') {
        panel.querySelector('.reason input').focus();
      } else if (counted < marks.size && marks.counts().looked === marks.size) {
        say(figures.sentence(words.looked, count(marks.size), count(marks.size)));
      }
    }

    function stepBack() {
      var ids = marks.undo();
      if (!ids.length) {
        say(words['nothing-to-undo']);
        return;
      }
      current = data.rows.findIndex(function (row) { return row[0] === ids[0]; });
      refresh();
      table.move(current);
      say(figures.sentence(words.undone, count(ids.length)));
    }

    function written(part, control) {
      control.value = marks.of(idOf(current))[part];
      var id = idOf(current);
      control.addEventListener('change', function () {
        var changed = {};
        changed[part] = control.value.trim();
        if (marks.change([id], changed)) {
          showProgress();
          drawReasons();
        }
      });
      control.addEventListener('keydown', function (event) {
        if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
          event.preventDefault();
          control.blur();
          go(nextOpen());
          panel.querySelector('.verdicts button').focus();
        } else if (event.key === 'Escape') {
          control.blur();
        }
      });
      return control;
    }

    function drawPanel() {
      if (current < 0 || !data.rows.length) {
        return;
      }
      var mark = marks.of(idOf(current));
      var heading = element('h2', 'code', idOf(current));
      var at = rows.indexOf(current);
      var verdicts = element('div', 'verdicts');
      var had = panel.contains(document.activeElement) && document.activeElement.dataset.verdict;
      verdicts.setAttribute('role', 'group');
      verdicts.setAttribute('aria-label', words.verdict);
      VERDICTS.forEach(function (verdict) {
        var button = elements.button(words[VERBS[verdict]], verdict, function () { judge(verdict); });
        button.dataset.verdict = verdict;
        button.setAttribute('aria-pressed', String(mark.verdict === verdict));
        button.append(' ', element('kbd', '', verdict[0]));
        verdicts.append(button);
      });
      var around = element('p', 'around-it');
      around.append(
        elements.button(words.previous, '', function () { move(-1); }),
        element('span', 'muted', at < 0 ? '' : figures.sentence(words.position, count(at + 1), count(rows.length))),
        elements.button(words.next, '', function () { move(1); }));
      if (mark.verdict) {
        around.append(elements.button(words.clear, '', function () { judge(''); }));
      }
      var reason = elements.input('text');
      reason.setAttribute('list', 'reasons');
      var comment = element('textarea');
      comment.rows = 2;
      var facts = element('dl');
      sheet.fields.forEach(function (field) {
        var value = field.of(current);
        if (!field.part && field.at > 0 && field.source !== 'map' && value !== '') {
          var fact = element('dd', field.number ? 'number' : '');
          fact.append(window.oddline.listing.cellOf(field, value, root));
          facts.append(element('dt', '', field.title), fact);
        }
      });
      panel.replaceChildren(
        heading, verdicts,
        elements.labelled(words.reason, written('reason', reason), 'reason'),
        elements.labelled(words.comment, written('comment', comment), 'comment'),
        around, facts);
      if (had) {
        panel.querySelector('[data-verdict="' + had + '"]').focus({ preventScroll: true });
      }
    }

    function drawReasons() {
      var known = new Set(words.reasons.split(' | '));
      data.rows.forEach(function (row) { known.add(marks.of(row[0]).reason); });
      known.delete('');
      reasons.replaceChildren.apply(reasons, Array.from(known).slice(0, 50).map(function (one) { return new Option(one); }));
    }

    // All that fit at once

    function drawBulk() {
      var open = rows.filter(function (row) { return !marks.of(idOf(row)).verdict; });
      if (!open.length) {
        bulk.replaceChildren(element('span', 'muted', words['bulk-none']));
        return;
      }
      bulk.replaceChildren(element('span', '', figures.sentence(words.bulk, count(open.length))));
      VERDICTS.forEach(function (verdict) {
        bulk.append(' ', elements.button(words[VERBS[verdict]], '', function () {
          var changed = marks.change(open.map(idOf), { verdict: verdict });
          refresh();
          say(figures.sentence(words['bulk-done'], count(changed), words[verdict]));
        }));
      });
    }

    // Keys

    function isWriting(target) {
      return Boolean(target.closest('input:not([type="checkbox"]), textarea, select'));
    }

    function key(event) {
      if (!keysOn.checked || event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) {
        return;
      }
      var does = {
        j: function () { move(1); },
        k: function () { move(-1); },
        n: function () { table.turn(1); },
        p: function () { table.turn(-1); },
        u: stepBack,
        m: function () { panel.querySelector('.comment textarea').focus(); },
        x: function () { judge(''); },
        '/': function () { search.focus(); },
        '?': function () { help.open = !help.open; help.querySelector('summary').focus(); }
      };
      var verdict = LETTERS[event.key];
      if (verdict || does[event.key]) {
        event.preventDefault();
        if (verdict) {
          judge(verdict);
        } else {
          does[event.key]();
        }
      }
    }

    function drawHelp() {
      var list = element('dl');
      [['j k', 'key-next'], ['c', 'key-confirm'], ['d', 'key-doubt'], ['r', 'key-reject'], ['x', 'key-clear'], ['m', 'key-comment'],
        ['u', 'key-undo'], ['/', 'key-search'], ['n p', 'key-page'], ['?', 'key-help']].forEach(function (one) {
        var name = element('dt');
        one[0].split(' ').forEach(function (letter) { name.append(element('kbd', '', letter), ' '); });
        list.append(name, element('dd', '', words[one[1]]));
      });
      var label = element('label');
      keysOn.checked = true;
      label.append(keysOn, ' ', words['keys-on']);
      help.append(element('summary', '', words.keys), list, label, element('p', 'muted', words['search-help']));
    }

    // Work of former visits

    function drawNotices() {
      var earlier = marks.earlier();
      if (marks.hasKept) {
        notices.append(element('p', 'muted', figures.sentence(words.restored, marks.at().replace('T', ' ').replace('Z', ' UTC'))));
      } else if (earlier.all) {
        var line = element('p', 'warn', figures.sentence(words.changed, count(earlier.all), count(earlier.fits.length)) + ' ');
        line.append(
          elements.button(words.keep, '', function () { marks.takeOver(); line.remove(); drawReasons(); refresh(); }), ' ',
          elements.button(words.discard, '', function () { marks.dropEarlier(); line.remove(); }));
        notices.append(line);
      }
      if (!marks.tryStorage()) {
        notices.append(element('p', 'warn blocked', words['not-saved']));
      }
    }

    function layOut() {
      var label = elements.labelled(words.search, search, 'query');
      var tools = element('div', 'tools');
      var main = element('div', 'sheet');
      var panes = element('div', 'panes');
      said.setAttribute('aria-live', 'polite');
      said.id = 'said';
      reasons.id = 'reasons';
      bar.setAttribute('aria-label', words.looked.replace(/\{\d\}/g, '').trim());
      output.setAttribute('aria-live', 'polite');
      wrong.setAttribute('aria-live', 'polite');
      panel.setAttribute('aria-label', words.choose);
      search.setAttribute('aria-keyshortcuts', '/');
      tools.append(label, output, undo, help);
      facetsPlace.append(element('summary', '', words.filters), facets.element);
      facetsPlace.open = window.matchMedia('(min-width: 1500px)').matches;
      main.append(bulk);
      if (map) {
        map.place(data.rows.map(function (row, at) { return at; }));
        main.append(map.element);
      }
      main.append.apply(main, table.elements);
      if (table.same.length) {
        main.append(element('p', 'caption', figures.sentence(words['all-same'], table.same.join(', '))));
      }
      panes.append(facetsPlace, panel, main);
      place.replaceChildren(notices, progress, bar, tools, wrong, damaged, panes, handIn.element, reasons, said);
      document.querySelector('.listed').hidden = true;
      document.body.classList.add('scripted');
    }

    drawHelp();
    layOut();
    drawNotices();
    drawReasons();
    current = data.rows.findIndex(function (row) { return !marks.of(row[0]).verdict; });
    current = current < 0 ? 0 : current;
    readState();
    list();
    if (rows.length && rows.indexOf(current) < 0) {
      current = rows[0];
    }
    show();
    showProgress();
    search.addEventListener('input', find);
    window.addEventListener('hashchange', function () {
      if (location.hash.indexOf('=') >= 0) {
        readState();
        find();
      }
    });
    search.addEventListener('keydown', function (event) {
      if (event.key === 'Enter' || event.key === 'Escape' && !search.value) {
        search.blur();
      }
    });
    document.addEventListener('keydown', key);
    marks.onOther(function () {
      drawReasons();
      refresh();
      say(words['other-window']);
    });
    window.addEventListener('pagehide', function () {
      if (document.activeElement && isWriting(document.activeElement)) {
        document.activeElement.blur();
      }
    });
  }

  window.oddline.load(root, place.dataset.name, function (data) {
    if (data) {
      start(data);
    }
  });
})();
