/** The one generator of seedrandom that the engine uses, without the package's entry point, which draws on Math.random. */
declare module 'seedrandom/lib/alea.js' {
  /** A generator whose every call gives the next multiple of 2^-32 in [0, 1); with a state it goes on from there. */
  export default function alea(
    seed: string,
    options?: { state: { s0: number; s1: number; s2: number; c: number } },
  ): () => number
}
