import { randomBytes } from 'node:crypto'
import { type Checkpoint, type ConnectionId, id, type Repositories, type RunId } from '@connect/core'
import { createDatabase, createDirectory, createUnitOfWork, createVault } from '@connect/database'
import { applyMigrations } from '@connect/database/server'
import { orderRecord } from '../../packages/testing/src/batteries/repositories/order-records.ts'
import {
  activityRecord,
  connectionRecord,
  effectRecord,
  hour,
  levelRecord,
  requestRecord,
  variantRecord,
} from '../../packages/testing/src/batteries/repositories/records.ts'
import { throwAwayServer } from '../../packages/testing/src/postgres/throw-away-server.ts'
import { type Measured, median } from './median.ts'

/**
 * How long the repositories take at the sizes of anchors 4.3: node bootstrap.mjs tests/bench/database.ts [--json]
 * On the server of DATABASE_URL (an empty database!), else on a throw-away one, which does not wait for the disk.
 */
const server = await throwAwayServer()
await applyMigrations(server.url)
const { prisma, close } = createDatabase(server.url)
const vault = createVault({ keys: { k1: randomBytes(32).toString('base64') }, current: 'k1' })
const unitOfWork = createUnitOfWork(prisma, { vault })
const directory = createDirectory(prisma)
const measured: Measured[] = []

async function measure(name: string, rounds: number, work: (round: number) => Promise<unknown>): Promise<void> {
  const times: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now()
    await work(round)
    times.push(performance.now() - start)
  }
  measured.push({ name, rounds, ...median(times) })
}

const shop = id<ConnectionId>('bench')
const read = <T>(work: (repositories: Repositories) => Promise<T>) => unitOfWork.read(shop, work)
const write = <T>(work: (repositories: Repositories) => Promise<T>) => unitOfWork.transaction(shop, work)
const numbers = (count: number) => Array.from({ length: count }, (_, index) => `${100_000 + index}`)

try {
  await directory.create(connectionRecord(shop))
  await catalogue()
  await orders()
  await timeline()
  await connections()
} finally {
  await close()
  await server.stop()
}
print()

async function catalogue(): Promise<void> {
  const keys = numbers(10_000)
  const variants = keys.map((key) => variantRecord(key))
  await measure('10,000 variants, first time', 1, () => write((r) => r.variants.put(variants)))
  await measure('10,000 variants, upserted', 7, (round) =>
    write((r) => r.variants.put(variants.map((variant) => ({ ...variant, seenInWalk: `walk ${round + 2}` })))),
  )
  await measure('10,000 variants by id', 7, () => read((r) => r.variants.byIds(variants.map((variant) => variant.variantId))))
  await measure('250 variants by SKU', 20, () => read((r) => r.variants.bySkus(keys.slice(5_000, 5_250).map((key) => `SKU ${key}`))))
  await measure('variants missing from a walk: none of 10,000', 7, () => read((r) => r.variants.notSeenIn('walk 8')))
  const levels = keys.map((key) => levelRecord(key, 'front'))
  await measure('10,000 levels, first time', 1, () => write((r) => r.levels.put(levels)))
  await measure('10,000 levels, upserted', 7, (round) => write((r) => r.levels.put(levels.map((level) => ({ ...level, wanted: round })))))
  await measure('10,000 levels read', 7, () => read((r) => r.levels.all()))
}

async function orders(): Promise<void> {
  const records = numbers(1_000).map((key) => orderRecord(key))
  await measure('1,000 orders, first time', 1, () => write((r) => r.orders.put(records)))
  await measure('1,000 orders, upserted', 7, () => write((r) => r.orders.put(records)))
  await measure('1,000 open orders read and opened', 7, () => read((r) => r.orders.open()))
  await measure('one page: 50 orders, their effects and the checkpoint', 50, (round) =>
    write(async (r) => {
      await r.orders.put(records.slice(0, 50))
      await r.effects.put(records.slice(0, 50).map((record) => effectRecord(`${record.orderId}/${round}`, { phase: 'confirmed' })))
      await r.checkpoints.put('orders', `page ${round}` as Checkpoint)
    }),
  )
}

async function timeline(): Promise<void> {
  const batches = Array.from({ length: 100 }, (_, batch) => batch)
  await measure('1,000 activity rows (of 100,000)', batches.length, (batch) =>
    write((r) =>
      r.activity.add(
        numbers(1_000).map((key, index) => {
          const about = {
            subjectId: key,
            label: `#${key}`,
            runId: id<RunId>(`run ${batch}`),
          }
          return activityRecord(`${batch}/${index}`, { ...about, at: hour(batch) })
        }),
      ),
    ),
  )
  await measure('newest 50 of 100,000', 20, () => read((r) => r.activity.find({ limit: 50 })))
  await measure('50 in the middle of 100,000', 20, () => read((r) => r.activity.find({ before: '50/500', limit: 50 })))
  await measure('search by order number among 100,000', 20, () => read((r) => r.activity.find({ search: '#100500', limit: 50 })))
  await measure('one run of 100', 20, () => read((r) => r.activity.find({ runId: 'run 42', limit: 50 })))
}

async function connections(): Promise<void> {
  for (const key of numbers(1_000)) await directory.create(connectionRecord(id(key)))
  await measure('the scheduler’s list of 1,000 connections', 7, () => directory.active())
  await measure('a signal stored with its request', 200, (round) =>
    directory.receiveSignal({
      platform: 'any',
      signal: {
        eventId: `event ${round}`,
        storeKey: '100500.example',
        topic: 'orders_changed',
        subject: null,
        occurredAt: null,
        details: null,
      },
      receivedAt: hour(1),
      request: requestRecord(`request ${round}`),
    }),
  )
}

function print(): void {
  const lines = measured.map(
    ({ name, rounds, middle, worst }) =>
      `${name.padEnd(56)} ${middle.toFixed(1).padStart(8)} ms   worst ${worst.toFixed(1).padStart(8)} ms   of ${rounds}`,
  )
  console.log(process.argv.includes('--json') ? JSON.stringify(measured, null, 2) : lines.join('\n'))
}
