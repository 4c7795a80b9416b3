import { type Random, type Timer, Unavailable } from '@connect/core'
import type { Sending } from './send-once.ts'

export interface PersistOptions {
  /** Asked once more with the token that was refused. */
  readonly accessToken: (options?: { readonly refused: string }) => Promise<string>
  readonly random: Random
  readonly timer: Timer
  readonly signal?: AbortSignal | undefined
  /** How often a request is sent again after being turned away for its haste; 20 unless said. */
  readonly mostThrottled?: number
}

/** Nothing was sent: there is no access. */
export interface NoAccess {
  readonly kind: 'noAccess'
  readonly error: Unavailable
}

/**
 * The last word on one request: after a fresh token, after waiting where it was throttled (nothing was done then) and, where that is safe,
 * after another attempt. `isSafe`: doing it twice is the same as doing it once; otherwise it goes again only if it certainly never left.
 */
export async function persist<Sent extends Sending>(
  options: PersistOptions,
  isSafe: boolean,
  send: (token: string) => Promise<Sent>,
): Promise<Sent | NoAccess> {
  const tries = { throttled: 0, failed: 0 }
  let refused: string | null = null
  for (;;) {
    const token = await tokenOf(options, refused)
    if (token instanceof Unavailable) return { kind: 'noAccess', error: token }
    const sending = await send(token)
    const next = after(sending, isSafe, tries, options)
    if (next.kind === 'done' || (next.kind === 'renew' && refused !== null)) return sending
    if (next.kind === 'renew') refused = token
    else await options.timer.sleep(next.ms, options.signal)
  }
}

type Next = { readonly kind: 'done' } | { readonly kind: 'renew' } | { readonly kind: 'wait'; readonly ms: number }

function after(sending: Sending, isSafe: boolean, tries: { throttled: number; failed: number }, options: PersistOptions): Next {
  const done: Next = { kind: 'done' }
  if (sending.kind === 'reply' && sending.verdict.action === 'auth') return { kind: 'renew' }
  if (sending.kind === 'reply' && sending.verdict.action === 'throttled') {
    tries.throttled += 1
    const pause = sending.verdict.afterMs ?? backoff(tries.throttled, options)
    return tries.throttled > (options.mostThrottled ?? MOST_THROTTLED) || pause > LONGEST_WAIT ? done : { kind: 'wait', ms: pause }
  }
  const failed = sending.kind === 'broken' || sending.verdict.action === 'retry'
  const mayRepeat = isSafe || (sending.kind === 'broken' && sending.sent === 'no')
  if (!failed || !mayRepeat || options.signal?.aborted) return done
  tries.failed += 1
  if (tries.failed > MOST_FAILED) return done
  const said = sending.kind === 'reply' && 'afterMs' in sending.verdict ? sending.verdict.afterMs : null
  return said !== null && said > LONGEST_WAIT ? done : { kind: 'wait', ms: said ?? backoff(tries.failed, options) }
}

async function tokenOf(options: PersistOptions, refused: string | null): Promise<string | Unavailable> {
  try {
    return await options.accessToken(refused === null ? undefined : { refused })
  } catch (error) {
    if (error instanceof Unavailable) return error
    throw error
  }
}

const backoff = (attempt: number, { random }: PersistOptions) => Math.round(500 * 2 ** (attempt - 1) * (0.5 + random.fraction()))

const MOST_THROTTLED = 20
const MOST_FAILED = 2
/** Milliseconds; beyond it the run ends and is taken up again later. */
const LONGEST_WAIT = 120_000
