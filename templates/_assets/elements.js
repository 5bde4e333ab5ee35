// Making elements, and giving people texts: as a file, or in the clipboard.
(function () {
  'use strict';

  function element(name, style, words) {
    var made = document.createElement(name);
    if (style) {
      made.className = style;
    }
    if (words !== undefined) {
      made.textContent = words;
    }
    return made;
  }

  function button(words, style, click) {
    var made = element('button', style, words);
    made.type = 'button';
    made.addEventListener('click', click);
    return made;
  }

  // A control with its label before it.
  function labelled(words, control, style) {
    var label = element('label', style);
    label.append(element('span', '', words), ' ', control);
    return label;
  }

  function input(type, value) {
    var made = element('input');
    made.type = type;
    made.value = value || '';
    made.autocomplete = 'off';
    made.spellcheck = false;
    return made;
  }

  function select(options, value) {
    var made = element('select');
    options.forEach(function (option) { made.append(new Option(option.text, option.value)); });
    made.value = value || '';
    return made;
  }

  function download(file) {
    var link = element('a');
    var address = URL.createObjectURL(new Blob([file.text], { type: file.type }));
    link.href = address;
    link.download = file.name;
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(function () { URL.revokeObjectURL(address); }, 1000);
  }

  // Copies what stands in a text area, and says when it is done.
  function copy(area, then) {
    function byHand() {
      area.focus();
      area.select();
      document.execCommand('copy');
      then();
    }
    if (navigator.clipboard) {
      navigator.clipboard.writeText(area.value).then(then, byHand);
    } else {
      byHand();
    }
  }

  window.oddline.elements = { element: element, button: button, labelled: labelled, input: input, select: select, download: download, copy: copy };
})();
