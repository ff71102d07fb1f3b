import { Button, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Role } from '../../../engine/index.ts'
import { useGame, useSend } from '../../flow/hooks.ts'
import { weekToCome } from '../../flow/planning.ts'
import { briefOf, roundNow, targets as targetsOf, teamView } from '../../flow/views.ts'
import { useT } from '../../locales/hooks.ts'
import { Calendar } from '../../parts/Calendar.tsx'
import { Scales } from '../../parts/Scale.tsx'
import { Check, type GoTo } from './Check.tsx'
import { Clock } from './Clock.tsx'
import { Money } from './Money.tsx'
import { useProblems } from './problems.ts'

/**
 * The same beside every tab: clock, money, what is missing or contradictory, goal and calendar; and always in sight what
 * goes on to the run.
 */
export function SideColumn({ role, onGoTo }: { role: Role; onGoTo: GoTo }) {
  const t = useT()
  const brief = useGame(briefOf)
  const round = useGame(roundNow)
  const week = useGame(weekToCome)
  const targets = useGame(targetsOf)
  const view = useGame(teamView)
  return (
    <aside className="plan-side" aria-label={t('plan.side')}>
      <div className="plan-side-rest">
        <Clock />
        <Box title={t('money.title')}>
          <Money />
        </Box>
        <Check role={role} onGoTo={onGoTo} />
        <Box title={t('plan.goal')}>
          <Scales targets={targets} states={view.weeks.length === 0 ? [] : view.targets} gap={14} />
        </Box>
        <Box title={t('calendar.title')}>
          <Calendar brief={brief} week={week} round={round} />
        </Box>
      </div>
      <Lock />
    </aside>
  )
}

function Lock() {
  const t = useT()
  const send = useSend()
  const round = useGame(roundNow)
  const wrong = useProblems().length > 0
  return (
    <div className="plan-lock">
      <Button fullWidth data-coach="lock" disabled={wrong} onClick={() => send({ type: 'lock' })}>
        {t('plan.lock', { round: round + 1 })}
      </Button>
    </div>
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
