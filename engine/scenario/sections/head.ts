import { z } from 'zod'
import { looks } from '../looks.ts'
import { BOUNDS, date, id, ROLES, role, text } from '../parts.ts'

/** What is played, for how long and with how much, and what the team is told before it begins. */
export const head = {
  id,
  title: text,
  summary: text,
  /** How the sand table shows it; changes no run. */
  looks: looks.prefault({}),
  sector: z.enum(['online-education', 'local-services', 'financial-services', 'hospitality']),
  difficulty: z.number().int().min(1).max(3),
  start: date,
  /** Weeks of each round. */
  rounds: z.array(z.number().int().min(1).max(52)).min(1).max(12),
  timer: z.strictObject({ plan: z.number().int().min(1).max(600), card: z.number().int().min(5).max(3600) }),
  budget: z.number().positive().max(BOUNDS.yuan),
  brief: z.strictObject({
    background: text,
    task: text,
    market: z.array(text).min(1).max(20),
  }),
  realCase: z.strictObject({
    title: text,
    story: text,
    figures: z
      .array(
        z.strictObject({ name: text, value: z.number(), unit: z.enum(['share', 'yuan', 'times', 'days', 'number']) }),
      )
      .min(1)
      .max(12),
  }),
  roles: z.array(z.strictObject({ id: role, duty: text, worksheet: z.array(text).min(1).max(8) })).length(ROLES.length),
}
