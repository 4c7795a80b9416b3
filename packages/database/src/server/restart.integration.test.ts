import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { DatabaseError } from './database-error.ts'
import { runningPostmaster } from './postmaster.ts'
import { processIdentity } from './process-identity.ts'
import { removeSandbox } from './remove-sandbox.ts'
import { startDatabase } from './start-database.ts'

let folder: string
let children: ChildProcess[]

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'restart-'))
  chmodSync(folder, 0o711)
  children = []
})

afterEach(async () => {
  for (const child of children) child.kill('SIGKILL')
  await Promise.all(children.filter((child) => child.exitCode === null && child.signalCode === null).map((child) => once(child, 'exit')))
  expect(await removeSandbox(folder)).toBe(true)
})

test('what was committed survives a clean stop, and the second start needs no second set-up', async () => {
  const first = await startDatabase({ url: null, folder })
  await run(first.url, 'create table shelf (n int); insert into shelf values (1)')
  await first.stop()
  await first.stop()
  const second = await startDatabase({ url: null, folder })
  expect(second.url).toBe(first.url)
  expect(await run(second.url, 'select n from shelf')).toEqual([{ n: 1 }])
  await second.stop()
  expect(postmaster()).toBeNull()
})

test('kill -9 of our process only: the server it left is adopted', async () => {
  const { child, url } = await holder()
  await run(url, 'create table shelf (n int); insert into shelf values (1)')
  const orphan = postmaster()?.pid
  await kill(child)
  const database = await startDatabase({ url: null, folder })
  expect(database).toMatchObject({ origin: 'adopted', url })
  expect(postmaster()?.pid).toBe(orphan)
  expect(await run(database.url, 'select n from shelf')).toEqual([{ n: 1 }])
  await database.stop()
  expect(postmaster()).toBeNull()
})

test('kill -9 of everything while rows are written: the next start has every row that was acknowledged', async () => {
  const { child, url } = await holder()
  await run(url, 'create table shelf (n int)')
  let acknowledged = 0
  const writing = writeUntilKilled(url, (n) => {
    acknowledged = n
  })
  await until(() => acknowledged >= 200)
  const server = postmaster()?.pid ?? 0
  await kill(child)
  process.kill(server, 'SIGKILL')
  await writing
  const database = await startDatabase({ url: null, folder })
  expect(database.origin).toBe('started')
  const [row] = (await run(database.url, 'select max(n) as last, count(*)::int as rows from shelf')) as { last: number; rows: number }[]
  expect(row?.last).toBeGreaterThanOrEqual(acknowledged)
  expect(row?.rows).toBe(row?.last)
  await database.stop()
})

test('a PID file left by a crash that names somebody else’s process by now does not stop the start', async () => {
  const first = await startDatabase({ url: null, folder })
  const file = path.join(folder, 'postgres', 'data', 'postmaster.pid')
  const left = readFileSync(file, 'utf8')
  await first.stop()
  writeFileSync(file, left.replace(/^\d+/, String(process.pid)))
  const second = await startDatabase({ url: null, folder })
  expect(second.origin).toBe('started')
  await second.stop()
})

test('a second process is told who runs already, and may join instead', async () => {
  const { child, url } = await holder()
  const refused = await startDatabase({ url: null, folder }).catch((error: unknown) => error)
  expect(refused).toBeInstanceOf(DatabaseError)
  expect(String(refused)).toContain(`process ${child.pid}`)
  expect(String(refused)).toContain('Next step')
  const joined = await startDatabase({ url: null, folder, whenRunning: 'join' })
  expect(joined).toMatchObject({ origin: 'joined', url })
  await joined.stop()
  expect(await run(url, 'select 1 as alive')).toEqual([{ alive: 1 }])
})

test('of two processes that start at once, one has the server and the other joins it', async () => {
  const [theirs, mine] = await Promise.all([holder('join'), startDatabase({ url: null, folder, whenRunning: 'join' })])
  expect([theirs.origin, mine.origin].sort()).toEqual(['joined', 'started'])
  expect(theirs.url).toBe(mine.url)
  await mine.stop()
})

for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
  test(`${signal} ends the server together with the process`, async () => {
    const { child } = await holder()
    child.kill(signal)
    await once(child, 'exit')
    expect(child.exitCode).toBe(128 + os.constants.signals[signal])
    expect(postmaster()).toBeNull()
  })
}

test('when its port was taken meanwhile the server moves to another', async () => {
  const first = await startDatabase({ url: null, folder })
  await first.stop()
  const thief = createServer().listen(Number(new URL(first.url).port), '127.0.0.1')
  await once(thief, 'listening')
  const second = await startDatabase({ url: null, folder })
  expect(new URL(second.url).port).not.toBe(new URL(first.url).port)
  expect(await run(second.url, 'select 1 as alive')).toEqual([{ alive: 1 }])
  await second.stop()
  thief.close()
})

test('settings that cannot be read are named, with what to do', async () => {
  writeFileSync(path.join(folder, 'postgres.json'), '{"password":')
  const refused = await startDatabase({ url: null, folder }).catch((error: unknown) => error)
  expect(String(refused)).toContain('postgres.json')
  expect(String(refused)).toContain('Next step: ')
  writeFileSync(path.join(folder, 'postgres.json'), JSON.stringify({ password: 'x'.repeat(24), port: null, folder: null }))
})

async function holder(whenRunning: 'refuse' | 'join' = 'refuse'): Promise<{ child: ChildProcess; url: string; origin: string }> {
  const script = path.join(import.meta.dirname, 'holding-process.ts')
  const child = spawn(process.execPath, [script, folder, whenRunning], { stdio: ['ignore', 'pipe', 'pipe'] })
  children.push(child)
  for await (const line of createInterface({ input: child.stdout }))
    return { child, ...(JSON.parse(line) as { url: string; origin: string }) }
  throw new Error('the process ended without a word')
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL')
  await once(child, 'exit')
  expect(processIdentity(child.pid ?? 0)).toBeNull()
}

const postmaster = () => runningPostmaster(path.join(folder, 'postgres', 'data'))

async function run(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

async function writeUntilKilled(url: string, acknowledge: (n: number) => void): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  try {
    for (let n = 1; ; n++) {
      await client.query('insert into shelf values ($1)', [n])
      acknowledge(n)
    }
  } catch {
    await client.end().catch(() => {})
  }
}

async function until(good: () => boolean): Promise<void> {
  while (!good()) await new Promise((resolve) => setTimeout(resolve, 10))
}
