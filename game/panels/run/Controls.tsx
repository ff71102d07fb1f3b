import { Button, SegmentedControl } from '@mantine/core'
import { useGame, useSend } from '../../flow/hooks.ts'
import type { Speed } from '../../flow/context.ts'
import type { Playing } from '../../flow/screen.ts'
import { speedOf } from '../../flow/views.ts'
import { useT } from '../../locales/hooks.ts'
import { Pause, Play, Skip, Step } from '../../parts/icons.tsx'

export function Controls({ playing }: { playing: Playing }) {
  const t = useT()
  const send = useSend()
  const speed = useGame(speedOf)
  const still = playing === 'card'
  return (
    <>
      {playing === 'paused' ? (
        <Button variant="default" leftSection={<Play />} onClick={() => send({ type: 'play' })} miw={120}>
          {t('run.play')}
        </Button>
      ) : (
        <Button
          variant="default"
          leftSection={<Pause />}
          onClick={() => send({ type: 'pause' })}
          disabled={still}
          miw={120}
        >
          {t('run.pause')}
        </Button>
      )}
      <Button variant="default" leftSection={<Step />} onClick={() => send({ type: 'step' })} disabled={still}>
        {t('stage.step')}
      </Button>
      <SegmentedControl
        aria-label={t('run.speed')}
        value={String(speed)}
        onChange={(value) => send({ type: 'speed', speed: Number(value) as Speed })}
        data={[
          { value: '1', label: '1×' },
          { value: '4', label: '4×' },
        ]}
      />
      <Button
        variant="default"
        data-coach="skip"
        leftSection={<Skip />}
        onClick={() => send({ type: 'skip' })}
        disabled={still}
      >
        {t('run.skip')}
      </Button>
    </>
  )
}
