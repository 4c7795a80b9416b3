import { type GraphQLResolveInfo, getDirectiveValues } from 'graphql'
import type { ShopContext } from '../context.ts'
import { refuse } from './errors.ts'
import { adminSchema, IDEMPOTENT } from './schema.ts'

/** What a key stands for, kept for 24 hours. */
export interface IdempotencyRecord {
  readonly fingerprint: string
  readonly payload: unknown
  readonly failed: boolean
  /** Epoch milliseconds. */
  readonly at: number
}

const REMEMBERED = 24 * 60 * 60 * 1_000
const KIND = 'idempotency'

/**
 * Carries a mutation out once for its key: the same key and parameters get the first answer again, for 24 hours. Mandatory on the listed
 * mutations from 2026-04 on, although the schema does not say so (reference 1.2).
 */
export function once(context: ShopContext, info: GraphQLResolveInfo, args: unknown, run: () => unknown): unknown {
  const key = keyOf(info)
  if (key === undefined) {
    if (!IDEMPOTENT.has(info.fieldName) || (context.call && context.call.version < '2026-04')) return run()
    return refuse('BAD_REQUEST', 'The @idempotent directive is required for this mutation but was not provided.')
  }
  if (key.trim() === '') return refuse('BAD_REQUEST', 'The idempotency key cannot be blank.')
  if (!IDEMPOTENT.has(info.fieldName)) return refuse('BAD_REQUEST', `The @idempotent directive is not supported on ${info.fieldName}.`)
  const records = context.world.collection<IdempotencyRecord>(KIND)
  const id = `${context.call?.clientId ?? ''}|${key}`
  const known = records.get(id)
  const fingerprint = `${info.fieldName} ${JSON.stringify(args)}`
  if (known && context.clock.now() - known.at < REMEMBERED) return replay(known, fingerprint)
  const payload = run()
  records.put(id, { fingerprint, payload, failed: hasUserErrors(payload), at: context.clock.now() })
  return payload
}

/** The answer to a request whose key is being worked on by another request at this moment. */
export function concurrent(): unknown {
  return failure('IDEMPOTENCY_CONCURRENT_REQUEST', 'This request is currently in progress, please try again.')
}

export function keyOf(info: Pick<GraphQLResolveInfo, 'fieldNodes' | 'variableValues'>): string | undefined {
  const directive = adminSchema().getDirective('idempotent')
  const node = info.fieldNodes[0]
  const values = directive && node ? getDirectiveValues(directive, node, info.variableValues) : undefined
  return values ? String(values['key']) : undefined
}

function replay(known: IdempotencyRecord, fingerprint: string): unknown {
  if (known.fingerprint !== fingerprint)
    return failure('IDEMPOTENCY_KEY_PARAMETER_MISMATCH', 'The same idempotency key cannot be used with different operation parameters.')
  if (known.failed)
    return failure(
      'IDEMPOTENCY_PREVIOUS_ATTEMPT_FAILED',
      'A previous request with this idempotency key failed. Retry with a new idempotency key.',
    )
  return known.payload
}

function failure(code: string, message: string): unknown {
  return { userErrors: [{ field: null, message, code }] }
}

function hasUserErrors(payload: unknown): boolean {
  const errors = (payload as { readonly userErrors?: readonly unknown[] } | null)?.userErrors
  return Array.isArray(errors) && errors.length > 0
}
