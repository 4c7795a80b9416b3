import { existsSync, rmSync } from 'node:fs'
import path from 'node:path'
import { keptSettings } from './kept-settings.ts'
import { lockHolder } from './lock.ts'
import { runningPostmaster, stopPostmaster } from './postmaster.ts'

/** Deletes a sandbox folder with all its data, and ends the server that a killed process left on it. false: a living process has it. */
export async function removeSandbox(sandbox: string): Promise<boolean> {
  if (lockHolder(path.join(sandbox, 'owner.lock'))) return false
  const home = keptSettings(sandbox).folder ?? path.join(sandbox, 'postgres')
  const data = path.join(home, 'data')
  const orphan = existsSync(data) ? runningPostmaster(data) : null
  if (orphan) await stopPostmaster(orphan.pid)
  rmSync(home, { recursive: true, force: true })
  rmSync(sandbox, { recursive: true, force: true })
  return true
}
