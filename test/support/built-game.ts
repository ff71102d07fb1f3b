import { buildIfStale } from '../../game/cli/build.ts'

/** Vitest runs this once before the browser tests. */
export default buildIfStale
