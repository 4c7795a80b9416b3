import type { StoreLevel } from '../../domain/level.ts'
import { rowKey } from '../../planning/stock-row.ts'
import type { Repositories } from '../../ports/repositories.ts'
import type { LevelRecord } from '../../records/catalogue.ts'
import { nowOf, type RunContext } from '../context.ts'

/** Keeps what the store showed; what we want and what we sent stays as it is. */
export async function storeLevels(
  { clock }: Pick<RunContext, 'clock'>,
  repositories: Repositories,
  levels: readonly StoreLevel[],
): Promise<void> {
  if (levels.length === 0) return
  const known = await repositories.levels.byKeys([...new Set(levels.map((level) => level.stockKey))])
  const before = new Map(known.map((record) => [rowKey(record.stockKey, record.locationId), record]))
  await repositories.levels.put(levels.map((level) => seenLevel(before.get(rowKey(level.stockKey, level.locationId)), level, nowOf(clock))))
}

/** A level record with what the store shows now. */
export function seenLevel(before: LevelRecord | undefined, level: StoreLevel, seenAt: string): LevelRecord {
  const { stockKey, locationId, figure, physical, stocked } = level
  return { ...(before ?? neverSent), stockKey, locationId, seen: figure, seenPhysical: physical, seenAt, stocked }
}

/** One whose figure the store does not have, or does not keep. */
export function notStocked(before: LevelRecord | undefined, row: Pick<StoreLevel, 'stockKey' | 'locationId'>, seenAt: string): LevelRecord {
  const { stockKey, locationId } = row
  return { ...(before ?? neverSent), stockKey, locationId, seen: null, seenPhysical: null, seenAt, stocked: false }
}

const neverSent = {
  wanted: null,
  arithmetic: null,
  confirmed: null,
  previous: null,
  confirmedAt: null,
  asOf: null,
  warehouseLeadsSince: null,
}
