import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { processIdentity } from './process-identity.ts'

export interface LockHolder {
  readonly pid: number
  readonly identity: string
  readonly since: string
  readonly command: string
}

export type LockResult = { readonly taken: true; release(): void } | { readonly taken: false; readonly holder: LockHolder }

/**
 * One process at a time per file. The lock of a process that died, however it died, does not count:
 * it names the process together with its start time, so that a reused process number is not mistaken for it.
 */
export function takeLock(file: string): LockResult {
  const mine = `${file}.${process.pid}`
  writeFileSync(mine, JSON.stringify(thisProcess()))
  try {
    for (let attempt = 0; attempt < 20; attempt++) {
      if (linked(mine, file)) return { taken: true, release: () => releaseOwn(file) }
      const holder = readHolder(file)
      if (holder && processIdentity(holder.pid) === holder.identity) return { taken: false, holder }
      removeStale(file, holder)
    }
    throw new Error(`The lock ${file} keeps changing hands`)
  } finally {
    rmSync(mine, { force: true })
  }
}

/** Who holds the lock now, if that process lives. */
export function lockHolder(file: string): LockHolder | null {
  const holder = readHolder(file)
  return holder && processIdentity(holder.pid) === holder.identity ? holder : null
}

function thisProcess(): LockHolder {
  const command = process.argv.slice(1).join(' ')
  return { pid: process.pid, identity: processIdentity(process.pid) ?? '', since: new Date().toISOString(), command }
}

/** link() is atomic and fails when the name is taken, with the content already in place. */
function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

function readHolder(file: string): LockHolder | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as LockHolder
  } catch {
    return null
  }
}

/** Moved aside first: if somebody took the lock between our look and our move, it is put back. */
function removeStale(file: string, seen: LockHolder | null): void {
  const aside = `${file}.stale.${process.pid}`
  try {
    renameSync(file, aside)
  } catch {
    return
  }
  const moved = readHolder(aside)
  if (moved && moved.pid !== seen?.pid) linked(aside, file)
  rmSync(aside, { force: true })
}

function releaseOwn(file: string): void {
  if (readHolder(file)?.pid === process.pid) rmSync(file, { force: true })
}
