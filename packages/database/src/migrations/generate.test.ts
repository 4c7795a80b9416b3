import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { repositoryFolder } from '../server/sandbox-folder.ts'
import { schemaFile } from './folders.ts'
import { generateClient } from './generate.ts'

const generated = 'packages/database/src/generated'
const copy = mkdtempSync(path.join(os.tmpdir(), 'generate-'))
afterAll(() => rmSync(copy, { recursive: true }))

test('the committed client is the one that the schema gives', () => {
  // The same tree elsewhere: the generated files quote the path from schema to client.
  mkdirSync(path.join(copy, 'prisma'))
  cpSync(schemaFile, path.join(copy, 'prisma', 'schema.prisma'))
  symlinkSync(path.join(repositoryFolder, 'node_modules'), path.join(copy, 'node_modules'))
  generateClient(path.join(copy, 'prisma', 'schema.prisma'))
  const fresh = contents(path.join(copy, generated))
  expect(fresh.size).toBeGreaterThan(5)
  expect(contents(path.join(repositoryFolder, generated))).toEqual(fresh)
})

function contents(folder: string): Map<string, string> {
  if (!existsSync(folder)) return new Map()
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const paths = files.map((entry) => path.join(entry.parentPath, entry.name)).sort()
  return new Map(paths.map((file) => [path.relative(folder, file), readFileSync(file, 'utf8')]))
}
