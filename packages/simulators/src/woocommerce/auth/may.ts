import type { SiteContext } from '../context.ts'
import type { Answer } from '../server/endpoint.ts'
import { wpError } from '../server/error.ts'

const WORDS = {
  list: ['woocommerce_rest_cannot_view', 'Sorry, you cannot list resources.'],
  view: ['woocommerce_rest_cannot_view', 'Sorry, you cannot view this resource.'],
  create: ['woocommerce_rest_cannot_create', 'Sorry, you are not allowed to create resources.'],
  edit: ['woocommerce_rest_cannot_edit', 'Sorry, you are not allowed to edit this resource.'],
  delete: ['woocommerce_rest_cannot_delete', 'Sorry, you are not allowed to delete this resource.'],
  batch: ['woocommerce_rest_cannot_batch', 'Sorry, you are not allowed to batch manipulate this resource.'],
} as const

/** Refuses who is neither administrator nor shop manager: 401 to nobody, 403 to somebody; null: they may. */
export function refusal(context: SiteContext, what: keyof typeof WORDS): Answer | null {
  const user = context.call?.user ?? null
  if (user && user.role !== 'subscriber') return null
  const [code, message] = WORDS[what]
  return wpError(user ? 403 : 401, code, message)
}
