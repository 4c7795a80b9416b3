import { type Clock, type Rejected, rejected, type Transport } from '@connect/core'
import { sendOnce } from '@connect/http'
import type { RestAccess } from '../protocol/store-access.ts'
import { classifyRest } from '../rest/classify.ts'
import { diagnose } from '../rest/diagnose.ts'
import { restRequest } from '../rest/request.ts'

/** Whether a key of the REST API arrives and may read and write orders and products; what is missing where not. Nothing is changed. */
export async function probeKey(
  access: RestAccess,
  { transport, clock }: { readonly transport: Transport; readonly clock: Clock },
): Promise<{ readonly kind: 'works' } | Rejected> {
  const query = { per_page: 1, _fields: 'id' }
  const requests = [
    restRequest(access, 'GET', { path: '/wc/v3/orders', query }),
    // Of a batch with nothing in it, only the permission is looked at.
    restRequest(access, 'POST', { path: '/wc/v3/products/batch' }, { update: [] }),
  ]
  for (const request of requests) {
    const sent = await sendOnce(transport, request, (reply) => classifyRest(reply, clock.now()))
    if (sent.kind === 'broken') return rejected('store_unreachable', `The store could not be reached: ${sent.reason}.`)
    const { verdict, reply } = sent
    if (verdict.action === 'ok') continue
    const trouble = verdict.action === 'auth' ? await diagnose({ transport, now: clock.now() }, access, reply) : verdict
    const isAccess = trouble.action === 'auth' || trouble.action === 'forbidden'
    return rejected(trouble.code ?? (isAccess ? 'store_access_lost' : 'store_fault'), `The key does not work: ${trouble.reason}.`)
  }
  return { kind: 'works' }
}
