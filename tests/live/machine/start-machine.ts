import { randomBytes } from 'node:crypto'
import { applyMigrations } from '@connect/database/server'
import { createTransport, streamLog } from '@connect/http'
import { startChild } from '../../../apps/sandbox/src/processes/child.ts'
import { type JsonClient, jsonClient } from '../../../apps/sandbox/src/server/json-client.ts'
import { readEnvironment } from '../../../apps/worker/src/services/environment.ts'
import { openServices, type Services } from '../../../apps/worker/src/services/services.ts'
import { startWorker } from '../../../apps/worker/src/worker.ts'
import { throwAwayServer } from '../../../packages/testing/src/postgres/throw-away-server.ts'
import type { LiveOptions } from '../options.ts'
import { freePort } from './free-port.ts'
import { createRecorder, type Recorder } from './recorded.ts'
import { type Backend, serveBackend } from './serve-backend.ts'

/** Everything of ours, real, around one store. */
export interface Machine {
  readonly recorder: Recorder
  readonly backend: Backend
  readonly services: Services
  /** The worker's door. */
  readonly operator: JsonClient
  /** The warehouse's API, as its administrator. */
  readonly warehouse: JsonClient
  readonly warehouseUrl: string
  readonly storeKey: string
  close(): Promise<void>
}

const administrator = 'admin@northwind-outfitters.example'
/** The warehouse's division that holds nothing at first. */
export const division = { id: 'div-hills', path: '/v1/divisions/div-hills' }

/** Database, warehouse, backend and worker; what was started is ended again where a later part does not start. `say`: a line of theirs that somebody must see. */
export async function startMachine(options: LiveOptions, say: (line: string) => void): Promise<Machine> {
  const closers: (() => Promise<unknown>)[] = []
  const close = async () => {
    for (const end of closers.splice(0).reverse()) await end().catch((error: unknown) => say(`Not ended in order: ${String(error)}`))
  }
  try {
    return Object.assign(await started(options, say, closers), { close })
  } catch (error) {
    await close()
    throw error
  }
}

async function started(
  options: LiveOptions,
  say: (line: string) => void,
  closers: (() => Promise<unknown>)[],
): Promise<Omit<Machine, 'close'>> {
  // One of its own, whatever else this machine works with.
  Reflect.deleteProperty(process.env, 'DATABASE_URL')
  const database = await throwAwayServer()
  closers.push(() => database.stop())
  await applyMigrations(database.url)
  const [warehousePort, workerPort] = [await freePort(), await freePort()]
  const secret = () => randomBytes(20).toString('hex')
  const [storeKey, password, token] = [`isk_${secret()}`, secret(), secret()]
  const urls = { warehouse: `http://127.0.0.1:${warehousePort}`, worker: `http://127.0.0.1:${workerPort}` }
  // The warehouse is on loopback, where production asks nobody.
  const common = { DATABASE_URL: database.url, ALLOW_PRIVATE_NETWORK: '1', NODE_ENV: 'test', LOG_LEVEL: 'warn' }
  const warehouse = startChild(
    {
      name: 'warehouse',
      entry: 'apps/warehouse/src/main.ts',
      env: {
        ...common,
        PORT: String(warehousePort),
        WAREHOUSE_SEED_PASSWORD: password,
        WAREHOUSE_SEED_STORE_KEYS: `Live=${storeKey}@${division.id}`,
      },
      health: `${urls.warehouse}/healthz`,
    },
    { keep: () => {}, show: say },
  )
  closers.push(() => warehouse.stop())
  await warehouse.ready

  const log = streamLog('live', 'warn', (line) => say(line.trim()))
  const inner = createTransport({ allowPrivateNetwork: true, log, userAgent: 'IntelliTrack-Connect/0.1 (live suite)' })
  closers.push(() => inner.close())
  const recorder = createRecorder(options.store, inner)
  const environment = {
    ...{ ...common, ENCRYPTION_KEYS: `live:${randomBytes(32).toString('base64')}`, SIGNALS_URL: urls.worker },
    ...{ WOOCOMMERCE_APP_URL: options.backend, WORKER_PORT: String(workerPort), OPERATOR_TOKEN: token },
  }
  const outside = { transport: recorder.transport, log }
  const backend = await serveBackend(options, environment, outside)
  closers.push(() => backend.close())
  const worker = await startWorker(readEnvironment(environment), outside)
  closers.push(() => worker.end())
  const services = openServices(readEnvironment(environment), 'live', outside)
  closers.push(() => services.close())
  const signedIn = await jsonClient('The warehouse', urls.warehouse)<{ readonly token: string }>('POST', '/v1/auth/token', {
    userName: administrator,
    password,
  })
  const bearer = (value: string) => async () => ({ authorization: `Bearer ${value}` })
  return {
    ...{ recorder, backend, services, storeKey, warehouseUrl: urls.warehouse },
    warehouse: jsonClient('The warehouse', urls.warehouse, bearer(signedIn.token), 120_000),
    // A dry run over a large shop takes as long as its pages do.
    operator: jsonClient('The worker', urls.worker, bearer(token), 600_000),
  }
}
