// What a reader hands in: the table of the review and the YAML that cites it, to download, to copy, or to open at the git host.
(function () {
  'use strict';

  var figures = window.oddline.figures;
  var files = window.oddline.files;
  var elements = window.oddline.elements;
  var element = elements.element;
  var SLUG = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;

  function handIn(data, marks, words) {
    var section = element('section', 'hand-in');
    var header = element('header', 'head');
    var title = element('h2', '', words['hand-in']);
    var state = element('p');
    var form = element('div', 'fields');
    var place = element('div');
    var about = window.oddline.marks.kept('oddline-reviewer') || {};
    var by = elements.input('text', typeof about.by === 'string' ? about.by : '');
    var branch = elements.input('text', typeof about.branch === 'string' ? about.branch : 'main');
    var fields = {};
    title.id = 'hand-in';
    header.append(title, state);
    section.setAttribute('aria-labelledby', 'hand-in');

    function remember() {
      window.oddline.marks.keep('oddline-reviewer', { by: by.value, branch: branch.value });
      show();
    }

    by.autocomplete = 'name';
    form.append(elements.labelled(words.by, by));
    if (data.host) {
      form.append(elements.labelled(words.branch, branch));
    }
    by.addEventListener('input', remember);
    branch.addEventListener('input', remember);
    section.append(header, element('p', 'about', words[data.cluster ? 'hand-in-cluster' : 'hand-in-round']), form, place);

    // The form of a cluster: its name and how urgent it is.

    function named() {
      var naming = data.cluster.naming.find(function (one) { return one.id === fields.which.value; });
      return naming && naming.parts ? naming : null;
    }

    function keepForm() {
      var kept = {};
      ['which', 'name', 'id', 'statement', 'risk', 'priority'].forEach(function (name) { kept[name] = fields[name].value; });
      marks.keepMore('naming', kept);
      show();
    }

    function fillIn() {
      var from = named() || {};
      var titles = from.titles || {};
      fields.name.value = titles[data.language] || titles[''] || '';
      fields.id.value = from.id || 'scn-' + data.id;
      fields.id.disabled = Boolean(from.id);
      fields.statement.value = from.statement || '';
      fields.risk.value = from.risk || '';
      fields.priority.value = from.priority === undefined ? '' : String(from.priority);
    }

    function offerNaming() {
      var options = data.cluster.naming.filter(function (one) { return one.parts; }).map(function (one) { return { value: one.id, text: one.id }; });
      fields.which = elements.select(options.concat([{ value: '', text: words['new-scenario'] }]), options.length ? options[0].value : '');
      fields.name = elements.input('text');
      fields.id = elements.input('text');
      fields.statement = element('textarea');
      fields.statement.rows = 3;
      fields.risk = elements.select([{ value: '', text: '–' }].concat(['low', 'medium', 'high', 'critical'].map(function (risk) {
        return { value: risk, text: words[risk] };
      })));
      fields.priority = elements.input('number');
      fields.priority.min = 1;
      fields.priority.max = 1000;
      fillIn();
      var kept = marks.more().naming || {};
      Object.keys(fields).forEach(function (name) {
        if (typeof kept[name] === 'string') {
          fields[name].value = kept[name];
        }
      });
      fields.id.disabled = Boolean(named());
      if (options.length) {
        form.prepend(elements.labelled(words.which, fields.which));
      }
      form.prepend(
        elements.labelled(words.name, fields.name, 'wide'),
        elements.labelled(words['scenario-id'], fields.id),
        elements.labelled(words.statement, fields.statement, 'wide'),
        elements.labelled(words.risk, fields.risk),
        elements.labelled(words.priority, fields.priority));
      fields.which.addEventListener('change', function () { fillIn(); keepForm(); });
      ['name', 'id', 'statement', 'risk', 'priority'].forEach(function (name) { fields[name].addEventListener('input', keepForm); });
    }

    // One text: what it is, the text itself, what can be done with it.
    function offer(label, file) {
      var part = element('div', 'file');
      var heading = element('h3', '', label + ' ');
      var area = element('textarea');
      var done = element('span', 'muted');
      var actions = element('p', 'actions');
      heading.append(element('code', '', file.path));
      area.value = file.text;
      area.readOnly = true;
      area.spellcheck = false;
      area.rows = Math.min(8, file.text.split('\n').length);
      area.setAttribute('aria-label', label);
      done.setAttribute('aria-live', 'polite');
      if (!file.isBlock) {
        actions.append(elements.button(words.download, '', function () {
          elements.download({ name: file.path.slice(file.path.lastIndexOf('/') + 1), type: file.type, text: file.text });
        }));
      }
      actions.append(elements.button(words.copy, '', function () {
        elements.copy(area, function () { done.textContent = words.copied; });
      }));
      var address = data.host && branch.value && file.address;
      if (address) {
        var filled = address(true);
        var link = element('a', '', figures.sentence(words[filled ? 'open' : file.isThere ? 'open-there' : 'open-empty'], data.host.kind === 'gitlab' ? 'GitLab' : 'GitHub'));
        link.href = filled || address(false);
        link.target = '_blank';
        link.rel = 'noopener noreferrer';
        actions.append(link);
      }
      actions.append(done);
      part.append(heading, area, actions);
      var advice = !address ? '' : file.isThere ? 'paste' : !filled ? 'too-long' : data.host.kind === 'gitlab' ? 'gitlab-empty' : '';
      if (advice) {
        part.append(element('p', 'caption', words[advice]));
      }
      return part;
    }

    function newFile(path, text) {
      return function (isFilled) {
        return isFilled ? files.newFile(data.host, branch.value, path, text) : files.emptyFile(data.host, branch.value, path);
      };
    }

    function editing(path) {
      return function (isFilled) { return isFilled ? '' : files.edit(data.host, branch.value, path); };
    }

    function tableOf() {
      var judged = files.table(data.table, data.rows.map(function (row) { return row[0]; }), marks);
      judged.type = judged.isLines ? 'application/jsonl' : 'text/csv;charset=utf-8';
      judged.address = newFile(judged.path, judged.text);
      return judged;
    }

    function ofRound(judged) {
      var block = 'review:\n' + files.review(judged, by.value.trim(), marks.at(), '  ');
      var parts = [offer(words.table, judged), offer(words.block, { path: data.path, text: block, isBlock: true })];
      if (data.parts) {
        parts.push(offer(words.whole, {
          path: data.path,
          text: files.rewritten(data.parts, { review: block }, ['labelled']),
          type: 'application/yaml',
          address: editing(data.path),
          isThere: true
        }));
      }
      return parts;
    }

    function ofCluster(judged) {
      var naming = {
        cluster: data.id,
        name: fields.name.value.trim(),
        id: fields.id.value.trim(),
        statement: fields.statement.value.trim(),
        risk: fields.risk.value,
        priority: /^\d+$/.test(fields.priority.value) && fields.priority.value > 0 && fields.priority.value <= 1000 ? fields.priority.value : '',
        by: by.value.trim(),
        at: marks.at() || new Date().toISOString().replace(/\.\d+Z$/, 'Z')
      };
      var parts = judged.rows ? [offer(words.table, judged)] : [];
      if (!naming.name || !naming.statement || !SLUG.test(naming.id)) {
        return parts.concat([element('p', 'muted', words['not-yet'])]);
      }
      var before = named();
      var made = files.scenario(naming, data.cluster, before, judged, data.language);
      return parts.concat([offer(words.record, {
        path: made.path,
        text: made.text,
        type: 'application/yaml',
        address: before ? editing(made.path) : newFile(made.path, made.text),
        isThere: Boolean(before)
      })]);
    }

    function show() {
      var judged = tableOf();
      state.textContent = figures.sentence(words.looked, figures.fixed(judged.rows, 0), figures.fixed(marks.size, 0));
      var parts = data.cluster ? ofCluster(judged) : judged.rows ? ofRound(judged) : [element('p', 'muted', words['nothing-yet'])];
      if (judged.rows && judged.isLines) {
        parts.push(element('p', 'caption', words['as-lines']));
      }
      if (!data.host) {
        parts.push(element('p', 'caption', words['no-host']));
      }
      place.replaceChildren.apply(place, parts);
    }

    if (data.cluster) {
      offerNaming();
    }
    return { element: section, show: show };
  }

  window.oddline.handIn = handIn;
})();
