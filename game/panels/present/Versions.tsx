import { REPORT_FIGURES } from '../../../engine/index.ts'
import { useGame } from '../../flow/hooks.ts'
import { KPI_UNITS, type FigureUnit } from '../../flow/units.ts'
import { targets as targetsOf } from '../../flow/views.ts'
import { eventNames, isSecond, versionsOf, type PlanChange, type Versions as Both } from '../../flow/versions.ts'
import { useFigure, useFormat, useSay, useT } from '../../locales/hooks.ts'
import { raw } from '../../parts/Figure.tsx'
import { useLeverName } from '../../parts/names.ts'
import { roundsText } from '../../parts/rounds.ts'
import { useSettingText } from '../../parts/settings.ts'
import { Sheet } from '../../parts/Sheet.tsx'

/** Changes that are shown without being asked for. */
const FEW = 12

/** The second version of a plan beside the first: what was decided otherwise, and what came of it on the same luck. */
export function Versions() {
  const t = useT()
  const second = useGame(isSecond)
  const both = useGame(versionsOf)
  if (!second) return null
  return (
    <Sheet title={t('second.compared')}>
      {both ? (
        <>
          <Figures both={both} />
          <details open={both.changes.length <= FEW} style={{ marginTop: 16 }}>
            <summary>{t('second.changed', { count: both.changes.length })}</summary>
            <Changes changes={both.changes} />
          </details>
        </>
      ) : (
        <p className="small muted">{t('second.lost')}</p>
      )}
    </Sheet>
  )
}

function Figures({ both: { first, second } }: { both: Both }) {
  const t = useT()
  const say = useSay()
  const format = useFormat()
  const figure = useFigure()
  const targets = useGame(targetsOf)
  const rows: { id: string; name: string; unit: FigureUnit; from: number | null; to: number | null }[] = [
    ...targets.map(({ id, name, unit }, at) => ({
      id: `targets.${id}`,
      name: say(name),
      unit,
      from: first.targets[at].value,
      to: second.targets[at].value,
    })),
    { id: 'score', name: t('second.score'), unit: 'score', from: pointsOf(first), to: pointsOf(second) },
    ...REPORT_FIGURES.map((name) => ({
      id: `kpis.${name}`,
      name: t(`kpis.${name}.name`),
      unit: KPI_UNITS[name],
      from: first.kpis[name],
      to: second.kpis[name],
    })),
  ]
  return (
    <div className="scroll-x">
      <table className="ledger">
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{t('second.figure')}</span>
            </th>
            <th scope="col">{t('second.before')}</th>
            <th scope="col">{t('second.after')}</th>
            <th scope="col">{t('second.change')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, unit, from, to }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td {...raw(`versions.first.${id}`, from)}>{figure(from, unit)}</td>
              <td {...raw(`versions.second.${id}`, to)}>{figure(to, unit)}</td>
              <td>{from === null || to === null ? '—' : format.signed(to - from, (value) => figure(value, unit))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Anchored where the scenario has anchors. */
const pointsOf = ({ score }: Both['first']): number => score.anchored ?? score.raw

function Changes({ changes }: { changes: readonly PlanChange[] }) {
  const t = useT()
  const texts = useChangeTexts()
  if (changes.length === 0) return <p className="small muted">{t('second.unchanged')}</p>
  return (
    <div className="scroll-x">
      <table className="ledger">
        <thead>
          <tr>
            <th scope="col">{t('second.decision')}</th>
            <th scope="col" className="left">
              {t('second.before')}
            </th>
            <th scope="col" className="left">
              {t('second.after')}
            </th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change, index) => {
            const { where, name, from, to } = texts(change)
            return (
              <tr key={index}>
                <th scope="row">
                  {name} {where !== null && <span className="tiny muted">{where}</span>}
                </th>
                <td className="left">{from}</td>
                <td className="left">{to}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

function useChangeTexts(): (change: PlanChange) => { where: string | null; name: string; from: string; to: string } {
  const t = useT()
  const say = useSay()
  const format = useFormat()
  const leverName = useLeverName()
  const settingText = useSettingText()
  const events = useGame(eventNames)
  return (change) => {
    if (change.kind === 'answer') {
      const event = events.get(change.event)!
      const answer = (id: string | null) => (id === null ? t('second.noAnswer') : say(event.answers.get(id)!))
      return { where: null, name: say(event.name), from: answer(change.from), to: answer(change.to) }
    }
    const where = t('second.where', { rounds: roundsText(change.rounds) })
    switch (change.kind) {
      case 'studies': {
        const orders = (count: number) => t('second.studyCount', { count })
        return { where, name: t('second.studies'), from: orders(change.from), to: orders(change.to) }
      }
      case 'spend':
        return {
          where,
          name: leverName(change.lever),
          from: format.exactMoney(Math.round(change.from)),
          to: format.exactMoney(Math.round(change.to)),
        }
      case 'setting': {
        const { lever, from, to } = change
        return { where, name: leverName(lever), from: settingText(lever, from), to: settingText(lever, to) }
      }
    }
  }
}
