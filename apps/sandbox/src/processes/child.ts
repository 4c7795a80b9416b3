import { type ChildProcess, spawn } from 'node:child_process'
import { repository } from '../state/environment.ts'

export interface ChildPlan {
  readonly name: string
  /** TypeScript entry, from the repository's root. */
  readonly entry: string
  readonly env: Readonly<Record<string, string>>
  /** Answers 200 once it serves. */
  readonly health: string
}

export type ChildState = 'starting' | 'up' | 'restarting' | 'stopped'

export interface Child {
  readonly plan: ChildPlan
  state(): ChildState
  /** Resolves when it serves for the first time; rejects when it ends before. */
  readonly ready: Promise<void>
  stop(): Promise<void>
}

const graceMs = 8_000

/** One part of the sandbox in a process of its own, started again when it dies. */
export function startChild(plan: ChildPlan, print: (line: string) => void): Child {
  let state: ChildState = 'starting'
  let stopping = false
  let process_: ChildProcess
  let failures = 0
  const launch = (): ChildProcess => {
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', plan.entry], {
      cwd: repository,
      env: { ...process.env, ...plan.env },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'], // ipc: the child sees our end and ends too
    })
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => printLines(plan.name, text, print))
    child.on('exit', (code) => {
      if (stopping) return
      failures += 1
      state = 'restarting'
      print(`[${plan.name}] ended with ${code ?? 'a signal'}; starting it again`)
      setTimeout(
        () => {
          if (!stopping) process_ = launch()
        },
        Math.min(10_000, 250 * 2 ** failures),
      )
    })
    return child
  }
  process_ = launch()
  const ready = waitUntilHealthy(plan, () => failures).then(() => {
    state = 'up'
  })
  void watch()
  return { plan, state: () => state, ready, stop }

  async function watch(): Promise<void> {
    await ready.catch(() => {})
    while (!stopping) {
      await new Promise((resolve) => setTimeout(resolve, 1_000).unref())
      if (!stopping) state = (await healthy(plan.health)) ? 'up' : 'restarting'
      if (state === 'up') failures = 0
    }
  }

  async function stop(): Promise<void> {
    stopping = true
    state = 'stopped'
    if (process_.exitCode !== null || process_.signalCode !== null) return
    const ended = new Promise<void>((resolve) => process_.once('exit', () => resolve()))
    process_.kill('SIGTERM')
    const forced = setTimeout(() => process_.kill('SIGKILL'), graceMs)
    await ended
    clearTimeout(forced)
  }
}

async function waitUntilHealthy(plan: ChildPlan, failures: () => number): Promise<void> {
  for (;;) {
    if (await healthy(plan.health)) return
    if (failures() >= 3) throw new Error(`${plan.name} does not start; its last lines above say why`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

export async function healthy(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(2_000) })).ok
  } catch {
    return false
  }
}

function printLines(name: string, text: string, print: (line: string) => void): void {
  for (const line of text.split('\n')) if (line.trim() !== '') print(`[${name}] ${line}`)
}
