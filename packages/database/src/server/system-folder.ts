import { chmodSync, lstatSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { DatabaseError, reasonOf } from './database-error.ts'

/**
 * Root's folder for what the server's account must reach when the clone lies in a home it cannot look into.
 * /var/lib, which no clean-up job empties; /var/tmp where that is read-only. A folder of that name which somebody else made is refused.
 */
export function systemFolder(): string {
  const reasons: string[] = []
  for (const parent of ['/var/lib', '/var/tmp']) {
    const folder = path.join(parent, 'intellitrack-connect')
    try {
      mkdirSync(folder, { recursive: true, mode: 0o755 })
      const stat = lstatSync(folder)
      if (!stat.isDirectory() || stat.uid !== 0) throw new Error(`${folder} does not belong to root`)
      chmodSync(folder, 0o755)
      return folder
    } catch (error) {
      reasons.push(reasonOf(error))
    }
  }
  throw new DatabaseError(
    `PostgreSQL cannot run from this folder as root, and there is no other place for it: ${reasons.join('; ')}`,
    'set DATABASE_URL to a PostgreSQL server of your own, or move the clone to a folder that other users may enter.',
  )
}
