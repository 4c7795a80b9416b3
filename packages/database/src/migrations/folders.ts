import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { MigrationList, SchemasContainer } from '@prisma/schema-engine-wasm/schema_engine_bg'
import { repositoryFolder } from '../server/sandbox-folder.ts'

export const schemaFile = path.join(repositoryFolder, 'prisma', 'schema.prisma')
export const migrationsFolder = path.join(repositoryFolder, 'prisma', 'migrations')

/** The migrations of a folder in the order of their names, as Prisma's engine wants them. */
export function migrationList(folder: string): MigrationList {
  const names = existsSync(folder) ? readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()) : []
  const lockfile = path.join(folder, 'migration_lock.toml')
  return {
    baseDir: folder,
    shadowDbInitScript: '',
    lockfile: { path: 'migration_lock.toml', content: existsSync(lockfile) ? readFileSync(lockfile, 'utf8') : null },
    migrationDirectories: names
      .map(({ name }) => name)
      .sort()
      .map((name) => ({
        path: name,
        migrationFile: {
          path: 'migration.sql',
          content: { tag: 'ok', value: readFileSync(path.join(folder, name, 'migration.sql'), 'utf8') },
        },
      })),
  }
}

/** The schema as it is written now; an empty one while there is none. */
export function schemaFiles(file: string = schemaFile): SchemasContainer {
  const content = existsSync(file) ? readFileSync(file, 'utf8') : 'datasource db {\n  provider = "postgresql"\n}\n'
  return { files: [{ path: file, content }] }
}
