/** The one queue that runs connections; its key is the connection (DESIGN 3, Queue). */
export const runQueue = 'connection-run'
/** Where a run ends that failed every time. */
export const deadQueue = 'connection-run-dead'
/** Schedules send here, so that a tick can never be mistaken for a run that waits. */
export const dueQueue = 'connection-due'

export const schema = 'pgboss'

/**
 * Policy `short`: at most one job of a connection waits. Not `stately`, whose fetch looks at the oldest job only and finds nothing as long as
 * that one's connection is busy: one long run would hold up every other connection (docs/decisions).
 * That at most one is active is kept by an index of our own (guard.ts).
 */
export const runPolicy = 'short'

/** Seconds. A killed worker's job is free after heartbeat + supervision + first retry delay: within 40. */
export const runTimes = {
  heartbeatSeconds: 20,
  heartbeatRefreshSeconds: 5,
  superviseSeconds: 10,
  pollingSeconds: 0.5,
  /** The longest pg-boss allows is 24 hours; what hangs is found by its heartbeat, so this only bounds the absurd. */
  expireInSeconds: 23 * 3600,
  /** Finished jobs are of no more use: runs have their own records. */
  deleteAfterSeconds: 24 * 3600,
  /** Waiting ones, and dead letters, are kept for a month. */
  retentionSeconds: 30 * 24 * 3600,
} as const

export interface Retries {
  /** Attempts after the first before a run becomes a dead letter. */
  readonly limit: number
  /** Seconds before the first retry; doubled each time, with jitter. */
  readonly delay: number
  readonly delayMax: number
}

export const defaultRetries: Retries = { limit: 8, delay: 2, delayMax: 300 }

export interface RunData {
  readonly connectionId: string
}

export interface DueData extends RunData {
  /** Which of the connection's schedules. */
  readonly slot: string
}
