import { Tooltip } from '@mantine/core'
import { useT } from '../../locales/hooks.ts'
import { useSaveState } from './autosave.ts'

/** Says whether the game is kept on this device; speaks up only when it is not. */
export function SaveSign() {
  const t = useT()
  const state = useSaveState()
  if (state.kind !== 'failed') {
    const text = t(state.kind === 'waiting' || state.kind === 'elsewhere' ? `save.${state.kind}` : 'save.saved')
    return (
      <span className="tiny muted nowrap" style={{ minWidth: '5.5em', textAlign: 'right' }}>
        {text}
      </span>
    )
  }
  return (
    <span role="alert">
      <Tooltip label={t(`save.trouble.${state.trouble}`)}>
        <button type="button" className="term tiny bad nowrap">
          {t('save.failed')}
        </button>
      </Tooltip>
    </span>
  )
}
