/** Milliseconds since some moment. */
export type Clock = () => number;

/** A clock for a run that tells its times; one that stands for others, since Node loads its code for measuring at the first look. */
export function clockFor(isTimed: boolean): Clock {
  return isTimed ? () => performance.now() : () => 0;
}
