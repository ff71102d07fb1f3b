import { compile, type Anchors, type Scenario } from '../model/compile.ts'
import type { ScenarioSpec } from './schema.ts'

/** A scenario as plain data, to be handed to another thread. */
export interface PackedScenario {
  spec: ScenarioSpec
  hash: string
  anchors: Anchors | null
}

export const packScenario = ({ spec, hash, anchors }: Scenario): PackedScenario => ({ spec, hash, anchors })

/** The scenario that was packed; it was checked when it was loaded and is not checked again. */
export const unpackScenario = ({ spec, hash, anchors }: PackedScenario): Scenario => ({
  ...compile(spec, hash),
  anchors,
})
