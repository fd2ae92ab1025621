import process from 'node:process';

/** Milliseconds of one run of each, by turns: minimum, median and maximum of several repetitions after one that does not count. */
export interface Timing {
  readonly minimum: number;
  readonly median: number;
  readonly maximum: number;
}

/** Runs each in turn, so that a busy moment of the machine meets all of them alike. */
export function timed<Name extends string>(
  runs: Readonly<Record<Name, () => void>>,
  { repetitions, rounds }: { readonly repetitions: number; readonly rounds: number },
): (name: Name) => Timing {
  const times = new Map<string, number[]>();
  for (let repetition = 0; repetition <= repetitions; repetition++) {
    for (const [name, run] of Object.entries<() => void>(runs)) {
      const start = process.hrtime.bigint();
      for (let round = 0; round < rounds; round++) run();
      const milliseconds = Number(process.hrtime.bigint() - start) / 1e6 / rounds;
      if (repetition > 0) times.set(name, [...(times.get(name) ?? []), milliseconds]);
    }
  }
  return (name) => {
    const sorted = [...(times.get(name) ?? [])].sort((x, y) => x - y);
    const at = (index: number) => sorted[index] ?? 0;
    return { minimum: at(0), median: at(Math.floor(sorted.length / 2)), maximum: at(sorted.length - 1) };
  };
}
