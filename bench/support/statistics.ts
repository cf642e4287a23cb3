/** Medians and other percentiles of what was measured, and how it is measured. */

/** The value below which a share (0 to 1) of the values lies; NaN for none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** The middle value. */
export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** Milliseconds that some work takes. */
export function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/**
 * Milliseconds of processor time that some work takes, its share of collecting garbage with it: what it takes on a machine
 * that does nothing else. On a shared one the clock also counts the turns of others, some milliseconds each, and of long
 * work more than of short.
 */
export function busy(work: () => unknown): number {
  const start = processorMs();
  work();
  return processorMs() - start;
}

/**
 * Measures several things by turns, so that what else the machine does falls on all alike.
 *
 * @returns for each thing its values in order of the rounds
 */
export async function byTurns<T>(
  rounds: number,
  things: readonly (() => T | Promise<T>)[],
): Promise<readonly (readonly T[])[]> {
  const values: T[][] = things.map(() => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, thing] of things.entries()) values[index]?.push(await thing());
  }
  return values;
}

/** The median over the rounds of one thing's value ÷ the other's in the same round. */
export function medianRatio(values: readonly number[], others: readonly number[]): number {
  return median(values.map((value, round) => value / (others[round] ?? Number.NaN)));
}
