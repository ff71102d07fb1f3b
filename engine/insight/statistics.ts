/** Two-sided 95 % of the normal. */
const Z = 1.959963984540054

export const mean = (values: readonly number[]): number =>
  values.length > 0 ? values.reduce((sum, value) => sum + value, 0) / values.length : 0

/** Unbiased variance; 0 for fewer than two values. */
export function variance(values: readonly number[]): number {
  const centre = mean(values)
  return values.length > 1
    ? values.reduce((sum, value) => sum + (value - centre) * (value - centre), 0) / (values.length - 1)
    : 0
}

/** Half the width of the 95 % interval of a mean, from the values' own spread. */
export const noiseOf = (values: readonly number[]): number =>
  values.length > 0 ? (Z * Math.sqrt(variance(values))) / Math.sqrt(values.length) : 0

/** Mean of the differences a − b seed by seed, and half the width of its 95 % interval. */
export function paired(a: readonly number[], b: readonly number[]): { value: number; noise: number } {
  const differences = a.map((value, index) => value - b[index])
  return { value: mean(differences), noise: noiseOf(differences) }
}

/** Wilson 1927: interval of a share. */
export function wilson(hits: number, n: number): { low: number; high: number } {
  if (n === 0) return { low: 0, high: 1 }
  const p = hits / n
  const denominator = 1 + (Z * Z) / n
  const centre = (p + (Z * Z) / (2 * n)) / denominator
  const half = (Z * Math.sqrt((p * (1 - p)) / n + (Z * Z) / (4 * n * n))) / denominator
  return { low: Math.max(0, centre - half), high: Math.min(1, centre + half) }
}

/** The quantile at `share` of sorted values, between neighbours in proportion (Hyndman & Fan 1996, type 7). */
export function quantile(sorted: readonly number[], share: number): number {
  const place = share * (sorted.length - 1)
  const below = Math.floor(place)
  const above = Math.min(sorted.length - 1, below + 1)
  return sorted[below] + (place - below) * (sorted[above] - sorted[below])
}
