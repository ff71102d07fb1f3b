import { Button } from '@mantine/core'
import { useState } from 'react'
import { useT } from '../../locales/hooks.ts'
import { useAutosave, useSaveState } from './autosave.ts'

/** Tells that another window has this game: here it can only be looked at, until it is taken over. */
export function Elsewhere() {
  const t = useT()
  const { takeOver } = useAutosave()
  const { kind } = useSaveState()
  const [taking, setTaking] = useState<'no' | 'yes' | 'failed'>('no')
  if (kind !== 'elsewhere') return null
  const take = async (): Promise<void> => {
    setTaking('yes')
    setTaking((await takeOver()) ? 'no' : 'failed')
  }
  return (
    <div className="elsewhere" role="alert">
      <p className="small">{t(taking === 'failed' ? 'elsewhere.failed' : 'elsewhere.what')}</p>
      <Button size="compact-md" loading={taking === 'yes'} onClick={() => void take()}>
        {t('elsewhere.takeOver')}
      </Button>
    </div>
  )
}
