export const LANGUAGES = ['zh-CN', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

const KEY = 'sandtable.language'

/** The language chosen on this device, else the browser's. */
export function firstLanguage(): Language {
  const chosen = read()
  if (chosen === 'zh-CN' || chosen === 'en') return chosen
  return navigator.languages.some((tag) => tag.toLowerCase().startsWith('zh')) || navigator.language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en'
}

export function keepLanguage(language: Language): void {
  try {
    localStorage.setItem(KEY, language)
  } catch {
    // Storage may be forbidden; the choice then lasts as long as the page.
  }
}

function read(): string | null {
  try {
    return localStorage.getItem(KEY)
  } catch {
    return null
  }
}

const STAGE_KEY = 'sandtable.stage'

/** Whether the sand table is switched off on this device; the numbers are there all the same. */
export function stageIsOff(): boolean {
  try {
    return localStorage.getItem(STAGE_KEY) === 'off'
  } catch {
    return false
  }
}

export function keepStageOff(off: boolean): void {
  try {
    localStorage.setItem(STAGE_KEY, off ? 'off' : 'on')
  } catch {
    // As with the language: it lasts as long as the page.
  }
}
