import { FINE, WRONG_USE, WrongUse, type Command, type Option, type Talk } from './command.ts'
import { COMMANDS } from './commands/registry.ts'
import { LANGUAGES, languageOf, translator, type Language } from './language.ts'
import { readWords } from './words.ts'
import type { Translate } from '../locales/texts.ts'

/** The world outside: text that ends up on the two streams, and the environment. */
export interface Outside {
  env: Record<string, string | undefined>
  out(text: string): void
  err(text: string): void
}

/** Options that every command has. */
const COMMON: Record<string, Option> = {
  help: { type: 'boolean', about: 'help' },
  lang: { type: 'string', about: 'lang', value: LANGUAGES.join('|') },
}

/** Runs a call of the command line and says its exit code. Never throws. */
export async function sandtable(words: string[], { env, out, err }: Outside): Promise<number> {
  let t = translator(languageOf(env))
  try {
    const language = languageFor(words, env, t)
    t = translator(language)
    const talk: Talk = { out: (line) => out(`${line}\n`), err: (line) => err(`${line}\n`), t, language }
    return await answer(words, talk)
  } catch (error) {
    err(`${error instanceof WrongUse ? error.message : t('cli.wrong.internal', { reason: String(error) })}\n`)
    return WRONG_USE
  }
}

function answer([name, ...words]: string[], talk: Talk): number | Promise<number> {
  const { t } = talk
  const command = COMMANDS.find((candidate) => candidate.name === name)
  if (!command) {
    const { options } = readWords(name === undefined ? [] : [name, ...words], COMMON, t)
    if (options['help']) {
      talk.out(overview(t))
      return FINE
    }
    if (name !== undefined && !name.startsWith('-')) {
      throw new WrongUse(
        t('cli.wrong.command', { found: name, expected: COMMANDS.map((known) => known.name).join(', ') }),
      )
    }
    talk.err(overview(t))
    return WRONG_USE
  }
  const read = readWords(words, { ...command.options, ...COMMON }, t)
  if (read.options['help']) {
    talk.out(helpOf(command, t))
    return FINE
  }
  const { least, most } = command.arguments
  if (read.words.length < least || read.words.length > most)
    throw new WrongUse(`${t('cli.wrong.arguments')}\n${usageOf(command, t)}`)
  return command.run(read.words, read.options, talk)
}

/** The language asked for, wherever in the call it stands. */
function languageFor(words: string[], env: Outside['env'], t: Translate): Language {
  const at = words.findLastIndex((word) => word === '--lang' || word.startsWith('--lang='))
  if (at < 0) return languageOf(env)
  const found = words[at].startsWith('--lang=') ? words[at].slice('--lang='.length) : (words[at + 1] ?? '')
  const language = LANGUAGES.find((known) => known === found)
  if (language === undefined)
    throw new WrongUse(t('cli.wrong.choice', { option: '--lang', found, expected: LANGUAGES.join(', ') }))
  return language
}

function overview(t: Translate): string {
  const commands = COMMANDS.map(({ name, usage }) => [`${name} ${usage}`, `    ${t(`cli.about.${name}`)}`]).flat()
  return [
    t('cli.title'),
    '',
    `${t('cli.usage')}: sandtable <command> …`,
    '',
    `${t('cli.commands')}:`,
    ...commands.map((line) => `  ${line}`),
    '',
    t('cli.more'),
    t('cli.exit'),
  ].join('\n')
}

const usageOf = (command: Command, t: Translate): string =>
  `${t('cli.usage')}: sandtable ${command.name} ${command.usage}`.trimEnd()

function helpOf(command: Command, t: Translate): string {
  const rows = Object.entries({ ...command.options, ...COMMON }).map(([name, option]) => [
    `--${name}${option.value === undefined ? '' : ` <${option.value}>`}`,
    t(`cli.option.${option.about}`, command.params ?? {}),
  ])
  const width = Math.max(...rows.map(([left]) => left.length))
  return [
    t(`cli.about.${command.name}`),
    '',
    usageOf(command, t),
    '',
    `${t('cli.options')}:`,
    ...rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`),
    '',
    t('cli.exit'),
  ].join('\n')
}
