/** How long a run of characters two texts share: 老旧燃气管道 of 还没换完老旧燃气管道 and 14.3公里老旧燃气管道没有更新 is 6. */

/** The length of the longest run; quadratic, for clauses. */
export function commonRun(a: string, b: string): number {
  let longest = 0;
  for (let i = 0; i + longest < a.length; i++)
    while (b.includes(a.slice(i, i + longest + 1)) && i + longest < a.length) longest += 1;
  return longest;
}
