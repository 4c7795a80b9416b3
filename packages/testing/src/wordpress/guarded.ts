import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, openSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/** A temporary folder and servers in it, which end with the test, however that ends. */
export interface Guarded {
  readonly folder: string
  /** What it prints goes to `<name>.log` in the folder. */
  start(name: string, command: string, args: readonly string[], env?: Readonly<Record<string, string>>): ChildProcess
  close(): Promise<void>
}

export function guardedFolder(prefix: string): Guarded {
  const folder = mkdtempSync(path.join(os.tmpdir(), prefix))
  const guard = spawn(process.execPath, [path.join(import.meta.dirname, 'guard.ts'), folder], {
    // Of a group of its own: Ctrl+C in the terminal is not for it.
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  guard.unref()
  const gone = once(guard, 'exit')
  return {
    folder,
    start: (name, command, args, env = {}) => {
      const log = openSync(path.join(folder, `${name}.log`), 'a')
      const child = spawn(command, args, { cwd: folder, detached: true, stdio: ['ignore', log, log], env: { ...process.env, ...env } })
      child.unref()
      if (child.pid === undefined) throw new Error(`${command} could not be started`)
      guard.stdin.write(`${child.pid}\n`)
      return child
    },
    close: async () => {
      guard.ref()
      guard.stdin.end()
      await gone
    },
  }
}
