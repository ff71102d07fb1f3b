import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { keepLanguage, LANGUAGES, type Language } from '../store/preferences.ts'
import type { Locale } from './en.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: Locale }
  }
}

const TEXTS: Record<Language, () => Promise<object>> = {
  'zh-CN': async () => (await import('./zh-CN.ts')).zhCN,
  en: async () => (await import('./en.ts')).en,
}

/** Starts in a language; the others are fetched when they are wanted. */
export async function speak(language: Language): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language,
    supportedLngs: [...LANGUAGES],
    fallbackLng: false,
    resources: { [language]: { translation: await TEXTS[language]() } },
    // React escapes what it shows.
    interpolation: { escapeValue: false },
    returnEmptyString: true,
  })
  showLanguage(language)
}

/** Changes to a language, once all of its texts are there; nothing else of the page changes. */
export async function changeLanguage(language: Language): Promise<void> {
  await fetchTexts(language)
  keepLanguage(language)
  await i18next.changeLanguage(language)
  showLanguage(language)
}

/** Fetches the other languages ahead, so that a change is seen at once. */
export function fetchOtherLanguages(): void {
  // What cannot be fetched now is asked for again when it is wanted.
  for (const language of LANGUAGES) fetchTexts(language).catch(() => {})
}

async function fetchTexts(language: Language): Promise<void> {
  if (i18next.hasResourceBundle(language, 'translation')) return
  i18next.addResourceBundle(language, 'translation', await TEXTS[language]())
}

/** For screen readers, fonts and the browser's own translation. */
function showLanguage(language: Language): void {
  document.documentElement.lang = language
  document.title = i18next.t('app.title')
}
