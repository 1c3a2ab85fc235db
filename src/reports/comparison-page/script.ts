import { createHash } from 'node:crypto';
import { rowsAtFirst } from './data-table.ts';

/**
 * The only script of the page: it sorts and finds rows. It makes elements and texts, never markup, and reads nothing
 * but the page; without it all rows are there to be read.
 */
export const pageScript = `'use strict';
document.documentElement.classList.add('live');
addEventListener('DOMContentLoaded', () => {
  const first = ${rowsAtFirst};
  const step = 1000;
  const plain = (text) => text.normalize('NFKD').replace(/\\p{M}/gu, '').toLowerCase();
  const number = new Intl.NumberFormat('en-GB');
  const collator = new Intl.Collator('en-GB', { numeric: true });

  function valueOf(cell, isNumber) {
    const text = (cell.dataset.by ?? cell.textContent).trim();
    if (!isNumber) return text === '' ? null : text;
    const value = parseFloat(text.replace(/,/g, '').replace('\\u2212', '-'));
    return Number.isNaN(value) ? null : value;
  }

  function setUp(part) {
    const table = part.querySelector('table');
    const body = table.tBodies[0];
    const heads = [...table.tHead.rows[0].cells];
    const tools = part.querySelector('.tools');
    const count = part.querySelector('.count');
    const more = part.querySelector('.more');
    const find = tools?.querySelector('input');
    const picks = [...(tools?.querySelectorAll('select') ?? [])];
    const all = [...body.rows].map((row) => ({ row, text: null, values: new Map() }));
    let order = all;
    let shown = all;
    let limit = first;
    let timer = 0;

    function value(entry, column) {
      if (!entry.values.has(column)) {
        entry.values.set(column, valueOf(entry.row.cells[column], heads[column].className === 'number'));
      }
      return entry.values.get(column);
    }

    function show() {
      let place = 0;
      const kept = new Set(shown);
      for (const entry of order) {
        const { row } = entry;
        const out = !kept.has(entry);
        if (row.hidden !== out) row.hidden = out;
        const later = !out && place >= limit;
        if (row.classList.contains('later') !== later) row.classList.toggle('later', later);
        if (!out) place += 1;
      }
      const rest = shown.length - limit;
      more.hidden = rest <= 0;
      more.firstChild.textContent = 'Show ' + number.format(Math.min(step, rest)) + ' more rows';
      say();
    }

    function say(sorted = '') {
      if (count === null) return;
      const word = table.dataset.row + (all.length === 1 ? '' : 's');
      const seen = Math.min(limit, shown.length);
      const found = shown.length === all.length ? '' : number.format(shown.length) + ' of ';
      const cut = seen < shown.length ? ', the first ' + number.format(seen) + ' are shown' : '';
      const text = found + number.format(all.length) + ' ' + word + cut + sorted + '.';
      if (count.textContent !== text) count.textContent = text;
    }

    function choose() {
      const words = plain(find.value).split(/\\s+/).filter(Boolean);
      const wanted = picks.filter((pick) => pick.value !== '').map((pick) => [Number(pick.dataset.column), pick.value]);
      shown = words.length + wanted.length === 0 ? order : order.filter((entry) => {
        entry.text ??= plain([...entry.row.cells].map((cell) => cell.textContent).join(' '));
        return words.every((word) => entry.text.includes(word))
          && wanted.every(([column, text]) => labelOf(entry, column) === text);
      });
      show();
    }

    function labelOf(entry, column) {
      return entry.row.cells[column].textContent.replace(/, near its edge$/, '').replace(/^(incomplete):.*/, '$1');
    }

    function sort(column) {
      const up = heads[column].getAttribute('aria-sort') !== 'ascending';
      for (const head of heads) head.removeAttribute('aria-sort');
      heads[column].setAttribute('aria-sort', up ? 'ascending' : 'descending');
      const by = (a, b) => (typeof a === 'number' ? a - b : collator.compare(a, b));
      const keyed = order.map((entry) => ({ entry, key: value(entry, column) }));
      keyed.sort((a, b) => {
        if (a.key === null || b.key === null) return a.key === b.key ? 0 : a.key === null ? 1 : -1;
        return up ? by(a.key, b.key) : by(b.key, a.key);
      });
      order = keyed.map(({ entry }) => entry);
      const kept = new Set(shown);
      shown = order.filter((entry) => kept.has(entry));
      body.append(...order.map(({ row }) => row));
      show();
      say(', sorted by ' + heads[column].textContent + (up ? ', ascending' : ', descending'));
    }

    if (all.length > 2) {
      heads.forEach((head, column) => {
        const button = document.createElement('button');
        button.type = 'button';
        button.append(...head.childNodes);
        button.addEventListener('click', () => sort(column));
        head.append(button);
      });
    }
    more.firstChild.addEventListener('click', () => {
      const next = shown[limit]?.row;
      limit += step;
      show();
      if (next !== undefined) {
        next.cells[0].tabIndex = -1;
        next.cells[0].focus({ preventScroll: true });
      }
    });
    if (tools !== null) {
      for (const pick of picks) {
        const column = Number(pick.dataset.column);
        const labels = [...new Set(all.map((entry) => labelOf(entry, column)))].filter(Boolean).sort(collator.compare);
        pick.parentElement.hidden = labels.length < 2;
        for (const label of labels) pick.add(new Option(label, label));
        pick.addEventListener('change', choose);
      }
      find.addEventListener('input', () => {
        clearTimeout(timer);
        timer = setTimeout(choose, 120);
      });
      tools.querySelector('button').addEventListener('click', () => {
        find.value = '';
        for (const pick of picks) pick.value = '';
        choose();
        find.focus();
      });
      tools.hidden = false;
      count.hidden = false;
    }
    show();
  }

  document.querySelectorAll('.data').forEach(setUp);
});
`;

/** What the page's policy knows the script by. */
export const scriptHash = `sha256-${createHash('sha256').update(pageScript).digest('base64')}`;
