import { Position, Range, Uri, window, workspace } from 'vscode';

/** Shows a document and selects a place in it. What is no address and range, as the server sends them, is ignored. */
export async function reveal(address: unknown, place: unknown): Promise<void> {
  const range = readRange(place);
  if (typeof address !== 'string' || !range) return;
  const document = await workspace.openTextDocument(Uri.parse(address, true));
  await window.showTextDocument(document, { selection: range });
}

function readRange(place: unknown): Range | undefined {
  if (typeof place !== 'object' || place === null || !('start' in place) || !('end' in place)) return undefined;
  const [start, end] = [readPosition(place.start), readPosition(place.end)];
  return start && end ? new Range(start, end) : undefined;
}

function readPosition(place: unknown): Position | undefined {
  if (typeof place !== 'object' || place === null || !('line' in place) || !('character' in place)) return undefined;
  const { line, character } = place;
  const isCount = (value: unknown): value is number => typeof value === 'number' && value >= 0;
  return isCount(line) && isCount(character) ? new Position(line, character) : undefined;
}
