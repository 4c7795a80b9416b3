import { verifySignedPayload } from '@connect/bigcommerce'
import type { Transport } from '@connect/core'
import {
  type Contract,
  createSimulatedBigCommerce,
  inProcessTransport,
  type SimulatedBigCommerce,
  type StoreContext,
} from '@connect/simulators/bigcommerce'
import { memoryDocumentStore } from '@connect/simulators/world'
import type { SideOptions } from '../store-side.ts'
import { registeredApp } from './registered-app.ts'

export const storeOrigin = 'http://bigcommerce.test'

/** A BigCommerce in this thread with one store; our app is registered, and installed when its merchant opens it first. */
export interface OpenStore {
  readonly hash: string
  readonly platform: SimulatedBigCommerce
  readonly transport: Transport
  context(): StoreContext
}

/** `contract`: every request and answer is held to the official files. */
export async function openStore(hash: string, options: SideOptions, contract: Contract | null): Promise<OpenStore> {
  const platform = await createSimulatedBigCommerce({
    ...options.time,
    store: memoryDocumentStore(),
    transport: appDoor(options),
    apps: [registeredApp],
    contract,
    stores: [{ hash, profile: { name: 'Harbor Supply', currency: 'USD' } }],
  })
  // Nobody waits in vain here: time passes only while somebody works.
  const patient = { sleep: () => new Promise<void>(() => {}) }
  return { hash, platform, transport: inProcessTransport(platform, patient), context: () => platform.context(hash) }
}

/** The app's addresses: webhooks go to the door, and a callback that proves it comes from the platform says that the app was removed. */
function appDoor({ door, removed, time }: SideOptions): Transport {
  const { clientId, clientSecret } = registeredApp
  return {
    send: async (request) => {
      const url = new URL(request.url)
      if (url.pathname !== '/uninstall') return door.send(request)
      const jwt = url.searchParams.get('signed_payload_jwt') ?? ''
      const payload = await verifySignedPayload(jwt, { clientId, secrets: [clientSecret] }, time.clock)
      if (payload) await removed()
      return { status: payload ? 200 : 401, headers: {}, text: async () => '', stream: async function* () {} }
    },
  }
}
