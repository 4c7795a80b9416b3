import pg from 'pg'
import { DatabaseError, reasonOf } from './database-error.ts'

/** Checks the server of DATABASE_URL: it answers, lets us in, and is not older than what the queue needs. */
export async function checkGivenServer(url: string): Promise<void> {
  const client = clientFor(url)
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query<{ version: string }>("select current_setting('server_version_num') as version")
    const version = Math.floor(Number(rows[0]?.version) / 10_000)
    if (version >= 13) return
    throw new DatabaseError(`DATABASE_URL is PostgreSQL ${version}; version 13 or later is needed.`, 'upgrade it, or give another server.')
  } catch (error) {
    if (error instanceof DatabaseError) throw error
    throw new DatabaseError(
      `DATABASE_URL (${shown(url)}) cannot be used: ${reasonOf(error)}`,
      'start that server, or correct the address, user, password or database name in it; without DATABASE_URL a bundled server is started.',
      { error },
    )
  } finally {
    await client.end().catch(() => {})
  }
}

function clientFor(url: string): pg.Client {
  try {
    return new pg.Client({ connectionString: new URL(url).href, connectionTimeoutMillis: 10_000 })
  } catch (error) {
    throw new DatabaseError('DATABASE_URL is not a valid address.', 'write postgresql://user:password@host:5432/database.', { error })
  }
}

/** Without user and password. */
function shown(url: string): string {
  const { host, pathname } = new URL(url)
  return `${host}${pathname}`
}
