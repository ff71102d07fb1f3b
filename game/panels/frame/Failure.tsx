import { Button } from '@mantine/core'
import { Component } from 'react'
import { useT } from '../../locales/hooks.ts'

/** Stands in for a screen that could not be fetched or drawn. What was played is saved all the same. */
export class Failure extends Component<{ children: React.ReactNode }, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true }
  }

  override render(): React.ReactNode {
    return this.state.failed ? <Failed /> : this.props.children
  }
}

function Failed() {
  const t = useT()
  return (
    <div className="page page-narrow" role="alert">
      <h1>{t('failed.title')}</h1>
      <p>{t('failed.what')}</p>
      <Button onClick={() => window.location.reload()}>{t('failed.again')}</Button>
    </div>
  )
}
