// What a script adds to a heatmap: other axes, comparisons, scenario tags, one tab stop with arrows inside, the explanation of a
// cell beside it, files of what is shown, and the state in the address.
(function () {
  'use strict';

  var controls = document.querySelector('.controls[data-name]');
  if (!controls) {
    return;
  }
  var heatdata = window.oddline.heatdata;
  var heatmap = window.oddline.heatmap;
  var figures = window.oddline.figures;
  var cellPanel = window.oddline.cellPanel;
  var element = window.oddline.elements.element;
  var ARROWS = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

  function start(data) {
    var root = controls.dataset.root;
    var map = document.querySelector('.map');
    var place = document.querySelector('aside.cell');
    var panel = cellPanel(place, data, root);
    var choices = window.oddline.heatchoices(controls, data, map.dataset.axes.split('.'));
    var table = window.oddline.heattable(map.querySelector('.wide-table'));
    var line = map.querySelector('.caption');
    var list = map.querySelector('.chips');
    var legend = document.querySelector('.legend');
    var headline = map.querySelector('.view');
    var drawnCaption = line.textContent;
    var state = choices.first;
    var other;
    var shown;

    function chips() {
      var counts = {};
      shown.cells.forEach(function (one) {
        var kind = one.cell && (one.cell.out ? 'excluded' : one.cell.kind);
        if (kind && !one.dim) {
          counts[kind] = (counts[kind] || 0) + 1;
        }
      });
      list.replaceChildren.apply(list, Object.keys(data.looks || {}).filter(function (kind) { return counts[kind] && !shown.other; }).map(function (kind) {
        var chip = cellPanel.chipOf(data.looks[kind]);
        chip.append(' ', element('b', '', figures.fixed(counts[kind], 0)));
        return chip;
      }));
      list.classList.toggle('none', !list.children.length);
    }

    function caption() {
      var words = data.words;
      if (shown.other) {
        line.textContent = figures.sentence(words.minus, data.label, shown.other.label, shown.layer.name) + '. '
          + (shown.layer.count ? words['overlap-counts'] : figures.sentence(words.overlap, shown.layer.name));
      } else {
        line.textContent = drawnCaption;
      }
      if (shown.tag) {
        var cells = shown.cells.filter(function (one) { return one.cell && one.cell.x; });
        line.append(' ', figures.sentence(words['in-tag'], cells.filter(function (one) { return !one.dim; }).length, cells.length), ' ');
        line.append.apply(line, cellPanel.scenarioLinks(root, shown.tag.scenarios).concat('.'));
      }
    }

    function key() {
      legend.querySelectorAll('.scale').forEach(function (old) { old.remove(); });
      legend.querySelectorAll('.ramp').forEach(function (ramp) { ramp.hidden = Boolean(shown.other) || !ramp.classList.contains('f-' + state.layer); });
      if (shown.other) {
        var scale = element('ol', 'scale');
        window.oddline.downloads.keyOf(shown).forEach(function (said, at) { scale.append(element('li', 'change-' + (at + 1), said)); });
        legend.prepend(scale);
      }
    }

    // The page without scripts hides and shows what it has of each layer by rules of its own.
    function takeOver() {
      var rules = document.querySelector('link[href$="assets/layers.css"]');
      if (rules) {
        rules.remove();
      }
    }

    // Says what is shown where the controls are not: on paper.
    function view(axes) {
      headline.replaceChildren(element('b', '', axes), ' · ' + controls.querySelector('input[name="layer"]:checked + span').textContent);
    }

    function draw() {
      shown = heatmap.show(data, state, other, shown);
      var axes = shown.axes.map(function (axis) { return axis.name; }).join(' × ');
      table.show(shown, axes, state.cell);
      view(axes);
      chips();
      caption();
      key();
      restore();
    }

    function explain(id) {
      panel.explain(shown, id, id !== '' && id === state.cell);
    }

    // Explains the chosen cell, else the first that something is to be done about.
    function restore() {
      explain(state.cell || place.dataset.first);
    }

    function pin(id) {
      state = Object.assign({}, state, { cell: id });
      table.choose(id);
      restore();
      choices.keep(state);
    }

    // Loads what the state compares with, then shows it.
    function update() {
      var asked = state;
      choices.showState(state);
      if (!state['with']) {
        other = undefined;
        draw();
        return;
      }
      window.oddline.load(root, state['with'], function (answer) {
        var loaded = heatdata.read(answer);
        if (state['with'] === asked['with']) {
          other = loaded;
          draw();
          if (!loaded) {
            panel.warn(data.words.compared);
          }
        }
      });
    }

    // A link to a segment is a link to its cell: the axes that have it are shown.
    function goTo(id) {
      var key = Object.keys(data.maps).find(function (one) { return data.maps[one].some(function (cell) { return cell.id === id; }); });
      if (key) {
        state = Object.assign({}, state, { cell: id, axes: heatmap.keyOf(data, state.axes) === key ? state.axes : key.split('.') });
        choices.keep(state);
      }
      update();
      if (key) {
        controls.scrollIntoView();
      }
    }

    function fromAddress() {
      var text = location.hash.slice(1);
      if (text && text.indexOf('=') < 0) {
        goTo(decodeURIComponent(text));
        return;
      }
      var next = choices.asked(text);
      state = next.state;
      choices.keep(state);
      update();
      if (next.isDamaged) {
        panel.warn(place.dataset.damaged);
      }
    }

    function idOf(link) {
      return decodeURIComponent(link.getAttribute('href').split('#')[1]);
    }

    function linkAt(event) {
      return event.target.closest('.heat a');
    }

    function listen() {
      map.addEventListener('keydown', function (event) {
        var link = linkAt(event);
        var way = ARROWS[event.key];
        if (link && way) {
          event.preventDefault();
          var next = table.beside(idOf(link), way[0], way[1]);
          if (next) {
            next.focus();
          }
        } else if (link && (event.key === 'Home' || event.key === 'End')) {
          event.preventDefault();
          table.edge(idOf(link), event.key === 'End', event.ctrlKey || event.metaKey).focus();
        } else if (link && event.key === 'Escape') {
          pin('');
        }
      });
      map.addEventListener('click', function (event) {
        var link = linkAt(event);
        if (link) {
          event.preventDefault();
          pin(idOf(link));
        }
      });
      map.addEventListener('focusin', function (event) {
        if (linkAt(event)) {
          explain(idOf(linkAt(event)));
        }
      });
      map.addEventListener('mouseover', function (event) {
        if (linkAt(event) && !panel.isReading()) {
          explain(idOf(linkAt(event)));
        }
      });
      map.addEventListener('mouseleave', function () {
        if (!panel.isReading()) {
          restore();
        }
      });
      controls.addEventListener('change', function (event) {
        state = choices.after(state, event.target.name, event.target.value);
        choices.keep(state);
        update();
      });
      window.addEventListener('hashchange', fromAddress);
    }

    function offerFiles() {
      [['csv', 'text/csv'], ['svg', 'image/svg+xml']].forEach(function (kind) {
        document.querySelector('.downloads').append(' ', window.oddline.downloads.link(data.words[kind[0]], function () {
          return {
            name: [data.label].concat(state.axes, shown.other ? ['minus', other.label] : [], state.layer).join('-').replace(/[^A-Za-z0-9._-]+/g, '_') + '.' + kind[0],
            type: kind[1] + ';charset=utf-8',
            text: kind[0] === 'csv'
              ? window.oddline.downloads.csv(shown)
              : window.oddline.downloads.svg(shown, document.querySelector('h1').textContent, line.textContent)
          };
        }));
      });
    }

    takeOver();
    choices.offer();
    offerFiles();
    listen();
    fromAddress();
  }

  window.oddline.load(controls.dataset.root, controls.dataset.name, function (data) {
    if (data) {
      start(heatdata.read(data));
    }
  });
})();
