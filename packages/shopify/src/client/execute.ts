import { type NoAccess, persist } from '@connect/http'
import type { Operation } from '../operations/operation.ts'
import type { ShopifyOptions } from '../options.ts'
import { TOO_DEAR } from './classify.ts'
import { errorWith } from './envelope.ts'
import type { Pace } from './pace.ts'
import { type Sending, sendOnce } from './send-once.ts'
import { watchVersion } from './version.ts'

/** The last word on one request, after waiting for points, a fresh token and, where that is safe, another attempt. tooDear: sizes were halved, ask again. */
export type Execution = Sending | { readonly kind: 'tooDear' } | NoAccess

export async function execute(
  options: ShopifyOptions,
  pace: Pace,
  operation: Operation<unknown>,
  variables: Readonly<Record<string, unknown>>,
): Promise<Execution> {
  const key = costKey(operation, variables)
  const last = await persist(options, operation.kind !== 'once', async (token) => {
    const points = pace.requestedCosts.get(key) ?? operation.points
    await pace.bucket.take(points, options.signal)
    const sending = await sendOnce(options, operation, variables, token)
    const cost = sending.kind === 'reply' ? (sending.envelope?.cost ?? null) : null
    pace.bucket.settle(points, cost?.throttleStatus ?? null)
    if (cost) pace.requestedCosts.set(key, cost.requestedQueryCost)
    if (sending.kind === 'reply') watchVersion(options, sending.reply)
    options.log.debug('Asked the shop', { shop: options.shop, operation: operation.name, ...outcomeOf(sending) })
    return sending
  })
  return last.kind === 'reply' && tooDear(last) && pace.pageSizes.shrink(operation) ? { kind: 'tooDear' } : last
}

/** For the log: never what was asked or answered. */
function outcomeOf(sending: Sending): Readonly<Record<string, unknown>> {
  if (sending.kind === 'broken') return { broken: sending.reason }
  const { requestedQueryCost, throttleStatus } = sending.envelope?.cost ?? {}
  return { verdict: sending.verdict.action, points: requestedQueryCost, left: throttleStatus?.currentlyAvailable }
}

function tooDear(sending: Sending): boolean {
  return sending.kind === 'reply' && sending.envelope !== null && errorWith(sending.envelope.errors, TOO_DEAR) !== undefined
}

/** Sizes are part of what a request costs; cursors and filters are not. */
function costKey(operation: Operation<unknown>, variables: Readonly<Record<string, unknown>>): string {
  const sizes = Object.entries(variables).map(([name, value]) => {
    if (typeof value === 'number' || typeof value === 'boolean') return `${name}=${value}`
    return Array.isArray(value) ? `${name}=${value.length}` : ''
  })
  return [operation.name, ...sizes].join(' ')
}
