/**
 * Gauss quadrature, by which a few points stand for a whole distribution: n points carry its first 2n moments.
 * Golub & Welsch 1969: the points are the eigenvalues of the three-term recurrence's matrix.
 */
export interface Point {
  at: number
  weight: number
}

/** Points and weights (sum 1) for a beta distribution on [0, 1]. */
export function betaPoints(n: number, alpha: number, beta: number): Point[] {
  // Recurrence of the Jacobi polynomials on [−1, 1] for (1 − x)^a (1 + x)^b (Szegő 1939), moved to [0, 1].
  const [a, b] = [beta - 1, alpha - 1]
  const diagonal = Array.from({ length: n }, (_, k) => {
    const s = 2 * k + a + b
    return k === 0 ? (b - a) / (a + b + 2) : ((b - a) * (b + a)) / (s * (s + 2))
  })
  const beside = Array.from({ length: n - 1 }, (_, i) => {
    const k = i + 1
    const s = 2 * k + a + b
    const square =
      k === 1
        ? (4 * (1 + a) * (1 + b)) / ((2 + a + b) ** 2 * (3 + a + b))
        : (4 * k * (k + a) * (k + b) * (k + a + b)) / (s * s * (s + 1) * (s - 1))
    return Math.sqrt(square)
  })
  return eigenPoints(diagonal, beside).map(({ at, weight }) => ({ at: (1 + at) / 2, weight }))
}

/** Eigenvalues of a symmetric tridiagonal matrix, and the squares of the first components of their vectors. */
function eigenPoints(diagonal: number[], beside: number[]): Point[] {
  const n = diagonal.length
  const matrix = diagonal.map((value, i) =>
    diagonal.map((_, j) => (i === j ? value : Math.abs(i - j) === 1 ? beside[Math.min(i, j)] : 0)),
  )
  const first = diagonal.map((_, i) => (i === 0 ? 1 : 0))
  for (let sweep = 0; sweep < 60; sweep++) {
    for (let p = 0; p < n - 1; p++) for (let q = p + 1; q < n; q++) rotate(matrix, first, p, q)
  }
  return diagonal.map((_, i) => ({ at: matrix[i][i], weight: first[i] * first[i] })).toSorted((x, y) => x.at - y.at)
}

/** One rotation of Jacobi 1846, after which the entry (p, q) is zero. */
function rotate(matrix: number[][], first: number[], p: number, q: number): void {
  if (Math.abs(matrix[p][q]) < 1e-300) return
  const theta = (matrix[q][q] - matrix[p][p]) / (2 * matrix[p][q])
  const t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1))
  const c = 1 / Math.sqrt(t * t + 1)
  const s = t * c
  const turn = (x: number, y: number): [number, number] => [c * x - s * y, s * x + c * y]
  for (const row of matrix) [row[p], row[q]] = turn(row[p], row[q])
  for (let k = 0; k < matrix.length; k++) [matrix[p][k], matrix[q][k]] = turn(matrix[p][k], matrix[q][k])
  ;[first[p], first[q]] = turn(first[p], first[q])
}

/**
 * Points and weights for a gamma distribution of shape r and rate α: beta points of z = x / (x + s), weighed by the density.
 * Good for decaying functions far beyond the mean, where the usual Laguerre points are too few.
 */
export function gammaPoints(n: number, r: number, alpha: number, s: number): Point[] {
  const raw = betaPoints(n, r, 1).map(({ at: z, weight }) => ({
    at: (s * z) / (1 - z),
    weight: (weight * Math.exp((-alpha * s * z) / (1 - z))) / (1 - z) ** (r + 1),
  }))
  const total = raw.reduce((sum, { weight }) => sum + weight, 0)
  return raw.map(({ at, weight }) => ({ at, weight: weight / total }))
}
