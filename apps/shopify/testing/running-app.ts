import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The real server process, as it is started in production. */
export interface RunningApp {
  readonly url: string
  /** Everything it wrote, to either stream. */
  output(): string
  stop(): Promise<void>
}

export async function runApp(environment: Readonly<Record<string, string>>): Promise<RunningApp> {
  const main = fileURLToPath(new URL('../server/main.ts', import.meta.url))
  const cwd = path.resolve(path.dirname(main), '..')
  const { PATH, HOME } = process.env
  const env = { PATH, HOME, ...environment, PORT: '0' } as unknown as NodeJS.ProcessEnv
  const child = spawn(process.execPath, [main], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      output += chunk
    })
  const url = await ready(child, () => output)
  return {
    url,
    output: () => output,
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return
      child.kill('SIGTERM')
      await once(child, 'exit')
    },
  }
}

/** Until it says where it listens. */
function ready(child: ChildProcess, output: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`The Shopify app ended with ${code}:\n${output()}`)))
    child.stdout?.on('data', () => {
      const url = /Shopify app on (http:\/\/\S+)/.exec(output())?.[1]
      if (url) resolve(url)
    })
  })
}
