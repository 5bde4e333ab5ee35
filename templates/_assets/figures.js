// Data that pages load when they need them, and numbers as people read them.
(function () {
  'use strict';

  var known = {};
  var wanted = {};

  function push(name, number, value) {
    if (number === 0) {
      known[name] = value;
    }
  }

  var early = window.oddline ? window.oddline.waiting : [];
  window.oddline = { waiting: [], push: push };
  early.forEach(function (call) { push.apply(null, call); });

  // Calls back with what is registered under a name, or with nothing where its file cannot be read.
  function load(root, name, then) {
    if (known[name]) {
      then(known[name]);
      return;
    }
    if (wanted[name]) {
      wanted[name].push(then);
      return;
    }
    wanted[name] = [then];
    var script = document.createElement('script');
    function done() {
      wanted[name].forEach(function (one) { one(known[name]); });
      delete wanted[name];
    }
    script.addEventListener('load', done);
    script.addEventListener('error', done);
    script.src = root + 'data/' + name + '.js';
    document.head.append(script);
  }

  var MINUS = '\u2212';

  // A number so small or large that its digits would not be counted: 5.4e−5.
  function scientific(number) {
    var parts = number.toExponential().split('e');
    return (parts[0].indexOf('.') < 0 ? parts[0] + '.0' : parts[0]) + 'e' + parts[1].replace('+', '').replace('-', MINUS);
  }

  // A number with so many decimals, halves to the even digit, commas between thousands, a true minus. As Figures.java does it.
  function fixed(value, decimals) {
    var shifted = Number(Math.abs(value) + 'e' + decimals);
    var whole = Math.round(shifted);
    if (shifted % 1 === 0.5 && whole % 2 === 1) {
      whole -= 1;
    }
    var rounded = Number(whole + 'e-' + decimals);
    var parts = rounded.toFixed(decimals).split('.');
    parts[0] = parts[0].replace(/\B(?=(\d{3})+$)/g, ',');
    return (value < 0 && whole !== 0 ? MINUS : '')
      + (rounded !== 0 && (rounded < 1e-4 || rounded >= 1e15) ? scientific(rounded) : parts.join('.'));
  }

  function signed(value, decimals) {
    var text = fixed(value, decimals);
    return value > 0 && /[1-9]/.test(text) ? '+' + text : text;
  }

  // Bounds of the nine colours of differences up to a largest one: even steps of 1, 2 or 5 times a power of ten.
  function differenceBounds(largest) {
    var span = largest > 0 ? 2 * largest : 1;
    var power = Math.floor(Math.log10(span / 9));
    for (;; power += 1) {
      for (var i = 0; i < 3; i += 1) {
        var step = Number([1, 2, 5][i] + 'e' + power);
        if (step * 8 >= span) {
          return [-3.5, -2.5, -1.5, -0.5, 0.5, 1.5, 2.5, 3.5].map(function (n) { return Number((n * step).toPrecision(12)); });
        }
      }
    }
  }

  function fill(span, bounds, value) {
    return span + '-' + (1 + bounds.filter(function (bound) { return bound <= value; }).length);
  }

  // A sentence with its values, {0} and so on; {0|record|records} is the first where that value is 1 or 1 of something. As SentencePattern.java does it.
  function sentence(pattern) {
    var values = Array.prototype.slice.call(arguments, 1).map(String);
    return pattern.replace(/\{(\d)(?:\|([^{}|]*)\|([^{}|]*))?\}/g, function (place, number, one, many) {
      return one === undefined ? values[number] : /^1(?: |$)/.test(values[number]) ? one : many;
    });
  }

  window.oddline.load = load;
  window.oddline.figures = { fixed: fixed, signed: signed, differenceBounds: differenceBounds, fill: fill, sentence: sentence };
})();
