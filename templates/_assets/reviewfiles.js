// The files that a review leaves behind, and the addresses at a git host where they can be committed.
(function () {
  'use strict';

  var LONGEST_ADDRESS = 8000;
  var FORMULA = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;
  var NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;
  var PLAIN = /^\p{L}(?:[\p{L}\p{N} ._\/-]*[\p{L}\p{N}._\/-])?$/u;
  var NOT_PLAIN = /^(y|n|yes|no|on|off|true|false|null|nan|inf)$/i;

  function isFormula(text) {
    return FORMULA.test(text) && !NUMBER.test(text);
  }

  function cell(text) {
    return /[",\r\n]/.test(text) ? '"' + text.replace(/"/g, '""') + '"' : text;
  }

  // A spreadsheet shows a text that starts with an apostrophe and runs none of it. An id must stay as it is.
  function harmless(text) {
    return isFormula(text) ? '\'' + text : text;
  }

  // Returns the table of what was said of scenes: comma-separated, or JSON lines where an id would run as a formula.
  function table(path, ids, marks) {
    var judged = Array.from(new Set(ids)).filter(function (id) { return marks.of(id).verdict; });
    if (judged.some(isFormula)) {
      return {
        path: path + '.jsonl',
        rows: judged.length,
        isLines: true,
        text: judged.map(function (id) {
          var mark = marks.of(id);
          return JSON.stringify({ scene_id: id, verdict: mark.verdict, reason: mark.reason, comment: mark.comment }) + '\n';
        }).join('')
      };
    }
    return {
      path: path + '.csv',
      rows: judged.length,
      isLines: false,
      text: 'scene_id,verdict,reason,comment\n' + judged.map(function (id) {
        var mark = marks.of(id);
        return [id, mark.verdict, harmless(mark.reason), harmless(mark.comment)].map(cell).join(',') + '\n';
      }).join('')
    };
  }

  // A scalar of YAML that every reader takes for this text.
  function scalar(text) {
    if (PLAIN.test(text) && !NOT_PLAIN.test(text)) {
      return text;
    }
    return '"' + text.replace(/["\\]/g, '\\$&').replace(/\n/g, '\\n').replace(/\t/g, '\\t')
      .replace(/[\u0000-\u001f\u007f-\u00a0\u00ad\u0600-\u0605\u061c\u200b-\u200f\u2028-\u202f\u205f-\u206f\ufeff\ufff0-\uffff]/g, function (c) {
        return '\\u' + c.charCodeAt(0).toString(16).padStart(4, '0');
      }) + '"';
  }

  function review(judged, by, at, indent) {
    return [
      'table: ' + scalar(judged.path),
      'hash: sha256:' + window.oddline.sha256(judged.text)
    ].concat(by ? ['by: ' + scalar(by)] : [], 'at: ' + at).map(function (line) { return indent + line + '\n'; }).join('');
  }


  // Returns a record's text with some fields written anew. New ones stand before a field that comes later, or at the end.
  function rewritten(parts, fields, later) {
    var left = Object.assign({}, fields);
    var text = '';
    parts.forEach(function (part) {
      if (Object.prototype.hasOwnProperty.call(fields, part.field)) {
        text += fields[part.field] + trailing(part.text);
        delete left[part.field];
      } else {
        if (later.indexOf(part.field) >= 0) {
          Object.keys(left).forEach(function (name) {
            if (!parts.some(function (one) { return one.field === name; })) {
              text += left[name];
              delete left[name];
            }
          });
        }
        text += part.text;
      }
    });
    return text + Object.keys(left).map(function (name) { return left[name]; }).join('');
  }

  // Returns the comments and empty lines at the end of a part: they belong to the next one.
  function trailing(text) {
    var lines = text.split('\n').slice(0, -1);
    var from = lines.length;
    while (from > 1 && /^(#.*)?$/.test(lines[from - 1])) {
      from -= 1;
    }
    return lines.slice(from).map(function (line) { return line + '\n'; }).join('');
  }

  function localText(titles, language, name) {
    var languages = Object.keys(titles).filter(function (one) { return one; });
    if (!languages.length) {
      return 'title: ' + scalar(name) + '\n';
    }
    var all = Object.assign({}, titles);
    all[language] = name;
    return 'title:\n' + Object.keys(all).sort().map(function (one) { return '  ' + one + ': ' + scalar(all[one]) + '\n'; }).join('');
  }

  // Returns the record of a scenario that gives a cluster its name: a new one, or one that is there with other words.
  function scenario(form, cluster, before, judged, language) {
    var extra = judged.rows ? 'extra:\n  review:\n' + review(judged, form.by, form.at, '    ') : '';
    if (before) {
      var fields = {};
      var titles = before.titles || {};
      if (form.name !== (titles[language] || titles[''] || '')) {
        fields.title = localText(titles, language, form.name);
      }
      if (form.statement !== (before.statement || '')) {
        fields.statement = 'statement: ' + scalar(form.statement) + '\n';
      }
      if (form.risk && form.risk !== before.risk) {
        fields.risk = 'risk: ' + form.risk + '\n';
      }
      if (form.priority && form.priority !== String(before.priority)) {
        fields.priority = 'priority: ' + form.priority + '\n';
      }
      if (extra && !before.parts.some(function (part) { return part.field === 'extra'; })) {
        fields.extra = extra;
      }
      return { path: before.path, text: rewritten(before.parts, fields, []) };
    }
    return {
      path: cluster.scenarios + form.id + '.yaml',
      text: 'scenario_id: ' + scalar(form.id) + '\n'
        + 'title: ' + scalar(form.name) + '\n'
        + 'statement: ' + scalar(form.statement) + '\n'
        + (cluster.odd || '')
        + (form.risk ? 'risk: ' + form.risk + '\n' : '')
        + (form.priority ? 'priority: ' + form.priority + '\n' : '')
        + 'cluster_ids: [' + scalar(form.cluster) + ']\n'
        + 'raised_at: ' + form.at.slice(0, 10) + '\n'
        + extra
    };
  }

  function encoded(text) {
    return encodeURIComponent(text).replace(/%2F/g, '/');
  }

  // Returns the page at the host that makes a file, filled in; without address where that would be longer than hosts take.
  function newFile(host, branch, path, text) {
    var address = host.kind === 'gitlab'
      ? host.web + '/-/new/' + encoded(branch) + '?file_name=' + encoded(path) + '&content=' + encodeURIComponent(text)
      : host.web + '/new/' + encoded(branch) + '?filename=' + encoded(path) + '&value=' + encodeURIComponent(text);
    return address.length > LONGEST_ADDRESS ? '' : address;
  }

  // Returns the page at the host that makes an empty file of a name.
  function emptyFile(host, branch, path) {
    return host.web + (host.kind === 'gitlab' ? '/-/new/' + encoded(branch) + '?file_name=' : '/new/' + encoded(branch) + '?filename=') + encoded(path);
  }

  // Returns the page at the host that changes a file; it cannot be filled in.
  function edit(host, branch, path) {
    return host.web + (host.kind === 'gitlab' ? '/-/edit/' : '/edit/') + encoded(branch) + '/' + encoded(path);
  }

  window.oddline.files = { table: table, review: review, rewritten: rewritten, scenario: scenario, newFile: newFile, emptyFile: emptyFile, edit: edit };
})();
