// The explanation of a cell of a heatmap beside it: figures, reasons, sources, and its scenes by id.
(function () {
  'use strict';

  var heatmap = window.oddline.heatmap;
  var figures = window.oddline.figures;
  var element = window.oddline.elements.element;
  // Ids of scenes that are shown before the others are asked for.
  var AT_ONCE = 12;

  function chipOf(look) {
    var chip = element('span', 'chip');
    var box = element('span', 'box ' + look.fill + (look.hatched ? ' hatched' : ''));
    if (look.mark !== 'none') {
      box.append(window.oddline.heatcells.markOf(look.mark));
    }
    chip.append(box, ' ', element('span', 'word', look.word));
    return chip;
  }

  function linkTo(root, words, href) {
    if (!href) {
      return words;
    }
    var link = element('a', '', words);
    link.href = /^[a-z]+:/i.test(href) ? href : root + href;
    return link;
  }

  // The scenarios of a tag as links, with commas between.
  function scenarioLinks(root, scenarios) {
    return scenarios.reduce(function (so, scenario, at) {
      return so.concat(at ? ', ' : '', linkTo(root, scenario.name, scenario.href));
    }, []);
  }

  // The value of each attribute that a cell is of.
  function valuesOf(data, id) {
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
  function isIn(data, list, group, valueOf) {
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

  function cellPanel(panel, data, root) {
    function listed(source, list, id) {
      var words = data.words;
      var says = words[{ train: 'trained-on', evaluate: 'evaluated-on', held: 'held-by' }[source.role]];
      var part = element('div', 'ids');
      if (!list) {
        part.append(element('p', 'muted', figures.sentence(words['no-list'], source.label)));
        return part;
      }
      var valueOf = valuesOf(data, id);
      var groups = ofRole(list.groups, source.role).filter(function (group) { return isIn(data, list, group, valueOf); });
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
        all.append(said[0], linkTo(root, list.table, list.href), said[1] || '');
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

    // What a comparison says of a cell; nothing where nothing is compared.
    function compared(shown, one) {
      if (!shown.other || !one || one.difference === undefined) {
        return [];
      }
      var layer = shown.layer;
      var interval = layer.id === 'metric' ? heatmap.differenceInterval(one.cell, one.other) : null;
      var reach = interval ? ' [' + figures.signed(interval[0], layer.decimals) + ', ' + figures.signed(interval[1], layer.decimals) + ']' : '';
      return [element('p', 'why', layer.name + ' ' + heatmap.faceOf(shown, one).value + reach + ': ' + figures.sentence(data.words['and-now'],
        figures.fixed(one.cell.x[shown.at], layer.decimals), figures.fixed(one.other.x[shown.otherAt], layer.decimals))
        + (one.doubtful ? '. ' + data.words['no-difference'] : ''))];
    }

    // Sources one after the other, with commas between.
    function list(place, sources) {
      sources.forEach(function (source, at) {
        var piece = element(source[2] ? 'code' : 'span');
        piece.append(linkTo(root, source[0], source[1]));
        place.append(at ? ', ' : '', piece);
      });
    }

    // Explains a cell in what is shown; one that is held also lists its scenes.
    function explain(shown, id, isHeld) {
      var row = data.rows[id];
      if (!row) {
        panel.replaceChildren(element('p', 'muted', panel.dataset.none));
        return;
      }
      var one = shown.cells.find(function (cell) { return cell.cell && cell.cell.id === id; });
      var facts = element('dl');
      row.facts.forEach(function (value, at) {
        if (value !== '–') {
          facts.append(element('dt', '', data.facts[at]), element('dd', '', value));
        }
      });
      var sources = element('p', 'sources');
      list(sources, row.sources);
      var further = (row.further || []).map(function (part) {
        var details = element('details', 'sources');
        details.append(element('summary', '', part[0]));
        list(details, part[1]);
        return details;
      });
      var pieces = [element('h2', '', row.name)].concat(row.verdict ? chipOf(row.verdict) : [], compared(shown, one), facts,
        row.why ? element('p', 'why', row.why) : [], sources, further);
      if (shown.tag && one && one.scenarios.length) {
        var scenarios = element('p', 'why', shown.tag.name + ': ');
        scenarios.append.apply(scenarios, scenarioLinks(root, one.scenarios));
        pieces.push(scenarios);
      }
      panel.replaceChildren.apply(panel, pieces.concat(isHeld ? scenes(id) : []));
    }

    return {
      explain: explain,
      warn: function (text) { panel.prepend(element('p', 'warn', text)); },
      isReading: function () { return Boolean(panel.querySelector('details[open]')); }
    };
  }

  window.oddline.cellPanel = cellPanel;
  window.oddline.cellPanel.chipOf = chipOf;
  window.oddline.cellPanel.scenarioLinks = scenarioLinks;
})();
