/**
 * The candidate that looks most like a word, if one is near enough to be what was meant: at most a third of the word's
 * letters wrong, or the same letters in another case or joined otherwise. The first of equals.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  if (word.length > LONGEST) return undefined
  let best: string | undefined
  let least = Math.floor((word.length + 1) / 3) + 1
  for (const candidate of candidates) {
    if (candidate.length > LONGEST) continue
    if (plain(candidate) === plain(word)) return candidate
    const distance = editDistance(word, candidate)
    if (distance < least) {
      best = candidate
      least = distance
    }
  }
  return best
}

/** Longer words are not worth comparing. */
const LONGEST = 60

const plain = (word: string): string => word.toLowerCase().replaceAll(/[-_. ]/g, '')

/** Letters to insert, delete, replace, or swap with a neighbour (Damerau–Levenshtein, optimal string alignment). */
export function editDistance(a: string, b: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        row[j] = Math.min(row[j], beforeLast[j - 2] + 1)
    }
    beforeLast = last
    last = row
  }
  return last[b.length]
}
