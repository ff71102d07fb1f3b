/** Rounds (from 0) as they are counted aloud: "1–3" where they follow each other, else one by one. */
export function roundsText(rounds: readonly number[]): string {
  const [first, last] = [rounds[0] + 1, rounds[rounds.length - 1] + 1]
  const follow = rounds.length > 1 && last - first === rounds.length - 1
  return follow ? `${first}–${last}` : rounds.map((round) => round + 1).join(', ')
}
