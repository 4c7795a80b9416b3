import { realpathSync } from 'node:fs'
import pg from 'pg'
import { reasonOf } from './database-error.ts'

/** ready: our data. foreign: somebody else's server. busy: ours or not, it starts, recovers or stops. closed: nobody listens. silent: no sense to be had. */
export type Ping = { readonly state: 'ready' } | { readonly state: 'busy' | 'closed' | 'silent' | 'foreign'; readonly reason: string }

/** Asks the server at a URL whose data it serves. */
export async function ping(url: string, dataFolder: string): Promise<Ping> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000, query_timeout: 5_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query<{ folder: string }>("select current_setting('data_directory') as folder")
    const folder = rows[0]?.folder ?? ''
    return sameFolder(folder, dataFolder) ? { state: 'ready' } : { state: 'foreign', reason: `it serves ${folder}` }
  } catch (error) {
    return { state: failedState(error), reason: reasonOf(error) }
  } finally {
    await client.end().catch(() => {})
  }
}

const loginRefused = ['28P01', '28000', '42501']
const cannotConnectNow = '57P03'

function failedState(error: unknown): 'busy' | 'closed' | 'silent' | 'foreign' {
  const code = (error as { code?: string }).code ?? ''
  if (code === cannotConnectNow) return 'busy'
  if (code === 'ECONNREFUSED') return 'closed'
  return loginRefused.includes(code) ? 'foreign' : 'silent'
}

function sameFolder(a: string, b: string): boolean {
  try {
    return realpathSync(a) === realpathSync(b)
  } catch {
    return a === b
  }
}
