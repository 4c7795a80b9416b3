import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { diffSchema } from './diff.ts'
import { migrationsFolder, schemaFile } from './folders.ts'

const folder = mkdtempSync(path.join(os.tmpdir(), 'drift-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('the migrations make exactly the schema', async () => {
  expect(await diffSchema()).toBeNull()
})

test('a model that no migration makes is drift', async () => {
  const file = path.join(folder, 'schema.prisma')
  writeFileSync(file, `${readFileSync(schemaFile, 'utf8')}\nmodel Forgotten {\n  id String @id\n}\n`)
  expect(await diffSchema(migrationsFolder, file)).toContain('CREATE TABLE "Forgotten"')
})

test('a migration with invalid SQL is an error, not a migration that counts as applied', async () => {
  const migrations = path.join(folder, 'migrations')
  cpSync(migrationsFolder, migrations, { recursive: true })
  mkdirSync(path.join(migrations, '90000000000001_broken'))
  writeFileSync(path.join(migrations, '90000000000001_broken', 'migration.sql'), 'alter table nowhere add column name text;')
  await expect(diffSchema(migrations)).rejects.toThrow('90000000000001_broken')
})
