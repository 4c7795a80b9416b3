import type { Log } from '@connect/core'
import { createTransport } from '@connect/http'
import { systemClock, systemRandom, systemTimer } from '@connect/http/system'
import { postgresDocumentStore } from '@connect/simulators/world'

interface Needing {
  readonly databaseUrl: string
  /** Of the database: where this platform keeps its state. */
  readonly schema: string
  /** What its webhooks call themselves. */
  readonly userAgent: string
  readonly log: Log
}

/** What every simulated platform works with in a real process. */
export const whatPlatformsNeed = async ({ databaseUrl, schema, userAgent, log }: Needing) => ({
  store: await postgresDocumentStore(databaseUrl, schema),
  clock: systemClock,
  random: systemRandom,
  timer: systemTimer,
  transport: createTransport({ allowPrivateNetwork: true, log, userAgent }),
})
