import { Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { useGame } from '../../flow/hooks.ts'
import { weekToCome } from '../../flow/planning.ts'
import { briefOf, roundNow, targets as targetsOf, teamView } from '../../flow/views.ts'
import { useT } from '../../locales/hooks.ts'
import { Calendar } from '../../parts/Calendar.tsx'
import { Scale } from '../../parts/Scale.tsx'
import { Check, type GoTo } from './Check.tsx'
import { Clock } from './Clock.tsx'
import { Money } from './Money.tsx'

/** The same beside every tab: clock, money, what is missing or contradictory, goal and calendar. */
export function SideColumn({ onGoTo }: { onGoTo: GoTo }) {
  const t = useT()
  const brief = useGame(briefOf)
  const round = useGame(roundNow)
  const week = useGame(weekToCome)
  const targets = useGame(targetsOf)
  const view = useGame(teamView)
  return (
    <aside className="plan-side" aria-label={t('plan.side')}>
      <Clock />
      <Box title={t('money.title')}>
        <Money />
      </Box>
      <Check onGoTo={onGoTo} />
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
