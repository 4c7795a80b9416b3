import { createWriteStream, mkdirSync, renameSync, statSync } from 'node:fs'
import path from 'node:path'

/** What the terminal shows: one line for each step with its time, and what must be known besides; all of it, and every line of every part, is kept in a file. */
export interface Progress {
  readonly file: string
  /** `Starting the database ... 2.1 s` */
  step<Result>(title: string, work: () => Promise<Result>): Promise<Result>
  say(line: string): void
  /** Into the file only. */
  keep(line: string): void
}

const largest = 5_000_000

export function openProgress(folder: string, write: (text: string) => void = (text) => void process.stdout.write(text)): Progress {
  mkdirSync(folder, { recursive: true })
  const file = path.join(folder, 'sandbox.log')
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > largest) renameSync(file, `${file}.before`)
  const log = createWriteStream(file, { flags: 'a', mode: 0o600 })
  log.on('error', () => {}) // a full disk is the database's to report
  /** The step whose line waits for its seconds; steps may overlap. */
  let open: string | null = null
  const keep = (line: string) => void log.write(`${new Date().toISOString()} ${line}\n`)
  const end = (text: string) => {
    write(`${text}\n`)
    open = null
  }
  const say = (line: string) => {
    if (open !== null) end('')
    keep(line)
    end(line)
  }
  return {
    file,
    say,
    keep,
    step: async (title, work) => {
      const began = performance.now()
      if (open !== null) end('')
      write(`${title} ... `)
      open = title
      const result = await work()
      const seconds = `${((performance.now() - began) / 1000).toFixed(1)} s`
      keep(`${title}: ${seconds}`)
      if (open !== null && open !== title) end('')
      end(open === title ? seconds : `${title}: ${seconds}`)
      return result
    },
  }
}
