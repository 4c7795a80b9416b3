import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Account } from './account.ts'
import { program } from './binaries.ts'
import { DatabaseError } from './database-error.ts'
import { logEnd, logTail } from './log-tail.ts'
import { ping } from './ping.ts'
import { serverEnvironment } from './server-environment.ts'

export interface Launch {
  readonly binaries: string
  readonly data: string
  readonly account: Account | null
  readonly log: string
  readonly port: number
  readonly url: string
  readonly durable: boolean
}

/** started: it answers. portTaken and dataBusy: try again, with another port or a little later (a dying server lets go of its memory last). */
export type Launched = { readonly kind: 'started'; readonly server: ChildProcess } | { readonly kind: 'portTaken' | 'dataBusy' }

/** Starts the server and waits until it answers, crash recovery included. */
export async function launch(options: Launch): Promise<Launched> {
  const from = logEnd(options.log)
  const server = spawnServer(options)
  let over: Error | null = null
  server.on('error', (error) => {
    over = error
  })
  for (let pause = 20; server.exitCode === null && server.signalCode === null && !over; pause = Math.min(pause * 1.25, 500)) {
    const answer = await ping(options.url, options.data)
    if (answer.state === 'ready') return { kind: 'started', server }
    if (answer.state === 'foreign') {
      server.kill('SIGQUIT')
      return { kind: 'portTaken' }
    }
    // Growing: each look while it recovers is a line in its log.
    await sleep(pause)
  }
  const log = logTail(options.log, from)
  if (/could not bind|Address already in use/i.test(log)) return { kind: 'portTaken' }
  if (/pre-existing shared memory block|lock file "postmaster.pid" already exists/.test(log)) return { kind: 'dataBusy' }
  throw stopped(options, server, over, log)
}

function spawnServer(options: Launch): ChildProcess {
  const set = {
    port: options.port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: 200,
    cluster_name: 'intellitrack',
  }
  // Throw-away data of a test run: no disk is worth waiting for.
  const hasty = options.durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }
  const flags = Object.entries({ ...set, ...hasty }).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const log = openSync(options.log, 'a', 0o600)
  try {
    const server = spawn(program(options.binaries, 'postgres'), ['-D', options.data, ...flags], {
      cwd: options.data,
      env: serverEnvironment(),
      stdio: ['ignore', log, log],
      // Its own session: Ctrl-C is for us; the server is told when nobody needs it any more.
      detached: true,
      ...options.account,
    })
    server.unref()
    return server
  } finally {
    closeSync(log)
  }
}

function stopped(options: Launch, server: ChildProcess, error: Error | null, log: string): DatabaseError {
  const how = error ? error.message : `it ended with ${server.exitCode ?? server.signalCode}`
  return new DatabaseError(
    `The database server did not start: ${how}.`,
    `the log (${options.log}) says why: often a full disk or too little memory. Or set DATABASE_URL to a PostgreSQL server of your own.`,
    { log, error },
  )
}
