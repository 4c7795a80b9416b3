import { expect } from 'vitest'
import type { SandboxProcess } from './sandbox-process.ts'

interface Listed<Row> {
  readonly data: readonly Row[]
}
interface PickingOrder {
  readonly id: string
  readonly orderNumber: string
  readonly status: string
  readonly lines: readonly { readonly lineNumber: number; readonly itemNumber: string; readonly ordered: string }[]
}

const inTime = { timeout: 90_000, interval: 500 }

/** Somebody in the warehouse, for whom the app is no matter: their work goes by the warehouse's own API. */
export class Picker {
  readonly #sandbox: SandboxProcess
  readonly #division: string

  constructor(sandbox: SandboxProcess, division: string) {
    this.#sandbox = sandbox
    this.#division = `/v1/divisions/${division}`
  }

  async orders(search = ''): Promise<readonly PickingOrder[]> {
    return (
      await this.#call<Listed<PickingOrder>>('GET', `${this.#division}/picking-orders?limit=200&search=${encodeURIComponent(search)}`)
    ).data
  }

  /** Waits for the order, takes every unit from the fullest shelf, and sends it in one parcel. */
  async pickAndShip(orderNumber: string, trackingNumber: string): Promise<void> {
    await expect.poll(async () => (await this.orders(orderNumber)).length, inTime).toBe(1)
    const [order] = await this.orders(orderNumber)
    if (!order) throw new Error(`${orderNumber} is gone`)
    const path = `/v1/picking-orders/${order.id}`
    const picks = await Promise.all(
      order.lines.map(async ({ lineNumber, itemNumber, ordered }) => ({
        lineNumber,
        locationId: await this.#shelfOf(itemNumber),
        quantity: ordered,
      })),
    )
    expect((await this.#call<PickingOrder>('POST', `${path}/picks`, { picks })).status).toBe('closed')
    const [carrier] = (
      await this.#call<Listed<{ readonly id: string; readonly name: string }>>('GET', `${this.#division}/carriers?limit=100`)
    ).data
    const lines = order.lines.map(({ lineNumber, ordered }) => ({ lineNumber, quantity: ordered }))
    await this.#call('POST', `${path}/shipments`, { carrierId: carrier?.id, trackingNumber, lines })
  }

  /** Finds one unit more than was thought, of so many items. */
  async count(items: number): Promise<void> {
    const shelves = (
      await this.#call<Listed<{ readonly itemNumber: string; readonly locationId: string }>>('GET', `${this.#division}/inventory?limit=200`)
    ).data
    const first = new Map(shelves.map((shelf) => [shelf.itemNumber, shelf.locationId]))
    const elements = [...first].slice(0, items).map(([itemNumber, locationId]) => ({
      ...{ key: `counted ${itemNumber}`, itemNumber, locationId },
      ...{ mode: 'delta', quantity: '1', reason: 'Counted' },
    }))
    await this.#call('POST', `${this.#division}/inventory-adjustments`, { elements })
  }

  async #shelfOf(itemNumber: string): Promise<string> {
    const shelves = (
      await this.#call<Listed<{ readonly locationId: string; readonly onHand: string }>>(
        'GET',
        `${this.#division}/inventory?itemNumber=${encodeURIComponent(itemNumber)}`,
      )
    ).data
    const [fullest] = [...shelves].sort((one, other) => Number(other.onHand) - Number(one.onHand))
    if (!fullest) throw new Error(`No shelf has ${itemNumber}`)
    return fullest.locationId
  }

  #call<Answer>(method: string, path: string, body?: unknown): Promise<Answer> {
    return this.#sandbox.send('POST', '/api/warehouse/call', { method, path, ...(body === undefined ? {} : { body }) })
  }
}
