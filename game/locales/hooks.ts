import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Text } from '../../engine/index.ts'
import type { FigureUnit } from '../flow/units.ts'
import { LANGUAGES, type Language } from '../store/preferences.ts'
import { formatFor, type Format } from './format.ts'
import type { Translate } from './texts.ts'

const formats = Object.fromEntries(LANGUAGES.map((language) => [language, formatFor(language)])) as Record<
  Language,
  Format
>

export function useLanguage(): Language {
  const { i18n } = useTranslation()
  return i18n.language === 'en' ? 'en' : 'zh-CN'
}

/** Texts by typed key. */
export function useT() {
  return useTranslation().t
}

/** Texts by a key that is put together from the engine's own words; the key itself where there is none. */
export function useWords(): Translate {
  const { t } = useTranslation()
  return t as unknown as Translate
}

/** The words of a scenario's own text. */
export function useSay(): (text: Text) => string {
  const language = useLanguage()
  return useMemo(() => (text: Text) => text[language], [language])
}

export const useFormat = (): Format => formats[useLanguage()]

/** A figure of any unit in the way that the unit is written. */
export function useFigure(): (value: number | null, unit: FigureUnit) => string {
  const format = useFormat()
  return useMemo(() => (value, unit) => figureText(format, value, unit), [format])
}

function figureText(format: Format, value: number | null, unit: FigureUnit): string {
  switch (unit) {
    case 'yuan':
      return format.money(value)
    case 'count':
      return format.count(value)
    case 'share':
      return format.share(value)
    case 'times':
      return format.times(value)
    case 'points':
    case 'score':
      return format.points(value)
  }
}
