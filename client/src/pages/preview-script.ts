/**
 * Follows the cursor of the editor, and scrolls with it both ways. What the editor tells just after the reader has
 * scrolled or clicked here is the echo of that, and moves nothing.
 */
export const previewScript = `
const ECHO = 500;
const blocks = () => [...document.querySelectorAll('.block')];
const spanOf = ({ dataset }) => ({ start: Number(dataset.start), length: dataset.end - dataset.start || 1 });
const blockAt = (offset) => blocks().findLast((block) => spanOf(block).start <= offset);
let cursor = 0;
let ownTop = 0;
let touched = -ECHO;
const mark = () => {
  const current = blockAt(cursor);
  for (const block of blocks()) block.classList.toggle('current', block === current);
  return current;
};
const scrollTo = (offset) => {
  const block = offset > 0 && blockAt(offset);
  if (!block) return window.scrollTo(0, 0);
  const { start, length } = spanOf(block);
  const { top, height } = block.getBoundingClientRect();
  window.scrollBy(0, top + height * Math.min(1, (offset - start) / length));
};
const offsetAtTop = () => {
  const block = window.scrollY > 0 && blocks().find((each) => each.getBoundingClientRect().bottom > 0);
  if (!block) return 0;
  const { start, length } = spanOf(block);
  const { top, height } = block.getBoundingClientRect();
  return Math.round(start + length * Math.max(0, -top / height));
};
window.addEventListener('message', ({ data }) => {
  if (typeof data !== 'object' || data === null) return;
  const isEcho = performance.now() - touched < ECHO;
  if (typeof data.cursor === 'number') cursor = data.cursor;
  const current = mark();
  if (typeof data.top === 'number' && !isEcho) scrollTo(data.top);
  if (typeof data.cursor === 'number' && !isEcho && current) {
    const { top, bottom } = current.getBoundingClientRect();
    if (top < 0 || bottom > window.innerHeight) current.scrollIntoView({ block: 'nearest' });
  }
  ownTop = window.scrollY;
});
window.addEventListener('scroll', () => {
  if (Math.abs(window.scrollY - ownTop) < 1) return;
  ownTop = -1;
  touched = performance.now();
  editor.postMessage({ top: offsetAtTop() });
});
document.addEventListener('click', () => (touched = performance.now()), true);
`;
