import { readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { commandLine, processIdentity } from './process-identity.ts'

export interface Postmaster {
  readonly pid: number
  readonly port: number
}

/**
 * The server that runs on this data folder, from its own PID file. A file left by a server that died is removed:
 * after a crash or a reboot its number may belong to another process, and PostgreSQL would then refuse to start.
 */
export function runningPostmaster(dataFolder: string): Postmaster | null {
  const file = path.join(dataFolder, 'postmaster.pid')
  const found = readPidFile(file)
  if (found === 'none') return null
  if (found !== 'unreadable' && processIdentity(found.pid) !== null && commandLine(found.pid).includes(dataFolder)) return found
  rmSync(file, { force: true })
  return null
}

const politely = [
  ['SIGINT', 30_000],
  ['SIGQUIT', 10_000],
  ['SIGKILL', 5_000],
] as const

/** Ends a server: finish what runs (fast), then drop it (immediate; the log is replayed at the next start), then by force. */
export async function stopPostmaster(pid: number): Promise<void> {
  await signalInTurn(pid, politely)
}

/** Ends a server that does not answer. */
export async function killPostmaster(pid: number): Promise<void> {
  await signalInTurn(pid, politely.slice(1))
}

async function signalInTurn(pid: number, steps: readonly (readonly [NodeJS.Signals, number])[]): Promise<void> {
  for (const [signal, patience] of steps) {
    if (!tell(pid, signal)) return
    if (await gone(pid, patience)) return
  }
}

/** Sends a signal; false when there is no such process. */
export function tell(pid: number, signal: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, signal)
  } catch {
    return false
  }
}

async function gone(pid: number, patience: number): Promise<boolean> {
  const identity = processIdentity(pid)
  const until = Date.now() + patience
  while (Date.now() < until) {
    const now = processIdentity(pid)
    if (now === null || now !== identity) return true
    await sleep(20)
  }
  return false
}

function readPidFile(file: string): Postmaster | 'none' | 'unreadable' {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 'none'
    throw error
  }
  const [pid, , , port] = text.split('\n')
  return Number(pid) > 0 && Number(port) > 0 ? { pid: Number(pid), port: Number(port) } : 'unreadable'
}
