import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { repositoryFolder } from '../server/sandbox-folder.ts'
import { schemaFile } from './folders.ts'

/** Writes the Prisma client of a schema to where the schema says. The result is committed, so that a fresh clone needs no such step. */
export function generateClient(schema: string = schemaFile): void {
  const prisma = path.join(repositoryFolder, 'node_modules', 'prisma', 'build', 'index.js')
  // Generating needs no engine, but the command line would download one: it is given a program that does nothing.
  const env = { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: '/bin/true', PRISMA_HIDE_UPDATE_MESSAGE: '1', CHECKPOINT_DISABLE: '1' }
  const done = spawnSync(process.execPath, [prisma, 'generate', `--schema=${schema}`], { cwd: path.dirname(schema), env, encoding: 'utf8' })
  if (done.status !== 0) throw new Error(`prisma generate failed:\n${done.stdout}${done.stderr}`)
}

if (import.meta.main) {
  generateClient()
  console.log('The client in packages/database/src/generated is the schema’s now.')
}
