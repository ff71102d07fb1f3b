import type { Scenario } from '../model/compile.ts'
import type { Setting } from '../plan/levers.ts'

/** The furthest that a lever can be moved, each way; of several or of a mix: each part alone. None for spend. */
export function endsOf(scenario: Scenario, id: string): Setting[] {
  const lever = scenario.leverById.get(id)!
  switch (lever.kind) {
    case 'spend':
      return []
    case 'number':
      return [lever.low, lever.high]
    case 'switch':
      return [false, true]
    case 'choice':
      return lever.options.map((option) => option.id)
    case 'several':
      return [[], ...lever.options.map((option) => [option.id])]
    case 'mix':
      return lever.parts.map((part) =>
        Object.fromEntries(lever.parts.map((other) => [other.id, other.id === part.id ? 1 : 0])),
      )
  }
}

export const sameSetting = (a: Setting | undefined, b: Setting): boolean => JSON.stringify(a) === JSON.stringify(b)
