import { Button, Title } from '@mantine/core'
import type { Gap, GapCode } from '../../flow/gaps.ts'
import { useGame, useSend } from '../../flow/hooks.ts'
import { gapsNow } from '../../flow/planning.ts'
import { roundNow, spendsNothing } from '../../flow/views.ts'
import { useT, useWords } from '../../locales/hooks.ts'
import { useGapText } from './gaps.ts'
import { useProblems } from './problems.ts'

/** Where a gap is mended: its field, on the page of its role. */
export type GoTo = (field: string, role: Gap['role']) => void

/** What the engine would refuse, what contradicts, what is missing, each leading to its place; and the button that goes on. */
export function Check({ onGoTo }: { onGoTo: GoTo }) {
  const t = useT()
  const send = useSend()
  const problems = useProblems()
  const gaps = useGame(gapsNow)
  const nothing = useGame(spendsNothing)
  const round = useGame(roundNow)
  const contradictory = gaps.filter(({ kind }) => kind === 'contradictory')
  const missing = gaps.filter(({ kind }) => kind === 'missing')
  return (
    <section className="plan-box" aria-labelledby="check-title">
      <Title order={2} size="h4" id="check-title">
        {t('check.title')}
      </Title>
      <div aria-live="polite" className="check">
        {problems.length > 0 && <Problems onGoTo={onGoTo} />}
        {nothing && <p className="small warn">{t('plan.spendsNothing')}</p>}
        {contradictory.length > 0 && <Contradictions gaps={contradictory} onGoTo={onGoTo} />}
        {missing.length > 0 && <Missing gaps={missing} onGoTo={onGoTo} />}
        {problems.length === 0 && gaps.length === 0 && !nothing && <p className="small good">{t('plan.fine')}</p>}
      </div>
      <Button fullWidth mt="sm" data-coach="lock" disabled={problems.length > 0} onClick={() => send({ type: 'lock' })}>
        {t('plan.lock', { round: round + 1 })}
      </Button>
    </section>
  )
}

function Problems({ onGoTo }: { onGoTo: GoTo }) {
  const t = useT()
  const send = useSend()
  return (
    <ul className="plan-problems small" aria-label={t('check.wrong')}>
      {useProblems().map((problem) => (
        <li key={problem.key}>
          {problem.code === 'overspend' ? (
            <>
              <span>{problem.text}</span>
              <Button
                variant="default"
                size="compact-xs"
                mt={4}
                onClick={() => send({ type: 'edit', edit: { kind: 'fit' } })}
              >
                {t('plan.fit')}
              </Button>
            </>
          ) : (
            <button type="button" className="plan-problem" onClick={() => onGoTo(problem.field, problem.role)}>
              {problem.where && <strong>{problem.where}</strong>}
              <span>{problem.text}</span>
            </button>
          )}
        </li>
      ))}
    </ul>
  )
}

function Contradictions({ gaps, onGoTo }: { gaps: Gap[]; onGoTo: GoTo }) {
  const t = useT()
  const text = useGapText()
  return (
    <>
      <h3 className="check-head warn">{t('check.contradictory', { count: gaps.length })}</h3>
      <ul className="plan-problems plan-warnings small">
        {gaps.map((gap) => (
          <li key={`${gap.code} ${Object.values(gap.params).join(' ')}`}>
            <button type="button" className="plan-problem" onClick={() => onGoTo(gap.field, gap.role)}>
              {text(gap)}
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}

/** What is missing several times over stands on one line: sheet parts, untold facts, signatures. */
const MANY: GapCode[] = ['sheet', 'facts', 'signature']

function Missing({ gaps, onGoTo }: { gaps: Gap[]; onGoTo: GoTo }) {
  const t = useT()
  const words = useWords()
  const text = useGapText()
  const single = gaps.filter(({ code }) => !MANY.includes(code))
  return (
    <>
      <h3 className="check-head">{t('check.missing', { count: gaps.length })}</h3>
      <ul className="check-missing small">
        {single.map((gap) => (
          <li key={gap.code}>
            <button type="button" className="check-link" onClick={() => onGoTo(gap.field, gap.role)}>
              {text(gap)}
            </button>
          </li>
        ))}
        {MANY.map((code) => {
          const several = gaps.filter((gap) => gap.code === code)
          if (several.length === 0) return null
          return (
            <li key={code}>
              <span className="muted">{words(`check.several.${code}`)} </span>
              {several.map((gap) => (
                <button
                  key={gap.field + gap.role}
                  type="button"
                  className="check-link check-part"
                  onClick={() => onGoTo(gap.field, gap.role)}
                >
                  {text(gap)}
                </button>
              ))}
            </li>
          )
        })}
      </ul>
    </>
  )
}
