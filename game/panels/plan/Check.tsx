import { Button, Title } from '@mantine/core'
import { ROLES, type Role } from '../../../engine/index.ts'
import type { Gap } from '../../flow/gaps.ts'
import { useGame, useSend } from '../../flow/hooks.ts'
import { gapsNow } from '../../flow/planning.ts'
import { spendsNothing } from '../../flow/views.ts'
import { useT } from '../../locales/hooks.ts'
import { useGapText } from './gaps.ts'
import { useProblems } from './problems.ts'

/** Where a gap is mended: its field, on the page of its role. */
export type GoTo = (field: string, role: Gap['role']) => void

/** What the engine would refuse, what contradicts, and what is missing, each leading to its place. `role`: whose page is open. */
export function Check({ role, onGoTo }: { role: Role; onGoTo: GoTo }) {
  const t = useT()
  const problems = useProblems()
  const gaps = useGame(gapsNow)
  const nothing = useGame(spendsNothing)
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
        {missing.length > 0 && <Missing gaps={missing} role={role} onGoTo={onGoTo} />}
        {problems.length === 0 && gaps.length === 0 && !nothing && <p className="small good">{t('plan.fine')}</p>}
      </div>
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

/** How much is missing in each role's part; what it is stands open for the role whose page is open, and for others on demand. */
function Missing({ gaps, role, onGoTo }: { gaps: Gap[]; role: Role; onGoTo: GoTo }) {
  const t = useT()
  const inParts = ROLES.map((id) => ({ id, own: gaps.filter((gap) => gap.role === id) }))
  return (
    <>
      <h3 className="check-head">{t('check.missing', { count: gaps.length })}</h3>
      {inParts
        .filter(({ own }) => own.length > 0)
        .map(({ id, own }) => (
          <details key={id} className="check-role small" open={id === role}>
            <summary>
              {t(`roles.${id}`)} <span className="check-count">{own.length}</span>
            </summary>
            <Links gaps={own} onGoTo={onGoTo} />
          </details>
        ))}
      <Links gaps={gaps.filter((gap) => gap.role === null)} onGoTo={onGoTo} />
    </>
  )
}

function Links({ gaps, onGoTo }: { gaps: Gap[]; onGoTo: GoTo }) {
  const text = useGapText()
  return (
    <ul className="check-missing small">
      {gaps.map((gap) => (
        <li key={gap.code + gap.field}>
          <button type="button" className="check-link" onClick={() => onGoTo(gap.field, gap.role)}>
            {text(gap)}
          </button>
        </li>
      ))}
    </ul>
  )
}
