import { useMemo } from 'react'
import type { Issue } from '../../engine/index.ts'
import { useFormat, useWords } from '../locales/hooks.ts'
import { issueText } from '../locales/texts.ts'

/** Writes an issue of the engine in words; numbers as people write them. */
export function useIssueText(): (issue: Issue) => string {
  const words = useWords()
  const format = useFormat()
  return useMemo(
    () => (issue) =>
      issueText(words, {
        code: issue.code,
        params: Object.fromEntries(
          Object.entries(issue.params).map(([name, value]) => [
            name,
            typeof value === 'number' ? format.count(value, 2) : value,
          ]),
        ),
      }),
    [words, format],
  )
}

/** Everything that is wrong with a file: where, what, and what to do. */
export function Problems({ file, issues }: { file: string; issues: readonly Issue[] }) {
  const text = useIssueText()
  return (
    <ol className="small" style={{ margin: 0, paddingLeft: '1.4em', maxHeight: '50dvh', overflow: 'auto' }}>
      {issues.map((issue, index) => (
        <li key={index} style={{ marginBottom: 6 }}>
          <span className="tiny muted" style={{ fontFamily: 'var(--mantine-font-family-monospace)' }}>
            {[file, ...(issue.line === undefined ? [] : [issue.line, issue.column])].join(':')}
            {issue.path !== '' && `  ${issue.path}`}
          </span>
          <br />
          <span>{text(issue)}</span>
        </li>
      ))}
    </ol>
  )
}
