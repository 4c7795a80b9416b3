import { defaultSettings, type RawRequest, type Transport, TransportError } from '@connect/core'
import type { StoreUnderTest } from '../batteries/store/under-test.ts'
import { connectionIdOf } from './connection-id.ts'
import { memoryStorage } from './storage.ts'
import type { SideOptions, StoreSide } from './store-side.ts'
import { virtualTime } from './virtual-time.ts'
import { rawRequest } from './webhook-door.ts'

/** A side as the battery takes it: one adapter in front of it, no products, the app opened, webhooks caught as they come. */
export async function storeUnderTest(openSide: (options: SideOptions) => Promise<StoreSide>): Promise<StoreUnderTest> {
  const time = virtualTime(1)
  const caught: RawRequest[] = []
  const door: Transport = {
    send: async (request) => {
      caught.push(rawRequest(request))
      return { status: 200, headers: {}, text: async () => '', stream: async function* () {} }
    },
  }
  let goodbye = false
  const removed = async () => {
    goodbye = true
  }
  const kept = { connectionId: connectionIdOf(1), unitOfWork: memoryStorage().unitOfWork(), settings: async () => defaultSettings }
  const side = await openSide({ time, door, decrementsAt: 'order', which: 1, removed, kept, stock: {}, large: null })
  let cut = false
  const line: Transport = {
    send: async (request) => {
      time.clock.pass(20)
      await side.catchUp()
      if (cut) throw new TransportError('Nobody is there.', 'no')
      return side.transport.send(request)
    },
  }
  await side.app.open(line)
  return {
    store: await side.process(line)(),
    desk: side.desk,
    faults: {
      ...side.faults,
      cutLine: (now) => {
        cut = now
      },
    },
    signals: {
      ...side.signals,
      sent: async () => {
        await side.signals.deliver()
        return caught.splice(0)
      },
    },
    storeKey: side.storeKey,
    places: side.places,
    overTwoPages: side.overTwoPages,
    permission: side.app.permission,
    pass: async (milliseconds) => {
      time.clock.pass(milliseconds)
      await side.catchUp()
    },
    revokeAccess: () => side.app.revoke(),
    withhold: (permission) => side.app.withhold(permission),
    breakSubscriptions: () => side.app.breakSubscriptions(),
    uninstall: () => side.app.uninstall(),
    saidGoodbye: () => goodbye,
    close: async () => {},
  }
}
