import type { JSX } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { ReadingBlock } from '../features/reading/reading-blocks.js';
import type { Run } from '../features/reading/runs.js';
import type { Finding } from '../lint/finding.js';
import { severityNames } from './words.js';

/** The decision as its reader sees it; findings stand in the margin of the blocks that hold them, if there are any. */
export function previewPage(blocks: readonly ReadingBlock[], findings: readonly Finding[] = []): string {
  const byBlock = findingsByBlock(blocks, findings);
  return renderToString(
    <article class="decision">
      {blocks.map((block, index) => (
        <Block key={index} block={block} findings={byBlock[index] ?? []} />
      ))}
    </article>,
  );
}

/** Each finding goes to the last block that begins before it. Both are in the order of the text. */
function findingsByBlock(blocks: readonly ReadingBlock[], findings: readonly Finding[]): Finding[][] {
  const byBlock = blocks.map((): Finding[] => []);
  let index = 0;
  for (const finding of findings) {
    while (index + 1 < blocks.length && (blocks[index + 1]?.span.start ?? 0) <= finding.span.start) index++;
    byBlock[index]?.push(finding);
  }
  return byBlock;
}

function Block({ block, findings }: { block: ReadingBlock; findings: readonly Finding[] }): JSX.Element {
  const { kind, span, runs, isSecond } = block;
  const words = runs.map((run, index) => <Words key={index} {...run} />);
  return (
    <div class={`block ${kind}${isSecond ? ' second' : ''}`} data-start={span.start} data-end={span.end}>
      {kind === 'heading' ? <h2>{words}</h2> : kind === 'title' ? <h3>{words}</h3> : <p>{words}</p>}
      {findings.length > 0 && <Marks findings={findings} />}
    </div>
  );
}

function Words({ text, isBold, isRedacted, isOnNewLine }: Run): JSX.Element {
  const own = isRedacted ? (
    <>
      {text.startsWith(' ') && ' '}
      <span class="redacted" title="Redacted">
        {text.trim()}
      </span>
    </>
  ) : (
    text
  );
  return (
    <>
      {isOnNewLine && <br />}
      {isBold ? <strong>{own}</strong> : own}
    </>
  );
}

function Marks({ findings }: { findings: readonly Finding[] }): JSX.Element {
  return (
    <ul class="marks" aria-label="Findings">
      {findings.map(({ severity, message, span }, index) => (
        <li key={index} class={severity}>
          <button type="button" data-start={span.start} data-end={span.end} title={message}>
            <span aria-hidden="true">{SIGNS[severity]}</span>
            <span class="spoken">{`${severityNames[severity]}: ${message}`}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

const SIGNS = { error: '\u2717', warning: '!', information: 'i', hint: '\u00b7' } as const;
