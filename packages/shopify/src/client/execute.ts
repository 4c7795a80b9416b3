import { Unavailable } from '@connect/core'
import type { Operation } from '../operations/operation.ts'
import type { ShopifyOptions } from '../options.ts'
import { TOO_DEAR } from './classify.ts'
import { errorWith } from './envelope.ts'
import type { Pace } from './pace.ts'
import { type Sending, sendOnce } from './send-once.ts'
import { watchVersion } from './version.ts'

/** The last word on one request, after waiting for points, a fresh token and, where that is safe, another attempt. tooDear: sizes were halved, ask again. */
export type Execution = Sending | { readonly kind: 'tooDear' } | { readonly kind: 'noAccess'; readonly error: Unavailable }

export async function execute(
  options: ShopifyOptions,
  pace: Pace,
  operation: Operation<unknown>,
  variables: Readonly<Record<string, unknown>>,
): Promise<Execution> {
  const key = costKey(operation, variables)
  const tries = { throttled: 0, failed: 0 }
  let refused: string | null = null
  for (;;) {
    const token = await tokenOf(options, refused)
    if (token instanceof Unavailable) return { kind: 'noAccess', error: token }
    const points = pace.requestedCosts.get(key) ?? operation.points
    await pace.bucket.take(points, options.signal)
    const sending = await sendOnce(options, operation, variables, token)
    const cost = sending.kind === 'reply' ? (sending.envelope?.cost ?? null) : null
    pace.bucket.settle(points, cost?.throttleStatus ?? null)
    if (cost) pace.requestedCosts.set(key, cost.requestedQueryCost)
    if (sending.kind === 'reply') watchVersion(options, sending.reply)
    options.log.debug('Asked the shop', { shop: options.shop, operation: operation.name, ...outcomeOf(sending) })
    const next = after(sending, operation, tries, options)
    if (next.kind === 'done') return tooDear(sending) && pace.pageSizes.shrink(operation) ? { kind: 'tooDear' } : sending
    if (next.kind === 'renew') {
      if (refused !== null) return sending
      refused = token
    } else await options.timer.sleep(next.ms, options.signal)
  }
}

type Next = { readonly kind: 'done' } | { readonly kind: 'renew' } | { readonly kind: 'wait'; readonly ms: number }

function after(
  sending: Sending,
  operation: Operation<unknown>,
  tries: { throttled: number; failed: number },
  options: ShopifyOptions,
): Next {
  const done: Next = { kind: 'done' }
  if (sending.kind === 'reply' && sending.verdict.action === 'auth') return { kind: 'renew' }
  if (sending.kind === 'reply' && sending.verdict.action === 'throttled') {
    tries.throttled += 1
    const pause = sending.verdict.afterMs ?? backoff(tries.throttled, options)
    return tries.throttled > MOST_THROTTLED || pause > LONGEST_WAIT ? done : { kind: 'wait', ms: pause }
  }
  const failed = sending.kind === 'broken' || sending.verdict.action === 'retry'
  const safe = operation.kind !== 'once' || (sending.kind === 'broken' && sending.sent === 'no')
  if (!failed || !safe || options.signal?.aborted) return done
  tries.failed += 1
  if (tries.failed > MOST_FAILED) return done
  const said = sending.kind === 'reply' && 'afterMs' in sending.verdict ? sending.verdict.afterMs : null
  return said !== null && said > LONGEST_WAIT ? done : { kind: 'wait', ms: said ?? backoff(tries.failed, options) }
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

async function tokenOf(options: ShopifyOptions, refused: string | null): Promise<string | Unavailable> {
  try {
    return await options.accessToken(refused === null ? undefined : { refused })
  } catch (error) {
    if (error instanceof Unavailable) return error
    throw error
  }
}

const backoff = (attempt: number, { random }: ShopifyOptions) => Math.round(500 * 2 ** (attempt - 1) * (0.5 + random.fraction()))

/** Sizes are part of what a request costs; cursors and filters are not. */
function costKey(operation: Operation<unknown>, variables: Readonly<Record<string, unknown>>): string {
  const sizes = Object.entries(variables).map(([name, value]) => {
    if (typeof value === 'number' || typeof value === 'boolean') return `${name}=${value}`
    return Array.isArray(value) ? `${name}=${value.length}` : ''
  })
  return [operation.name, ...sizes].join(' ')
}

const MOST_THROTTLED = 20
const MOST_FAILED = 2
/** Milliseconds; beyond it the run ends and is taken up again later. */
const LONGEST_WAIT = 120_000
