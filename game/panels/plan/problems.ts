import { useMemo } from 'react'
import type { Brief, Issue, Role, StudyOrder } from '../../../engine/index.ts'
import { useGame } from '../../flow/hooks.ts'
import { planOf } from '../../flow/planning.ts'
import { briefOf, fieldOf, leverOf, planIssues } from '../../flow/views.ts'
import { useSay, useT } from '../../locales/hooks.ts'
import { useIssueText } from '../../parts/problems.tsx'
import { useLeverName } from '../../parts/names.ts'

/** Something in the plan that the engine would refuse, in words, with the field where it can be mended. */
export interface Problem {
  key: string
  code: string
  field: string
  role: Role | null
  where: string
  text: string
}

/** Everything that stands between this plan and its run; one line per field and kind of mistake. */
export function useProblems(): Problem[] {
  const t = useT()
  const say = useSay()
  const brief = useGame(briefOf)
  const issues = useGame(planIssues)
  const orders = useGame(planOf).studies
  const leverName = useLeverName()
  const issueText = useIssueText()
  return useMemo(() => {
    const seen = new Set<string>()
    return issues.flatMap((issue): Problem[] => {
      const field = fieldOf(issue.path)
      const lever = leverOf(brief, field)
      const key = `${issue.code} ${field === 'studies' ? issue.path : field}`
      if (seen.has(key)) return []
      seen.add(key)
      const study = field === 'studies' ? studyOf(brief, orders, issue) : undefined
      const where =
        issue.code === 'overspend' ? t('money.title') : lever ? leverName(lever) : study ? say(study.name) : ''
      const role =
        issue.code === 'overspend' ? null : field === 'studies' ? ('data-analyst' as const) : (lever?.role ?? null)
      return [{ key, code: issue.code, field, role, where, text: issueText(issue) }]
    })
  }, [t, say, brief, issues, orders, leverName, issueText])
}

function studyOf(brief: Brief, orders: readonly StudyOrder[], issue: Issue): Brief['studies'][number] | undefined {
  const order = orders[Number(issue.path.split('.')[1])]
  return brief.studies.find(({ id }) => id === order?.study)
}
