import { describe } from 'vitest'
import { catalogueTests } from './repositories/catalogue.ts'
import { connectionTests } from './repositories/connections.ts'
import { orderTests } from './repositories/orders.ts'
import { reportTests } from './repositories/reports.ts'
import { type OpenStorage, useStorage } from './repositories/storage.ts'
import { tenancyTests } from './repositories/tenancy.ts'
import { transactionTests } from './repositories/transactions.ts'
import { valueTests } from './repositories/values.ts'
import { workTests } from './repositories/work.ts'

export type { OpenStorage, RepositoriesStorage } from './repositories/storage.ts'

/** What every implementation of UnitOfWork, Repositories and Directory must do. `open` gives empty storage. */
export function repositoriesBattery(name: string, open: OpenStorage): void {
  describe(`repositories: ${name}`, () => {
    const suite = useStorage(open)
    connectionTests(suite)
    catalogueTests(suite)
    orderTests(suite)
    workTests(suite)
    reportTests(suite)
    transactionTests(suite)
    tenancyTests(suite)
    valueTests(suite)
  })
}
