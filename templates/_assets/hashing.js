// SHA-256 (FIPS 180-4) of a text in UTF-8, in 64 hexadecimal digits: browsers keep theirs from pages that lie on a disk.
(function () {
  'use strict';

  var ROUNDS = [];
  var START = [];

  // The first 32 bits of the fractional part of a root.
  function fraction(number, root) {
    return Math.floor((Math.pow(number, 1 / root) % 1) * 4294967296) | 0;
  }

  for (var number = 2; ROUNDS.length < 64; number += 1) {
    var isPrime = true;
    for (var divisor = 2; divisor * divisor <= number; divisor += 1) {
      isPrime = isPrime && number % divisor > 0;
    }
    if (isPrime) {
      if (START.length < 8) {
        START.push(fraction(number, 2));
      }
      ROUNDS.push(fraction(number, 3));
    }
  }

  function turned(word, bits) {
    return word >>> bits | word << 32 - bits;
  }

  // The bytes, a 1 bit, zeros, and the number of bits in the last 8 bytes.
  function padded(bytes) {
    var all = new Uint8Array(64 * Math.ceil((bytes.length + 9) / 64));
    var view = new DataView(all.buffer);
    all.set(bytes);
    all[bytes.length] = 0x80;
    view.setUint32(all.length - 8, Math.floor(bytes.length / 536870912));
    view.setUint32(all.length - 4, bytes.length << 3 >>> 0);
    return view;
  }

  function mix(state, view, at, words) {
    var i;
    for (i = 0; i < 16; i += 1) {
      words[i] = view.getInt32(at + 4 * i);
    }
    for (i = 16; i < 64; i += 1) {
      var early = words[i - 15];
      var late = words[i - 2];
      words[i] = words[i - 16] + words[i - 7]
        + (turned(early, 7) ^ turned(early, 18) ^ early >>> 3)
        + (turned(late, 17) ^ turned(late, 19) ^ late >>> 10);
    }
    var s = state.slice();
    for (i = 0; i < 64; i += 1) {
      var one = s[7] + (turned(s[4], 6) ^ turned(s[4], 11) ^ turned(s[4], 25)) + (s[4] & s[5] ^ ~s[4] & s[6]) + ROUNDS[i] + words[i] | 0;
      var two = (turned(s[0], 2) ^ turned(s[0], 13) ^ turned(s[0], 22)) + (s[0] & s[1] ^ s[0] & s[2] ^ s[1] & s[2]) | 0;
      s = [one + two | 0, s[0], s[1], s[2], s[3] + one | 0, s[4], s[5], s[6]];
    }
    return state.map(function (word, place) { return word + s[place] | 0; });
  }

  window.oddline.sha256 = function (text) {
    var view = padded(new TextEncoder().encode(text));
    var words = new Int32Array(64);
    var state = START.slice();
    for (var at = 0; at < view.byteLength; at += 64) {
      state = mix(state, view, at, words);
    }
    return state.map(function (word) { return (word >>> 0).toString(16).padStart(8, '0'); }).join('');
  };
})();
