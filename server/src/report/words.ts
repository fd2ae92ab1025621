import type { Totals } from './report.js';

/** What a run came to, for people: a line, and one more for each thing that was left out. */
export function closingLines(totals: Totals): string {
  const { passedOver, unread, mended, notChecked, suppressed, isComplete } = totals;
  const left = [
    counted(passedOver['no decision'], 'file that is no decision', 'files that are no decisions'),
    counted(
      passedOver.ignored,
      'file or folder that an ignore file names',
      'files and folders that an ignore file names',
    ),
  ].filter((words) => words !== '');
  return [
    findingsLine(totals),
    ...(mended > 0 ? [`Mended and written: ${counted(mended, 'file', 'files')}.`] : []),
    ...(suppressed > 0 ? [`Suppressed by comments: ${counted(suppressed, 'finding', 'findings')}.`] : []),
    ...(left.length > 0 ? [`Passed over: ${left.join(', ')}.`] : []),
    ...[...notChecked].map(([what, files]) => `Not checked: ${what}, in ${counted(files, 'file', 'files')}.`),
    ...(unread > 0 ? [`Could not be read: ${counted(unread, 'file', 'files')}.`] : []),
    ...(isComplete ? [] : ['Stopped before the last file.']),
    '',
  ].join('\n');
}

function findingsLine({ counts }: Totals): string {
  const { files, errors, warnings, information, hints } = counts;
  if (files === 0) return 'No decision was checked.';
  const found = [
    counted(errors, 'error', 'errors'),
    counted(warnings, 'warning', 'warnings'),
    counted(information, 'information', 'information'),
    counted(hints, 'hint', 'hints'),
  ].filter((words) => words !== '');
  return `${counted(files, 'decision', 'decisions')} checked: ${found.join(', ') || 'nothing found'}.`;
}

/** "1 file", "2 files"; nothing for none. */
export function counted(count: number, one: string, many: string): string {
  return count === 0 ? '' : `${count} ${count === 1 ? one : many}`;
}
