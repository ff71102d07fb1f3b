import { Button } from '@mantine/core'
import { useState } from 'react'
import { useT } from '../../locales/hooks.ts'
import { useAutosave, useSaveState } from './autosave.ts'

/** Tells that another window has this game: here it can only be looked at, until it is taken over. */
export function Elsewhere() {
  const t = useT()
  const { takeOver } = useAutosave()
  const { kind } = useSaveState()
  const [taking, setTaking] = useState(false)
  if (kind !== 'elsewhere') return null
  return (
    <div className="elsewhere" role="alert">
      <p className="small">{t('elsewhere.what')}</p>
      <Button
        size="compact-md"
        loading={taking}
        onClick={() => {
          setTaking(true)
          void takeOver().finally(() => setTaking(false))
        }}
      >
        {t('elsewhere.takeOver')}
      </Button>
    </div>
  )
}
