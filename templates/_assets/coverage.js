// What a script adds to a heatmap: one tab stop with arrows inside, the explanation of a cell beside it, and the state in the
// address: #layer=scenes&axes=weather.road_type&cell=…
(function () {
  'use strict';

  var panel = document.querySelector('aside.cell') || document.createElement('aside');
  var maps = document.querySelector('.maps');
  if (!maps) {
    return;
  }

  function all(selector, within) {
    return Array.prototype.slice.call((within || document).querySelectorAll(selector));
  }

  function radios(name) {
    return all('input[type="radio"][name="' + name + '"]');
  }

  function chosen(name) {
    return radios(name).find(function (radio) { return radio.checked; });
  }

  function shown() {
    var axes = chosen('axes');
    return axes.nextElementSibling.nextElementSibling;
  }

  // The state in the address

  var pinned = '';

  function keepState() {
    var state = new URLSearchParams();
    ['layer', 'axes'].forEach(function (name) {
      var radio = chosen(name);
      if (radio && radio !== radios(name)[0]) {
        state.set(name, radio.value);
      }
    });
    if (pinned) {
      state.set('cell', pinned);
    }
    var text = state.toString();
    history.replaceState(null, '', text ? '#' + text : location.pathname + location.search);
  }

  function choose(name, value) {
    var radio = radios(name).find(function (one) { return one.value === value; });
    if (radio) {
      radio.checked = true;
    }
    return Boolean(radio);
  }

  // The explanation of a cell

  function element(name, text, style) {
    var made = document.createElement(name);
    made.textContent = text || '';
    if (style) {
      made.className = style;
    }
    return made;
  }

  function say(text) {
    panel.replaceChildren(element('p', text, 'muted'));
  }

  function explain(anchor) {
    var row = document.getElementById(anchor);
    if (!row) {
      say(panel.dataset.none);
      return false;
    }
    var heads = all('thead th', row.closest('table'));
    var facts = document.createElement('dl');
    var after = [];
    panel.replaceChildren(element('h2', row.cells[0].textContent));
    all('td', row).forEach(function (cell, at) {
      if (cell.classList.contains('why') || cell.classList.contains('sources')) {
        var part = element('p', '', cell.className);
        part.append.apply(part, all(':scope > *', cell).length ? Array.from(cell.cloneNode(true).childNodes) : [cell.textContent]);
        after.push(part);
      } else if (at === 0) {
        panel.append.apply(panel, Array.from(cell.cloneNode(true).childNodes));
      } else if (cell.textContent.trim() && cell.textContent.trim() !== '–') {
        facts.append(element('dt', heads[at + 1].textContent), element('dd', cell.textContent));
      }
    });
    panel.append(facts);
    panel.append.apply(panel, after);
    return true;
  }

  function anchorOf(link) {
    return link.getAttribute('href').slice(1);
  }

  function mark(anchor) {
    all('.heat a.chosen').forEach(function (link) { link.classList.remove('chosen'); });
    all('.heat a[href="#' + CSS.escape(anchor) + '"]').forEach(function (link) { link.classList.add('chosen'); });
  }

  function pin(anchor) {
    pinned = explain(anchor) ? anchor : '';
    mark(pinned);
    keepState();
  }

  function restore() {
    if (pinned || panel.dataset.first) {
      explain(pinned || panel.dataset.first);
    } else {
      say(panel.dataset.none);
    }
  }

  // One tab stop, arrows inside

  function cells(map) {
    return all('.heat tbody tr', map).map(function (row) {
      return all('td', row).map(function (cell) { return cell.querySelector('a'); });
    });
  }

  function stop(map) {
    var links = all('.heat a', map);
    links.forEach(function (link) { link.tabIndex = -1; });
    var first = links.find(function (link) { return link.classList.contains('chosen'); }) || links[0];
    if (first) {
      first.tabIndex = 0;
    }
  }

  function move(link, down, right) {
    var grid = cells(shown());
    var y = grid.findIndex(function (row) { return row.indexOf(link) >= 0; });
    var x = grid[y].indexOf(link);
    for (y += down, x += right; grid[y] && x >= 0 && x < grid[y].length; y += down, x += right) {
      if (grid[y][x]) {
        link.tabIndex = -1;
        grid[y][x].tabIndex = 0;
        grid[y][x].focus();
        return;
      }
    }
  }

  var ways = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

  maps.addEventListener('keydown', function (event) {
    var link = event.target.closest('.heat a');
    if (!link) {
      return;
    }
    if (ways[event.key]) {
      event.preventDefault();
      move(link, ways[event.key][0], ways[event.key][1]);
    } else if (event.key === 'Escape') {
      pinned = '';
      mark('');
      keepState();
      restore();
    }
  });

  maps.addEventListener('click', function (event) {
    var link = event.target.closest('.heat a');
    if (link) {
      event.preventDefault();
      pin(anchorOf(link));
    }
  });

  ['focusin', 'mouseover'].forEach(function (kind) {
    maps.addEventListener(kind, function (event) {
      var link = event.target.closest('.heat a');
      if (link) {
        explain(anchorOf(link));
      }
    });
  });
  maps.addEventListener('mouseleave', restore);

  document.addEventListener('change', function (event) {
    if (event.target.name === 'axes') {
      stop(shown());
    }
    keepState();
  });

  // A link to a row of the table is a link to its cell.

  function show(anchor) {
    var row = document.getElementById(anchor);
    var map = row && row.closest('.map');
    if (!map) {
      return false;
    }
    choose('axes', map.previousElementSibling.previousElementSibling.value);
    pin(anchor);
    return true;
  }

  function fromAddress() {
    var text = location.hash.slice(1);
    if (!text) {
      restore();
    } else if (text.indexOf('=') < 0) {
      if (show(decodeURIComponent(text))) {
        maps.scrollIntoView();
      } else {
        restore();
      }
    } else {
      var state = new URLSearchParams(text);
      var damaged = ['layer', 'axes'].some(function (name) { return state.has(name) && !choose(name, state.get(name)); });
      pinned = '';
      if (state.has('cell')) {
        pin(state.get('cell'));
      }
      restore();
      if (damaged) {
        panel.prepend(element('p', panel.dataset.damaged, 'warn'));
      }
    }
    stop(shown());
  }

  window.addEventListener('hashchange', fromAddress);
  fromAddress();
})();
