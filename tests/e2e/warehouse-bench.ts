import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { type ExampleServer, exampleServer, us } from '../../apps/warehouse/src/server/example-server.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** A warehouse with its screens, and a morning's work in it: items, stock, orders as they come from a store. */
export async function openWarehouse(): Promise<ExampleServer> {
  const client = builtScreens()
  const server = await exampleServer({ client })
  const close = async () => {
    await server.close()
    rmSync(client, { recursive: true })
  }
  await server.call('POST', `${us}/items:batch`, { elements: items })
  const stock = items.map(({ itemNumber }, index) => ({
    key: `stock ${itemNumber}`,
    itemNumber,
    locationId: shelves[index % shelves.length],
    quantity: '40',
  }))
  await server.call('POST', `${us}/inventory:add`, { elements: stock })
  await server.call('POST', `${us}/picking-orders:batch`, { elements: orders })
  return { ...server, close }
}

/** The screens in a folder of their own: a build that somebody starts meanwhile empties the usual one. */
function builtScreens(): string {
  const own = mkdtempSync(path.join(os.tmpdir(), 'intellitrack-client-'))
  cpSync(path.join(root, 'apps/warehouse/build/client'), own, { recursive: true })
  return own
}

export async function signIn(page: Page, { url }: ExampleServer, user: string): Promise<void> {
  await page.goto(url)
  await page.getByLabel('User name').fill(`${user}@northwind-outfitters.example`)
  await page.getByLabel('Password', { exact: true }).fill('correct horse')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('heading', { name: 'Picking Orders' }).waitFor()
}

const shelves = ['loc-a-01', 'loc-a-02', 'loc-b-01', 'loc-downtown']
const item = (itemNumber: string, description: string, unitCost: string) => ({
  itemNumber,
  description,
  unitCost,
  mode: 'create_or_link',
  uoms: [{ uom: 'EA', eachCount: 1 }],
})
const items = [
  item('TENT-2P', 'Ridge tent, 2 persons - Forest green', '84.50'),
  item('MUG-350', 'Enamel mug 350 ml', '3.2'),
  item(
    'ROPE-9.8MM-60M-DYNAMIC-DRY-TREATED-BICOLOUR',
    'Dynamic climbing rope, 9.8 mm, 60 m, dry treated, bicolour with middle mark',
    '119.95',
  ),
  item('STOVE:GAS', 'Gas stove', '29'),
]

const order = (
  number: string,
  name: string,
  city: string,
  country: string,
  lines: readonly (readonly [string, number])[],
  more: object = {},
) => ({
  externalRef: { system: 'shopify:northwind-outfitters.myshopify.com', id: `gid-${number}|1` },
  orderNumber: number,
  customer: { name },
  shipTo: { name, address: { address1: '1 Pier Road', city, postalCode: '04101', country } },
  carrierId: 'car-ups',
  shippingMethodId: 'met-ups-ground',
  lines: lines.map(([itemNumber, quantity], index) => ({ externalRef: `${number}-${index}`, itemNumber, quantity: String(quantity) })),
  ...more,
})
const orders = [
  order('#1001', 'Ada Coast', 'Portland', 'US', [
    ['TENT-2P', 2],
    ['MUG-350', 4],
  ]),
  order('#1002', 'Åsa Östergård-Lindström af Klintberg', 'Skellefteå', 'SE', [['ROPE-9.8MM-60M-DYNAMIC-DRY-TREATED-BICOLOUR', 1]], {
    carrierId: null,
    shippingMethodId: null,
    comments: 'Please leave the parcel with the neighbour at number 12 if nobody opens. The dog is friendly.',
  }),
  order('#1003', 'Expedition Supplies International GmbH & Co. KG', 'Garmisch-Partenkirchen', 'DE', [['STOVE:GAS', 3]]),
]
