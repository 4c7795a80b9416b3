import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createTestDatabase, type TestDatabase } from '@connect/testing/postgres'
import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { applyMigrations } from './apply.ts'
import { migrationsFolder } from './folders.ts'

let database: TestDatabase
let folder: string
let client: pg.Client

beforeEach(async () => {
  database = await createTestDatabase()
  folder = mkdtempSync(path.join(os.tmpdir(), 'migrations-'))
  if (existsSync(migrationsFolder)) cpSync(migrationsFolder, folder, { recursive: true })
  client = new pg.Client({ connectionString: database.url })
  await client.connect()
})

afterEach(async () => {
  await client.end()
  await database.drop()
  rmSync(folder, { recursive: true })
})

test('processes that start together apply each migration once', async () => {
  migration('90000000000001_shelf', 'create table shelf (name text); insert into shelf values ($$one; two$$);')
  const applied = await Promise.all([1, 2, 3, 4].map(() => applyMigrations(database.url, folder)))
  expect(applied.flat()).toEqual(['90000000000001_shelf'])
  expect(await rows('select name from shelf')).toEqual([{ name: 'one; two' }])
  expect(await applyMigrations(database.url, folder)).toEqual([])
})

test('a broken migration is reported by name, changes nothing and is not marked as applied', async () => {
  migration('90000000000001_shelf', 'create table shelf (name text);')
  migration('90000000000002_broken', 'create table bin (name text); insert into nowhere values (1);')
  const before = await rows('select migration_name from _prisma_migrations order by 1')

  const error = await applyMigrations(database.url, folder).catch((thrown: Error) => thrown)
  expect(String(error)).toContain('90000000000002_broken')
  expect(String(error)).toContain('relation "nowhere" does not exist')
  expect(await rows('select migration_name from _prisma_migrations order by 1')).toEqual(before)
  expect(await rows("select 1 from pg_class where relname in ('shelf', 'bin')")).toEqual([])

  migration('90000000000002_broken', 'create table bin (name text);')
  expect(await applyMigrations(database.url, folder)).toEqual(['90000000000001_shelf', '90000000000002_broken'])
})

test('a function body with semicolons is applied whole', async () => {
  migration(
    '90000000000001_function',
    'create function twice(n int) returns int language plpgsql as $$ begin n := n * 2; return n; end $$;',
  )
  await applyMigrations(database.url, folder)
  expect(await rows('select twice(21) as n')).toEqual([{ n: 42 }])
})

test('a migration that was applied and then edited is refused', async () => {
  migration('90000000000001_shelf', 'create table shelf (name text);')
  await applyMigrations(database.url, folder)
  rmSync(path.join(folder, '90000000000001_shelf'), { recursive: true })
  migration('90000000000001_shelf', 'create table shelf (name text, height int);')
  migration('90000000000002_next', 'alter table shelf add column width int;')
  await expect(applyMigrations(database.url, folder)).rejects.toThrow('90000000000001_shelf')
  expect(await rows("select 1 from pg_attribute where attname = 'width' and attrelid = 'shelf'::regclass")).toEqual([])
})

function migration(name: string, sql: string): void {
  mkdirSync(path.join(folder, name), { recursive: true })
  writeFileSync(path.join(folder, name, 'migration.sql'), sql)
}

async function rows(sql: string): Promise<unknown[]> {
  return (await client.query(sql)).rows
}
