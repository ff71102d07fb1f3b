import { Tooltip } from '@mantine/core'
import type { ReactNode } from 'react'

/** A word with its explanation on hover, focus and tap. */
export function Term({ children, means }: { children: ReactNode; means: ReactNode }) {
  return (
    <Tooltip label={means}>
      <button type="button" className="term">
        {children}
      </button>
    </Tooltip>
  )
}
