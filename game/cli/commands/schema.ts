import { scenarioJsonSchema } from '../../../engine/index.ts'
import { FINE, type Command } from '../command.ts'

export const schema: Command = {
  name: 'schema',
  usage: '',
  options: {},
  arguments: { least: 0, most: 0 },
  run(_words, _options, { out }) {
    out(JSON.stringify(scenarioJsonSchema(), null, 2))
    return FINE
  },
}
