// What can be chosen of a heatmap, and the choice in the address: #axes=weather.road_type&layer=trained&with=…&tag=…&cell=…
(function () {
  'use strict';

  var heatmap = window.oddline.heatmap;
  var element = window.oddline.elements.element;
  var NAMES = ['layer', 'axes', 'with', 'tag', 'cell'];

  function all(selector, within) {
    return Array.prototype.slice.call(within.querySelectorAll(selector));
  }

  function choice(name, label, options) {
    var whole = element('label', name);
    var select = element('select');
    select.name = name;
    options.forEach(function (option) { select.append(new Option(option.text, option.value)); });
    whole.append(element('span', '', label), ' ', select);
    return whole;
  }

  function heatchoices(controls, data, axes) {
    var layers = all('input[type="radio"][name="layer"]', controls);
    var written = 0;
    var own = '';
    var first = { layer: layers.find(function (radio) { return radio.defaultChecked; }).value, axes: axes, 'with': '', tag: '', cell: '' };

    // Adds the choices that only a script can offer.
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
      fold();
    }

    // On a phone the first cell matters more than all that can be chosen.
    function fold() {
      var further = controls.querySelector('.further');
      if (further && window.matchMedia('(max-width: 699.98px)').matches) {
        further.open = false;
      }
    }

    function select(name, value) {
      all('select[name="' + name + '"]', controls).forEach(function (one) { one.value = value; });
    }

    // Makes the controls say what is shown.
    function showState(state) {
      var last = state.axes.length - 1;
      layers.forEach(function (radio) { radio.checked = radio.value === state.layer; });
      select('across', state.axes[last]);
      select('down', state.axes[last - 1]);
      select('groups', last > 1 ? state.axes[0] : '');
      select('with', state['with']);
      select('tag', state.tag);
    }

    // The axes after one of them was chosen: where it stood already, the two change places.
    function axesAfter(state, name, value) {
      var next = state.axes.slice();
      var place = { across: next.length - 1, down: next.length - 2, groups: 0 }[name];
      if (name === 'groups' && next.length === 2) {
        next.unshift('');
        place = 0;
        if (next.indexOf(value) > 0) {
          next[next.indexOf(value)] = data.attributes.map(function (one) { return one.id; }).find(function (id) { return next.indexOf(id) < 0; }) || '';
        }
      } else if (name === 'groups' && !value) {
        return next.slice(1);
      } else if (next.indexOf(value) >= 0) {
        next[next.indexOf(value)] = next[place];
      }
      next[place] = value;
      return data.maps[heatmap.keyOf(data, next)] ? next : next.slice(-2);
    }

    // Returns the state after a control was set.
    function after(state, name, value) {
      var isAxis = name === 'down' || name === 'across' || name === 'groups';
      var next = Object.assign({}, state);
      next[isAxis ? 'axes' : name] = isAxis ? axesAfter(state, name, value) : value;
      return next;
    }

    function isThere(name, value) {
      switch (name) {
        case 'layer': return layers.some(function (radio) { return radio.value === value; });
        case 'axes': return Boolean(data.maps[heatmap.keyOf(data, value.split('.'))]);
        case 'with': return data.others.some(function (one) { return one.name === value; });
        case 'tag': return data.tags.some(function (one) { return one.id === value; });
        default: return Boolean(data.rows[value]);
      }
    }

    // Returns the state that an address asks for; what this page does not have is left as it is at first.
    function asked(text) {
      var next = Object.assign({}, first);
      var isDamaged = false;
      new URLSearchParams(text).forEach(function (value, name) {
        if (NAMES.indexOf(name) < 0) {
          return;
        }
        if (isThere(name, value)) {
          next[name] = name === 'axes' ? value.split('.') : value;
        } else {
          isDamaged = true;
        }
      });
      return { state: next, isDamaged: isDamaged };
    }

    function keep(state) {
      var text = new URLSearchParams();
      NAMES.forEach(function (name) {
        if (String(state[name]) !== String(first[name])) {
          text.set(name, name === 'axes' ? state.axes.join('.') : state[name]);
        }
      });
      write(text.toString() ? '#' + text : location.pathname + location.search);
    }

    // Writes the address once the answer is painted; where the reader went elsewhere meanwhile, that stands.
    function write(address) {
      var before = location.href;
      cancelAnimationFrame(written);
      written = requestAnimationFrame(function () {
        setTimeout(function () {
          if (location.href === before || location.href === own) {
            history.replaceState(null, '', address);
            own = location.href;
          }
        });
      });
    }

    return { first: first, offer: offer, showState: showState, after: after, asked: asked, keep: keep };
  }

  window.oddline.heatchoices = heatchoices;
})();
