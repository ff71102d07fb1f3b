import type { PlanIssues, ScenarioIssues } from '../../engine/index.ts'

type Issues = PlanIssues & ScenarioIssues
type Placeholders<Message extends string> = Message extends `${string}{{${infer Name}}}${infer Rest}` ? Name | Placeholders<Rest> : never
type Optional<Params> = { [Name in keyof Params]-?: undefined extends Params[Name] ? Name : never }[keyof Params]

/** A message that names every parameter of its issue and none that the issue has not; else a text that says which. */
type Checked<Message extends string, Params> = [Exclude<keyof Params, Optional<Params> | Placeholders<Message>>] extends [never]
  ? [Exclude<Placeholders<Message>, keyof Params>] extends [never]
    ? Message
    : { unknown: Exclude<Placeholders<Message>, keyof Params> }
  : { missing: Exclude<keyof Params, Optional<Params> | Placeholders<Message>> }

/** One message per code of an issue; a missing code, a missing parameter or a strange one is a type error. */
export const issueMessages = <const Messages extends Record<keyof Issues, string>>(
  messages: Messages & { [Code in keyof Issues]: Checked<Messages[Code], Issues[Code]> },
): Record<keyof Issues, string> => messages

/** The same keys with any text: what another language must have. */
export type SameKeys<Texts> = { [Key in keyof Texts]: Texts[Key] extends string ? string : SameKeys<Texts[Key]> }

/** Looks a text up by its dotted key and fills in `{{name}}`, as i18next's `t` does. */
export type Translate = (key: string, params?: Record<string, string | number | boolean>) => string

/** Parameters whose words are the engine's own (sorts of values, kinds of decisions) and have a word in every language. */
const WORDED = ['found', 'expected', 'sort', 'kind', 'scope']

/** An issue in words, without its place. `known` tells whether a key has a text. */
export function issueText(t: Translate, known: (key: string) => boolean, issue: { code: string; params: Record<string, string | number | boolean> }): string {
  const params = Object.fromEntries(Object.entries(issue.params).map(([name, value]) => [name, WORDED.includes(name) ? words(t, known, value) : value]))
  const text = t(`issues.${issue.code}`, params)
  return issue.params['nearest'] === undefined ? text : `${text} ${t('nearest', params)}`
}

function words(t: Translate, known: (key: string) => boolean, value: string | number | boolean): string {
  return String(value)
    .split(', ')
    .map((word) => (/^[\w-]+$/.test(word) && known(`words.${word}`) ? t(`words.${word}`) : word))
    .join(', ')
}
