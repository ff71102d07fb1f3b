import type { GuardState } from '../../../engine/index.ts'
import { useGame } from '../../flow/hooks.ts'
import { guards as guardsOf } from '../../flow/views.ts'
import { useT } from '../../locales/hooks.ts'
import { GuardList } from '../../parts/GuardList.tsx'

/** What must not be given up on the way to the targets. */
export function Guards({ states }: { states: GuardState[] }) {
  const t = useT()
  const guards = useGame(guardsOf)
  if (guards.length === 0) return null
  return (
    <>
      <p className="small muted" style={{ margin: '18px 0 6px' }}>
        {t('brief.guards')}
      </p>
      <GuardList guards={guards} states={states} />
    </>
  )
}
