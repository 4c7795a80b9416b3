/** The one process that runs pipelines, for every connection; any number of them may run on one database. */
import { streamLog } from '@connect/http'
import { readEnvironment } from './services/environment.ts'
import { startWorker } from './worker.ts'

/** Whatever hangs on the way out does not keep the process longer than this, in milliseconds. */
const lastMs = 9_000

const environment = readEnvironment()
const log = streamLog('worker', environment.LOG_LEVEL)
const worker = await startWorker(environment, { log })

let leaving = false
function leave(code: number): void {
  if (leaving) return
  leaving = true
  setTimeout(() => process.exit(1), lastMs).unref()
  worker.end().then(
    () => process.exit(code),
    (error: unknown) => {
      log.error('The worker could not end in order', { cause: error })
      process.exit(1)
    },
  )
}
process.on('disconnect', () => leave(0)) // the supervisor that started us is gone
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => leave(0))
process.on('uncaughtException', (error) => {
  log.error('Something was thrown that nobody caught; the worker ends and is to be started again', { cause: error })
  leave(1)
})
