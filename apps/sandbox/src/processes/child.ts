import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { repository } from '../state/environment.ts'
import { readLines } from './child-lines.ts'
import { healthy } from './healthy.ts'

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
  /** Ends it and starts it again with the sources as they are now. */
  restart(): Promise<void>
  stop(): Promise<void>
}

export interface Lines {
  /** Everything a part prints. */
  keep(line: string): void
  /** What somebody at the terminal must know. */
  show(line: string): void
}

const graceMs = 8_000
const startAttempts = 3
/** One late answer on a busy machine is no failure; a part that ended is known at once. */
const missesAllowed = 3
const preload = new URL('./end-with-supervisor.ts', import.meta.url).href

/** One part of the sandbox in a process of its own, started again when it dies. */
export function startChild(plan: ChildPlan, lines: Lines): Child {
  let state: ChildState = 'starting'
  let stopping = false
  let failures = 0
  /** Counts what was asked for: an end that we asked for ourselves starts nothing. */
  let turn = 0
  let running = launch()
  const ready = waitUntilHealthy(plan, () => failures).then(() => {
    state = 'up'
  })
  void watch()
  return { plan, state: () => state, ready, restart, stop }

  function launch(): ChildProcess {
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', `--import=${preload}`, plan.entry], {
      cwd: repository,
      env: { ...process.env, ...plan.env },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'], // ipc: the child sees our end and ends too
    })
    if (child.stdout) readLines(plan.name, child.stdout, false, lines.keep, lines.show)
    if (child.stderr) readLines(plan.name, child.stderr, true, lines.keep, lines.show)
    const mine = turn
    child.once('exit', (code, signal) => {
      if (mine === turn) void startAgain(code ?? signal)
    })
    return child
  }

  async function startAgain(end: number | string | null): Promise<void> {
    const mine = turn
    failures += 1
    const first = state === 'starting'
    state = first ? state : 'restarting'
    if (first && failures >= startAttempts) return
    lines.show(`[${plan.name}] ended (${end}); starting it again`)
    await sleep(Math.min(10_000, 250 * 2 ** failures))
    if (mine === turn) running = launch()
  }

  async function watch(): Promise<void> {
    await ready.catch(() => {})
    let missed = 0
    while (!stopping) {
      await sleep(1_000, undefined, { ref: false })
      const up = await healthy(plan.health)
      missed = up ? 0 : missed + 1
      if (up) failures = 0
      if (stopping) return
      if (up) state = 'up'
      else if (missed >= missesAllowed) state = 'restarting'
    }
  }

  async function restart(): Promise<void> {
    turn += 1
    const mine = turn
    state = 'restarting'
    await ended(running)
    if (mine === turn) running = launch()
  }

  async function stop(): Promise<void> {
    turn += 1
    stopping = true
    state = 'stopped'
    await ended(running)
  }
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  const over = once(child, 'exit')
  child.kill('SIGTERM')
  const forced = setTimeout(() => child.kill('SIGKILL'), graceMs)
  await over
  clearTimeout(forced)
}

async function waitUntilHealthy(plan: ChildPlan, failures: () => number): Promise<void> {
  while (!(await healthy(plan.health))) {
    if (failures() >= startAttempts) throw new Error(`${plan.name} does not start: the lines above say why.`)
    await sleep(100)
  }
}
