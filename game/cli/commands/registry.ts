import type { Command } from '../command.ts'
import { balance } from './balance.ts'
import { check } from './check.ts'
import { compare } from './compare.ts'
import { evidence } from './evidence.ts'
import { optimise } from './optimise.ts'
import { run } from './run.ts'
import { schema } from './schema.ts'
import { show } from './show.ts'
import { verify } from './verify.ts'

/** Every command; a new one is its file and a line here. */
export const COMMANDS: readonly Command[] = [run, verify, show, compare, check, schema, optimise, balance, evidence]
