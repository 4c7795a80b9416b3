import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Bench, connection, gate, openBench } from './tests/test-bench.ts'

let bench: Bench

beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())

test('the run of a worker that is killed is taken over by another within a minute', async () => {
  const store = connection('orphaned')
  const web = await bench.queue({ role: 'web' })
  await web.wake(store)
  const script = path.join(import.meta.dirname, 'crashing-worker.ts')
  const child = spawn(process.execPath, [script, bench.url], { stdio: ['ignore', 'pipe', 'inherit'] })
  let output = ''
  for await (const chunk of child.stdout) {
    output += String(chunk)
    if (output.includes('taken')) break
  }
  child.kill('SIGKILL')
  await once(child, 'exit')

  const takenOver = gate()
  let attempt = 0
  const worker = await bench.queue()
  await worker.work(
    async (run) => {
      attempt = run.attempt
      takenOver.open()
      return null
    },
    { concurrency: 1 },
  )
  await takenOver.opened
  expect(attempt).toBe(2)
  // The time limit is the promise: a minute, and what it takes to start the processes.
}, 70_000)
