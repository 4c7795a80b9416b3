import { createQueue } from '@connect/database/queue'
import { applyMigrations } from '@connect/database/server'
import { openDoor } from './door/door.ts'
import { runJob } from './jobs/run-job.ts'
import { runScheduler } from './jobs/scheduler.ts'
import type { WorkerEnvironment } from './services/environment.ts'
import { type Outside, openServices } from './services/services.ts'

/** How long runs that are under way may still go on when the worker ends, in milliseconds; then they are stopped where they are. */
const patienceMs = 3_000

export interface RunningWorker {
  /** Takes no more work, lets go of what is under way and closes everything: well within ten seconds. Another worker continues. */
  end(): Promise<void>
}

/** A worker: runs, scheduler and door, for every connection; any number of them may run on one database. */
export async function startWorker(environment: WorkerEnvironment, outside: Outside = {}): Promise<RunningWorker> {
  // Whoever starts first brings the database up to date; the others find it so.
  await applyMigrations(environment.DATABASE_URL)
  const services = openServices(environment, 'worker', outside)
  const { log } = services
  const queue = await createQueue({ url: environment.DATABASE_URL, log, connections: environment.WORKER_CONCURRENCY + 2 })
  const ending = new AbortController()
  const stopRuns = new AbortController()
  const work = (run: Parameters<typeof runJob>[1]) => runJob(services, { ...run, signal: AbortSignal.any([run.signal, stopRuns.signal]) })
  await queue.work(work, { concurrency: environment.WORKER_CONCURRENCY })
  const scheduling = runScheduler(services, queue, ending.signal)
  const door = environment.WORKER_PORT === undefined ? null : await openDoor(services, queue, environment.WORKER_PORT)
  log.info('The worker works', { concurrency: environment.WORKER_CONCURRENCY, port: door?.port ?? null })

  const end = async () => {
    ending.abort(new Error('the worker ends'))
    const impatient = setTimeout(() => stopRuns.abort(new Error('the worker ends')), patienceMs)
    await Promise.all([door?.close(), scheduling, queue.stop(2 * patienceMs)])
    clearTimeout(impatient)
    await services.close()
    log.info('The worker has ended')
  }
  let ended: Promise<void> | null = null
  return {
    end: () => {
      ended ??= end()
      return ended
    },
  }
}
