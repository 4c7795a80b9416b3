import { spawnSync } from 'node:child_process'
import { chownSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { program } from './binaries.ts'
import type { DataHome } from './data-home.ts'
import { DatabaseError } from './database-error.ts'
import { serverEnvironment } from './server-environment.ts'

export const superuser = 'intellitrack'

/** The data folder, made by initdb when there is none. One that initdb was killed over has another name and is begun again. */
export function dataFolder(home: DataHome, binaries: string, password: string, durable: boolean): string {
  const whole = path.join(home.folder, 'data')
  if (!existsSync(path.join(whole, 'PG_VERSION'))) {
    const part = path.join(home.folder, 'data.part')
    rmSync(part, { recursive: true, force: true })
    rmSync(whole, { recursive: true, force: true })
    initialise(home, binaries, part, password, durable)
    renameSync(part, whole)
  }
  refuseOtherVersion(whole, binaries, home)
  return whole
}

function initialise(home: DataHome, binaries: string, folder: string, password: string, durable: boolean): void {
  const passwordFile = path.join(home.folder, 'password.part')
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (home.account) chownSync(passwordFile, home.account.uid, home.account.gid)
  const args = [`--pgdata=${folder}`, `--username=${superuser}`, `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--encoding=UTF8']
  // The built-in locale sorts alike on every machine and libc.
  args.push('--no-locale', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--no-instructions')
  if (!durable) args.push('--no-sync')
  const options = { cwd: home.folder, env: serverEnvironment(), encoding: 'utf8', ...home.account } as const
  const initdb = program(binaries, 'initdb')
  const tried = spawnSync(initdb, args, options)
  const done = isNameless(tried.stderr)
    ? spawnSync('unshare', ['--user', '--map-user=65534', '--map-group=65534', initdb, ...args], options)
    : tried
  rmSync(passwordFile, { force: true })
  if (done.status === 0) return
  const output = `${done.stdout ?? ''}${done.stderr ?? ''}${done.error?.message ?? ''}`.trim()
  const nextStep = isNameless(tried.stderr)
    ? 'this user id has no entry in /etc/passwd, which initdb wants: start as a user that has one, or set DATABASE_URL.'
    : 'free some disk space if that is what it lacks, or set DATABASE_URL to a PostgreSQL server of your own.'
  throw new DatabaseError(
    `The database in ${home.folder} could not be created (initdb ended with ${done.status ?? done.signal}).`,
    nextStep,
    {
      log: output.split('\n').slice(-15).join('\n'),
    },
  )
}

/** initdb (not the server) wants a name for its user id, which a container's user often lacks; a user namespace lends it one. */
const isNameless = (output: string | null) => output?.includes('could not look up effective user ID') ?? false

function refuseOtherVersion(folder: string, binaries: string, home: DataHome): void {
  const data = readFileSync(path.join(folder, 'PG_VERSION'), 'utf8').trim()
  const shown = spawnSync(program(binaries, 'postgres'), ['--version'], { cwd: home.folder, encoding: 'utf8', ...home.account })
  const server = /(\d+)\./.exec(shown.stdout ?? '')?.[1]
  if (!server || server === data) return
  throw new DatabaseError(
    `${folder} was made by PostgreSQL ${data}; the bundled server is PostgreSQL ${server} and cannot read it.`,
    `dump it with version ${data} and load it into the new one, or move ${home.folder} away to begin with an empty database.`,
  )
}
