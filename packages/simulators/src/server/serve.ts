import type { Timer } from '@connect/core'
import { type DocumentStore, World } from '../world/index.ts'
import type { ServerRequest, ServerResponse } from './http.ts'
import { listenOn, type Tls } from './listen.ts'
import { partition } from './partition.ts'

export interface DeliverySummary {
  readonly delivered: number
  readonly failed: number
}

/** What every simulated platform can do, whatever its API. */
export interface Served {
  handle(request: ServerRequest): Promise<ServerResponse>
  /** Listens and works off what is due in the background; resolves with the port. */
  listen(port: number, host?: string): Promise<number>
  /** Attempts every webhook that is due, everywhere; repeats until none is. */
  deliverDueWebhooks(): Promise<DeliverySummary>
  /** What shops do by themselves and is due. */
  catchUp(): Promise<void>
  close(): Promise<void>
}

export interface ServedParts<Place> {
  readonly store: DocumentStore
  readonly timer: Timer
  readonly places: ReadonlyMap<string, Place>
  /** What a person's browser asks for; undefined is for the platform to answer. */
  readonly pages?: ((request: ServerRequest) => Promise<ServerResponse | undefined>) | undefined
  /** Absent: it listens in plain text. */
  readonly tls?: Tls | undefined
  route(request: ServerRequest): Promise<ServerResponse>
  catchUp(place: Place): Promise<unknown>
  deliver(place: Place): Promise<DeliverySummary>
}

const BEAT = 250

/** Opens the world of each place from one store, and one for the fault panel. */
export async function openPlaces<Place>(
  store: DocumentStore,
  names: readonly string[],
  open: (name: string, world: World) => Place,
): Promise<{ readonly places: ReadonlyMap<string, Place>; readonly faults: World }> {
  const parts = await partition(store)
  const places = new Map<string, Place>()
  for (const name of names) places.set(name, open(name, await World.open(parts.part(name))))
  return { places, faults: await World.open(parts.part('_faults')) }
}

/** Puts a platform to work: answers, listens, delivers, and goes on with what is due. */
export function serve<Place extends { readonly world: World }>(parts: ServedParts<Place>): Served {
  const ending = new AbortController()
  const closers: (() => Promise<void>)[] = []
  const handle = async (request: ServerRequest) => (await parts.pages?.(request)) ?? parts.route(request)
  const each = async (work: (place: Place) => Promise<unknown>) => {
    for (const place of parts.places.values()) await work(place)
  }
  return {
    handle,
    listen: async (port, host = '127.0.0.1') => {
      const server = await listenOn(handle, port, host, parts.tls)
      closers.push(() => server.close())
      const background = beat(parts.timer, ending.signal, async () => {
        await each((place) => parts.catchUp(place))
        await each((place) => parts.deliver(place))
      })
      closers.push(() => background)
      return server.port
    },
    deliverDueWebhooks: () => deliverAll(parts),
    catchUp: () => each((place) => parts.catchUp(place)),
    close: async () => {
      ending.abort(new Error('closed'))
      for (const close of closers) await close()
      await each((place) => place.world.close())
      await parts.store.close()
    },
  }
}

async function deliverAll<Place>(parts: ServedParts<Place>): Promise<DeliverySummary> {
  let delivered = 0
  let failed = 0
  for (let round: DeliverySummary | undefined; !round || round.delivered + round.failed > 0; ) {
    round = { delivered: 0, failed: 0 }
    for (const place of parts.places.values()) {
      const one = await parts.deliver(place)
      round = { delivered: round.delivered + one.delivered, failed: round.failed + one.failed }
    }
    delivered += round.delivered
    failed += round.failed
  }
  return { delivered, failed }
}

async function beat(timer: Timer, signal: AbortSignal, work: () => Promise<void>): Promise<void> {
  while (!signal.aborted) {
    await work().catch((error: unknown) => console.error('The simulated platform could not work off what was due', error))
    await timer.sleep(BEAT, signal).catch(() => {})
  }
}
