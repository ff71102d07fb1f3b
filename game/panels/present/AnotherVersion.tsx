import { Button } from '@mantine/core'
import { useSend } from '../../flow/hooks.ts'
import { useSecondVersion } from '../../flow/second.ts'
import { useT } from '../../locales/hooks.ts'
import { Sheet } from '../../parts/Sheet.tsx'
import { timesBegun } from '../../store/database.ts'
import { newGameId } from '../../store/identity.ts'

/** The way to a second version of the plan: presented and reviewed, it is improved and met by the same luck. */
export function AnotherVersion() {
  const t = useT()
  const send = useSend()
  const { scenario, seed, begunBefore, beginning } = useSecondVersion()
  const begin = async (): Promise<void> => {
    // A device that keeps nothing knows of this one game.
    const before = await timesBegun(scenario, seed).catch(() => begunBefore + 1)
    send({ type: 'another', beginning: beginning(newGameId(), before) })
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
