import { type TransportRequest, Unavailable } from '@connect/core'
import { type NoAccess, persist, type Reply, type Sending, sendOnce, type Verdict } from '@connect/http'
import type { WooCommerceOptions } from '../options.ts'
import { isEncrypted } from '../protocol/rest-address.ts'
import type { StoreAccess } from '../protocol/store-access.ts'
import type { Memory } from './memory.ts'

/** How one way of reaching a store asks. */
export interface Way<Access extends StoreAccess> {
  readonly kind: Access['kind']
  classify(reply: Reply, now: number): Verdict
}

/** Whether a second time is the same as the first; what is asked, anew for each attempt. */
export type Send<Access extends StoreAccess> = (
  isSafe: boolean,
  requestFor: (access: Access) => TransportRequest,
) => Promise<Sending | NoAccess>

/**
 * Asks a store: at most two requests at once, over HTTPS or not at all, with the access as it is now. A key that was refused is not tried again, unless
 * there is another by then.
 */
export function createSend<Access extends StoreAccess>(
  options: WooCommerceOptions,
  { lanes }: Pick<Memory, 'lanes'>,
  way: Way<Access>,
): Send<Access> {
  return async (isSafe, requestFor) => {
    let refused: { readonly token: string; readonly sending: Sending } | null = null
    const accessToken = async () => JSON.stringify(await accessOf(options, way))
    return persist({ ...options, accessToken, mostThrottled: MOST_THROTTLED }, isSafe, async (token) => {
      if (refused?.token === token) return refused.sending
      const request = requestFor(JSON.parse(token) as Access)
      const sending = await lanes(() =>
        sendOnce(options.transport, withSignal(request, options), (reply) => way.classify(reply, options.clock.now())),
      )
      if (sending.kind === 'reply' && sending.verdict.action === 'auth') refused = { token, sending }
      return sending
    })
  }
}

async function accessOf<Access extends StoreAccess>(options: WooCommerceOptions, { kind }: Way<Access>): Promise<StoreAccess> {
  const access = await options.access()
  if (access.kind !== kind) throw new Unavailable('store', 'unreachable', 'The store is reached otherwise by now; it is opened anew')
  if (isEncrypted(access.rest, options.allowPlainHttp)) return access
  throw new Unavailable('store', 'auth', `${access.rest} is not reached by HTTPS, so nothing is sent there`, null, {
    code: 'store_not_encrypted',
  })
}

const withSignal = (request: TransportRequest, { signal }: WooCommerceOptions): TransportRequest =>
  signal ? { ...request, signal } : request

/** Being turned away again and again is a firewall's word: better to come back with the next run. */
const MOST_THROTTLED = 3
