import { asList, asObject, asText } from '../json.ts'
import { type Act, type Mutation, madeUp } from '../mutation.ts'
import { changeElements, type Element, elementsOf, withElements } from './elements.ts'

const receive = 'picking-orders:batch'

/** Each order is received once more, under a number and a reference of its own; the sync hears of the first only. */
const double = (): Act => async (request, forward) => {
  const elements = elementsOf(request, receive)
  const reply = await forward(request)
  if (elements.length > 0) await forward(withElements(request, elements.map(twin)))
  return reply
}

function twin(element: Element): object {
  const { effectKey, ...rest } = element
  const reference = asObject(element['externalRef'])
  return {
    ...rest,
    effectKey: `${asText(effectKey)}-twin`,
    orderNumber: `${asText(element['orderNumber'])}-2`,
    externalRef: { ...reference, id: `${asText(reference['id'])}-2` },
  }
}

const lose = (): Act => async (request, forward) => {
  const elements = elementsOf(request, receive)
  return elements.length === 0 ? forward(request) : madeUp({ results: elements.map((element, index) => received(element, index)) })
}

/** What the warehouse would have answered. */
function received(element: Element, index: number): object {
  const now = new Date().toISOString()
  const order = {
    id: `ord_${Date.now()}${index}`,
    orderNumber: element['orderNumber'],
    externalRef: element['externalRef'],
    status: 'open',
    orderDate: element['orderDate'],
    dueDate: null,
    siteId: element['siteId'],
    allocateInventory: false,
    comments: element['comments'],
    firstPickAt: null,
    closedAt: null,
    closedBy: null,
    deletedAt: null,
    deletedReason: null,
    createdAt: now,
    updatedAt: now,
    version: 1,
    changeSequence: 1,
    customer: { id: 'cus_0', name: asObject(element['customer'])['name'] },
    shipTo: null,
    carrier: null,
    shippingMethod: null,
    lines: asList(element['lines']).map((line, place) => lineOf(asObject(line), place)),
    shipments: [],
  }
  return { index, status: 'created', order, replayed: false, warnings: [], error: null }
}

const lineOf = (line: Element, place: number) => ({
  lineNumber: place + 1,
  externalRef: line['externalRef'],
  itemNumber: line['itemNumber'],
  description: '',
  uom: line['uom'] ?? 'EA',
  eachCount: 1,
  ordered: line['quantity'],
  picked: '0',
  shipped: '0',
  allocated: null,
  comment: null,
  picks: [],
})

const oneMore = (line: unknown, place: number) => {
  const { quantity, ...rest } = asObject(line)
  return { ...rest, quantity: place === 0 ? String(Number(quantity) + 1) : quantity }
}

const elsewhere = (element: Element) => {
  const shipTo = asObject(element['shipTo'])
  return { ...element, shipTo: { ...shipTo, address: { ...asObject(shipTo['address']), address1: '41 Alder Street' } } }
}

export const orderMutations: readonly Mutation[] = [
  {
    name: 'order-lost',
    breaks: 'A paid order is never picked',
    side: 'warehouse',
    how: 'createPickingOrders is answered as received, never forwarded',
    begin: lose,
  },
  {
    name: 'order-doubled',
    breaks: 'An order is picked and sent twice',
    side: 'warehouse',
    how: 'createPickingOrders is forwarded, then once more under another number and reference',
    begin: double,
  },
  {
    name: 'quantity-off-by-one',
    breaks: 'One unit too many is picked',
    side: 'warehouse',
    how: 'createPickingOrders: the first line wants one more',
    begin: () => changeElements(receive, (element) => ({ ...element, lines: asList(element['lines']).map(oneMore) })),
  },
  {
    name: 'line-lost',
    breaks: 'The second product of an order is never picked',
    side: 'warehouse',
    how: 'createPickingOrders: only the first line is forwarded',
    begin: () => changeElements(receive, (element) => ({ ...element, lines: asList(element['lines']).slice(0, 1) })),
  },
  {
    name: 'address-changed',
    breaks: 'The parcel goes to another house',
    side: 'warehouse',
    how: 'createPickingOrders: another house number',
    begin: () => changeElements(receive, elsewhere),
  },
  {
    name: 'note-lost',
    breaks: 'The picker does not see what the customer asked for',
    side: 'warehouse',
    how: 'createPickingOrders: comments are null',
    begin: () => changeElements(receive, (element) => ({ ...element, comments: null })),
  },
]
