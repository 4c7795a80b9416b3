import type { Walk } from './walk.ts'

interface Run {
  readonly id: string
  readonly kind: string
  readonly state: string
  readonly counts: Readonly<Record<string, number>>
  readonly error: string | null
}

/** Asks for a run by hand and waits for its end; null: it never ended. */
export async function runNow(walk: Walk, kind: string): Promise<Run | null> {
  const list = async () => (await walk.get<{ readonly runs: readonly Run[] }>('/runs')).runs
  const known = new Set((await list()).map((run) => run.id))
  await walk.post('/sync', { kind })
  const words = kind.charAt(0).toUpperCase() + kind.slice(1).replaceAll('_', ' ')
  // Not only a manual one: what the schedule wanted too is done once for both.
  const mine = async () => (await list()).find((run) => !known.has(run.id) && run.kind === words)
  const found = await walk.until(mine, (run) => run !== undefined && run.state !== 'running', 30_000)
  return found && found.state !== 'running' ? found : null
}

/** Whether a run's counts add up. */
export const addUp = (counts: Readonly<Record<string, number>>): boolean =>
  Object.entries(counts).reduce((sum, [name, count]) => (name === 'seen' ? sum : sum + count), 0) === counts['seen']
