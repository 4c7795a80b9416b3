import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { removeSandbox } from '@connect/database/server'
import { ports } from '../../apps/sandbox/src/state/addresses.ts'

export const repository = path.resolve(import.meta.dirname, '../..')

/** All that one takes, counted from its first. */
export const portsNeeded = Object.keys(ports(0)).length

/** A sandbox in real processes, with data and ports of its own, as `npm start` starts it. */
export class SandboxProcess {
  readonly folder: string
  port: number
  output = ''
  #child: ChildProcess | null = null

  constructor(folder: string, port: number) {
    this.folder = folder
    this.port = port
  }

  get url(): string {
    return `http://localhost:${this.port}`
  }
  get pid(): number {
    return this.#child?.pid ?? 0
  }

  /** Starts it and waits for `Ready:`. Throws with what it printed when it ends instead. */
  async start(env: Readonly<Record<string, string>> = {}): Promise<void> {
    const code = await Promise.race([this.launch(env), this.#ready()])
    if (code !== 'ready') throw new Error(`The sandbox ended with ${code}:\n${this.output}`)
  }

  /** Starts it and waits for its end; gives its exit code. */
  async launch(env: Readonly<Record<string, string>> = {}): Promise<number | null> {
    const { DATABASE_URL: _, ...inherited } = process.env
    this.output = ''
    const child = spawn(process.execPath, ['bootstrap.mjs', 'apps/sandbox/src/main.ts'], {
      cwd: repository,
      env: { ...inherited, INTELLITRACK_DATA: this.folder, SANDBOX_PORT: String(this.port), ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    this.#child = child
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => {
        this.output += text
      })
    const [code] = (await once(child, 'close')) as [number | null]
    return code
  }

  async #ready(): Promise<'ready'> {
    while (!/^Ready: http/m.test(this.output)) await sleep(50, undefined, { ref: false })
    return 'ready'
  }

  /** As Ctrl-C does; gives the exit code. */
  async interrupt(): Promise<number | null> {
    const child = this.#child
    if (!child || child.exitCode !== null || child.signalCode !== null) return child?.exitCode ?? null
    const closed = once(child, 'close')
    child.kill('SIGINT')
    const [code] = (await closed) as [number | null]
    return code
  }

  /** Everything it started, itself included: found by the data folder in environment or command line. */
  processes(): readonly { readonly pid: number; readonly command: string }[] {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
      .flatMap((name) => {
        const command = textOf(`/proc/${name}/cmdline`).replaceAll('\0', ' ')
        const ours = command.includes(this.folder) || textOf(`/proc/${name}/environ`).includes(`INTELLITRACK_DATA=${this.folder}`)
        return ours && command !== '' ? [{ pid: Number(name), command }] : []
      })
  }

  /** kill -9, all at once: as a power cut does. */
  async killEverything(): Promise<void> {
    const ended = this.#child && this.#child.exitCode === null ? once(this.#child, 'close') : Promise.resolve()
    for (const { pid } of this.processes()) kill(pid)
    await ended
    while (this.processes().length > 0) await sleep(50)
  }

  async get<Answer>(place: string): Promise<Answer> {
    return answered(await fetch(`${this.url}${place}`))
  }

  async send<Answer>(method: string, place: string, body: unknown): Promise<Answer> {
    return answered(
      await fetch(`${this.url}${place}`, { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    )
  }

  /** Until nothing is under way between store and warehouse. */
  async settled(): Promise<void> {
    while ((await this.get<{ readonly waitingFor: readonly string[] }>('/api/quiet')).waitingFor.length > 0) await sleep(200)
  }

  /** Ends what runs and removes the data. */
  async remove(): Promise<void> {
    await this.interrupt()
    await this.killEverything()
    await removeSandbox(this.folder)
  }
}

async function answered<Answer>(response: Response): Promise<Answer> {
  const text = await response.text()
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}: ${text.slice(0, 500)}`)
  return JSON.parse(text) as Answer
}

export function kill(pid: number, signal: NodeJS.Signals = 'SIGKILL'): void {
  try {
    process.kill(pid, signal)
  } catch {} // it has ended
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return '' // it has ended, or is somebody else's
  }
}

/** Not started yet. */
export async function newSandbox(): Promise<SandboxProcess> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'intellitrack-e2e-'))
  chmodSync(folder, 0o755)
  return new SandboxProcess(folder, await freePorts(portsNeeded))
}

/** The first of so many free ports in a row; files that run side by side look in ranges of their own. */
export async function freePorts(count: number): Promise<number> {
  const range = Number(process.env['VITEST_POOL_ID'] ?? 0) % 8
  for (let first = 21_000 + range * 1_000 + Math.floor(Math.random() * 900); ; first += count) {
    const free = await Promise.all(Array.from({ length: count }, (_, index) => isFree(first + index)))
    if (free.every(Boolean)) return first
  }
}

export function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, () => server.close(() => resolve(true)))
  })
}

export interface CommandResult {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** `npx intellitrack ...` beside this sandbox. */
export async function intellitrack(sandbox: SandboxProcess, ...args: readonly string[]): Promise<CommandResult> {
  const { DATABASE_URL: _, ...inherited } = process.env
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'apps/worker/src/cli.ts', ...args], {
    cwd: repository,
    env: { ...inherited, INTELLITRACK_DATA: sandbox.folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let [stdout, stderr] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, stdout, stderr }
}
