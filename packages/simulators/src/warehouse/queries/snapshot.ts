import { instant, type WarehouseContext } from '../context.ts'
import type { Item } from '../model/items.ts'
import type { PickingOrder } from '../model/orders.ts'
import { done, type Outcome, refuse } from '../outcome.ts'
import type { Quantity } from '../quantity.ts'
import { latestChange } from './order-feed.ts'

export interface SummaryRow {
  readonly itemNumber: string
  readonly siteId: string
  readonly active: boolean
  /** Eaches. */
  readonly onHand: Quantity
  readonly unpickedOnOpenOrders: Quantity
}

/** The stock of a division at one instant. Documents are never changed in place, so holding the orders holds the instant. */
export interface Snapshot {
  readonly id: string
  readonly divisionId: string
  readonly asOf: string
  readonly takenAt: number
  readonly checkpoint: number
  readonly defaultSiteId: string
  readonly rows: readonly SummaryRow[]
  readonly orders: readonly PickingOrder[]
}

export interface SummaryScope {
  /** None: all sites. */
  readonly siteIds: readonly string[]
  readonly excludedLocationIds: readonly string[]
}

const keptFor = 10 * 60_000
const keptAtMost = 32

/**
 * Takes the summary End of Day reads (requirements 4.5, 5.4): on hand and unpicked per item and site, in eaches, at one instant.
 * Orders without a site count at the division's default site.
 */
export function takeSnapshot(context: WarehouseContext, divisionId: string, scope: SummaryScope): Outcome<Snapshot> {
  const { tables, snapshots } = context
  const division = tables.divisions.get(divisionId)
  if (!division) return refuse('not_found', `There is no division ${divisionId}.`)
  const known = [...tables.sites.by('division', divisionId)].map((site) => site.id)
  const stray = scope.siteIds.find((id) => !known.includes(id))
  if (stray !== undefined) return refuse('unknown_site', `There is no site ${stray} in this division.`, 'siteId')
  const orders = [...tables.orders.by('division', divisionId)]
  const snapshot: Snapshot = {
    id: `snp_${context.random.uuid()}`,
    divisionId,
    asOf: instant(context),
    takenAt: context.clock.now(),
    checkpoint: latestChange(context),
    defaultSiteId: division.defaultSiteId,
    rows: summaryRows(
      context,
      divisionId,
      scope.siteIds.length > 0 ? [...new Set(scope.siteIds)] : known,
      new Set(scope.excludedLocationIds),
    ),
    orders,
  }
  forgetOld(context)
  snapshots.set(snapshot.id, snapshot)
  return done(snapshot)
}

/** A snapshot that is being paged; gone after ten minutes. */
export function keptSnapshot({ snapshots, clock }: WarehouseContext, divisionId: string, id: string): Outcome<Snapshot> {
  const snapshot = snapshots.get(id)
  if (snapshot?.divisionId === divisionId && clock.now() - snapshot.takenAt <= keptFor) return done(snapshot)
  return refuse('snapshot_expired', 'The snapshot is older than ten minutes or unknown. Begin again without one.', 'snapshot')
}

function forgetOld({ snapshots, clock }: WarehouseContext): void {
  for (const [id, { takenAt }] of snapshots) if (clock.now() - takenAt > keptFor || snapshots.size >= keptAtMost) snapshots.delete(id)
}

function summaryRows(
  context: WarehouseContext,
  divisionId: string,
  siteIds: readonly string[],
  excluded: ReadonlySet<string>,
): readonly SummaryRow[] {
  const { tables } = context
  const onHand = siteIds.map(() => new Map<string, Quantity>())
  const unpicked = siteIds.map(() => new Map<string, Quantity>())
  const at = new Map(siteIds.map((id, i) => [id, i]))
  for (const record of tables.inventory.by('division', divisionId)) {
    const site = at.get(record.siteId)
    if (site !== undefined && !excluded.has(record.locationId)) add(onHand[site]!, record.itemId, record.onHand * record.eachCount)
  }
  const defaultSiteId = tables.divisions.get(divisionId)!.defaultSiteId
  for (const order of tables.orders.by('open', divisionId)) {
    const site = at.get(order.siteId ?? defaultSiteId)
    if (site !== undefined)
      for (const line of order.lines) add(unpicked[site]!, line.itemId, Math.max(0, line.ordered - line.picked) * line.eachCount)
  }
  const rows: SummaryRow[] = []
  for (const item of itemsInOrder(context, divisionId))
    for (const [i, siteId] of siteIds.entries()) {
      const there = onHand[i]!.get(item.id) ?? 0
      const open = unpicked[i]!.get(item.id) ?? 0
      if (item.active || there > 0 || open > 0)
        rows.push({ itemNumber: item.itemNumber, siteId, active: item.active, onHand: there, unpickedOnOpenOrders: open })
    }
  return rows
}

const itemsInOrder = ({ tables }: WarehouseContext, divisionId: string): Iterable<Item> => tables.items.by('division', divisionId)

const add = (sums: Map<string, Quantity>, key: string, quantity: Quantity): void => {
  sums.set(key, (sums.get(key) ?? 0) + quantity)
}
