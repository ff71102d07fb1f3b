import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { scenarioJsonSchema } from '../../engine/scenario/json-schema.ts'

describe('scenarios/schema.json', () => {
  it('is the JSON Schema of what is read (else write it anew: npm run -s sandtable -- schema > scenarios/schema.json)', () => {
    const committed = readFileSync(join(import.meta.dirname, '../../scenarios/schema.json'), 'utf8')
    expect(committed).toBe(`${JSON.stringify(scenarioJsonSchema(), null, 2)}\n`)
  })
})
