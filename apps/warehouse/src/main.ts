import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Log } from '@connect/core'
import { seedWarehouse } from '@connect/simulators/warehouse'
import { postgresDocumentStore, World } from '@connect/simulators/world'
import { pino } from 'pino'
import { readEnvironment, type WarehouseEnvironment } from './server/environment.ts'
import { createWarehouseServer, listen } from './server/index.ts'

/** Starts the warehouse from its environment and ends it on SIGINT or SIGTERM, when what is under way is done. */
async function main(environment: WarehouseEnvironment): Promise<void> {
  const log = logOf(environment.LOG_LEVEL)
  const world = await World.open(await postgresDocumentStore(environment.DATABASE_URL, environment.WAREHOUSE_SCHEMA))
  const perSecond = environment.WAREHOUSE_REQUESTS_PER_SECOND
  const server = createWarehouseServer({
    world,
    clock: { now: Date.now },
    random: { uuid: randomUUID, fraction: Math.random },
    timer: { sleep: (milliseconds, signal) => sleep(milliseconds, undefined, signal ? { signal } : {}) },
    log,
    ...(perSecond === undefined ? {} : { rateLimit: { perSecond, burst: Math.ceil(perSecond * 2) } }),
  })
  if (environment.WAREHOUSE_SEED_PASSWORD !== undefined)
    await seedWarehouse(server.warehouse, { password: environment.WAREHOUSE_SEED_PASSWORD, storeKeys: seedKeys(environment) })
  const running = await listen(server, {
    host: environment.HOST,
    port: environment.PORT,
    control: environment.WAREHOUSE_CONTROL,
    client: fileURLToPath(new URL('../build/client', import.meta.url)),
    frameAncestors: environment.WAREHOUSE_FRAME_ANCESTORS,
  })
  log.info('warehouse ready', { url: running.url })
  const stop = async () => {
    await running.close()
    await world.close()
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop())
}

const seedKeys = ({ WAREHOUSE_SEED_STORE_KEYS: keys }: WarehouseEnvironment) =>
  keys.map((text) => {
    const at = text.indexOf('=')
    const [secret = '', divisionId] = text.slice(at + 1).split('@')
    return { name: text.slice(0, at), secret, ...(divisionId ? { divisionId } : {}) }
  })

function logOf(level: string): Log {
  const lines = pino({ level, base: { part: 'warehouse' } })
  return {
    debug: (message, fields) => lines.debug(fields ?? {}, message),
    info: (message, fields) => lines.info(fields ?? {}, message),
    warn: (message, fields) => lines.warn(fields ?? {}, message),
    error: (message, fields) => lines.error(fields ?? {}, message),
  }
}

await main(readEnvironment(process.env))
