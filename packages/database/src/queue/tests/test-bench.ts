import { type ConnectionId, id, type Log } from '@connect/core'
import { createTestDatabase } from '@connect/testing/postgres'
import { createDatabase, type Database } from '../../repositories/database.ts'
import { createQueue, type Queue, type QueueOptions } from '../create-queue.ts'

export const silent: Log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} }
export const connection = (name: string) => id<ConnectionId>(name)

export interface Bench {
  readonly url: string
  readonly database: Database
  queue(options?: Partial<QueueOptions>): Promise<Queue>
  close(): Promise<void>
}

/** A database with as many queues on it as a test opens; everything is closed at the end. */
export async function openBench(): Promise<Bench> {
  const postgres = await createTestDatabase()
  const database = createDatabase(postgres.url)
  const queues: Queue[] = []
  return {
    url: postgres.url,
    database,
    queue: async (options) => {
      const queue = await createQueue({ url: postgres.url, log: silent, ...options })
      queues.push(queue)
      return queue
    },
    close: async () => {
      await Promise.all(queues.map((queue) => queue.stop(1_000)))
      await database.close()
      await postgres.drop()
    },
  }
}

/** A promise to be kept from outside. */
export function gate(): { readonly opened: Promise<void>; open(): void } {
  let open = () => {}
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { opened, open: () => open() }
}
