import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'

const grave = new Set(['warn', 'error', 'fatal', 40, 50, 60])

/** Gives each line of a part's output to `keep`, and to `show` what somebody at the terminal must know: errors, in words. */
export function readLines(
  name: string,
  stream: Readable,
  isError: boolean,
  keep: (line: string) => void,
  show: (line: string) => void,
): void {
  createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY }).on('line', (line) => {
    if (line.trim() === '') return
    keep(`[${name}] ${line}`)
    const words = shown(line, isError)
    if (words) show(`[${name}] ${words}`)
  })
}

/** A line of a log becomes its message; null: nobody needs to see it now. */
function shown(line: string, isError: boolean): string | null {
  if (!line.startsWith('{')) return isError ? line : null
  try {
    const { level, message, msg, cause, error } = JSON.parse(line) as Readonly<Record<string, unknown>>
    if (!grave.has(level as string | number)) return null
    const why = error ?? (cause as { readonly message?: string } | undefined)?.message
    return [message ?? msg, ...(why ? [why] : [])].join(': ')
  } catch {
    return line
  }
}
