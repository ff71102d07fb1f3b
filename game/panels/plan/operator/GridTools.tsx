import { Button, Group, NumberInput, Tooltip } from '@mantine/core'
import { useState } from 'react'
import { useT } from '../../../locales/hooks.ts'

interface Commands {
  fillRight: () => void
  fillDown: () => void
  spread: () => void
  scale: (percent: number) => void
  clear: () => void
}

/** What the scale begins with, and its ends, percent. */
const PERCENT = { start: 110, low: 0, high: 1000 }

/** The commands of the grid for the pointer; after each the cursor is back in the grid. */
export function GridTools({ commands, onDone }: { commands: Commands; onDone: () => void }) {
  const t = useT()
  const [percent, setPercent] = useState<number>(PERCENT.start)
  return (
    <Group gap={6} mb={8} align="center">
      {(['fillRight', 'fillDown', 'spread', 'clear'] as const).map((name) => (
        <Tooltip key={name} label={t(`grid.${name}Means`)}>
          <Button
            variant="default"
            size="compact-sm"
            onClick={() => {
              commands[name]()
              onDone()
            }}
          >
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
        <Button
          variant="default"
          size="compact-sm"
          onClick={() => {
            commands.scale(percent)
            onDone()
          }}
        >
          {t('grid.scale')}
        </Button>
      </Tooltip>
    </Group>
  )
}
