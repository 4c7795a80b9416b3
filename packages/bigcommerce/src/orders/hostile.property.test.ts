import { Unavailable } from '@connect/core'
import { collected } from '@connect/http/testing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findShipment } from '../shipments/find-shipment.ts'
import { recordShipments } from '../shipments/record-shipments.ts'
import { aConsignment, aLine, anOrderNode } from '../testing/orders.ts'
import { type Script, type Scripted, scriptedStore } from '../testing/scripted-store.ts'
import { aShipment, aShipmentNode } from '../testing/shipments.ts'
import { changedOrders } from './changed-orders.ts'
import { readOrders } from './read-orders.ts'

const odd = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom(null, '', 0, -1, 1.5, 1e308, [], {}, [null], '../..', '\u0000', '9'.repeat(400), true),
)

/** A good answer with something else in one place, anywhere in it. */
function damaged(good: unknown): fc.Arbitrary<unknown> {
  const paths = pathsIn(good)
  return fc.tuple(fc.constantFrom(...paths), odd).map(([path, value]) => replaced(good, path, value))
}

const pathsIn = (value: unknown): readonly (readonly string[])[] =>
  typeof value === 'object' && value !== null
    ? [[], ...Object.entries(value).flatMap(([key, part]) => pathsIn(part).map((path) => [key, ...path]))]
    : [[]]

function replaced(value: unknown, [key, ...rest]: readonly string[], by: unknown): unknown {
  if (key === undefined) return by
  if (Array.isArray(value)) return value.map((part, at) => (String(at) === key ? replaced(part, rest, by) : part))
  const object = value as Readonly<Record<string, unknown>>
  return { ...object, [key]: replaced(object[key], rest, by) }
}

const node = anOrderNode(118, {}, { shipping: [aConsignment(5, [aLine(1)]), aConsignment(6, [aLine(2)])] })
/** Whatever is asked, with the same answer. */
const anyway = (json: unknown): Script =>
  new Proxy({}, { get: () => (): Scripted => (json === undefined ? { status: 200, body: 'undefined' } : { json }) }) as Script

const endsWell = async (work: () => Promise<unknown>) => {
  try {
    await work()
  } catch (error) {
    expect(error).toBeInstanceOf(Unavailable)
  }
}

describe('a store that answers with anything', () => {
  it('is read, or said to be at fault: orders', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(damaged([node]), damaged(node), odd), async (answer) => {
        const { client } = scriptedStore(anyway(answer))
        await endsWell(() => collected(changedOrders(client, null, { since: null })))
        await endsWell(() => readOrders(client, ['118' as never, '119' as never, '9000' as never]))
      }),
      { numRuns: 400 },
    )
  })

  it('has every shipment end in one outcome, and no look-up end in an error', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(damaged([aShipmentNode(7)]), damaged(aShipmentNode(7)), damaged(node), odd),
        fc.constantFrom(200, 201, 400, 422),
        async (json, status) => {
          const script = new Proxy({}, { get: () => (): Scripted => ({ json, status }) }) as Script
          const shipments = [aShipment(), aShipment({ tracking: null })]
          expect(await recordShipments(scriptedStore(script).client, shipments)).toHaveLength(2)
          expect((await findShipment(scriptedStore(script).client, aShipment())).kind).toMatch(/applied|absent|unknown/)
        },
      ),
      { numRuns: 400 },
    )
  })
})
