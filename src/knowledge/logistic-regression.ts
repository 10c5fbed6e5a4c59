/** One observation: its features, whether it came true, and how much it counts. */
export type Observation = {
  readonly features: readonly number[];
  readonly outcome: boolean;
  readonly weight: number;
};

/** Keeps weights small that the observations do not need; per observation. */
const ridge = 0.001;
const steps = 25;

/** Solves a system of linear equations by Gauss-Jordan elimination with pivoting; the last column is the right side. */
const solve = (system: readonly (readonly number[])[]): readonly number[] => {
  const rows = system.map((row) => [...row]);
  for (let column = 0; column < rows.length; column += 1) {
    const rest = rows.splice(column).sort((a, b) => Math.abs(b[column] ?? 0) - Math.abs(a[column] ?? 0));
    rows.push(...rest);
    const pivot = (rows[column] ?? []).map((value) => value / (rows[column]?.[column] ?? 1));
    for (const [at, row] of rows.entries())
      rows[at] = at === column ? pivot : row.map((value, i) => value - (row[column] ?? 0) * (pivot[i] ?? 0));
  }
  return rows.map((row) => row.at(-1) ?? 0);
};

/**
 * Fits a logistic regression without intercept by Newton's method; give a constant feature where one is wanted.
 *
 * @param expected what the coefficients are taken for as long as the observations do not tell; left out: 0.
 */
export const fitLogistic = (
  observations: readonly Observation[],
  expected: readonly number[] = [],
): readonly number[] => {
  const size = observations[0]?.features.length ?? 0;
  const total = observations.reduce((sum, { weight }) => sum + weight, 0);
  let fitted: readonly number[] = Array.from({ length: size }, () => 0);
  for (let step = 0; step < steps; step += 1) {
    const system = fitted.map((value, i) =>
      [...fitted, 0].map((_, j) =>
        j === size ? ridge * total * ((expected[i] ?? 0) - value) : i === j ? ridge * total : 0,
      ),
    );
    for (const { features, outcome, weight } of observations) {
      const sum = features.reduce((all, feature, i) => all + feature * (fitted[i] ?? 0), 0);
      const probability = 1 / (1 + Math.exp(-sum));
      const slope = weight * probability * (1 - probability);
      const miss = weight * ((outcome ? 1 : 0) - probability);
      for (const [i, row] of system.entries()) {
        const own = features[i] ?? 0;
        for (let j = 0; j < size; j += 1) row[j] = (row[j] ?? 0) + slope * own * (features[j] ?? 0);
        row[size] = (row[size] ?? 0) + miss * own;
      }
    }
    const change = solve(system);
    fitted = fitted.map((value, i) => value + (change[i] ?? 0));
  }
  return fitted;
};
