import { Button, Slider } from '@mantine/core'
import { useT } from '../../locales/hooks.ts'

/**
 * The weeks as a line to look back on: what was revealed can be seen again, nothing of the run changes. `seen` is the
 * week that is looked at, `null` the latest one.
 */
export function LookBack({
  shown,
  weeks,
  seen,
  onSee,
}: {
  shown: number
  weeks: number
  seen: number | null
  onSee: (week: number | null) => void
}) {
  const t = useT()
  const week = seen ?? shown
  const told = (value: number) => (value === 0 ? t('stage.beforeSeen') : t('stage.weekSeen', { week: value, weeks }))
  return (
    <div className="look-back small">
      <span aria-hidden="true">{t('stage.back')}</span>
      <Slider
        className="look-back-line"
        size="sm"
        min={0}
        max={weeks}
        step={1}
        value={week}
        disabled={shown === 0}
        label={told}
        thumbLabel={t('stage.back')}
        onChange={(value) => onSee(value >= shown ? null : value)}
        marks={Array.from({ length: shown + 1 }, (_, value) => ({ value }))}
      />
      <output className="look-back-told">{seen === null ? told(shown) : t('stage.lookingBack', { week: seen })}</output>
      <Button
        variant="default"
        size="compact-sm"
        style={{ visibility: seen === null ? 'hidden' : 'visible' }}
        onClick={() => onSee(null)}
      >
        {t('stage.now', { week: shown })}
      </Button>
    </div>
  )
}
