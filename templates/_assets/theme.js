// Sets the reader's choice of theme before the first paint; without a choice the system decides.
(function () {
  'use strict';
  var root = document.documentElement;
  root.classList.add('scripts');
  try {
    var choice = localStorage.getItem('oddline-theme');
    if (choice === 'light' || choice === 'dark') {
      root.dataset.theme = choice;
    }
  } catch (blocked) {
    // A browser without storage follows the system.
  }
})();
