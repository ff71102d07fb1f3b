import { Button, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { useGame, useSend } from '../../flow/hooks.ts'
import type { GameContext } from '../../flow/machine.ts'
import { briefOf, roundNow, spendsNothing, targets as targetsOf, teamView } from '../../flow/views.ts'
import { useT } from '../../locales/hooks.ts'
import { Calendar } from '../../parts/Calendar.tsx'
import { Scale } from '../../parts/Scale.tsx'
import { Money } from './Money.tsx'
import { useProblems } from './problems.ts'

const weekNow = ({ run }: GameContext) => run!.world.week + 1

/** The same beside every tab: money, time, goal, and what is still missing or contradictory. */
export function SideColumn({ onGoTo }: { onGoTo: (field: string) => void }) {
  const t = useT()
  const brief = useGame(briefOf)
  const round = useGame(roundNow)
  const week = useGame(weekNow)
  const targets = useGame(targetsOf)
  const view = useGame(teamView)
  return (
    <aside className="plan-side" aria-label={t('plan.side')}>
      <Box title={t('money.title')}>
        <Money />
      </Box>
      <Problems onGoTo={onGoTo} />
      <Box title={t('plan.goal')}>
        <div style={{ display: 'grid', gap: 14 }}>
          {targets.map((target, index) => {
            const state = view.targets.find(({ id }) => id === target.id)!
            return view.weeks.length === 0 ? (
              <Scale key={target.id} target={target} main={index === 0 && targets.length > 1} />
            ) : (
              <Scale
                key={target.id}
                target={target}
                main={index === 0 && targets.length > 1}
                value={state.value}
                reached={state.reached}
              />
            )
          })}
        </div>
      </Box>
      <Box title={t('calendar.title')}>
        <Calendar brief={brief} week={week} round={round} />
      </Box>
    </aside>
  )
}

function Box({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <section className="plan-box">
      <Title order={2} size="h4">
        {title}
      </Title>
      {children}
    </section>
  )
}

/** What the engine would refuse, each leading to its place; and the button that goes on. */
function Problems({ onGoTo }: { onGoTo: (field: string) => void }) {
  const t = useT()
  const send = useSend()
  const problems = useProblems()
  const nothing = useGame(spendsNothing)
  const round = useGame(roundNow)
  return (
    <Box title={t('plan.check')}>
      <div aria-live="polite">
        {problems.length === 0 ? (
          <p className="small" style={{ margin: 0 }}>
            {nothing ? (
              <span className="warn">{t('plan.spendsNothing')}</span>
            ) : (
              <span className="good">{t('plan.fine')}</span>
            )}
          </p>
        ) : (
          <ul className="plan-problems small">
            {problems.map((problem) => (
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
                  <button type="button" className="plan-problem" onClick={() => onGoTo(problem.field)}>
                    {problem.where && <strong>{problem.where}</strong>}
                    <span>{problem.text}</span>
                  </button>
                )}
              </li>
            ))}
          </ul>
        )}
      </div>
      <Button fullWidth mt="sm" disabled={problems.length > 0} onClick={() => send({ type: 'lock' })}>
        {t('plan.lock', { round: round + 1 })}
      </Button>
    </Box>
  )
}
