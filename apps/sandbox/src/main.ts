/** `npm start`: database, simulated store, warehouse, app and worker, and one page to see them work. `--dev`: parts start again when their sources change. */
import path from 'node:path'
import { startDeveloping } from './dev/start-developing.ts'
import { startSandbox } from './start-sandbox.ts'
import { readEnvironment } from './state/environment.ts'
import { openProgress } from './terminal/progress.ts'
import { answerArguments } from './terminal/usage.ts'
import { whatWentWrong } from './terminal/what-went-wrong.ts'

// A terminal that was closed takes no more lines; the end must still be an orderly one.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})

const answer = answerArguments(process.argv.slice(2))
if (answer) {
  console[answer.code === 0 ? 'log' : 'error'](answer.text)
  process.exit(answer.code)
}
const environment = environmentOrEnd()
const progress = openProgress(environment.INTELLITRACK_DATA)
const closers: (() => Promise<unknown>)[] = []
let ending = false
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end(0))

try {
  const { page, children } = await startSandbox(environment, progress, closers)
  if (process.argv.includes('--dev')) closers.unshift(startDeveloping(children, progress))
  progress.say(
    `State is kept in ${shortPath(environment.INTELLITRACK_DATA)}, every part's output in ${shortPath(progress.file)}. Ctrl-C ends everything.`,
  )
  progress.say(`Ready: ${page}`)
} catch (error) {
  if (!ending) progress.say(await whatWentWrong(error, environment))
  await end(1)
}

async function end(code: number): Promise<void> {
  if (ending) return
  ending = true
  for (const close of closers) await close().catch((error: unknown) => progress.say(String(error)))
  process.exit(code)
}

function environmentOrEnd() {
  try {
    return readEnvironment()
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  }
}

/** From here where that is shorter. */
function shortPath(place: string): string {
  const relative = path.relative(process.cwd(), place)
  return relative.startsWith('..') ? place : relative
}
