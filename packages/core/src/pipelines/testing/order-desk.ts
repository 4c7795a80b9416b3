import { id } from '../../domain/ids.ts'
import type { Settings } from '../../domain/settings.ts'
import type { PickingRecord } from '../../records/order.ts'
import type { ProblemRecord } from '../../records/work.ts'
import { type ImportOrdersOptions, importOrders } from '../import-orders/import-orders.ts'
import { type TestRun, testConnection, testRun } from './environment.ts'
import { FakeStore } from './fake-store.ts'
import { FakeWarehouse } from './fake-warehouse.ts'
import { knowItems, lamp, tent } from './order-fixtures.ts'

/** A store, a warehouse, and the connection between them, where tents and lamps are items. */
export interface OrderDesk extends TestRun {
  readonly store: FakeStore
  readonly warehouse: FakeWarehouse
  /** One more run of the order import. */
  import(options?: ImportOrdersOptions): Promise<void>
  picking(orderId?: string, groupKey?: string): PickingRecord
  openProblems(): readonly ProblemRecord[]
}

export function orderDesk(settings: Partial<Settings> = {}): OrderDesk {
  const [store, warehouse] = [new FakeStore(), new FakeWarehouse()]
  const run = testRun({ store, warehouse }, { connection: testConnection(settings) })
  knowItems(run.unitOfWork, tent, lamp)
  return {
    ...run,
    store,
    warehouse,
    import: (options) => importOrders(run.next(), options),
    picking: (orderId = 'o-1001', groupKey = 'main') => {
      const record = run.unitOfWork.tables.pickings.get(`${orderId}\u0000${groupKey}`)
      if (!record) throw new Error(`No picking record of ${id(orderId)}/${groupKey}`)
      return record
    },
    openProblems: () => [...run.unitOfWork.tables.problems.values()].filter((problem) => problem.resolvedAt === null),
  }
}
