import type { PlanIssues, ScenarioIssues } from '../../engine/index.ts'
import type { ArchiveIssues } from '../store/archive.ts'

/** Any issue of the engine, or of the files that runs come in: what is wrong, as a code with parameters. */
type Issue = { code: string; params: Record<string, string | number | boolean> }
type Issues = PlanIssues & ScenarioIssues & ArchiveIssues

type Placeholders<Message extends string> = Message extends `${string}{{${infer Name}}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never
/** Parameters that a message must name: `nearest` and the like may be absent, yes or no is told by another sentence. */
type Needed<Params> = {
  [Name in keyof Params]-?: undefined extends Params[Name] ? never : Params[Name] extends boolean ? never : Name
}[keyof Params]
/** The message itself where it names what it needs and nothing strange, else which parameters are wrong. */
type Checked<Message extends string, Params> = [Exclude<Needed<Params>, Placeholders<Message>>] extends [never]
  ? [Exclude<Placeholders<Message>, keyof Params>] extends [never]
    ? Message
    : { unknown: Exclude<Placeholders<Message>, keyof Params> }
  : { missing: Exclude<Needed<Params>, Placeholders<Message>> }

/** One message for each code of an issue; a missing code, a missing parameter or a strange one is a type error. */
export const issueMessages = <const Messages extends Record<keyof Issues, string>>(
  messages: Messages & { [Code in keyof Issues]: Checked<Messages[Code], Issues[Code]> },
): Record<keyof Issues, string> => messages

/** The same keys with any text: what a further language must have. */
export type SameKeys<Texts> = { [Key in keyof Texts]: Texts[Key] extends string ? string : SameKeys<Texts[Key]> }

/** The text of a dotted key with `{{name}}` filled in, as i18next's `t`; the key itself where there is no text. */
export type Translate = (key: string, params?: Issue['params']) => string

/** Parameters that are the engine's own words (sorts of values, kinds of decisions) rather than the author's. */
const ENGINE_WORDS: Record<string, string[]> = {
  'wrong-type': ['found', 'expected'],
  'not-a-mapping': ['found'],
  'unknown-reference': ['sort'],
  'wrong-owner': ['scope', 'owner'],
  'wrong-setting': ['found', 'expected'],
  'bad-setting': ['kind'],
  'plan-malformed': ['found'],
  'decision-not-due': ['found', 'expected'],
}

/** An issue in words, without its place. */
export function issueText(t: Translate, { code, params }: Issue): string {
  const named = Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      ENGINE_WORDS[code]?.includes(name) ? inWords(t, String(value)) : value,
    ]),
  )
  const sentences = [t(`issues.${code}`, named)]
  if (params['inclusive'] === false) sentences.push(t('issueWords.exclusive'))
  if (params['nearest'] !== undefined) sentences.push(t('issueWords.nearest', named))
  return sentences.join(' ')
}

function inWords(t: Translate, list: string): string {
  const word = (key: string) => {
    const text = t(`issueWords.${key}`)
    return text === `issueWords.${key}` ? key : text
  }
  return list
    .split(', ')
    .map((item) => (/^[\w-]+$/.test(item) ? word(item) : item))
    .join(', ')
}
