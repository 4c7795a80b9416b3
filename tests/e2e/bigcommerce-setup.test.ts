import type { BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Merchant, merchantIn } from './bigcommerce/merchant.ts'
import { describeInBrowser, openStrictBrowser, wide } from './browser.ts'
import { look } from './look.ts'
import { Picker } from './picker.ts'
import { newSandbox, type SandboxProcess } from './sandbox-process.ts'

interface Newcomer {
  readonly newcomer: { readonly admin: string; readonly warehouseAddress: string; readonly storeKey: string }
}

const orders = 6
const inTime = { timeout: 90_000, interval: 500 }

describeInBrowser('a BigCommerce merchant who has never seen IntelliTrack', () => {
  let sandbox: SandboxProcess
  let browser: BrowserContext
  let merchant: Merchant
  let links: Newcomer['newcomer']
  beforeAll(async () => {
    sandbox = await newSandbox()
    await sandbox.start()
    links = (await sandbox.get<Newcomer>('/api/bigcommerce/overview')).newcomer
    browser = await openStrictBrowser(wide)
    merchant = await merchantIn(browser)
  })
  afterAll(async () => {
    await browser?.close()
    await sandbox?.remove()
  })

  it('installs, connects, chooses, imports and has the first order shipped in at most five screens of the app', async () => {
    const { page } = merchant
    await page.goto(links.admin)
    await page.getByRole('link', { name: 'Install IntelliTrack' }).click()
    await page.getByRole('heading', { name: 'IntelliTrack asks for these permissions' }).waitFor()
    expect(await page.getByRole('listitem').filter({ hasText: 'Store inventory: modify' }).count()).toBe(1)
    await page.getByRole('button', { name: 'Confirm' }).click()
    await merchant.heading('Home')
    await merchant.reads('0 of 6 done')
    await look(merchant, 'walk-1-home')

    await merchant.choose('Shopping Cart Configuration')
    await merchant.field('Address of your IntelliTrack').fill(links.warehouseAddress)
    await merchant.field('Store Key').fill(links.storeKey)
    await merchant.press('Connect')
    await merchant.reads('Connected with the Store Key "Fern & Flint (BigCommerce)", division Northwind Outfitters East')

    await merchant.choose('Basic Configuration')
    for (const [list, choice] of [
      ['Default Division', 'Northwind Outfitters East'],
      ['Default UOM', 'Each'],
      ['Default Site', 'Providence Depot'],
      ['Default Location', 'BAY-1'],
    ] as const)
      await merchant.take(list, choice)
    await look(merchant, 'walk-2-chosen')
    await merchant.save()

    await merchant.choose('Shopping Cart Configuration')
    await merchant.press('Import Products, Inventory, and Carriers')
    await merchant.reads('The carriers are in.')
    await look(merchant, 'walk-3-imported')

    await merchant.choose('Basic Configuration')
    await merchant.mark('Sync Interval')
    await merchant.save()

    const picker = new Picker(sandbox, 'div-east')
    await expect.poll(async () => (await picker.orders()).length, inTime).toBe(orders)
    const first = (await picker.orders()).map(({ orderNumber }) => orderNumber).sort()[0] ?? ''
    await picker.pickAndShip(first, '9400111899223100001')
    await merchant.choose('Home')
    // The one that is shipped is no longer under way.
    await merchant.reads('5 of 5 orders are in the warehouse')
    await merchant.reads('No shipment is under way')
    await look(merchant, 'walk-4-home')

    expect(new Set(merchant.screens).size).toBeLessThanOrEqual(5)
    await page.getByRole('navigation').getByRole('link', { name: 'Orders', exact: true }).click()
    await page.getByRole('link', { name: first, exact: true }).click()
    await page.getByText('9400111899223100001').waitFor()
    await page.getByText('Shipped', { exact: true }).waitFor()
    expect(merchant.complaints).toEqual([])
  })
})
