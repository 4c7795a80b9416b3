/** The one process that runs pipelines, for every connection; any number of them may run on one database. */
import { createQueue } from '@connect/database/queue'
import { openDoor } from './door/door.ts'
import { runJob } from './jobs/run-job.ts'
import { runScheduler } from './jobs/scheduler.ts'
import { readEnvironment } from './services/environment.ts'
import { openServices } from './services/services.ts'

const environment = readEnvironment()
const services = openServices(environment)
const { log } = services
const queue = await createQueue({ url: environment.DATABASE_URL, log, connections: environment.WORKER_CONCURRENCY + 2 })
const stop = new AbortController()
await queue.work((run) => runJob(services, run), { concurrency: environment.WORKER_CONCURRENCY })
const scheduling = runScheduler(services, queue, stop.signal)
const door = environment.WORKER_PORT === undefined ? null : await openDoor(services, queue, environment.WORKER_PORT)
log.info('The worker works', { concurrency: environment.WORKER_CONCURRENCY, port: environment.WORKER_PORT ?? null })

let ending = false
const end = async () => {
  if (ending) return
  ending = true
  stop.abort(new Error('the worker ends'))
  await door?.close()
  await scheduling
  await queue.stop(5_000)
  await services.close()
  process.exit(0)
}
process.on('disconnect', () => void end()) // the supervisor that started us is gone
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void end())
