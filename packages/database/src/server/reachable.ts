import { spawnSync } from 'node:child_process'
import type { Account } from './account.ts'

/** Whether the account can work in this folder. Asked of the system itself: mode bits alone do not know of ACLs and mount options. */
export function canWriteIn(folder: string, account: Account | null): boolean {
  return succeeds('cd "$0" && test -w .', folder, account)
}

/** Whether the account can start this program. */
export function canRun(program: string, account: Account | null): boolean {
  return succeeds('exec "$0" --version', program, account)
}

function succeeds(script: string, argument: string, account: Account | null): boolean {
  const done = spawnSync('/bin/sh', ['-c', script, argument], { cwd: '/', stdio: 'ignore', timeout: 20_000, ...account })
  return done.status === 0
}
