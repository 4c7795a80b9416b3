import { execFile } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import type { Guarded } from './guarded.ts'
import { programOf } from './missing.ts'

/** Small, and fast rather than durable: the data live as long as a test. */
const settings = [
  '--innodb-log-file-size=4M',
  '--innodb-flush-log-at-trx-commit=0',
  '--innodb-doublewrite=0',
  '--innodb-buffer-pool-size=64M',
]

/** A MariaDB server that is reached by its socket alone; gives the socket's path. */
export async function startMariaDb(guarded: Guarded): Promise<string> {
  const { folder } = guarded
  const data = `--datadir=${path.join(folder, 'db')}`
  const socket = path.join(folder, 'db.sock')
  // MariaDB refuses root only where nobody says whom it is to be.
  const user = process.getuid?.() === 0 ? ['--user=root'] : []
  await promisify(execFile)(programOf('mariadb-install-db') ?? 'mariadb-install-db', [
    '--no-defaults',
    data,
    ...user,
    ...settings,
    '--auth-root-authentication-method=normal',
    '--skip-test-db',
    '--skip-name-resolve',
  ])
  const server = guarded.start('mariadb', programOf('mariadbd') ?? 'mariadbd', [
    '--no-defaults',
    data,
    ...user,
    ...settings,
    `--socket=${socket}`,
    '--skip-networking',
    '--skip-log-bin',
    '--skip-name-resolve',
    '--performance-schema=OFF',
    '--character-set-server=utf8mb4',
    '--collation-server=utf8mb4_unicode_ci',
  ])
  const log = path.join(folder, 'mariadb.log')
  for (let waited = 0; !existsSync(socket) || !readFileSync(log, 'utf8').includes('ready for connections'); waited += 20) {
    if (waited > 30_000 || server.exitCode !== null) throw new Error(`MariaDB did not start:\n${readFileSync(log, 'utf8').slice(-2_000)}`)
    await sleep(20)
  }
  return socket
}
