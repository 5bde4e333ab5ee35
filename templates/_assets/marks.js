// What a reader says of scenes, kept in this browser until it is committed, and taken back step by step.
(function () {
  'use strict';

  var NONE = { verdict: '', reason: '', comment: '' };
  var FORMAT = 1;

  function keep(key, value) {
    try {
      localStorage.setItem(key, JSON.stringify(value));
      return true;
    } catch (blocked) {
      return false;
    }
  }

  function kept(key) {
    try {
      return JSON.parse(localStorage.getItem(key));
    } catch (blocked) {
      return null;
    }
  }

  function forget(key) {
    try {
      localStorage.removeItem(key);
    } catch (blocked) {
      // Nothing is there.
    }
  }

  function keysUnder(prefix) {
    try {
      return Object.keys(localStorage).filter(function (key) { return key.indexOf(prefix) === 0; });
    } catch (blocked) {
      return [];
    }
  }

  function text(value) {
    return typeof value === 'string' ? value : '';
  }

  // Returns marks by the ids of scenes. What another program may have put into the storage is taken for text.
  function read(list) {
    var marks = new Map();
    (Array.isArray(list) ? list : []).forEach(function (one) {
      if (Array.isArray(one) && /^(confirmed|doubted|rejected|)$/.test(text(one[1]))) {
        marks.set(text(one[0]), { verdict: text(one[1]), reason: text(one[2]), comment: text(one[3]) });
      }
    });
    return marks;
  }

  // What the record's own review says.
  function recorded(data) {
    function column(name) {
      return data.columns.findIndex(function (one) { return one.source === 'review' && one.name === name; });
    }
    var places = [column('verdict'), column('reason'), column('comment')];
    return places[0] < 0 ? new Map() : read(data.rows.map(function (row) {
      return [row[0]].concat(places.map(function (at) { return at < 0 ? '' : row[at]; }));
    }).filter(function (one) { return one[1]; }));
  }

  function marksOf(data) {
    var prefix = 'oddline-review/' + data.kind + '/' + data.id + '/';
    var ids = data.rows.map(function (row) { return row[0]; });
    var known = new Set(ids);
    var key = prefix + window.oddline.sha256(data.hash + '\n' + ids.join('\n')).slice(0, 16);
    var steps = [];
    var now = recorded(data);
    var more = {};
    var at = '';
    var isKept = true;
    var stored = kept(key);
    var others = keysUnder(prefix).filter(function (other) { return other !== key; });

    function take(value) {
      now = read(value.marks);
      more = value.more && typeof value.more === 'object' ? value.more : {};
      at = text(value.at);
    }

    if (stored) {
      take(stored);
    }

    function save() {
      isKept = keep(key, {
        format: FORMAT,
        at: at,
        more: more,
        marks: Array.from(now, function (one) { return [one[0], one[1].verdict, one[1].reason, one[1].comment]; })
      });
    }

    function of(id) {
      return now.get(id) || NONE;
    }

    // Changes some marks as one step; returns how many are other than before.
    function change(some, changed) {
      var step = [];
      new Set(some).forEach(function (id) {
        var before = of(id);
        var after = Object.assign({}, before, changed);
        if (['verdict', 'reason', 'comment'].some(function (part) { return before[part] !== after[part]; })) {
          step.push([id, now.get(id)]);
          now.set(id, after);
        }
      });
      if (step.length) {
        steps.push(step);
        at = new Date().toISOString().replace(/\.\d+Z$/, 'Z');
        save();
      }
      return step.length;
    }

    // Takes the last step back; returns the ids that it was about, the first of them first.
    function undo() {
      var step = steps.pop() || [];
      step.forEach(function (one) {
        if (one[1]) {
          now.set(one[0], one[1]);
        } else {
          now.delete(one[0]);
        }
      });
      if (step.length) {
        save();
      }
      return step.map(function (one) { return one[0]; });
    }

    function counts() {
      var all = { looked: 0, confirmed: 0, doubted: 0, rejected: 0 };
      known.forEach(function (id) {
        var verdict = of(id).verdict;
        if (verdict) {
          all.looked += 1;
          all[verdict] += 1;
        }
      });
      return all;
    }

    // Work on another table of the same record: how much of it there is, and how much of that is about scenes of this one.
    function earlier() {
      var value = others.map(kept).filter(Boolean).sort(function (a, b) { return text(a.at) < text(b.at) ? 1 : -1; })[0];
      var all = value ? Array.from(read(value.marks)) : [];
      return {
        all: all.length,
        fits: all.filter(function (one) { return known.has(one[0]); }),
        more: value ? value.more : {}
      };
    }

    function takeOver() {
      var found = earlier();
      found.fits.forEach(function (one) { now.set(one[0], one[1]); });
      more = found.more || {};
      others.forEach(forget);
      others = [];
      save();
    }

    return {
      of: of,
      change: change,
      undo: undo,
      counts: counts,
      size: known.size,
      hasKept: Boolean(stored),
      isKept: function () { return isKept; },
      tryStorage: function () { isKept = keep('oddline-review', FORMAT); forget('oddline-review'); return isKept; },
      at: function () { return at; },
      more: function () { return more; },
      keepMore: function (name, value) { more[name] = value; save(); },
      earlier: earlier,
      takeOver: takeOver,
      dropEarlier: function () { others.forEach(forget); others = []; },
      // Calls back when another window changes the same review.
      onOther: function (then) {
        window.addEventListener('storage', function (event) {
          var value = event.key === key && event.newValue ? kept(key) : null;
          if (value) {
            take(value);
            steps = [];
            then();
          }
        });
      }
    };
  }

  window.oddline.marks = { of: marksOf, kept: kept, keep: keep };
})();
