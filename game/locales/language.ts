import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { keepLanguage, LANGUAGES, type Language } from '../store/preferences.ts'
import { en, type Locale } from './en.ts'
import { zhCN } from './zh-CN.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: Locale }
  }
}

/** Starts in a language; every text is there at once, so nothing flickers when it is changed. */
export async function speak(language: Language): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'en',
    supportedLngs: [...LANGUAGES],
    resources: { en: { translation: en }, 'zh-CN': { translation: zhCN } },
    // React escapes what it shows.
    interpolation: { escapeValue: false },
    returnEmptyString: true,
  })
  showLanguage(language)
}

export function changeLanguage(language: Language): void {
  keepLanguage(language)
  void i18next.changeLanguage(language)
  showLanguage(language)
}

/** For screen readers, fonts and the browser's own translation. */
function showLanguage(language: Language): void {
  document.documentElement.lang = language
  document.title = i18next.t('app.title')
}
