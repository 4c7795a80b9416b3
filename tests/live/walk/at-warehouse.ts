import { division } from '../machine/start-machine.ts'
import type { Live } from './live.ts'

interface Page<Row> {
  readonly data: readonly Row[]
  readonly nextCursor: string | null
}

/** Every row of a list of the division. */
export async function listed<Row>({ machine }: Live, path: string): Promise<readonly Row[]> {
  const rows: Row[] = []
  for (let cursor: string | null = ''; cursor !== null; ) {
    const more: string = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`
    const page: Page<Row> = await machine.warehouse('GET', `${division.path}/${path}${path.includes('?') ? '&' : '?'}limit=500${more}`)
    rows.push(...page.data)
    cursor = page.nextCursor
  }
  return rows
}

export interface PickingOrder {
  readonly id: string
  readonly orderNumber: string
  readonly externalRef: { readonly id: string } | null
  readonly status: string
  readonly deletedAt: string | null
  readonly shipTo: { readonly address: Readonly<Record<string, string | null>> } | null
  readonly lines: readonly {
    readonly lineNumber: number
    readonly itemNumber: string
    readonly ordered: string
    readonly picked: string
  }[]
}

/** Picking orders of a store's order, deleted ones too. */
export const pickingOf = async (live: Live, { id }: { readonly id: number }): Promise<readonly PickingOrder[]> =>
  (await listed<PickingOrder>(live, 'picking-orders')).filter(({ externalRef }) => externalRef?.id.replace(/\D.*$/, '') === String(id))

export interface Shelf {
  readonly itemNumber: string
  readonly locationId: string
  readonly uom: string
  readonly onHand: string
}

/** Units of every item on the shelves. */
export async function shelved(live: Live): Promise<ReadonlyMap<string, number>> {
  const sums = new Map<string, number>()
  for (const { itemNumber, onHand } of await listed<Shelf>(live, 'inventory'))
    sums.set(itemNumber, (sums.get(itemNumber) ?? 0) + Number(onHand))
  return sums
}

/** Somebody counts: each of these items has so many units now. */
export async function count(live: Live, figures: ReadonlyMap<string, number>): Promise<void> {
  const elements = [...figures].map(([itemNumber, quantity], at) => ({
    ...{ key: `${live.made.prefix}-${Date.now()}-${at}`, itemNumber, locationId: live.notes.locationId, uom: 'EA' },
    ...{ mode: 'absolute', quantity: String(quantity), reason: 'Cycle count' },
  }))
  for (let from = 0; from < elements.length; from += 500) {
    const { results } = await live.machine.warehouse<{ readonly results: readonly { readonly status: string; readonly error: unknown }[] }>(
      'POST',
      `${division.path}/inventory-adjustments`,
      { elements: elements.slice(from, from + 500) },
    )
    const refused = results.filter(({ status }) => status === 'rejected')
    if (refused.length > 0) throw new Error(`The warehouse did not take a count: ${JSON.stringify(refused[0])}`)
  }
}
