import { createHash, randomBytes } from 'node:crypto'
import { chmodSync, chownSync, mkdirSync, realpathSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { type Account, serverAccount } from './account.ts'
import { DatabaseError, reasonOf } from './database-error.ts'
import { type KeptSettings, keepSettings } from './kept-settings.ts'
import { canWriteIn } from './reachable.ts'
import { systemFolder } from './system-folder.ts'

export interface DataHome {
  /** Holds `data` and what initdb makes on its way there. Mode 700, the account's own. */
  readonly folder: string
  readonly account: Account | null
}

/**
 * Where this clone's data lies: `postgres` beside the settings, or, for root in a folder the server's account cannot enter,
 * a folder of the system whose name is written in the settings.
 */
export function dataHome(sandbox: string, settings: KeptSettings): DataHome {
  const kept = settings.folder
  if (kept) return usable(kept, serverAccount(kept)) ?? fail(kept, 'it is named in postgres.json, but the server cannot use it')
  const beside = path.join(sandbox, 'postgres')
  const existed = statSync(beside, { throwIfNoEntry: false }) !== undefined
  const account = serverAccount(beside)
  const found = usable(beside, account)
  if (found) return found
  if (!existed) rmSync(beside, { recursive: true, force: true })
  if (existed || !account) return fail(beside, 'the server cannot use it')
  const elsewhere = path.join(systemFolder(), `${shortHash(realpathSync(sandbox))}-${randomBytes(4).toString('hex')}`)
  const home = usable(elsewhere, account) ?? fail(elsewhere, 'the server cannot use it')
  keepSettings(sandbox, { ...settings, folder: elsewhere })
  return home
}

function usable(folder: string, account: Account | null): DataHome | null {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    if (account && statSync(folder).uid !== account.uid) chownSync(folder, account.uid, account.gid)
    if (process.platform !== 'win32' && (statSync(folder).mode & 0o777) !== 0o700) chmodSync(folder, 0o700)
  } catch (error) {
    if (!account) return fail(folder, reasonOf(error))
    return null
  }
  return canWriteIn(folder, account) ? { folder: realpathSync(folder), account } : null
}

function fail(folder: string, reason: string): never {
  throw new DatabaseError(
    `The database's folder ${folder} cannot be used: ${reason}.`,
    'start as the user it belongs to, make the folders above it enterable, or set INTELLITRACK_DATA to another folder (an empty database begins there).',
  )
}

const shortHash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 12)
