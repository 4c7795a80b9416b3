import { randomInt } from 'node:crypto'
import { type JsonClient, SandboxError } from './json-client.ts'
import type { WarehouseOrder } from './warehouse-order.ts'

interface Shelf {
  readonly locationId: string
  readonly onHand: string
}

/** What a picker does with an open order: takes every unit from the shelves that have it, and sends it in so many parcels. */
export async function pickAndShip(
  call: JsonClient,
  division: string,
  { orderId, parcels }: { readonly orderId: string; readonly parcels: number },
): Promise<unknown> {
  const order = await call<WarehouseOrder>('GET', `/v1/picking-orders/${orderId}`)
  const picks = (await Promise.all(order.lines.map((line) => picksOf(call, division, line)))).flat()
  if (picks.length > 0) await call('POST', `/v1/picking-orders/${orderId}/picks`, { picks })
  const units = order.lines.flatMap((line) => Array.from({ length: Number(line.ordered) - Number(line.shipped) }, () => line.lineNumber))
  if (units.length === 0) throw new SandboxError(409, `Order ${order.orderNumber} has nothing left to ship`)
  const { data: carriers } = await call<{ readonly data: readonly { readonly id: string; readonly name: string }[] }>(
    'GET',
    `${division}/carriers?limit=500`,
  )
  const carrierId = carriers.find((carrier) => carrier.name === 'UPS')?.id ?? null
  const size = Math.ceil(units.length / parcels)
  for (let start = 0; start < units.length; start += size) {
    const trackingNumber = `1Z${String(randomInt(10 ** 9)).padStart(9, '0')}${String(start).padStart(3, '0')}`
    await call('POST', `/v1/picking-orders/${orderId}/shipments`, {
      carrierId,
      trackingNumber,
      lines: inParcel(units.slice(start, start + size)),
    })
  }
  return { picked: picks.length, parcels: Math.ceil(units.length / size) }
}

async function picksOf(call: JsonClient, division: string, line: WarehouseOrder['lines'][number]) {
  let left = Number(line.ordered) - Number(line.picked)
  const { data } = await call<{ readonly data: readonly Shelf[] }>(
    'GET',
    `${division}/inventory?itemNumber=${encodeURIComponent(line.itemNumber)}&limit=200`,
  )
  const picks: { lineNumber: number; locationId: string; quantity: string }[] = []
  for (const shelf of data) {
    const taken = Math.min(left, Math.floor(Number(shelf.onHand)))
    if (taken <= 0) continue
    picks.push({ lineNumber: line.lineNumber, locationId: shelf.locationId, quantity: String(taken) })
    left -= taken
  }
  if (left > 0)
    throw new SandboxError(
      409,
      `${line.itemNumber}: ${left} more wanted than the shelves hold. Adjust its inventory, or pick part of the order in the warehouse's screens.`,
    )
  return picks
}

function inParcel(units: readonly number[]): { lineNumber: number; quantity: string }[] {
  const counts = new Map<number, number>()
  for (const line of units) counts.set(line, (counts.get(line) ?? 0) + 1)
  return [...counts].map(([lineNumber, quantity]) => ({ lineNumber, quantity: String(quantity) }))
}
