import { Button, Progress } from '@mantine/core'
import { useT } from '../locales/hooks.ts'
import { useJob, type Job } from '../workers/jobs.ts'

/** What an analysis found; while it works, how far it is and a way to stop it. The place keeps its height. */
export function Working<Result>({
  job,
  label,
  height,
  children,
}: {
  job: Job<Result>
  /** What is being worked out, for the progress bar. */
  label: string
  height: number
  children: (result: Result) => React.ReactNode
}) {
  const t = useT()
  const state = useJob(job)
  if (state.kind === 'done') return children(state.result)
  return (
    <div className="working" style={{ minHeight: height }}>
      {state.kind === 'working' ? (
        <>
          <p className="small muted" style={{ margin: 0 }}>
            {label}
          </p>
          <Progress
            aria-label={label}
            value={state.progress.of === 0 ? 0 : (100 * state.progress.done) / state.progress.of}
          />
          <Button variant="subtle" size="compact-sm" onClick={state.cancel}>
            {t('working.cancel')}
          </Button>
        </>
      ) : (
        <>
          <p className="small" role="alert" style={{ margin: 0 }}>
            {state.kind === 'failed' ? t('working.failed', { why: state.why }) : t('working.cancelled')}
          </p>
          <Button variant="default" size="compact-sm" onClick={state.again}>
            {t('working.again')}
          </Button>
        </>
      )}
    </div>
  )
}
