/**
 * What every page does: it keeps where it was scrolled to and which decision it is of, takes its words anew, and tells the
 * extension what was chosen: by a button a stretch, else the place where it begins.
 */
export const pageScript = `
const editor = acquireVsCodeApi();
const { uri } = document.body.dataset;
const keep = () => editor.setState({ uri, top: window.scrollY });
const kept = editor.getState();
if (kept && kept.uri === uri) window.scrollTo(0, kept.top);
keep();
window.addEventListener('scroll', keep);
window.addEventListener('message', ({ data }) => {
  if (typeof data !== 'object' || data === null || typeof data.body !== 'string') return;
  const top = window.scrollY;
  document.getElementById('page').innerHTML = data.body;
  window.scrollTo(0, top);
});
document.addEventListener('click', ({ target }) => {
  const chosen = target instanceof Element ? target.closest('[data-start],[data-action],[data-address]') : null;
  if (!chosen || !getSelection().isCollapsed) return;
  const { start, action, address } = chosen.dataset;
  const end = chosen.tagName === 'BUTTON' ? chosen.dataset.end : start;
  editor.postMessage(action ? { action } : address ? { address } : { start: Number(start), end: Number(end) });
});
editor.postMessage({ isReady: true });
`;
