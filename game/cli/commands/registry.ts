import type { Command } from '../command.ts'
import { check } from './check.ts'
import { run } from './run.ts'
import { schema } from './schema.ts'
import { show } from './show.ts'
import { verify } from './verify.ts'

/** Every command; a new one is its file and a line here. */
export const COMMANDS: readonly Command[] = [run, verify, show, check, schema]
