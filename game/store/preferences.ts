export const LANGUAGES = ['zh-CN', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** The language chosen on this device, else the browser's. */
export function firstLanguage(): Language {
  const chosen = read('language')
  if (chosen === 'zh-CN' || chosen === 'en') return chosen
  const preferred = navigator.languages.find((tag) => /^(zh|en)\b/i.test(tag))
  return preferred !== undefined && /^zh/i.test(preferred) ? 'zh-CN' : 'en'
}

export const keepLanguage = (language: Language): void => keep('language', language)

/** Whether the sand table is switched off on this device; its numbers are there all the same. */
export const stageIsOff = (): boolean => read('stage') === 'off'

export const keepStageOff = (off: boolean): void => keep('stage', off ? 'off' : 'on')

/** Storage may be forbidden; a choice then lasts as long as the page. */
function read(name: string): string | null {
  try {
    return localStorage.getItem(`sandtable.${name}`)
  } catch {
    return null
  }
}

function keep(name: string, value: string): void {
  try {
    localStorage.setItem(`sandtable.${name}`, value)
  } catch {
    // Nothing to do.
  }
}
