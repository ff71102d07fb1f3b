import { Button } from '@mantine/core'
import { useState } from 'react'
import { useGame } from '../../flow/hooks.ts'
import { runFileOf } from '../../flow/save.ts'
import { useT } from '../../locales/hooks.ts'
import { shareLink } from '../../store/share.ts'

type State = 'idle' | 'copied' | { link: string }

/** Copies an address that holds the whole run. Where the browser keeps the clipboard to itself, the address is shown to be copied by hand. */
export function ShareLink() {
  const t = useT()
  const text = useGame(runFileOf)
  const [state, setState] = useState<State>('idle')

  const share = async (): Promise<void> => {
    const link = await shareLink(window.location.href, text)
    try {
      await navigator.clipboard.writeText(link)
      setState('copied')
    } catch {
      setState({ link })
    }
  }
  return (
    <>
      <Button variant="default" onClick={() => void share()}>
        {t('result.share')}
      </Button>
      <output className="small muted">{state === 'copied' && t('result.shared')}</output>
      {typeof state === 'object' && (
        <label className="small" style={{ width: '100%' }}>
          {t('result.shareByHand')}
          <input
            readOnly
            value={state.link}
            style={{ width: '100%' }}
            onFocus={(event) => event.currentTarget.select()}
          />
        </label>
      )}
    </>
  )
}
