import { Button } from '@mantine/core'
import { useState } from 'react'
import { SHARE_OF_SALES, type Baseline, type BaselineId } from '../../../flow/baselines.ts'
import { useGame, useSend } from '../../../flow/hooks.ts'
import { planOf, startsNow } from '../../../flow/planning.ts'
import { briefOf, targets as targetsOf } from '../../../flow/views.ts'
import { useFigure, useFormat, useSay, useT } from '../../../locales/hooks.ts'
import { Term } from '../../../parts/Term.tsx'
import { Fold } from '../Fold.tsx'

type Laid = Exclude<Baseline, { lack: string }>

/** One click lays the round's money by a method of the course; a sentence says what it did. Undo takes it back. */
export function Starts() {
  const t = useT()
  const send = useSend()
  const starts = useGame(startsNow)
  const plan = useGame(planOf)
  const [done, setDone] = useState<{ start: Laid; plan: unknown } | null>(null)
  const tell = useTell()
  const lack = useLack()
  const choose = (start: Laid): void => {
    send({ type: 'edit', edit: { kind: 'plan', plan: start.plan, shapes: start.shapes } })
    setDone({ start, plan: null })
  }
  // What was said holds until the plan changes again.
  if (done && done.plan === null && plan !== done.start.plan) setDone({ ...done, plan })
  const holds = done !== null && (done.plan === null || done.plan === plan)
  return (
    <Fold
      title={t('starts.title')}
      note={holds && done ? t(`starts.names.${done.start.id}`) : t('starts.fold')}
      field="starts"
    >
      <p className="small muted plan-about">{t('starts.about')}</p>
      <ul className="starts">
        {starts.map((start) => (
          <li key={start.id}>
            <Term means={t(`starts.means.${start.id}`)}>{t(`starts.names.${start.id}`)}</Term>
            {'lack' in start ? (
              <span className="tiny muted">{lack(start)}</span>
            ) : (
              <Button
                variant="default"
                size="compact-sm"
                aria-label={t('starts.useNamed', { name: t(`starts.names.${start.id}`) })}
                onClick={() => choose(start)}
              >
                {t('starts.use')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <p className="small starts-done" aria-live="polite">
        {holds && done ? (
          <>
            <strong>{t(`starts.names.${done.start.id}`)}</strong> {tell(done.start)}
          </>
        ) : (
          <span className="muted">{t('starts.none')}</span>
        )}
      </p>
    </Fold>
  )
}

/** What a method did, in one sentence; a second one where the money did not reach. */
function useTell(): (start: Laid) => string {
  const t = useT()
  const format = useFormat()
  const figure = useFigure()
  const [target] = useGame(targetsOf)
  return ({ id, amount, asked, rows, basis }) => {
    const values = {
      amount: format.exactMoney(amount),
      asked: format.money(asked),
      rows: format.count(rows),
      basis:
        id === 'objective-and-task'
          ? figure(basis, target.unit)
          : BASIS_IN_YUAN.includes(id)
            ? format.money(basis)
            : format.count(basis),
      share: format.share(SHARE_OF_SALES, 0),
    }
    const what = t(`starts.done.${id}`, values)
    return asked - amount > Math.max(100, 0.01 * asked) ? what + t('starts.capped', values) : what
  }
}
const BASIS_IN_YUAN: BaselineId[] = ['percentage-of-sales', 'competitive-parity']

function useLack(): (start: Extract<Baseline, { lack: string }>) => string {
  const t = useT()
  const say = useSay()
  const brief = useGame(briefOf)
  const report = brief.studies.find(({ kind }) => kind === 'rival-report')
  return ({ lack }) =>
    lack === 'rivals' && !report
      ? t('starts.lack.noReport')
      : t(`starts.lack.${lack}`, { study: report ? say(report.name) : '' })
}
