import type { ActionResult } from '@connect/core'
import { z } from 'zod'
import { Refusal } from './refusal.ts'

const click = z.object({ action: z.string().max(40), id: z.string().max(400).default('') })

/** Carries out the click that was posted, by what it is called. What no button of ours posts is nobody's click. */
export async function posted(
  form: FormData,
  clicks: Readonly<Record<string, (id: string) => Promise<ActionResult>>>,
): Promise<ActionResult> {
  const { data } = click.safeParse(Object.fromEntries(form))
  const perform = data && Object.hasOwn(clicks, data.action) ? clicks[data.action] : undefined
  if (!data || !perform) throw new Refusal(400, 'This screen has no such button.')
  return perform(data.id)
}
