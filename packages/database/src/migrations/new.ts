import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { diffSchema } from './diff.ts'
import { migrationsFolder } from './folders.ts'

/** Writes the next migration: what prisma/schema.prisma has that the migrations have not. Usage: node packages/database/src/migrations/new.ts NAME */
export async function newMigration(name: string, now: Date): Promise<string | null> {
  const script = await diffSchema()
  if (script === null) return null
  const stamp = now.toISOString().replaceAll(/\D/g, '').slice(0, 14)
  const folder = path.join(migrationsFolder, `${stamp}_${name}`)
  mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(folder, 'migration.sql'), script)
  writeFileSync(path.join(migrationsFolder, 'migration_lock.toml'), 'provider = "postgresql"\n')
  return folder
}

if (import.meta.main) {
  const name = process.argv[2] ?? ''
  if (!/^[a-z0-9_]+$/.test(name)) {
    console.error('Usage: node packages/database/src/migrations/new.ts NAME   (small letters, digits and _)')
    process.exit(2)
  }
  const folder = await newMigration(name, new Date())
  console.log(
    folder ? `Written: ${folder}\nRead it before you commit it.` : 'The migrations have all that the schema has: nothing to write.',
  )
}
