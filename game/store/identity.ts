/** Letters and digits that are not mistaken for each other when read out. */
const ALPHABET = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'

/** A seed drawn by lot, short enough to write on a board. */
export function drawSeed(): string {
  const bytes = crypto.getRandomValues(new Uint32Array(6))
  return Array.from(bytes, (value) => ALPHABET[value % ALPHABET.length]).join('')
}

/** One of so many, by lot. */
export const drawOne = (count: number): number => crypto.getRandomValues(new Uint32Array(1))[0] % count

/** A name for a saved game that no other has. `randomUUID` exists on secure addresses only. */
export function newGameId(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (value) => value.toString(16).padStart(8, '0')).join('')
}
