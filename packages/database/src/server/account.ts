import { readFileSync, statSync } from 'node:fs'
import { DatabaseError } from './database-error.ts'

export interface Account {
  readonly uid: number
  readonly gid: number
}

/**
 * Whom the server runs as; null: whoever we are. PostgreSQL refuses root, so root lends it another identity:
 * the owner of data that exists already, else an account every system has. initdb wants one with a name in the password file.
 */
export function serverAccount(dataFolder: string): Account | null {
  if (process.getuid?.() !== 0) return null
  return ownerOf(dataFolder) ?? namedAccount(readPasswd())
}

/** The account to use out of a password file: postgres, nobody, else the first that is not root. */
export function namedAccount(passwd: string): Account {
  const accounts = passwd.split('\n').flatMap((line) => {
    const [name, , uid, gid] = line.split(':')
    return name && Number(uid) > 0 && Number(gid) > 0 ? [{ name, uid: Number(uid), gid: Number(gid) }] : []
  })
  const found = accounts.find(({ name }) => name === 'postgres') ?? accounts.find(({ name }) => name === 'nobody') ?? accounts[0]
  if (!found) {
    throw new DatabaseError(
      'PostgreSQL does not run as root, and /etc/passwd names no other account to lend it.',
      'start as an ordinary user, add one (useradd postgres), or set DATABASE_URL to a PostgreSQL server of your own.',
    )
  }
  return { uid: found.uid, gid: found.gid }
}

function ownerOf(folder: string): Account | null {
  const stat = statSync(folder, { throwIfNoEntry: false })
  return stat && stat.uid !== 0 ? { uid: stat.uid, gid: stat.gid } : null
}

function readPasswd(): string {
  try {
    return readFileSync('/etc/passwd', 'utf8')
  } catch {
    return ''
  }
}
