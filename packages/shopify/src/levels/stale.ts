import { already, type Outcome, retry, Unavailable } from '@connect/core'
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
      work.outcomes.set(index, outcomeOf(figure, rowOf(work, index).figure))
    }
  }
}

/** What already shows the wanted figure needs no write: an earlier attempt of this very batch may have got that far. */
function outcomeOf(actual: number | undefined, wanted: number): Outcome {
  if (actual === undefined) return retry(0, 'the figure changed meanwhile')
  return actual === wanted ? already(null) : { kind: 'stale', actual }
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
