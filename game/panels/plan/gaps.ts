import { useMemo } from 'react'
import type { Brief } from '../../../engine/index.ts'
import type { Gap } from '../../flow/gaps.ts'
import { useGame } from '../../flow/hooks.ts'
import { briefOf, forecastFiguresOf } from '../../flow/views.ts'
import { useFormat, useSay, useWords } from '../../locales/hooks.ts'
import { useLeverName } from '../../parts/names.ts'

/** Writes a gap in words: ids as names, numbers as people write them. */
export function useGapText(): (gap: Gap) => string {
  const words = useWords()
  const say = useSay()
  const format = useFormat()
  const brief = useGame(briefOf)
  const figureName = useFigureName()
  const leverName = useLeverName()
  return useMemo(() => {
    const named = (name: string, value: string | number): string => {
      if (typeof value === 'number') return format.count(value)
      switch (name) {
        case 'role':
          return words(`roles.${value}`)
        case 'part':
          return words(`sheet.parts.${value}.name`)
        case 'figure':
          return figureName(value)
        case 'lever': {
          const lever = brief.levers.find(({ id }) => id === value)
          return lever ? leverName(lever) : value
        }
        case 'channel':
          return nameIn(brief.channels, value)
        case 'segment':
          return nameIn(brief.segments, value)
        case 'study':
          return nameIn(brief.studies, value)
        case 'target':
          return nameIn(brief.targets, value)
        default:
          return value
      }
    }
    const nameIn = (list: readonly { id: string; name: Brief['title'] }[], id: string): string => {
      const found = list.find((candidate) => candidate.id === id)
      return found ? say(found.name) : id
    }
    return ({ code, params }) =>
      words(
        `check.${code}`,
        Object.fromEntries(Object.entries(params).map(([name, value]) => [name, named(name, value)])),
      )
  }, [words, say, format, brief, figureName, leverName])
}

/** The name of a figure that can be foretold or watched. */
export function useFigureName(): (figure: string) => string {
  const say = useSay()
  const words = useWords()
  const figures = useGame(forecastFiguresOf)
  return useMemo(
    () => (id) => {
      const name = figures.find((figure) => figure.id === id)?.name ?? null
      return name === null ? words(`kpis.${id}.name`) : say(name)
    },
    [say, words, figures],
  )
}
