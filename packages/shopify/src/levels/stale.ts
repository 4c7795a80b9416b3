import { type Outcome, retry, Unavailable } from '@connect/core'
import type { Client } from '../client/client.ts'
import { rowOf } from './batch-work.ts'
import { named } from './read-levels.ts'
import type { Unsettled } from './set-levels.ts'

/** Rows whose figure had moved: one read per location says what it is now. Where even that fails, the row is simply tried again. */
export async function resolveStale(client: Client, rows: readonly Unsettled[]): Promise<void> {
  const places = new Set(rows.map(({ work, index }) => rowOf(work, index).locationId))
  for (const place of places) {
    const atPlace = rows.filter(({ work, index }) => rowOf(work, index).locationId === place)
    const actual = await figuresAt(
      client,
      place,
      atPlace.map(({ work, index }) => rowOf(work, index).stockKey),
    )
    for (const { work, index } of atPlace) {
      const figure = actual.get(rowOf(work, index).stockKey)
      const outcome: Outcome = figure === undefined ? retry(0, 'the figure changed meanwhile') : { kind: 'stale', actual: figure }
      work.outcomes.set(index, outcome)
    }
  }
}

async function figuresAt(client: Client, place: string, keys: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const figures = new Map<string, number>()
  try {
    for await (const levels of named(client, place, keys)) for (const level of levels) figures.set(level.stockKey, level.figure)
  } catch (error) {
    if (!(error instanceof Unavailable)) throw error
  }
  return figures
}
