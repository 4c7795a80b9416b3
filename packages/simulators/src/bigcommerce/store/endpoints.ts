import type { StoreContext } from '../context.ts'
import type { Endpoint } from '../server/endpoint.ts'
import { profileOf } from './profile.ts'

const READ_INFORMATION = ['store_v2_information_read_only']

/** What the store tells of itself. */
export const storeEndpoints: readonly Endpoint[] = [
  { method: 'GET', path: '/v2/store', scopes: READ_INFORMATION, answer: (context) => ({ status: 200, body: storeShape(context) }) },
  {
    method: 'GET',
    path: '/v2/time',
    scopes: READ_INFORMATION,
    answer: (context) => ({ status: 200, body: { time: Math.floor(context.clock.now() / 1_000) } }),
  },
]

function storeShape(context: StoreContext): object {
  const profile = profileOf(context)
  return { id: profile.hash, domain: profile.domain, name: profile.name }
}
