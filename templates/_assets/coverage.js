// What a script adds to a heatmap: other axes, comparisons, scenario tags, one tab stop with arrows inside, the explanation of a
// cell beside it, and the state in the address: #axes=weather.road_type&layer=trained&with=…&tag=…&cell=…
(function () {
  'use strict';

  var controls = document.querySelector('.controls[data-name]');
  if (!controls) {
    return;
  }
  var heatmap = window.oddline.heatmap;
  var figures = window.oddline.figures;
  var element = heatmap.element;
  var root = controls.dataset.root;
  var panel = document.querySelector('aside.cell');
  var map = document.querySelector('.map');
  var drawnCaption = map.querySelector('.caption').textContent;
  var data;
  var other;
  var shown;
  var drawn = {};
  var first = { layer: chosen('layer'), axes: map.dataset.axes.split('.'), 'with': '', tag: '', cell: '' };
  var state = Object.assign({}, first);

  function all(selector, within) {
    return Array.prototype.slice.call((within || document).querySelectorAll(selector));
  }

  function radios(name) {
    return all('input[type="radio"][name="' + name + '"]', controls);
  }

  function chosen(name) {
    var radio = radios(name).find(function (one) { return one.checked; });
    return radio ? radio.value : '';
  }

  function check(name, value) {
    radios(name).forEach(function (radio) { radio.checked = radio.value === value; });
    all('select[name="' + name + '"]', controls).forEach(function (select) { select.value = value; });
  }

  // The state in the address

  function keepState() {
    var text = new URLSearchParams();
    ['layer', 'axes', 'with', 'tag', 'cell'].forEach(function (name) {
      if (String(state[name]) !== String(first[name])) {
        text.set(name, name === 'axes' ? state.axes.join('.') : state[name]);
      }
    });
    history.replaceState(null, '', text.toString() ? '#' + text : location.pathname + location.search);
  }

  // Returns the state that an address asks for; what this page does not have is left as it is at first.
  function asked(text) {
    var params = new URLSearchParams(text);
    var next = Object.assign({}, first);
    var damaged = false;
    function take(name, value, isThere) {
      if (isThere) {
        next[name] = value;
      } else {
        damaged = true;
      }
    }
    params.forEach(function (value, name) {
      if (name === 'layer') {
        take(name, value, radios('layer').some(function (radio) { return radio.value === value; }));
      } else if (name === 'axes') {
        var axes = value.split('.');
        take(name, axes, Boolean(data.maps[heatmap.keyOf(data, axes)]));
      } else if (name === 'with') {
        take(name, value, data.others.some(function (one) { return one.name === value; }));
      } else if (name === 'tag') {
        take(name, value, data.tags.some(function (one) { return one.id === value; }));
      } else if (name === 'cell') {
        take(name, value, Boolean(data.rows[value]));
      }
    });
    return { state: next, damaged: damaged };
  }

  // The choices that only a script can offer

  function choice(name, label, options) {
    var whole = element('label', name);
    var select = element('select');
    select.name = name;
    options.forEach(function (option) { select.append(new Option(option.text, option.value)); });
    whole.append(element('span', '', label), ' ', select);
    return whole;
  }

  function offer() {
    var words = data.words;
    var attributes = data.attributes.map(function (one) { return { value: one.id, text: one.name }; });
    var made = [];
    if (attributes.length > 1) {
      made.push(choice('down', words.down, attributes), choice('across', words.across, attributes));
    }
    if (Object.keys(data.maps).some(function (key) { return key.split('.').length === 3; })) {
      made.push(choice('groups', words.groups, [{ value: '', text: words['no-groups'] }].concat(attributes)));
    }
    if (data.others.length) {
      made.push(choice('with', words.compare, [{ value: '', text: words.nothing }].concat(
        data.others.map(function (one) { return { value: one.name, text: one.label }; }))));
    }
    if (data.tags.length) {
      made.push(choice('tag', words.tag, [{ value: '', text: words.any }].concat(
        data.tags.map(function (one) { return { value: one.id, text: one.name }; }))));
    }
    var choices = element('div', 'choices');
    choices.append.apply(choices, made);
    controls.querySelector('.layers').after(choices);
    var downloads = document.querySelector('.downloads');
    [['csv', 'text/csv'], ['svg', 'image/svg+xml']].forEach(function (kind) {
      downloads.append(' ', window.oddline.downloads.link(words[kind[0]], function () {
        var now = shown || heatmap.show(data, state, other);
        return {
          name: [data.label].concat(state.axes, shown && shown.other ? ['minus', other.label] : [], state.layer).join('-').replace(/[^A-Za-z0-9._-]+/g, '_') + '.' + kind[0],
          type: kind[1] + ';charset=utf-8',
          text: kind[0] === 'csv' ? window.oddline.downloads.csv(now) : window.oddline.downloads.svg(now, document.querySelector('h1').textContent, map.querySelector('.caption').textContent)
        };
      }));
    });
  }

  function showChoices() {
    var axes = state.axes;
    check('layer', state.layer);
    check('across', axes[axes.length - 1]);
    check('down', axes[axes.length - 2]);
    check('groups', axes.length > 2 ? axes[0] : '');
    check('with', state['with']);
    check('tag', state.tag);
  }

  // The axes after one of them was chosen: where it stood already, the two change places.
  function axesAfter(name, value) {
    var axes = state.axes.slice();
    var place = { across: axes.length - 1, down: axes.length - 2, groups: 0 }[name];
    if (name === 'groups' && axes.length === 2) {
      axes.unshift('');
      place = 0;
      if (axes.indexOf(value) > 0) {
        axes[axes.indexOf(value)] = data.attributes.map(function (one) { return one.id; }).find(function (id) { return axes.indexOf(id) < 0; }) || '';
      }
    } else if (name === 'groups' && !value) {
      return axes.slice(1);
    } else if (axes.indexOf(value) >= 0) {
      axes[axes.indexOf(value)] = axes[place];
    }
    axes[place] = value;
    return data.maps[heatmap.keyOf(data, axes)] ? axes : axes.slice(-2);
  }

  // What is shown

  function label() {
    return shown.axes.map(function (axis) { return axis.name; }).join(' × ');
  }

  function chips() {
    var counts = {};
    shown.cells.forEach(function (one) {
      var kind = one.cell && (one.cell.out ? 'excluded' : one.cell.kind);
      if (kind && !one.dim) {
        counts[kind] = (counts[kind] || 0) + 1;
      }
    });
    var list = map.querySelector('.chips');
    list.replaceChildren.apply(list, Object.keys(data.looks || {}).filter(function (kind) { return counts[kind] && !shown.other; }).map(function (kind) {
      var chip = chipOf(data.looks[kind]);
      chip.append(' ', element('b', '', figures.fixed(counts[kind], 0)));
      return chip;
    }));
    list.classList.toggle('none', !list.children.length);
  }

  function chipOf(look) {
    var chip = element('span', 'chip');
    var box = element('span', 'box ' + look.fill + (look.hatched ? ' hatched' : ''));
    if (look.mark !== 'none') {
      box.append(heatmap.markOf(look.mark));
    }
    chip.append(box, ' ', element('span', 'word', look.word));
    return chip;
  }

  function caption() {
    var words = data.words;
    var line = map.querySelector('.caption');
    if (shown.other) {
      line.textContent = figures.sentence(words.minus, data.label, shown.other.label, shown.layer.name) + '. '
        + (shown.layer.count ? words['overlap-counts'] : figures.sentence(words.overlap, shown.layer.name));
    } else {
      line.textContent = drawnCaption;
    }
    if (shown.tag) {
      var cells = shown.cells.filter(function (one) { return one.face; });
      line.append(' ', figures.sentence(words['in-tag'], cells.filter(function (one) { return !one.dim; }).length, cells.length), ' ');
      shown.tag.scenarios.forEach(function (scenario, at) {
        line.append(at ? ', ' : '', linkTo(scenario.name, scenario.href));
      });
      line.append('.');
    }
  }

  function scale() {
    all('.legend .scale').forEach(function (old) { old.remove(); });
    var legend = document.querySelector('.legend');
    document.body.classList.add('scripted');
    all('.legend .ramp').forEach(function (ramp) { ramp.hidden = Boolean(shown.other) || !ramp.classList.contains('f-' + state.layer); });
    if (legend && shown.other) {
      var list = element('ol', 'scale');
      window.oddline.downloads.keyOf(shown).forEach(function (said, at) { list.append(element('li', 'change-' + (at + 1), said)); });
      legend.prepend(list);
    }
  }

  function draw() {
    var before = shown && shown.state.axes.join('.');
    shown = heatmap.show(data, Object.assign({}, state), other);
    if (before === state.axes.join('.')) {
      heatmap.redress(shown, drawn);
    } else {
      var region = map.querySelector('.wide-table');
      region.setAttribute('aria-label', label());
      region.replaceChildren(heatmap.table(shown, label(), drawn));
    }
    chips();
    caption();
    scale();
    mark();
    stop();
  }

  function linkTo(words, href) {
    var link = element('a', '', words);
    if (href) {
      link.href = /^[a-z]+:/i.test(href) ? href : root + href;
      return link;
    }
    return words;
  }

  // The explanation of a cell

  function say(text) {
    panel.replaceChildren(element('p', 'muted', text));
  }

  function explain(id) {
    var row = data.rows[id];
    if (!row) {
      say(panel.dataset.none);
      return;
    }
    var facts = element('dl');
    row.facts.forEach(function (value, at) {
      if (value !== '–') {
        facts.append(element('dt', '', data.facts[at]), element('dd', '', value));
      }
    });
    panel.replaceChildren(element('h2', '', row.name));
    if (row.verdict) {
      panel.append(chipOf(row.verdict));
    }
    compared(id);
    panel.append(facts);
    if (row.why) {
      panel.append(element('p', 'why', row.why));
    }
    var sources = element('p', 'sources');
    row.sources.forEach(function (source, at) {
      var piece = element(source[2] ? 'code' : 'span');
      piece.append(linkTo(source[0], source[1]));
      sources.append(at ? ', ' : '', piece);
    });
    panel.append(sources);
    var one = shown && shown.tag && shown.cells.find(function (cell) { return cell.cell && cell.cell.id === id; });
    if (one && one.scenarios.length) {
      var scenarios = element('p', 'why', shown.tag.name + ': ');
      one.scenarios.forEach(function (scenario, at) { scenarios.append(at ? ', ' : '', linkTo(scenario.name, scenario.href)); });
      panel.append(scenarios);
    }
    if (id === state.cell) {
      panel.append(scenes(id));
    }
  }

  function compared(id) {
    var one = shown && shown.other && shown.cells.find(function (cell) { return cell.cell && cell.cell.id === id; });
    if (one && one.difference !== undefined) {
      var layer = shown.layer;
      var interval = layer.id === 'metric' ? heatmap.differenceInterval(one.cell, one.other) : null;
      var reach = interval ? ' [' + figures.signed(interval[0], layer.decimals) + ', ' + figures.signed(interval[1], layer.decimals) + ']' : '';
      panel.append(element('p', 'why', layer.name + ' ' + one.face.value + reach + ': ' + figures.sentence(data.words['and-now'],
        figures.fixed(one.cell.x[shown.at], layer.decimals), figures.fixed(one.other.x[shown.otherAt], layer.decimals))
        + (one.doubtful ? '. ' + data.words['no-difference'] : '')));
    }
  }

  // The scenes of a cell by id

  function valuesOf(id) {
    var valueOf = {};
    Object.keys(data.maps).some(function (key) {
      var cell = data.maps[key].find(function (one) { return one.id === id; });
      if (cell) {
        key.split('.').forEach(function (axis, at) {
          var attribute = data.attributes.find(function (one) { return one.id === axis; });
          valueOf[attribute.key] = attribute.values[cell.at[at]].id;
        });
      }
      return Boolean(cell);
    });
    return valueOf;
  }

  // Where a dataset version counts a scene: in an evaluation by the narrowest values only, else by the values as they stand.
  function isIn(list, group, valueOf) {
    return Object.keys(valueOf).every(function (key) {
      var values = group.conditions[list.attributes.indexOf(key)] || [];
      if (!data.exact) {
        var leaves = data.attributes.find(function (one) { return one.key === key; }).values;
        values = values.filter(function (id) { return leaves.some(function (one) { return one.id === id && one.leaf; }); });
      }
      return values.length ? values.indexOf(valueOf[key]) >= 0 : valueOf[key] === '';
    });
  }

  // Where a table tells the split train from others, a model was trained on that and evaluated on the others.
  function ofRole(groups, role) {
    var training = groups.filter(function (group) { return group.split === 'train'; });
    if (role === 'held' || !training.length || training.length === groups.length) {
      return groups;
    }
    return role === 'train' ? training : groups.filter(function (group) { return group.split !== 'train'; });
  }

  var AT_ONCE = 12;

  function listed(source, list, id) {
    var words = data.words;
    var says = words[{ train: 'trained-on', evaluate: 'evaluated-on', held: 'held-by' }[source.role]];
    var part = element('div', 'ids');
    if (!list) {
      part.append(element('p', 'muted', figures.sentence(words['no-list'], source.label)));
      return part;
    }
    var valueOf = valuesOf(id);
    var groups = ofRole(list.groups, source.role).filter(function (group) { return isIn(list, group, valueOf); });
    var ids = groups.reduce(function (so, group) { return so.concat(group.scene_ids); }, []);
    var more = groups.reduce(function (so, group) { return so + group.more; }, 0);
    part.append(element('p', '', figures.sentence(says, source.label, figures.fixed(ids.length + more, 0))));
    if (ids.length) {
      part.append(element('code', '', ids.slice(0, AT_ONCE).join(' ')));
    }
    if (ids.length > AT_ONCE) {
      var rest = element('details');
      rest.append(element('summary', '', figures.sentence(words.more, figures.fixed(ids.length - AT_ONCE, 0))), element('code', '', ids.slice(AT_ONCE).join(' ')));
      part.append(rest);
    }
    if (more) {
      var all = element('p');
      var said = figures.sentence(words['all-in'], figures.fixed(more, 0), '\n').split('\n');
      all.append(said[0], linkTo(list.table, list.href), said[1] || '');
      part.append(all);
    }
    return part;
  }

  function scenes(id) {
    var details = element('details', 'scene-ids');
    details.append(element('summary', '', data.words.scenes));
    details.addEventListener('toggle', function () {
      if (!details.open || details.querySelector('.ids')) {
        return;
      }
      data.scenes.forEach(function (source) {
        var place = element('div', 'ids');
        details.append(place);
        if (source.name) {
          window.oddline.load(root, source.name, function (list) { place.replaceWith(listed(source, list, id)); });
        } else {
          place.replaceWith(listed(source, null, id));
        }
      });
    });
    return details;
  }

  function mark() {
    all('a.chosen', map).forEach(function (link) { link.classList.remove('chosen'); });
    if (state.cell) {
      all('.heat a[href$="#' + CSS.escape(state.cell) + '"]', map).forEach(function (link) { link.classList.add('chosen'); });
    }
  }

  function pin(id) {
    state.cell = id;
    explain(id);
    mark();
    keepState();
  }

  function restore() {
    if (state.cell || panel.dataset.first) {
      explain(state.cell || panel.dataset.first);
    } else {
      say(panel.dataset.none);
    }
  }

  // One tab stop, arrows inside

  function cells() {
    return all('.heat tbody tr', map).map(function (row) {
      return all('td', row).map(function (cell) { return cell.querySelector('a'); });
    });
  }

  function stop() {
    all('.heat a[tabindex="0"]', map).forEach(function (link) { link.tabIndex = -1; });
    var only = map.querySelector('.heat a.chosen') || map.querySelector('.heat a');
    if (only) {
      only.tabIndex = 0;
    }
  }

  function move(link, down, right) {
    var grid = cells();
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

  function idOf(link) {
    return decodeURIComponent(link.getAttribute('href').split('#')[1]);
  }

  function listen() {
    map.addEventListener('keydown', function (event) {
      var link = event.target.closest('.heat a');
      if (link && ways[event.key]) {
        event.preventDefault();
        move(link, ways[event.key][0], ways[event.key][1]);
      } else if (link && event.key === 'Escape') {
        pin('');
        restore();
      }
    });
    map.addEventListener('click', function (event) {
      var link = event.target.closest('.heat a');
      if (link) {
        event.preventDefault();
        pin(idOf(link));
      }
    });
    ['focusin', 'mouseover'].forEach(function (kind) {
      map.addEventListener(kind, function (event) {
        var link = event.target.closest('.heat a');
        if (link && !(kind === 'mouseover' && panel.querySelector('.scene-ids[open]'))) {
          explain(idOf(link));
        }
      });
    });
    map.addEventListener('mouseleave', function () {
      if (!panel.querySelector('.scene-ids[open]')) {
        restore();
      }
    });
    controls.addEventListener('change', function (event) {
      var name = event.target.name;
      var value = event.target.value;
      if (name === 'down' || name === 'across' || name === 'groups') {
        state.axes = axesAfter(name, value);
      } else {
        state[name] = value;
      }
      update();
    });
    window.addEventListener('hashchange', fromAddress);
  }

  // Loads what the state compares with, then shows it.
  function update() {
    keepState();
    showChoices();
    if (!state['with']) {
      other = undefined;
      draw();
      restore();
      return;
    }
    var name = state['with'];
    window.oddline.load(root, name, function (loaded) {
      if (state['with'] === name) {
        other = loaded;
        draw();
        restore();
        if (!loaded) {
          panel.prepend(element('p', 'warn', data.words.compared));
        }
      }
    });
  }

  // A link to a segment is a link to its cell: the axes that have it are shown.
  function goTo(id) {
    var key = Object.keys(data.maps).find(function (one) { return data.maps[one].some(function (cell) { return cell.id === id; }); });
    if (!key) {
      restore();
      return;
    }
    if (heatmap.keyOf(data, state.axes) !== key) {
      state.axes = key.split('.');
    }
    state.cell = id;
    update();
    controls.scrollIntoView();
  }

  function fromAddress() {
    var text = location.hash.slice(1);
    if (text && text.indexOf('=') < 0) {
      goTo(decodeURIComponent(text));
      return;
    }
    var next = asked(text);
    var isSame = JSON.stringify(next.state) === JSON.stringify(state);
    state = next.state;
    if (isSame && !shown && map.querySelector('.heat a')) {
      stop();
      restore();
    } else {
      update();
    }
    if (next.damaged) {
      panel.prepend(element('p', 'warn', panel.dataset.damaged));
    }
  }

  window.oddline.load(root, controls.dataset.name, function (loaded) {
    if (loaded) {
      data = loaded;
      offer();
      listen();
      showChoices();
      fromAddress();
    }
  });
})();
