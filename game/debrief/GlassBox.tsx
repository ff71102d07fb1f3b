import {
  coefficientsOf,
  COEFFICIENTS,
  LUCK_SEEDS,
  luckAndSkill,
  scaledScenario,
  type CoefficientId,
  type Run,
  type Scenario,
} from '../../engine/index.ts'
import { useFormat, useSay, useT } from '../locales/hooks.ts'
import { raw } from '../parts/Figure.tsx'
import { jobOf, useJob, type Job } from '../workers/jobs.ts'
import type { Luck } from '../../engine/index.ts'
import { luckOf } from './jobs.ts'
import { useOver } from './over.ts'

/** Every formula with its coefficients for this scenario, where they come from, and how much hangs on them. */
export function GlassBox() {
  return (
    <ol className="glass">
      {COEFFICIENTS.map(({ id }) => (
        <Group key={id} id={id} />
      ))}
    </ol>
  )
}

function Group({ id }: { id: CoefficientId }) {
  const t = useT()
  const format = useFormat()
  const { scenario } = useOver()
  const found = coefficientsOf(scenario, id)
  const name = useNames()
  return (
    <li>
      <div className="glass-head">
        <h3>{t(`debrief.glass.groups.${id}.name`)}</h3>
        <Sensitivity id={id} />
      </div>
      <pre className="glass-formula">{t(`debrief.glass.groups.${id}.formula`)}</pre>
      <p className="small muted" style={{ margin: '4px 0' }}>
        {t(`debrief.glass.groups.${id}.source`)}
      </p>
      <Sources paths={COEFFICIENTS.find((group) => group.id === id)!.paths} />
      <details className="debrief-more">
        <summary>{t('debrief.glass.coefficients', { count: found.length })}</summary>
        <div className="scroll-x">
          <table className="ledger">
            <thead>
              <tr>
                <th scope="col">{t('debrief.glass.whose')}</th>
                <th scope="col" className="left">
                  {t('debrief.glass.field')}
                </th>
                <th scope="col">{t('debrief.glass.value')}</th>
              </tr>
            </thead>
            <tbody>
              {found.map(({ path, value }) => {
                const [list, member, ...field] = path
                const whose = name(list, member)
                return (
                  <tr key={path.join('.')}>
                    <th scope="row">{whose ?? t('debrief.glass.everybody')}</th>
                    <td className="left glass-field">{(whose === null ? path : [list, ...field]).join('.')}</td>
                    <td>{format.count(value, 4)}</td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        </div>
      </details>
    </li>
  )
}

/** The author's own name of a member of one of the scenario's lists; `null` where the path leads to no such thing. */
function useNames(): (list: string, id: string | undefined) => string | null {
  const say = useSay()
  const { spec } = useOver().scenario
  const lists: Record<string, readonly { id: string; name: Parameters<typeof say>[0] }[]> = {
    channels: spec.channels,
    segments: spec.segments,
    classes: spec.classes,
    resources: spec.resources,
    claims: spec.claims,
    events: spec.events,
  }
  return (list, id) => {
    const member = lists[list]?.find((candidate) => candidate.id === id)
    return member ? say(member.name) : null
  }
}

/** What the scenario's author says of where these numbers come from. */
function Sources({ paths }: { paths: readonly string[] }) {
  const t = useT()
  const say = useSay()
  const { scenario } = useOver()
  const heads = paths.map((path) => path.replace('.*', ''))
  const meant = scenario.spec.sources.filter(({ path }) => {
    const head = path.replace('.*', '')
    return heads.some((one) => one === head || one.startsWith(`${head}.`) || head.startsWith(`${one}.`))
  })
  if (meant.length === 0) return null
  return (
    <ul className="small">
      {meant.map(({ path, kind, reason }) => (
        <li key={path}>
          <strong>{t(`debrief.glass.kinds.${kind}`)}</strong> {say(reason)}
        </li>
      ))}
    </ul>
  )
}

/** Change of the coefficients that is tried, and seeds over which (the first of the published ones). */
const CHANGE = 0.1
const SEEDS = 40

function scaledLuck(scenario: Scenario, run: Run, id: CoefficientId, factor: number): Job<Luck> {
  const scaled = scaledScenario(scenario, id, factor)
  return jobOf(run, `sensitivity ${id} ${factor}`, scaled, () => luckAndSkill(scaled, run, { seeds: SEEDS }))
}

/** What the team's decisions would have scored on average, had all these coefficients been a tenth higher or lower. */
function Sensitivity({ id }: { id: CoefficientId }) {
  const t = useT()
  const format = useFormat()
  const { scenario, run } = useOver()
  const states = [
    useJob(luckOf(scenario, run)),
    useJob(scaledLuck(scenario, run, id, 1 - CHANGE)),
    useJob(scaledLuck(scenario, run, id, 1 + CHANGE)),
  ]
  const [base, less, more] = states.map((state) =>
    state.kind === 'done' ? mean(state.result.scores.slice(0, Math.min(SEEDS, LUCK_SEEDS))) : null,
  )
  const effect = (value: number | null) => (value === null || base === null ? null : value - base)
  const write = (value: number | null) => (value === null ? '…' : format.signed(value, format.points))
  return (
    <p className="small glass-sensitivity">
      {t('debrief.glass.sensitivity')}{' '}
      <span {...raw(`glass.${id}.less`, effect(less))}>{t('debrief.glass.less', { points: write(effect(less)) })}</span>{' '}
      <span {...raw(`glass.${id}.more`, effect(more))}>{t('debrief.glass.more', { points: write(effect(more)) })}</span>
    </p>
  )
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
