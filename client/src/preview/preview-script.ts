/** Follows the cursor of the editor, and tells the extension what was chosen in the page. */
export const previewScript = `
const editor = acquireVsCodeApi();
const blocks = () => [...document.querySelectorAll('.block')];
const follow = (offset) => {
  const current = blocks().findLast((block) => Number(block.dataset.start) <= offset);
  for (const block of blocks()) block.classList.toggle('current', block === current);
  return current;
};
let last = 0;
window.addEventListener('message', ({ data }) => {
  if (typeof data !== 'object' || data === null) return;
  if (typeof data.body === 'string') {
    const top = window.scrollY;
    document.getElementById('page').innerHTML = data.body;
    window.scrollTo(0, top);
    follow(last);
  }
  if (typeof data.cursor === 'number') {
    last = data.cursor;
    const current = follow(last);
    const { top = 0, bottom = 0 } = current ? current.getBoundingClientRect() : {};
    if (current && (top < 0 || bottom > window.innerHeight)) current.scrollIntoView({ block: 'nearest' });
  }
});
document.addEventListener('click', (event) => {
  const chosen = event.target instanceof Element ? event.target.closest('[data-start]') : null;
  if (chosen && getSelection().isCollapsed) editor.postMessage({ start: Number(chosen.dataset.start), end: Number(chosen.dataset.end), isWhole: chosen.tagName === 'BUTTON' });
});
editor.postMessage({ isReady: true });
`;
