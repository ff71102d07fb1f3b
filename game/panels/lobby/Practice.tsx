import { Button } from '@mantine/core'
import { useState } from 'react'
import { useSend } from '../../flow/hooks.ts'
import { useT } from '../../locales/hooks.ts'

/** The way into the two minutes that show how the table works. */
export function Practice() {
  const t = useT()
  const send = useSend()
  const [state, setState] = useState<'idle' | 'opening' | 'failed'>('idle')
  const begin = async (): Promise<void> => {
    setState('opening')
    try {
      const { beginPractice } = await import('../../store/practice.ts')
      send(await beginPractice())
    } catch {
      setState('failed')
    }
  }
  return (
    <section className="lobby-practice" aria-label={t('coach.title')}>
      <p className="small">
        {t('lobby.practice')}
        {state === 'failed' && (
          <span role="alert" className="bad">
            {' '}
            {t('failed.fetch')}
          </span>
        )}
      </p>
      <Button variant="default" loading={state === 'opening'} onClick={() => void begin()}>
        {t('lobby.practiceBegin')}
      </Button>
    </section>
  )
}
