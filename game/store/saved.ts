import { loadScenario, type Issue, type Result, type Scenario } from '../../engine/index.ts'
import type { Resumed } from '../flow/event.ts'
import { migrateSave, resume, runFileOf, SAVE_FORMAT, type SavedGame } from '../flow/save.ts'
import { download, fileName } from './download.ts'
import { shippedScenario } from './shipped.ts'

/** A saved game ready to be played on, or why it cannot be. */
export async function takeUp(saved: SavedGame): Promise<Result<Resumed, Issue[]>> {
  const game = migrateSave(saved)
  if (game === null) {
    return {
      ok: false,
      issues: [{ code: 'run-format-unknown', path: '', params: { found: String(saved.format), newest: SAVE_FORMAT } }],
    }
  }
  const scenario = await scenarioOf(game)
  return scenario.ok ? resume(game, scenario.value) : scenario
}

/** Saves a game's run file; of a game that cannot be replayed here, everything that is stored of it. */
export async function exportGame(game: SavedGame): Promise<void> {
  const name = fileName('sandtable', game.scenario.id, game.about.team, game.record.seed)
  const taken = await takeUp(game)
  if (taken.ok) download(`${name}.json`, runFileOf(taken.value))
  else download(`${name}.saved.json`, JSON.stringify(game, null, 2))
}

async function scenarioOf(game: SavedGame): Promise<Result<Scenario, Issue[]>> {
  if (game.scenarioText !== null) return loadScenario(game.scenarioText, `${game.scenario.id}.yaml`)
  const scenario = await shippedScenario(game.scenario.id)
  if (scenario) return { ok: true, value: scenario }
  return { ok: false, issues: [{ code: 'run-scenario-missing', path: '', params: { id: game.scenario.id } }] }
}
