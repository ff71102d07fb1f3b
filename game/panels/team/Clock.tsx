import { NumberInput, Switch } from '@mantine/core'
import { useT } from '../../locales/hooks.ts'

/** Minutes that the course gives a team to plan. */
export const COURSE_MINUTES = 90
/** Shortest and longest planning time that can be set, minutes: an assumption. */
const [SHORTEST, LONGEST] = [1, 600]

/** The planning clock: 90 minutes as in the course, another time, or none (`null`). */
export function Clock({ minutes, onChange }: { minutes: number | null; onChange: (minutes: number | null) => void }) {
  const t = useT()
  return (
    <div className="team-clock">
      <Switch
        label={t('team.clock')}
        description={t('team.clockHint')}
        checked={minutes !== null}
        onChange={(event) => onChange(event.currentTarget.checked ? COURSE_MINUTES : null)}
      />
      {minutes !== null && (
        <NumberInput
          aria-label={t('team.minutes')}
          suffix={` ${t('team.minutesUnit')}`}
          value={minutes}
          min={SHORTEST}
          max={LONGEST}
          step={5}
          clampBehavior="strict"
          allowDecimal={false}
          allowNegative={false}
          onChange={(value) => typeof value === 'number' && onChange(value)}
          w={130}
          style={{ flexShrink: 0 }}
        />
      )}
    </div>
  )
}
