import { createQueue } from './create-queue.ts'

// A worker process for the crash test: takes one job, says so, and never finishes it.
const log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} }
const queue = await createQueue({ url: process.argv[2] ?? '', log })
await queue.work(
  () => {
    process.stdout.write('taken\n')
    return new Promise(() => {})
  },
  { concurrency: 1 },
)
process.stdout.write('working\n')
