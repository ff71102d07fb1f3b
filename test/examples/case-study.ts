import {
  attribution,
  calibration,
  conclude,
  glassBox,
  luckAndSkill,
  quadrantOf,
  referencePlayers,
  report,
  turningPoints,
  unsharedFacts,
  whyBetter,
} from '../../engine/index.ts'
import { forecastOutcomes } from '../../game/flow/forecasts.ts'
import { en } from '../../game/locales/en.ts'
import { formatFor } from '../../game/locales/format.ts'
import { shippedAnchors } from '../support/shipped-scenarios.ts'
import { scenario, type ExampleTeam } from './teams.ts'

/*
 * What each part of the debrief shows of the two example games, as tables for the case study: the same analyses, figures
 * and words as on the screen.
 */

const format = formatFor('en')
const points = (value: number): string => format.points(value)
const signed = (value: number): string => format.signed(value, format.points)
const range = (low: number, high: number, write = points): string => `${write(low)} to ${write(high)}`

type Row = readonly (string | number)[]

function table(head: Row, rows: readonly Row[]): string {
  const line = (cells: Row): string => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map((_, at) => (at === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n')
}

/** Tables by the name of the part that they belong to. */
export function caseStudy([pines, gulls]: readonly [ExampleTeam, ExampleTeam]): Record<string, string> {
  const teams = [pines, gulls]
  const names = teams.map(({ about }) => about.team)
  const columns = <Found>(find: (team: ExampleTeam) => Found): [Found, Found] => [find(pines), find(gulls)]
  const both = <Found>(label: string, found: [Found, Found], write: (found: Found) => string): Row => [
    label,
    ...found.map(write),
  ]
  const head = ['', ...names]
  const reports = columns(({ run }) => report(scenario, run))
  const calibrated = columns(({ run, about }) => calibration(forecastOutcomes(scenario, run, about.forecasts)))
  const lucks = columns(({ run }) => conclude(scenario, luckAndSkill(scenario, run)))
  const shares = columns(({ run }) => conclude(scenario, attribution(scenario, run)))
  const best = shippedAnchors(scenario.spec.id).game
  const players = conclude(scenario, referencePlayers(scenario, pines.run.seed, best))
  const bar = players.find(({ id }) => id === 'equal-split')!.expected
  const facts = columns(({ run, about }) => conclude(scenario, unsharedFacts(scenario, run, about.told)))
  const why = conclude(scenario, whyBetter(scenario, pines.run, gulls.run))
  const opened = conclude(scenario, glassBox(scenario, gulls.run))

  return {
    result: table(head, [
      ...scenario.spec.targets.map(({ name }, at) =>
        both(
          name.en,
          columns(({ run }) => report(scenario, run).targets[at]),
          ({ value, reached }) => {
            const text = at === 1 ? format.money(value) : at === 2 ? format.share(value) : format.count(value)
            return `${text}${reached ? ' ✓' : ''}`
          },
        ),
      ),
      both('Score', reports, ({ score }) => points(score.anchored!)),
    ]),
    forecasts: table(head, [
      ...scenario.spec.rounds.map((_, round) =>
        both(`Paying students after round ${round + 1}`, calibrated, ({ forecasts }) => {
          const { sealed, hit } = forecasts.find(
            (one) => one.sealed.round === round && one.sealed.figure.startsWith('target.'),
          )!
          const { low, high, actual } = sealed
          return `${range(low, high, format.count)}, came ${format.count(actual)}${hit ? ' ✓' : ''}`
        }),
      ),
      both('Intervals that held', calibrated, ({ hits, counted }) => `${hits} of ${counted}`),
      both('Verdict', calibrated, ({ verdict }) => verdict),
    ]),
    attribution: table(
      ['The Pines', 'Spend', 'Claimed', 'Last touch', 'Fair share'],
      [
        ...shares[0].channels
          .toSorted((a, b) => b.spend - a.spend)
          .map(({ id, spend, claimed, lastTouch, shapley, noise }) => [
            scenario.brief.channels.find((channel) => channel.id === id)!.name.en,
            format.money(spend),
            format.count(claimed),
            format.count(lastTouch),
            `${format.count(shapley)} ± ${format.count(noise)}`,
          ]),
        [
          '**All**',
          format.money(sum(shares[0].channels.map(({ spend }) => spend))),
          format.count(sum(shares[0].channels.map(({ claimed }) => claimed))),
          format.count(sum(shares[0].channels.map(({ lastTouch }) => lastTouch))),
          format.count(shares[0].all - shares[0].none),
        ],
      ],
    ),
    luck: table(head, [
      both('Score reached', lucks, ({ realised }) => points(realised)),
      both(
        'Expected score (95% interval)',
        lucks,
        ({ expected, low, high }) => `${points(expected)} (${range(low, high)})`,
      ),
      both('Percentile of the luck', lucks, ({ percentile }) => format.share(percentile, 0)),
      both('Spread that luck makes', lucks, ({ sd }) => points(sd)),
      both('Grid', lucks, (luck) => en.debrief.luck.quadrants[quadrantOf(luck, bar)].name.toLowerCase()),
    ]),
    turning: table(
      ['Decision', 'Team', 'What undoing it or doing otherwise would have changed', 'Under other luck'],
      teams.flatMap(({ run, about }) =>
        conclude(scenario, turningPoints(scenario, run)).map(({ lever, direction, fork }) => [
          leverName(lever),
          about.team,
          `${direction} ${signed(fork.score.difference!)}`,
          range(fork.score.band!.low, fork.score.band!.high, signed),
        ]),
      ),
    ),
    players: table(
      ['Player', 'On this seed', 'Expected'],
      [
        ...players.map(({ id, realised, expected }) => ({
          name: en.debrief.players.names[id as keyof typeof en.debrief.players.names],
          realised,
          expected,
        })),
        ...teams.map(({ about }, at) => ({
          name: `**${about.team}**`,
          realised: lucks[at].realised,
          expected: lucks[at].expected,
        })),
      ]
        .toSorted((a, b) => b.expected - a.expected)
        .map(({ name, realised, expected }) => [name, points(realised), points(expected)]),
    ),
    unshared: table(head, [
      both(
        'Facts neither told nor acted on',
        facts,
        (found) => `${found.filter(({ kept }) => kept).length} of ${found.length}`,
      ),
      both('Worth of the dearest of them', facts, (found) => {
        const worth = found.filter(({ kept }) => kept).map((fact) => fact.worth?.band?.mean ?? 0)
        return signed(Math.max(...worth))
      }),
    ]),
    why: table(
      ['Line of the ledger', 'Round', 'Points'],
      [
        ...why.lines
          .toSorted((a, b) => Math.abs(b.value) - Math.abs(a.value))
          .slice(0, LINES)
          .map(({ lever, round, value }) => [leverName(lever), round === null ? '' : round + 1, thousandths(value)]),
        [
          `${why.lines.length - LINES} smaller lines`,
          '',
          thousandths(
            sum(
              why.lines
                .toSorted((a, b) => Math.abs(b.value) - Math.abs(a.value))
                .slice(LINES)
                .map(({ value }) => value),
            ),
          ),
        ],
        ['**Whole difference**', '', thousandths(why.difference)],
        [
          'Expected difference (95% interval)',
          '',
          `${signed(why.expected.difference)} (${range(why.expected.low, why.expected.high, signed)})`,
        ],
      ],
    ),
    glass: table(
      ['Coefficient', 'Value', 'Points of the Gulls if it were 10% larger'],
      opened
        .flatMap(({ coefficients }) => coefficients)
        .toSorted((a, b) => Math.abs(b.sensitivity) - Math.abs(a.sensitivity))
        .slice(0, 5)
        .map(({ path, value, sensitivity }) => [
          `\`${path}\``,
          format.count(value, 4),
          format.signed(sensitivity, (one) => format.count(one, 2)),
        ]),
    ),
  }
}

/** Lines of the ledger that the case study names. */
const LINES = 8

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

const thousandths = (value: number): string => format.signed(value, (one) => format.count(one, 3))

/** A lever by the author's name, or by the product's word for it; an event by its card. */
function leverName(id: string): string {
  const event = scenario.spec.events.find((candidate) => candidate.id === id)
  if (event) return `Answer to “${event.name.en}”`
  if (id === 'studies') return en.second.studies
  const { name, label } = scenario.leverById.get(id)!
  const word = en.levers[label as keyof typeof en.levers]
  return name?.en ?? (typeof word === 'string' ? word : id)
}

/** Puts each table between its marks in a text. */
export function withTables(text: string, tables: Record<string, string>): string {
  return Object.entries(tables).reduce((so, [name, made]) => {
    const [begin, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`]
    const [from, to] = [so.indexOf(begin), so.indexOf(end)]
    if (from < 0 || to < from) throw new Error(`The case study has no place for the table “${name}”.`)
    return `${so.slice(0, from + begin.length)}\n\n${made}\n\n${so.slice(to)}`
  }, text)
}
