import { Button } from '@mantine/core'
import { useGame, useSend } from '../../flow/hooks.ts'
import type { GameContext } from '../../flow/machine.ts'
import { secondVersion } from '../../flow/second.ts'
import { useT } from '../../locales/hooks.ts'
import { Sheet } from '../../parts/Sheet.tsx'
import { timesBegun } from '../../store/database.ts'
import { newGameId } from '../../store/identity.ts'

const whole = (context: GameContext) => context

/** The way to a second version of the plan: presented and reviewed, it is improved and met by the same luck. */
export function AnotherVersion() {
  const t = useT()
  const send = useSend()
  const game = useGame(whole)
  const begin = async (): Promise<void> => {
    const { spec } = game.scenario!
    // A device that keeps nothing knows of this one game.
    const before = await timesBegun(spec.id, game.run!.seed).catch(() => game.about.begunBefore + 1)
    send({ type: 'another', beginning: secondVersion(game, newGameId(), before) })
  }
  return (
    <Sheet title={t('second.title')}>
      <p className="small prose" style={{ margin: '0 0 12px' }}>
        {t('second.about')}
      </p>
      <Button onClick={() => void begin()}>{t('second.begin')}</Button>
    </Sheet>
  )
}
