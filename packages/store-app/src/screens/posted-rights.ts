import type { RightName } from '@connect/core'
import { z } from 'zod'
import { Refusal } from './refusal.ts'

const right = z.enum(['1', '0']).transform((text) => text === '1')
const rights = z.object({ view: right, manualSync: right, configure: right })

/** What the owner leaves to a person, as it was posted: each right, with 1 or 0. */
export function postedRights(form: FormData): Readonly<Record<RightName, boolean>> {
  const { data } = rights.safeParse(Object.fromEntries(form))
  if (!data) throw new Refusal(400, 'This screen has no such form.')
  return data
}
