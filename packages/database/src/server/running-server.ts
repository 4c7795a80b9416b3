import path from 'node:path'
import { superuser } from './cluster.ts'
import type { KeptSettings } from './kept-settings.ts'
import { ping } from './ping.ts'

/** The address of the server of this sandbox folder when it answers now, else null. Looks only, changes nothing. */
export async function runningServer(sandbox: string, settings: KeptSettings): Promise<string | null> {
  if (!settings.port) return null
  const data = path.join(settings.folder ?? path.join(sandbox, 'postgres'), 'data')
  const base = `postgresql://${superuser}:${settings.password}@127.0.0.1:${settings.port}`
  const answer = await ping(`${base}/intellitrack`, data)
  return answer.state === 'ready' ? `${base}/intellitrack` : null
}
