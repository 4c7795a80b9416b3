import { chmodSync, existsSync, mkdtempSync, readdirSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { removeSandbox, startDatabase } from '@connect/database/server'

const prefix = 'intellitrack-test-'

/** A server for one test run: the one of DATABASE_URL, else the bundled one with data that is deleted afterwards. */
export async function throwAwayServer(): Promise<{ readonly url: string; stop(): Promise<void> }> {
  if (process.env['DATABASE_URL']) return startDatabase()
  await sweep()
  const folder = mkdtempSync(path.join(os.tmpdir(), prefix))
  // As root the server is another user, who must get in.
  chmodSync(folder, 0o711)
  const database = await startDatabase({ url: null, folder, durable: false })
  const stop = async () => {
    await database.stop()
    await removeSandbox(folder)
  }
  return { url: database.url, stop }
}

/** What killed runs left behind: their lock is there, its holder is not. */
async function sweep(): Promise<void> {
  for (const name of readdirSync(os.tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    const folder = path.join(os.tmpdir(), name)
    if (existsSync(path.join(folder, 'owner.lock'))) await removeSandbox(folder).catch(() => false)
  }
}
