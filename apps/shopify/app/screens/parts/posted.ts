import type { ActionResult } from '@connect/core'
import { z } from 'zod'

const click = z.object({ action: z.string().max(40), id: z.string().max(400).default('') })

/** Carries out the click that was posted, by what it is called. What no button of ours posts is nobody's click. */
export async function posted(
  form: FormData,
  clicks: Readonly<Record<string, (id: string) => Promise<ActionResult>>>,
): Promise<ActionResult> {
  const { data } = click.safeParse(Object.fromEntries(form))
  const perform = data && Object.hasOwn(clicks, data.action) ? clicks[data.action] : undefined
  if (!data || !perform) throw new Response('This screen has no such button.', { status: 400 })
  return perform(data.id)
}
