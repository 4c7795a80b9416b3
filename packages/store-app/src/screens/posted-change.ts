import type { ConfigurationChange } from '@connect/core'
import { z } from 'zod'
import { Refusal } from './refusal.ts'

const change = z.object({ version: z.int(), values: z.record(z.string().max(200), z.unknown()) })
const longest = 100_000

/** The change that a form posted. What no form of ours posts is nobody's change. */
export function postedChange(form: FormData): ConfigurationChange {
  const text = form.get('change')
  const { data } = change.safeParse(typeof text === 'string' && text.length <= longest ? readJson(text) : null)
  if (!data) throw new Refusal(400, 'This screen has no such form.')
  return data
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
