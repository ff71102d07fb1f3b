import { Title } from '@mantine/core'
import type { ReactNode } from 'react'

/** What may be left as it is: folded to one line that says how it stands. */
export function Fold({
  title,
  note,
  field,
  children,
}: {
  title: string
  note: ReactNode
  field?: string
  children: ReactNode
}) {
  return (
    <details className="plan-fold" data-field={field}>
      <summary>
        <Title order={2} size="h4">
          {title}
        </Title>
        <span className="small muted">{note}</span>
      </summary>
      <div className="plan-fold-body">{children}</div>
    </details>
  )
}
