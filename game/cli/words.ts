import { parseArgs } from 'node:util'
import type { Translate } from '../locales/texts.ts'
import { WrongUse, type Option } from './command.ts'

/**
 * The words of a call, sorted into arguments and options. Node's own strict parser says in English what is wrong; this one
 * says it in the user's language.
 */
export function readWords(
  words: string[],
  options: Record<string, Pick<Option, 'type'>>,
  t: Translate,
): { words: string[]; options: Record<string, string | true> } {
  const { tokens } = parseArgs({
    args: words,
    options: Object.fromEntries(Object.entries(options).map(([name, { type }]) => [name, { type }])),
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
  const given: Record<string, string | true> = {}
  const rest: string[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') rest.push(token.value)
    if (token.kind !== 'option') continue
    const { rawName, name, value } = token
    if (!Object.hasOwn(options, name)) {
      throw new WrongUse(
        t('cli.wrong.option', {
          found: rawName,
          expected: Object.keys(options)
            .map((known) => `--${known}`)
            .join(', '),
        }),
      )
    }
    if (Object.hasOwn(given, name)) throw new WrongUse(t('cli.wrong.twice', { option: rawName }))
    const wantsValue = options[name].type === 'string'
    // `--seed --json` forgot the seed; a seed that begins with a hyphen is written --seed=-1.
    if (wantsValue && (value === undefined || (value.startsWith('-') && !token.inlineValue)))
      throw new WrongUse(t('cli.wrong.value', { option: rawName }))
    if (!wantsValue && value !== undefined) throw new WrongUse(t('cli.wrong.noValue', { option: rawName }))
    given[name] = value ?? true
  }
  return { words: rest, options: given }
}
