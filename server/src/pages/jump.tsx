import type { ComponentChildren, JSX } from 'preact';
import type { Span } from '../decision/span.js';

interface JumpProps {
  readonly place: Span;
  readonly isInteractive: boolean;
  readonly children: ComponentChildren;
}

/** Words that lead to a place in the decision (UTF-16 offsets, half-open); plain words in a page that is a file of its own. */
export function Jump({ place, isInteractive, children }: JumpProps): JSX.Element {
  if (!isInteractive) return <span>{children}</span>;
  return (
    <button type="button" class="jump" data-start={place.start} data-end={place.end}>
      {children}
    </button>
  );
}

interface LeadProps {
  /** The page of a rule or a guideline. */
  readonly address?: string | undefined;
  /** The id of an element further down, for a page that is a file of its own. */
  readonly id?: string | undefined;
  readonly children: ComponentChildren;
}

/** Words that lead to another page, or down this one; plain words where there is neither. */
export function Lead({ address, id, children }: LeadProps): JSX.Element {
  if (address !== undefined) {
    return (
      <button type="button" class="jump" data-address={address}>
        {children}
      </button>
    );
  }
  return id === undefined ? <span>{children}</span> : <a href={`#${id}`}>{children}</a>;
}
