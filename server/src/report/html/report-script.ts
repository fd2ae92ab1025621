/**
 * Shows the list of decisions page by page, and those of a bar that was followed. The address says which
 * ("#rule=header%2Fdate-order"), so that going back works. Words are put in as text, never as HTML.
 */
export const reportScript = `
'use strict';
const PAGE = 50;
const SEVERITIES = ['error', 'warning', 'information', 'hint'];
const NAMES = ['Error', 'Warning', 'Information', 'Hint'];
const CLASSES = [0, 1, 2, 3, 6, 11, 21];
const at = (id) => document.getElementById(id);
const has = (row, test) => row.f.some(test);
const tests = {
  rule: (row, rule) => has(row, (cell) => cell[0] === rule),
  category: (row, category) => has(row, (cell) => cell[0].startsWith(category + '/')),
  severity: (row, name) => name === 'none' ? !has(row, (cell) => cell[1] === 0) : has(row, (cell) => SEVERITIES[cell[1]] === name),
  findings: (row, least) => CLASSES.findLast((each) => row.f.length >= each) === Number(least),
  application: (row, state) => (row.l?.application ?? 'unknown') === state,
  determination: (row, state) => (row.l?.determination ?? 'unknown') === state,
  overall: (row, name) => (row.o ?? 'open') === name,
  guideline: (row, title) => (row.g ?? []).some((each) => each[0] === title),
};
const titles = { rule: 'Rule', category: 'Category', severity: 'Severity', findings: 'Number of findings from', application: 'Limit of the application', determination: 'Limit of the determination', overall: 'Overall determination', guideline: 'Guideline cited' };
const number = (value) => value.toLocaleString('en-US');
const counted = (value) => number(value) + (value === 1 ? ' decision' : ' decisions');
let rows = [];
let shown = [];
let page = 0;

function element(name, words, className) {
  const made = document.createElement(name);
  if (words !== undefined) made.textContent = words;
  if (className) made.className = className;
  return made;
}

function filterOf(hash) {
  const [kind, value] = hash.slice(1).split('=');
  if (value === undefined || !Object.hasOwn(tests, kind)) return undefined;
  try {
    return { kind, value: decodeURIComponent(value) };
  } catch {
    return undefined;
  }
}

function holds(row, words) {
  const own = [row.p, row.c ?? '', ...row.f.map((cell) => cell[0]), ...(row.g ?? []).map((each) => each[0])];
  return own.some((each) => each.toLowerCase().includes(words));
}

function choose() {
  const filter = filterOf(location.hash);
  const words = at('words').value.trim().toLowerCase();
  shown = rows.filter((row) => (!filter || tests[filter.kind](row, filter.value)) && (words === '' || holds(row, words)));
  page = 0;
  const why = filter ? titles[filter.kind] + ': ' + (filter.value === 'none' ? 'no error' : filter.value) + '. ' : '';
  at('status').textContent = why + (shown.length === rows.length ? counted(rows.length) + '.' : number(shown.length) + ' of ' + counted(rows.length) + '.');
  at('clear').hidden = !filter && words === '';
  draw();
  return filter;
}

function draw() {
  const pages = Math.max(1, Math.ceil(shown.length / PAGE));
  at('rows').replaceChildren(...shown.slice(page * PAGE, (page + 1) * PAGE).map(rowElement));
  at('page').textContent = 'Page ' + number(page + 1) + ' of ' + number(pages);
  at('previous').disabled = page === 0;
  at('next').disabled = page === pages - 1;
  at('pages').hidden = pages === 1;
}

function rowElement(row) {
  const made = element('tr');
  const name = element('th');
  name.scope = 'row';
  name.append(element('span', row.p));
  if (row.c) name.append(' ', element('span', row.c, 'case'));
  if (row.f.length > 0) name.append(findingsElement(row));
  made.append(name, element('td', row.d ?? '\\u2013'), element('td', row.o ?? '\\u2013'));
  SEVERITIES.forEach((severity, index) => {
    const found = row.f.filter((cell) => cell[1] === index).length;
    made.append(element('td', number(found), found > 0 ? 'count ' + severity : 'count'));
  });
  return made;
}

function findingsElement(row) {
  const details = element('details');
  details.append(element('summary', row.f.length === 1 ? '1 finding' : number(row.f.length) + ' findings'));
  details.addEventListener('toggle', () => fill(details, row), { once: true });
  details.addEventListener('paper', () => fill(details, row), { once: true });
  return details;
}

function fill(details, row) {
  if (details.childElementCount > 1) return;
  const list = element('ol');
  for (const [rule, severity, place, message] of row.f) {
    const item = element('li', undefined, SEVERITIES[severity]);
    item.append(element('span', NAMES[severity], 'severity'), ' ' + (message ?? ''), element('small', (/^\\d/.test(place) ? 'line ' : '') + place + ' \\u00b7 ' + rule));
    list.append(item);
  }
  details.append(list);
}

// On paper nothing can be opened.
let opened = [];
function openForPaper() {
  opened = [...document.querySelectorAll('#rows details:not([open])')];
  for (const details of opened) {
    details.dispatchEvent(new Event('paper'));
    details.open = true;
  }
}

function closeAgain() {
  for (const details of opened) details.open = false;
  opened = [];
}

function turn(by) {
  page += by;
  draw();
  at('list-title').scrollIntoView();
}

function follow() {
  if (choose() || location.hash === '#all') {
    at('decisions').focus({ preventScroll: true });
    at('list-title').scrollIntoView();
  }
}

// After the charts have been drawn: a long list takes a moment to read.
requestAnimationFrame(() => setTimeout(() => {
  rows = JSON.parse(at('data').textContent);
  at('data').remove();
  choose();
  addEventListener('hashchange', follow);
  at('words').addEventListener('input', choose);
  at('search').addEventListener('submit', (event) => event.preventDefault());
  at('clear').addEventListener('click', () => { at('words').value = ''; choose(); });
  at('previous').addEventListener('click', () => turn(-1));
  at('next').addEventListener('click', () => turn(1));
  addEventListener('beforeprint', openForPaper);
  addEventListener('afterprint', closeAgain);
  document.body.dataset.ready = 'yes';
  if (location.hash !== '') follow();
}));
`;
