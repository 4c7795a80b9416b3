import type { ConnectionId } from '@connect/core'
import { rotatingToken } from '@connect/database/secrets'
import { renewOfflineToken } from '@connect/shopify'
import { type Composition, secretsOf } from '../composition.server.ts'

/** The shop's token, which the worker uses as well: renewed once for all processes, under the lock of its row. */
export const shopToken = (parts: Parts, shop: string, connectionId: ConnectionId, marginMs?: number) =>
  rotatingToken({
    credentials: parts.credentials,
    connectionId,
    clock: parts.clock,
    ...(marginMs === undefined ? {} : { marginMs }),
    renew: (current) => renewOfflineToken(requesterOf(parts, shop), current),
  })
type Parts = Pick<Composition, 'environment' | 'credentials' | 'transport' | 'clock'>

const requesterOf = ({ environment, transport, clock }: Parts, shop: string) => ({
  shop,
  adminOrigin: environment.SHOPIFY_ADMIN_ORIGIN,
  clientId: environment.SHOPIFY_API_KEY,
  clientSecret: secretsOf(environment)[0] ?? '',
  transport,
  clock,
})
