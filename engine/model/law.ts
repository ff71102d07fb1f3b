import type { Chance } from './chance.ts'
import type { Scenario } from './compile.ts'
import { cents, LINE } from './ledger.ts'
import type { Prepared } from './prepare.ts'
import type { World } from './world.ts'

/**
 * Phase 10, law and trust: each claim in use may be caught this week: a fine, a take-down and lost trust. Lost trust heals
 * slowly. In expected mode the fine and the trust are taken in proportion to the chance. Returns the claims caught.
 */
export function obeyLaw(
  scenario: Scenario,
  world: World,
  prepared: Prepared,
  chance: Chance,
  lines: Float64Array,
): number[] {
  const caught: number[] = []
  for (const index of prepared.claims) {
    const claim = scenario.spec.claims[index]
    if (claim.chance === 0 || world.claimDown[index] > world.week) continue
    const strength = chance.sampled
      ? chance.columns[scenario.sites.first.claims + index * scenario.weeks + world.week] < claim.chance
        ? 1
        : 0
      : claim.chance * inUse(claim)
    if (strength === 0) continue
    lines[LINE.fines] += cents(claim.fine * strength)
    world.trust = Math.max(0, world.trust - claim.trust * strength)
    if (!chance.sampled) continue
    world.claimDown[index] = world.week + 1 + claim.takedown
    caught.push(index)
  }
  return caught
}

export function healTrust(scenario: Scenario, world: World, shift: number): void {
  world.trust += (1 - world.trust) * scenario.spec.trust.healing
  world.trust = Math.min(1, Math.max(0, world.trust + shift))
}

/** Share of the weeks in which a claim is not taken down, in the long run: a renewal process of use and take-down. */
export function inUse(claim: { chance: number; takedown: number }): number {
  return 1 / (1 + claim.chance * claim.takedown)
}
