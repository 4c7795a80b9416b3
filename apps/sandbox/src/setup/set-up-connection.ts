import { jsonClient } from '../server/json-client.ts'
import { operatorClient } from '../server/operator.ts'
import type { Addresses } from '../state/addresses.ts'
import type { SandboxSecrets } from '../state/secrets.ts'
import { shopDomain } from '../state/shop.ts'

interface Place {
  readonly id: string
}

interface SetUp {
  readonly addresses: Addresses
  readonly secrets: SandboxSecrets
  step(title: string, work: () => Promise<void>): Promise<void>
  say(line: string): void
}

/**
 * What a merchant does once: install the app from the store's admin, connect IntelliTrack by its Store Key, choose where things go.
 * When it has been done, only an address that has moved is told. The first dataset is then imported by the worker like any other run.
 */
export async function setUpConnection({ addresses, secrets, step, say }: SetUp): Promise<void> {
  const operator = operatorClient(addresses, secrets)
  const found = async () => (await operator.connections()).find((one) => one.storeKey === shopDomain)
  const warehouse = { warehouseUrl: addresses.forSync.warehouse, storeKey: secrets.storeKey }
  const before = await found()
  if (before && before.state !== 'setup') {
    if (before.warehouseUrl !== warehouse.warehouseUrl)
      await operator
        .connect(before.id, warehouse)
        .catch((error: Error) => say(`The warehouse has moved, and was not reached: ${error.message}`))
    return
  }
  await step('Installing the app in the store and connecting the warehouse', async () => {
    await install(addresses)
    const connection = await found()
    if (!connection) throw new Error(`${shopDomain} did not become a connection; the lines of [shopify-app] above say why`)
    await operator.connect(connection.id, warehouse)
    await operator.saveSettings(connection.id, await choices(addresses, secrets))
    await operator.request(connection.id, 'first_dataset')
  })
}

/** Opens the app as the store's admin does: with an id token, which the app exchanges for its access. */
async function install(addresses: Addresses): Promise<void> {
  const stores = jsonClient('The simulated store', addresses.stores)
  const { result: url } = await stores<{ readonly result: string }>('POST', `/_control/shops/${shopDomain}/app/launch`, {})
  const answer = await fetch(url, {
    headers: { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36' },
  })
  if (!answer.ok) throw new Error(`The app could not be installed (${answer.status}): ${(await answer.text()).slice(0, 300)}`)
}

/** The division's own defaults: what a merchant would choose first. */
async function choices(addresses: Addresses, secrets: SandboxSecrets) {
  const warehouse = jsonClient('The warehouse', addresses.warehouse, async () => ({ authorization: `Bearer ${secrets.storeKey}` }))
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
