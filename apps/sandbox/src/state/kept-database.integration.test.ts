import { chmodSync, mkdtempSync, readFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createDatabase } from '@connect/database'
import { removeSandbox, startDatabase } from '@connect/database/server'
import { expect, test } from 'vitest'
import { keepDatabase } from './kept-database.ts'

test('a database that is killed while the sandbox runs is there again at the same address, with what was written', async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'kept-database-'))
  chmodSync(folder, 0o711)
  const said: string[] = []
  const start = () => startDatabase({ url: null, folder })
  const kept = await keepDatabase(folder, { start, every: 50, say: (line) => said.push(line) })
  const before = createDatabase(kept.url, { connections: 1 })
  await before.prisma.$executeRaw`create table shelf as select 7 as n`
  await before.close()

  process.kill(Number(readFileSync(path.join(folder, 'postgres', 'data', 'postmaster.pid'), 'utf8').split('\n')[0]), 'SIGKILL')

  await expect.poll(() => shelf(kept.url), { timeout: 30_000 }).toEqual([{ n: 7 }])
  expect(said).toEqual(['The database ended; starting it again'])
  await kept.stop()
  await expect(shelf(kept.url)).rejects.toThrow()
  expect(await removeSandbox(folder)).toBe(true)
})

async function shelf(url: string): Promise<unknown> {
  const database = createDatabase(url, { connections: 1 })
  return database.prisma.$queryRaw`select n from shelf`.finally(() => database.close())
}
