/** Why there is no table: `not-loaded` the code could not be fetched, `no-canvas` this browser can draw none. */
export class StageError extends Error {
  readonly code: 'not-loaded' | 'no-canvas'

  constructor(code: StageError['code'], cause: unknown) {
    super(`The stage cannot be shown (${code}): ${String(cause)}`, { cause })
    this.name = 'StageError'
    this.code = code
  }
}
