import { jsonClient } from '../server/json-client.ts'
import type { Operator } from '../server/operator.ts'
import type { Addresses } from '../state/addresses.ts'

interface Place {
  readonly id: string
}

/** A store that IntelliTrack keeps in step from the first start on. */
export interface Merchant {
  /** As in the connection. */
  readonly store: string
  readonly name: string
  /** The Store Key that IntelliTrack has given its merchant. */
  readonly storeKey: string
  /** What its merchant chooses besides where things go. */
  readonly choices?: object
  /** Opens the app as the store's admin does, so that it is installed. */
  install(): Promise<Response>
}

interface SetUp {
  readonly addresses: Addresses
  readonly operator: Operator
  say(line: string): void
}

/** Whether this merchant has still to be set up. One that is only hears where the warehouse is now, should it have moved. */
export async function awaitsSetUp(merchant: Merchant, { addresses, operator, say }: SetUp): Promise<boolean> {
  const before = await connectionOf(operator, merchant)
  if (!before || before.state === 'setup') return true
  if (before.warehouseUrl !== addresses.forSync.warehouse)
    await operator
      .connect(before.id, { warehouseUrl: addresses.forSync.warehouse, storeKey: merchant.storeKey })
      .catch((error: Error) => say(`${merchant.name}: the warehouse has moved, and was not reached: ${error.message}`))
  return false
}

/**
 * What a merchant does once: install the app from the store's admin, connect IntelliTrack by its Store Key, choose where things go.
 * The first dataset is then imported by the worker like any other run.
 */
export async function setUpConnection(merchant: Merchant, { addresses, operator }: Omit<SetUp, 'say'>): Promise<void> {
  const answer = await merchant.install()
  if (!answer.ok)
    throw new Error(`The app could not be installed in ${merchant.name} (${answer.status}): ${(await answer.text()).slice(0, 300)}`)
  const connection = await connectionOf(operator, merchant)
  if (!connection) throw new Error(`${merchant.name} did not become a connection; the lines of its app above say why`)
  await operator.connect(connection.id, { warehouseUrl: addresses.forSync.warehouse, storeKey: merchant.storeKey })
  await operator.saveSettings(connection.id, { ...(await choices(addresses, merchant)), ...merchant.choices })
  await operator.request(connection.id, 'first_dataset')
}

const connectionOf = async (operator: Operator, { store }: Merchant) => (await operator.connections()).find((one) => one.storeKey === store)

/** The division's own defaults: what a merchant would choose first. */
async function choices(addresses: Addresses, { storeKey }: Merchant) {
  const warehouse = jsonClient('The warehouse', addresses.warehouse, async () => ({ authorization: `Bearer ${storeKey}` }))
  const me = await warehouse<{ readonly divisions: readonly Place[] }>('GET', '/v1/me')
  const divisionId = me.divisions[0]?.id ?? ''
  const division = await warehouse<{ readonly defaultUom: string; readonly defaultSiteId: string }>('GET', `/v1/divisions/${divisionId}`)
  const siteId = division.defaultSiteId
  const locations = await warehouse<{ readonly data: readonly (Place & { readonly primary: boolean })[] }>(
    'GET',
    `/v1/divisions/${divisionId}/sites/${siteId}/locations`,
  )
  const locationId = (locations.data.find((one) => one.primary) ?? locations.data[0])?.id ?? ''
  return {
    divisionId,
    siteId,
    locationId,
    unitOfMeasure: division.defaultUom,
    syncInterval: 15,
    exportStock: 'continuous',
    sendFulfilment: 'when_order_closed',
  }
}
