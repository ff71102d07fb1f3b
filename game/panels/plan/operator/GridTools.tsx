import { Button, Group, NumberInput, Tooltip } from '@mantine/core'
import { memo, useState, type RefObject } from 'react'
import { useT } from '../../../locales/hooks.ts'

export type Command = 'fillRight' | 'fillDown' | 'spread' | 'scale' | 'clear'

/** What the scale begins with, and its ends, percent. */
const PERCENT = { start: 110, low: 0, high: 1000 }

/** The commands of the grid for the pointer; after each the cursor is back in the grid. */
export const GridTools = memo(function GridTools({
  onCommand,
}: {
  /** What to do; the percentage is for scaling. */
  onCommand: RefObject<(command: Command, percent: number) => void>
}) {
  const t = useT()
  const [percent, setPercent] = useState<number>(PERCENT.start)
  return (
    <Group gap={6} mb={8} align="center">
      {(['fillRight', 'fillDown', 'spread', 'clear'] as const).map((name) => (
        <Tooltip key={name} label={t(`grid.${name}Means`)}>
          <Button variant="default" size="compact-sm" onClick={() => onCommand.current(name, percent)}>
            {t(`grid.${name}`)}
          </Button>
        </Tooltip>
      ))}
      <NumberInput
        aria-label={t('grid.percent')}
        size="xs"
        w={84}
        suffix="%"
        value={percent}
        min={PERCENT.low}
        max={PERCENT.high}
        step={5}
        allowDecimal={false}
        onChange={(next) => typeof next === 'number' && setPercent(next)}
      />
      <Tooltip label={t('grid.scaleMeans')}>
        <Button variant="default" size="compact-sm" onClick={() => onCommand.current('scale', percent)}>
          {t('grid.scale')}
        </Button>
      </Tooltip>
    </Group>
  )
})
