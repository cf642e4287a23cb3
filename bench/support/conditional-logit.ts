/**
 * Conditional logit (McFadden 1974): of several alternatives, each a vector of features, one was right; the weights are
 * those under which the right ones are most likely, with a small pull to zero. Fitted by gradient steps with Adam.
 */

/** One choice: the alternatives' features, and which of them were right (several may be). */
export interface Choice {
  readonly alternatives: readonly Float64Array[];
  readonly right: readonly number[];
}

/** How to fit. */
export interface FitOptions {
  /** Number of features. */
  readonly size: number;
  /** Features left out: their weight stays 0. */
  readonly without?: ReadonlySet<number>;
  /** Pull to zero; default 0.0003. */
  readonly ridge?: number;
  /** Gradient steps; default 500. */
  readonly steps?: number;
}

/** The weights that fit the choices best; a choice without a right alternative teaches nothing. */
export function fitConditionalLogit(choices: readonly Choice[], options: FitOptions): Float64Array {
  const { size, without = new Set(), ridge = 0.0003, steps = 500 } = options;
  const used = choices.filter(({ alternatives, right }) => right.length > 0 && alternatives.length > right.length);
  const weights = new Float64Array(size);
  const mean = new Float64Array(size);
  const square = new Float64Array(size);
  for (let step = 1; step <= steps; step += 1) {
    const gradient = new Float64Array(size);
    for (const choice of used) addGradient(choice, weights, gradient);
    const rate = 0.2 * (1 - step / (steps + 1));
    for (let i = 0; i < size; i += 1) {
      if (without.has(i)) continue;
      const slope = (gradient[i] ?? 0) / Math.max(1, used.length) + ridge * (weights[i] ?? 0);
      mean[i] = 0.9 * (mean[i] ?? 0) + 0.1 * slope;
      square[i] = 0.99 * (square[i] ?? 0) + 0.01 * slope * slope;
      const scaled = (mean[i] ?? 0) / (1 - 0.9 ** step) / (Math.sqrt((square[i] ?? 0) / (1 - 0.99 ** step)) + 1e-9);
      weights[i] = (weights[i] ?? 0) - rate * scaled;
    }
  }
  return weights;
}

/** The sum of weighted features. */
export function dot(weights: Float64Array, features: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < weights.length; i += 1) sum += (weights[i] ?? 0) * (features[i] ?? 0);
  return sum;
}

/** Index of the alternative with the highest score, the first of equals; −1 where there is none. */
export function choose(alternatives: readonly Float64Array[], weights: Float64Array): number {
  let best = -1;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const [index, features] of alternatives.entries()) {
    const score = dot(weights, features);
    if (score > bestScore) {
      best = index;
      bestScore = score;
    }
  }
  return best;
}

/** Adds the slope of −ln(likelihood of the right alternatives together). */
function addGradient({ alternatives, right }: Choice, weights: Float64Array, gradient: Float64Array): void {
  const scores = alternatives.map((features) => dot(weights, features));
  const highest = Math.max(...scores);
  const odds = scores.map((score) => Math.exp(score - highest));
  const total = odds.reduce((sum, value) => sum + value, 0);
  const rightTotal = right.reduce((sum, index) => sum + (odds[index] ?? 0), 0) || 1e-12;
  for (const [index, features] of alternatives.entries()) {
    const expected = (odds[index] ?? 0) / total;
    const wanted = right.includes(index) ? (odds[index] ?? 0) / rightTotal : 0;
    const difference = expected - wanted;
    if (Math.abs(difference) < 1e-7) continue;
    for (let i = 0; i < gradient.length; i += 1) gradient[i] = (gradient[i] ?? 0) + difference * (features[i] ?? 0);
  }
}
