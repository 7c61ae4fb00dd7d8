import type { Matcher, MatchPassage } from '../../lib/match/index.ts';

/** Milliseconds that a job takes, and what it gives; the median of many runs while it is short. */
export function repeated<T>(job: () => T, runs = 15): { ms: number; value: T } {
  const times: number[] = [];
  let value: T;
  do {
    const start = performance.now();
    value = job();
    times.push(performance.now() - start);
  } while (times.length < runs && times[0]! < 3000);
  times.sort((a, b) => a - b);
  return { ms: times[Math.floor(times.length / 2)]!, value };
}

/** The longest slice of matching in slices, in milliseconds. */
export async function sliced(
  matcher: Matcher,
  passages: readonly MatchPassage[],
  top: number,
): Promise<number> {
  let longest = 0;
  let start = performance.now();
  const end = () => {
    longest = Math.max(longest, performance.now() - start);
  };
  await matcher.matchInSlices(passages, null, top, 0, async () => {
    end();
    await new Promise((resolve) => setTimeout(resolve));
    start = performance.now();
  });
  end();
  return longest;
}
