import type { Log } from '@connect/core'

export type LogLevel = 'debug' | 'info' | 'warn' | 'error'
const order: readonly LogLevel[] = ['debug', 'info', 'warn', 'error']
const secret = /token|secret|password|authorization|api[-_]?key|store[-_]?key|address|email|phone|sealed/i

/** One JSON line each. Fields whose name says they are secret or personal are replaced, at any depth. */
export function streamLog(
  part: string,
  level: LogLevel = 'info',
  write: (line: string) => void = (line) => process.stdout.write(line),
): Log {
  const line =
    (at: LogLevel) =>
    (message: string, fields: Readonly<Record<string, unknown>> = {}) => {
      if (order.indexOf(at) < order.indexOf(level)) return
      write(`${JSON.stringify({ time: new Date().toISOString(), level: at, part, message, ...(redact(fields) as object) })}\n`)
    }
  return { debug: line('debug'), info: line('info'), warn: line('warn'), error: line('error') }
}

function redact(value: unknown, depth = 0): unknown {
  if (value instanceof Error) return { name: value.name, message: value.message }
  if (typeof value !== 'object' || value === null || depth > 5) return value
  if (Array.isArray(value)) return value.map((one) => redact(one, depth + 1))
  return Object.fromEntries(
    Object.entries(value).map(([name, field]) => [name, secret.test(name) ? '[redacted]' : redact(field, depth + 1)]),
  )
}
