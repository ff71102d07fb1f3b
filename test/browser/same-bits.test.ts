import { expect, test } from 'vitest'
import type { Digest } from '../support/digest.ts'
import { inChromium } from '../support/digest-page.ts'
import { inNode } from '../support/runtimes.ts'

/*
 * What holds for the runs of a team's browser holds for those of the command line. All of the runs, in every runtime that
 * can be had: `npm run same-bits`.
 */

/** Seeds for each player and scenario, for time. */
const SEEDS = 1

test('runs in Chromium have the same bits as in Node', async () => {
  const [chromium, node] = (await Promise.all([inChromium(SEEDS), inNode(SEEDS)])).map(
    (json) => JSON.parse(json) as Digest,
  )
  expect(chromium).toEqual(node)
  expect(chromium.runs).toBeGreaterThanOrEqual(48)
})
