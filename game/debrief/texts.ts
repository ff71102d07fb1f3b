import type { Setting } from '../../engine/index.ts'
import { eventNames } from '../flow/versions.ts'
import { useGame } from '../flow/hooks.ts'
import { useFormat, useSay, useT } from '../locales/hooks.ts'
import { useLeverName } from '../parts/names.ts'
import { useSettingText } from '../parts/settings.ts'
import { useOver } from './over.ts'

/** A decision by the lever, the event or the sort of thing that it was about. */
export interface Decided {
  kind: 'spend' | 'setting' | 'lever' | 'studies' | 'answer' | 'luck'
  lever: string
}

/** Names of decisions, and what was or could have been decided, in words. */
export function useDecisionTexts(): {
  nameOf: (decided: Decided) => string
  valueOf: (decided: Decided, value: Setting | number[] | null) => string
} {
  const t = useT()
  const say = useSay()
  const format = useFormat()
  const leverName = useLeverName()
  const settingText = useSettingText()
  const events = useGame(eventNames)
  const { scenario } = useOver()
  return {
    nameOf: ({ kind, lever }) => {
      if (kind === 'studies') return t('second.studies')
      if (kind === 'luck') return t('debrief.why.luck')
      if (kind === 'answer') return t('debrief.answerTo', { event: say(events.get(lever)!.name) })
      return leverName(scenario.leverById.get(lever)!)
    },
    valueOf: ({ kind, lever }, value) => {
      if (kind === 'answer')
        return value === null ? t('second.noAnswer') : say(events.get(lever)!.answers.get(String(value))!)
      if (kind === 'spend') return format.money((value as number[]).reduce((sum, yuan) => sum + yuan, 0))
      return value === null ? '' : settingText(scenario.leverById.get(lever)!, value as Setting)
    },
  }
}
