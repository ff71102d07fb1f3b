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
      <Again />
    </div>
  )
}

/** Above the lobby, when the game itself could not be fetched; a page that is loaded again asks for it again. */
export function NotFetched() {
  const t = useT()
  return (
    <div className="page" role="alert" style={{ paddingBottom: 0 }}>
      <p className="bad">{t('failed.fetch')}</p>
      <Again />
    </div>
  )
}

function Again() {
  const t = useT()
  return <Button onClick={() => window.location.reload()}>{t('failed.again')}</Button>
}
