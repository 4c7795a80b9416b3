import { type ConnectionId, nowOf, type ParityNumber, parity } from '@connect/core'
import { connectionOf, type Services } from '../services/services.ts'

/** What a connection is set to and whether both sides agree, in numbers. */
export async function overviewOf(services: Services, connectionId: ConnectionId) {
  const connection = await connectionOf(services, connectionId)
  const { settings, marks } = connection
  const seen = await services.unitOfWork.read(connectionId, async (r) => ({
    running: await r.runs.running(),
    requests: await r.requests.all(),
  }))
  const both = await services.unitOfWork.read(connectionId, (r) => parity(r, nowOf(services.clock)))
  const [run] = seen.running
  const soon = services.clock.now() + 30_000
  const asked = seen.requests.some(
    (request) => request.kind === 'first_dataset' && request.trigger !== 'preview' && request.deadAt === null,
  )
  return {
    connection: {
      id: connection.id,
      state: connection.state,
      timeZone: connection.timeZone,
      division: settings.divisionId,
      syncInterval: settings.syncInterval,
      endOfDayTime: settings.endOfDayTime,
      sendFulfilment: settings.sendFulfilment.replaceAll('_', ' '),
      exportStock: settings.exportStock,
      stockMode: connection.decrementsAt === 'shipment' ? 'as on hand: the store subtracts its own orders' : 'less units on open orders',
      lastAutoSync: marks.lastAutoSyncCompletedOn,
      firstDataset:
        marks.inventoryImportedAt && marks.carriersImportedAt && !asked
          ? 'done'
          : (run?.kind === 'first_dataset' && run.trigger !== 'preview') || asked
            ? 'running'
            : 'not yet',
      running: run ? (run.step ?? run.kind) : null,
      /** Runs asked for that are due, or will be within half a minute. */
      requests: seen.requests.filter((one) => one.deadAt === null && Date.parse(one.notBefore ?? '1970-01-01') < soon).length,
    },
    parity: [
      dial('orders', 'Is every order in the warehouse?', 'orders under way', 'in the warehouse', both.orders),
      dial('shipments', 'Is every shipment in the store?', 'parcels under way', 'in the store', turned(both.shipments)),
      dial('stock', 'Is stock equal?', 'stock figures', 'as they should be', turned(both.levels)),
    ],
  }
}

/** The side that has to follow is counted against the side that leads: for shipments and stock that is the warehouse. */
const turned = ({ store, warehouse, ...rest }: ParityNumber): ParityNumber => ({ ...rest, store: warehouse, warehouse: store })

const dial = (name: string, question: string, leads: string, follows: string, { store, warehouse, exceptions }: ParityNumber) => ({
  name,
  question,
  left: { label: leads, value: store },
  right: { label: follows, value: warehouse },
  exceptions: exceptions.length,
})
