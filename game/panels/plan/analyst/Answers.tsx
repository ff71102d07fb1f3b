import { useGame } from '../../../flow/hooks.ts'
import { briefOf, teamView } from '../../../flow/views.ts'
import { Findings } from '../../../parts/Findings.tsx'

/** What studies and tests have answered so far, with their error; nothing before the first was bought. */
export function Answers() {
  const { studies } = useGame(teamView)
  const brief = useGame(briefOf)
  return <Findings answers={studies} brief={brief} />
}
