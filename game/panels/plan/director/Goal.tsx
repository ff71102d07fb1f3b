import { Button, Select, TextInput, Title } from '@mantine/core'
import { LONGEST } from '../../../flow/about.ts'
import { useGame, useSend } from '../../../flow/hooks.ts'
import { designOf } from '../../../flow/planning.ts'
import { briefOf, targets as targetsOf } from '../../../flow/views.ts'
import { useFigure, useFormat, useSay, useT } from '../../../locales/hooks.ts'
import { Num } from '../fields/Num.tsx'
import { Term } from '../../../parts/Term.tsx'

/** The SMART goal: which figure, how much, by when, and why the team believes in it. Read out as one sentence below. */
export function Goal() {
  const t = useT()
  const say = useSay()
  const format = useFormat()
  const figure = useFigure()
  const send = useSend()
  const brief = useGame(briefOf)
  const targets = useGame(targetsOf)
  const { goal } = useGame(designOf)
  const target = targets.find(({ id }) => id === goal.target)
  const set = (part: Partial<typeof goal>): void =>
    send({ type: 'edit', edit: { kind: 'design', part: { goal: { ...goal, ...part } } } })
  const leave = (): void => send({ type: 'settle' })
  // Shares are typed as percentages; the design keeps fractions.
  const scale = target?.unit === 'share' ? 100 : 1
  const asTask = (): void => set({ target: targets[0].id, value: targets[0].goal, week: brief.weeks })
  const said = target !== undefined && goal.value !== null && goal.week !== null
  return (
    <section className="sheet" aria-labelledby="goal-title" data-field="goal">
      <div className="plan-row">
        <Title order={2} size="h4" id="goal-title" style={{ flex: 1 }}>
          <Term means={t('goal.smartMeans')}>{t('goal.title')}</Term>
        </Title>
        {!said && (
          <Button variant="default" size="compact-sm" onClick={asTask}>
            {t('goal.asTask')}
          </Button>
        )}
      </div>
      <p className="small muted plan-about">{t('goal.about')}</p>
      <div className="goal-fields">
        <Select
          label={t('goal.target')}
          placeholder={t('goal.choose')}
          value={goal.target === '' ? null : goal.target}
          data={targets.map(({ id, name }) => ({ value: id, label: say(name) }))}
          onChange={(next) => set({ target: next ?? '', value: null })}
          allowDeselect={false}
        />
        <Num
          label={t('goal.value')}
          value={goal.value === null ? null : round(goal.value * scale)}
          prefix={target?.unit === 'yuan' ? '¥' : undefined}
          suffix={target?.unit === 'share' ? '%' : undefined}
          thousandSeparator=","
          onChange={(next) => set({ value: next === null ? null : next / scale })}
          disabled={!target}
          description={target ? t('goal.taskValue', { value: figure(target.goal, target.unit) }) : undefined}
          inputWrapperOrder={['label', 'input', 'description']}
        />
        <Num
          label={t('goal.week')}
          value={goal.week}
          min={1}
          allowDecimal={false}
          allowNegative={false}
          onChange={(week) => set({ week })}
          description={
            goal.week === null ? t('goal.weeks', { weeks: brief.weeks }) : format.day(brief.start, goal.week)
          }
          inputWrapperOrder={['label', 'input', 'description']}
        />
        <TextInput
          label={t('goal.why')}
          placeholder={t('goal.whyHint')}
          value={goal.why}
          maxLength={LONGEST.line}
          onChange={(event) => set({ why: event.currentTarget.value })}
          onBlur={leave}
        />
      </div>
      {said && (
        <p className="goal-said" aria-live="polite">
          {t('goal.said', {
            target: say(target.name),
            value: figure(goal.value, target.unit),
            today: figure(target.today, target.unit),
            week: goal.week!,
          })}
        </p>
      )}
    </section>
  )
}

/** Percentages of fractions leave dust. */
const round = (value: number): number => Math.round(value * 1e6) / 1e6
