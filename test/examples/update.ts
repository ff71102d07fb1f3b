/*
 * Writes the example games and the tables of game/debrief/README.md anew: `node test/examples/update.ts`, after a scenario,
 * its anchors or the model changed. The words of the case study are for a person to look through then.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeRunFile } from '../../engine/index.ts'
import { caseStudy, withTables } from './case-study.ts'
import { exampleTeams, scenario } from './teams.ts'

const teams = exampleTeams()
for (const { file, run, about } of teams)
  writeFileSync(join(import.meta.dirname, file), writeRunFile(scenario, run, { ...about }))

const page = join(import.meta.dirname, '../../game/debrief/README.md')
writeFileSync(page, withTables(readFileSync(page, 'utf8'), caseStudy(teams)))
