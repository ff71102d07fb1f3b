import { ActionIcon, Tooltip } from '@mantine/core'
import { useState } from 'react'
import type { Stage } from '../../flow/stage.ts'
import { useT } from '../../locales/hooks.ts'
import { Follow, Whole, ZoomIn, ZoomOut } from '../../parts/icons.tsx'

/** Closer, further away, the whole table, and following what happens. */
export function Camera({ stage }: { stage: Stage }) {
  const t = useT()
  const [following, setFollowing] = useState(false)
  const moves = [
    { by: 'in', name: t('stage.zoomIn'), icon: <ZoomIn /> },
    { by: 'out', name: t('stage.zoomOut'), icon: <ZoomOut /> },
    { by: 'fit', name: t('stage.fit'), icon: <Whole /> },
  ] as const
  return (
    <fieldset className="stage-camera" aria-label={t('stage.camera')}>
      {moves.map(({ by, name, icon }) => (
        <Tooltip key={by} label={name} position="top">
          <ActionIcon variant="default" aria-label={name} onClick={() => stage.look(by)}>
            {icon}
          </ActionIcon>
        </Tooltip>
      ))}
      <Tooltip label={t('stage.follow')} position="top">
        <ActionIcon
          variant={following ? 'filled' : 'default'}
          aria-label={t('stage.follow')}
          aria-pressed={following}
          onClick={() => {
            stage.follow(!following)
            setFollowing(!following)
          }}
        >
          <Follow />
        </ActionIcon>
      </Tooltip>
    </fieldset>
  )
}
