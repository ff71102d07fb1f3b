import { Title } from '@mantine/core'
import { useId, type ReactNode } from 'react'

/** A sheet of paper with a heading; screen readers find it as a region of that name. */
export function Sheet({
  title,
  aside,
  children,
  quiet,
}: {
  title: ReactNode
  aside?: ReactNode
  children: ReactNode
  quiet?: boolean
}) {
  const id = useId()
  return (
    <section className={quiet ? 'sheet sheet-quiet' : 'sheet'} aria-labelledby={id}>
      <div style={{ display: 'flex', alignItems: 'baseline', gap: 12, marginBottom: 12 }}>
        <Title order={2} size="h3" id={id} style={{ flex: 1 }}>
          {title}
        </Title>
        {aside}
      </div>
      {children}
    </section>
  )
}
