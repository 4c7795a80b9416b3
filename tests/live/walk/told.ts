import type { LiveHop } from './live.ts'

/** A hop as it is printed: a line, then what is wrong, then what was measured. */
export function told({ name, seconds, checks, measured }: LiveHop): readonly string[] {
  const wrong = checks.filter(({ ok }) => !ok)
  return [
    `${wrong.length === 0 ? 'ok  ' : 'FAIL'} ${name} (${seconds.toFixed(1)} s, ${checks.length} checks)`,
    ...wrong.map((check) => `     ${check.name}: expected ${JSON.stringify(check.expected)}, saw ${JSON.stringify(check.seen)}`),
    ...Object.entries(measured).map(([what, value]) => `     ${what}: ${typeof value === 'string' ? value : JSON.stringify(value)}`),
  ]
}
