import { useMemo } from 'react'
import type { Lever, Setting } from '../../engine/index.ts'
import { useFormat, useSay, useT, useWords } from '../locales/hooks.ts'

type Named = { id: string; name?: Lever['name']; label?: string }

/** What a lever is set to, in words. */
export function useSettingText(): (lever: Lever, value: Setting) => string {
  const t = useT()
  const say = useSay()
  const words = useWords()
  const format = useFormat()
  return useMemo(() => {
    const nameOf = ({ id, name, label }: Named): string => (name ? say(name) : words(`levers.${label ?? id}`))
    const optionName = (options: readonly Named[], id: string): string => {
      const option = options.find((candidate) => candidate.id === id)
      return option ? nameOf(option) : id
    }
    const onOff = (on: boolean): string => (on ? t('plan.isOn') : t('plan.isOff'))
    return (lever, value) => {
      switch (lever.kind) {
        case 'number': {
          const number = Number(value)
          if (lever.unit === 'yuan') return format.exactMoney(number)
          if (lever.unit === 'share')
            return format.share(number, Number.isInteger(Math.round(number * 1e6) / 1e4) ? 0 : 1)
          if (lever.unit === 'level' && lever.low === 0 && lever.high === 1 && lever.step === 1)
            return onOff(number >= 1)
          return `${format.count(number, 2)} ${words(`units.${lever.unit}`)}`.trim()
        }
        case 'switch':
          return onOff(value === true)
        case 'choice':
          return optionName(lever.options, String(value))
        case 'several': {
          const chosen = value as string[]
          return chosen.length === 0 ? t('slides.none') : format.list(chosen.map((id) => optionName(lever.options, id)))
        }
        case 'mix': {
          const weights = value as Record<string, number>
          const total = lever.parts.reduce((sum, { id }) => sum + (weights[id] ?? 0), 0)
          const shares = lever.parts
            .map((part) => ({ part, share: total > 0 ? (weights[part.id] ?? 0) / total : 0 }))
            .filter(({ share }) => share > 0)
            .toSorted((a, b) => b.share - a.share)
          return format.list(shares.map(({ part, share }) => `${nameOf(part)} ${format.share(share, 0)}`))
        }
        case 'spend':
          return format.exactMoney(Number(value))
      }
    }
  }, [t, say, words, format])
}
