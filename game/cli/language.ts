import { en } from '../locales/en.ts'
import type { Translate } from '../locales/texts.ts'
import { zhCN } from '../locales/zh-CN.ts'

const TEXTS = { en, 'zh-CN': zhCN }
export type Language = keyof typeof TEXTS
export const LANGUAGES = Object.keys(TEXTS) as Language[]

/** The language of the environment, as other programs read it; English unless it is Chinese. */
export function languageOf(env: Record<string, string | undefined>): Language {
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || ''
  return /^zh\b|^zh_/i.test(locale) ? 'zh-CN' : 'en'
}

/** Looks texts up as i18next does in the browser. */
export function translator(language: Language): Translate {
  return (key, params = {}) => {
    let text: unknown = TEXTS[language]
    for (const step of key.split('.')) {
      text =
        typeof text === 'object' && text !== null && Object.hasOwn(text, step)
          ? (text as Record<string, unknown>)[step]
          : undefined
    }
    if (typeof text !== 'string') return key
    return text.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) =>
      Object.hasOwn(params, name) ? String(params[name]) : '',
    )
  }
}
