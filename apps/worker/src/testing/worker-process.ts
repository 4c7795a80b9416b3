import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'

export interface WorkerProcess {
  readonly child: ChildProcess
  /** All it has said. */
  said(): string
  /** Asks it to end and gives its exit code. */
  end(): Promise<number | null>
}

/** A worker in a process of its own, as in production. */
export function startWorkerProcess(environment: Readonly<Record<string, string>>): WorkerProcess {
  const main = path.join(import.meta.dirname, '..', 'main.ts')
  const env = { NODE_ENV: 'test', ...environment } as const
  const child = spawn(process.execPath, [main], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const lines: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => lines.push(String(chunk)))
  return {
    child,
    said: () => lines.join(''),
    end: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
      const gone = once(child, 'exit')
      child.kill('SIGTERM')
      const [code] = (await gone) as [number | null]
      return code
    },
  }
}
