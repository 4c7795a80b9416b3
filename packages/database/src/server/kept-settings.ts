import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { DatabaseError } from './database-error.ts'

const shape = z.object({
  password: z.string().min(20),
  port: z.int().min(1).max(65_535).nullable(),
  /** Where the data lies when it is not beside this file. */
  folder: z.string().nullable(),
})
/** What a clone's server keeps between starts, in `postgres.json`, readable by its owner only. */
export type KeptSettings = z.infer<typeof shape>

/** The settings of this clone; made up when there are none yet. */
export function keptSettings(sandbox: string): KeptSettings {
  const file = path.join(sandbox, 'postgres.json')
  if (!existsSync(file)) return { password: randomBytes(24).toString('base64url'), port: null, folder: null }
  try {
    return shape.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch (error) {
    throw new DatabaseError(
      `${file} cannot be read: it holds the port and password of this clone's database.`,
      `start as the user it belongs to, restore it from a backup, or delete ${sandbox} to begin with an empty database.`,
      { error },
    )
  }
}

/** Written whole or not at all. */
export function keepSettings(sandbox: string, settings: KeptSettings): void {
  writePrivate(path.join(sandbox, 'postgres.json'), `${JSON.stringify(settings, null, 2)}\n`)
}

/** A file for its owner's eyes only (mode 600), put in place in one step; root gives it to whom the folder belongs. */
export function writePrivate(file: string, content: string): void {
  const part = `${file}.${process.pid}`
  writeFileSync(part, content, { mode: 0o600 })
  const owner = statSync(path.dirname(file))
  if (process.getuid?.() === 0 && owner.uid !== 0) chownSync(part, owner.uid, owner.gid)
  renameSync(part, file)
}
