import { existsSync, readFileSync, renameSync, statSync } from 'node:fs'

/** The last lines of a log, from a byte position on. */
export function logTail(file: string, from = 0, lines = 15): string {
  try {
    return readFileSync(file).subarray(from).toString('utf8').trim().split('\n').slice(-lines).join('\n')
  } catch {
    return ''
  }
}

/** Where a log ends now, in bytes. */
export function logEnd(file: string): number {
  return existsSync(file) ? statSync(file).size : 0
}

/** One earlier log is kept, so that the log never fills the disk. */
export function rotateLog(file: string, limit = 5_000_000): void {
  if (logEnd(file) > limit) renameSync(file, `${file}.1`)
}
