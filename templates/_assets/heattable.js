// The table of a heatmap. What stands in the window is drawn at once, the rest as soon as the browser has time, and in any case
// before it is scrolled into sight or printed.
(function () {
  'use strict';

  var cells = window.oddline.heatcells;
  var element = window.oddline.elements.element;
  // Above so many cells only those near the window are laid out.
  var MANY = 400;
  // Milliseconds at a stretch for rows that nobody sees.
  var STRETCH = 12;
  // Rows so many pixels above and below the window count as seen.
  var NEAR = 80;
  // A browser that is never idle draws all the same, after so many milliseconds.
  var PATIENCE = 500;

  function whenIdle(work) {
    if (window.requestIdleCallback) {
      window.requestIdleCallback(work, { timeout: PATIENCE });
    } else {
      setTimeout(work, 50);
    }
  }

  function head(scope, text, style) {
    var th = element('th', style || '', text);
    th.scope = scope;
    return th;
  }

  function heattable(region) {
    var made = {};
    var shown;
    var heads = [];
    var rows = [];
    var waiting = [];
    var sheet = null;
    var former = [];
    var timer = 0;
    var chosen = '';
    var stop = '';

    function isLink(one) {
      return Boolean(one.cell && !one.cell.out);
    }

    function partsOf(id) {
      if (!made[id]) {
        made[id] = cells.made(id);
      }
      return made[id];
    }

    function sign(id) {
      var parts = made[id];
      if (parts) {
        parts.link.className = id === chosen ? 'chosen' : '';
        parts.link.tabIndex = id === stop ? 0 : -1;
      }
    }

    // Draws the cells of a row up to a column; those of a new table are put there, the others change.
    function draw(row, columns) {
      var fresh = [];
      for (; row.done < columns; row.done += 1) {
        var one = row.cells[row.done];
        if (isLink(one)) {
          cells.dress(shown, one, partsOf(one.cell.id));
        }
        if (row.done >= row.placed) {
          fresh.push(isLink(one) ? made[one.cell.id].td : cells.still(shown, one));
          if (isLink(one)) {
            sign(one.cell.id);
          }
        }
      }
      if (fresh.length) {
        row.tr.append.apply(row.tr, fresh);
        row.placed = row.done;
      }
    }

    function isWaiting(row) {
      return row.done < row.cells.length;
    }

    function drawAll() {
      waiting.forEach(function (row) { draw(row, row.cells.length); });
      waiting = [];
      forget();
    }

    // Removes the tables of other axes; the new one has taken the cells that it shares with them.
    function forget() {
      former.forEach(function (sheet) { sheet.remove(); });
      former = [];
    }

    // Draws the rows and columns in the window.
    function drawSeen() {
      if (!waiting.length) {
        return;
      }
      var right = Math.min(region.getBoundingClientRect().right, window.innerWidth) + NEAR;
      var columns = heads.filter(function (th) { return th.getBoundingClientRect().left < right; }).length;
      var seen = waiting.filter(function (row) {
        var box = row.tr.getBoundingClientRect();
        return box.bottom > -NEAR && box.top < window.innerHeight + NEAR;
      });
      seen.forEach(function (row) { draw(row, columns); });
      waiting = waiting.filter(isWaiting);
    }

    // Draws some of what nobody sees, after what is seen was painted.
    function later() {
      if (!waiting.length && !former.length || timer) {
        return;
      }
      timer = requestAnimationFrame(function () {
        whenIdle(function () {
          var until = performance.now() + STRETCH;
          timer = 0;
          if (!waiting.length) {
            forget();
          }
          while (waiting.length && performance.now() < until) {
            var row = waiting.shift();
            draw(row, row.cells.length);
          }
          later();
        });
      });
    }

    // The table with its heads, and rows still without cells.
    function frame(label) {
      var table = element('table', shown.cells.length > MANY ? 'heat many' : 'heat');
      var grouped = shown.groups.length > 1;
      var top = element('tr');
      table.append(element('caption', 'unseen', label));
      top.append(element('td'));
      if (grouped) {
        top.append(element('td'));
      }
      heads = shown.columns.map(function (column) { return head('col', column.name); });
      top.append.apply(top, heads);
      table.createTHead().append(top);
      rows = [];
      shown.groups.forEach(function (group) {
        var body = element('tbody');
        group.rows.forEach(function (row, at) {
          var tr = element('tr', row.unknown ? 'unknown' : '');
          if (grouped && at === 0) {
            var th = head('rowgroup', group.name, 'group');
            th.rowSpan = group.rows.length;
            tr.append(th);
          }
          tr.append(head('row', row.name));
          body.append(tr);
          rows.push({ tr: tr, cells: row.cells, done: 0, placed: 0 });
        });
        table.append(body);
      });
      return table;
    }

    function moveStop(id) {
      var before = stop;
      stop = id;
      sign(before);
      sign(id);
    }

    // Marks a cell as chosen; the tab stop is there, else at the first cell.
    function choose(id) {
      var before = chosen;
      var links = shown.cells.filter(isLink);
      var one = links.find(function (cell) { return cell.cell.id === id; }) || links[0];
      chosen = id;
      sign(before);
      moveStop(one ? one.cell.id : '');
      sign(chosen);
    }

    function isSameShape(other) {
      return shown && shown.state.axes.join('.') === other.state.axes.join('.');
    }

    // Puts a table in the place of the one before. A large one stays, without being drawn, until the new one has taken its cells: to
    // remove thousands of cells at once takes longer than a reader waits.
    function replace(isLarge, table) {
      var before = sheet;
      sheet = element('div');
      sheet.append(table);
      if (before && isLarge) {
        before.className = 'former';
        former.push(before);
        region.prepend(sheet);
      } else {
        region.replaceChildren(sheet);
      }
    }

    // Shows figures; where the axes are those of before, only what differs is written. One cell may be chosen.
    function show(next, label, id) {
      var same = isSameShape(next);
      var wasLarge = Boolean(shown) && shown.cells.length > MANY;
      shown = next;
      if (same) {
        var all = shown.groups.reduce(function (so, group) { return so.concat(group.rows); }, []);
        rows.forEach(function (row, at) {
          row.cells = all[at].cells;
          row.done = 0;
        });
      } else {
        region.setAttribute('aria-label', label);
        replace(wasLarge, frame(label));
      }
      waiting = rows.slice();
      drawSeen();
      choose(id);
      later();
    }

    // Puts the tab stop on the cell of a row, and returns its link.
    function stopAt(row, one) {
      draw(row, row.cells.length);
      moveStop(one.cell.id);
      return made[stop].link;
    }

    // Returns the link of the first or last cell, of the row of another or of all rows.
    function edge(id, isLast, isOfAll) {
      var all = isOfAll ? rows : rows.filter(function (row) { return row.cells.some(function (one) { return isLink(one) && one.cell.id === id; }); });
      var ends = all.filter(function (row) { return row.cells.some(isLink); });
      var row = ends[isLast ? ends.length - 1 : 0];
      var links = row.cells.filter(isLink);
      return stopAt(row, links[isLast ? links.length - 1 : 0]);
    }

    // Returns the link of the nearest cell some rows down and columns to the right of another, or nothing.
    function beside(id, down, right) {
      var y = rows.findIndex(function (row) { return row.cells.some(function (one) { return isLink(one) && one.cell.id === id; }); });
      var x = y < 0 ? -1 : rows[y].cells.findIndex(function (one) { return isLink(one) && one.cell.id === id; });
      for (y += down, x += right; rows[y] && x >= 0 && x < rows[y].cells.length; y += down, x += right) {
        if (isLink(rows[y].cells[x])) {
          return stopAt(rows[y], rows[y].cells[x]);
        }
      }
      return null;
    }

    window.addEventListener('scroll', drawSeen, { capture: true, passive: true });
    window.addEventListener('resize', drawSeen);
    window.addEventListener('beforeprint', drawAll);
    return { show: show, choose: choose, beside: beside, edge: edge };
  }

  window.oddline.heattable = heattable;
})();
