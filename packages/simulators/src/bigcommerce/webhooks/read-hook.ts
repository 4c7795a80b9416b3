import type { StoreContext } from '../context.ts'
import type { Answer } from '../server/endpoint.ts'
import { problem } from '../server/refusals.ts'
import type { Hook } from './hook.ts'
import { hookSettings } from './hook-settings.ts'
import { hooksOf } from './hooks.ts'
import { isScope } from './scopes.ts'

export type HookFields = Pick<Hook, 'scope' | 'destination' | 'headers' | 'isActive'>

const PER_SCOPE = 10

/** Reads what a client sent of a hook; a field that is left out is as `before`, or missing where there is none. */
export function readHook(context: StoreContext, clientId: string, body: unknown, before?: Hook): HookFields | { readonly refusal: Answer } {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return refused({ body: 'error.expected.jsobject' })
  const { scope = before?.scope, destination = before?.destination, ...rest } = body as Readonly<Record<string, unknown>>
  const { headers = before?.headers ?? null, is_active: isActive = before?.isActive ?? true } = rest
  if (typeof scope !== 'string') return refused({ scope: 'error.path.missing' })
  if (!isScope(scope)) return refused({ scope: `${scope} is not a scope` })
  if (typeof destination !== 'string') return refused({ destination: 'error.path.missing' })
  const objection = objectionTo(context, destination)
  if (objection !== undefined) return refused({ destination: objection })
  if (!isHeaders(headers)) return refused({ headers: 'must be an object of strings, or null' })
  if (typeof isActive !== 'boolean') return refused({ is_active: 'must be true or false' })
  const others = hooksOf(context, clientId).filter((hook) => hook.id !== before?.id && hook.scope === scope)
  if (others.some((hook) => hook.destination === destination))
    return refused({ destination: 'there is a webhook of this scope for this destination already' })
  if (others.length >= PER_SCOPE) return refused({ scope: `there are ${PER_SCOPE} webhooks of this scope already` })
  return { scope, destination, headers, isActive }
}

function objectionTo(context: StoreContext, destination: string): string | undefined {
  if (!URL.canParse(destination)) return 'must be an absolute URL'
  const { protocol, port } = new URL(destination)
  if (hookSettings(context).allowInsecureDestinations && (protocol === 'http:' || protocol === 'https:')) return undefined
  if (protocol !== 'https:') return 'must be served over HTTPS'
  return port === '' || port === '443' ? undefined : 'must be served on port 443'
}

function isHeaders(value: unknown): value is Hook['headers'] {
  if (value === null) return true
  return typeof value === 'object' && !Array.isArray(value) && Object.values(value as object).every((one) => typeof one === 'string')
}

function refused(errors: Readonly<Record<string, string>>): { readonly refusal: Answer } {
  return { refusal: problem(422, 'JSON data is missing or invalid', errors) }
}
