import type { BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeInBrowser, openStrictBrowser, wide } from './browser.ts'
import { look } from './look.ts'
import { Picker } from './picker.ts'
import { newSandbox, type SandboxProcess } from './sandbox-process.ts'
import { type Merchant, merchantIn } from './shopify/merchant.ts'
import { slowWarehouse } from './slow-warehouse.ts'

interface Links {
  readonly admin: string
  readonly newcomer: { readonly admin: string; readonly warehouseAddress: string; readonly storeKey: string }
}

const orders = ['#1001', '#1002', '#1003', '#1004', '#1005']
const inTime = { timeout: 90_000, interval: 500 }

describeInBrowser('a merchant who has never seen IntelliTrack', () => {
  let sandbox: SandboxProcess
  let browser: BrowserContext
  let links: Links
  let merchant: Merchant
  beforeAll(async () => {
    sandbox = await newSandbox()
    await sandbox.start()
    links = await sandbox.get<Links>('/api/overview')
    browser = await openStrictBrowser(wide)
    merchant = await merchantIn(browser)
  })
  afterAll(async () => {
    await browser?.close()
    await sandbox?.remove()
  })

  it('installs, connects, chooses, imports and has the first order shipped in at most five screens of the app', async () => {
    const { page, app } = merchant
    const { admin, warehouseAddress, storeKey } = links.newcomer
    await page.goto(admin)
    await page.getByRole('link', { name: 'Install IntelliTrack' }).click()
    await page.getByRole('heading', { name: 'IntelliTrack will be able to' }).waitFor()
    await page.getByRole('button', { name: 'Install' }).click()
    await merchant.heading('Home')
    await merchant.reads('0 of 6 done')
    await look(merchant, 'walk-1-home')

    await merchant.press(/: Connect IntelliTrack$/)
    await merchant.heading('Shopping Cart Configuration')
    await merchant.field('Address of your IntelliTrack').fill(warehouseAddress)
    await merchant.field('Store Key').fill('isk_somebody-elses-key')
    await merchant.press('Connect')
    await app.locator('#setting-storeKey[aria-invalid=true]').waitFor()
    await look(merchant, 'walk-2-wrong-key')
    await merchant.field('Store Key').fill(storeKey)
    await merchant.press('Connect')
    await merchant.reads('Connected with the Store Key "Kontor Tea (Shopify)", division Northwind Outfitters Europe')
    await look(merchant, 'walk-3-connected')

    await merchant.choose('Basic Configuration')
    await expect.poll(() => merchant.offered('Default Division'), inTime).toEqual(['Northwind Outfitters Europe'])
    // Nothing is offered before what it belongs to is chosen.
    for (const list of ['Default UOM', 'Default Site', 'Default Location']) expect(await merchant.offered(list)).toEqual([])
    for (const [list, choice, next] of [
      ['Default Division', 'Northwind Outfitters Europe', 'Default Site'],
      ['Default UOM', 'Each', 'Default Site'],
      ['Default Site', 'Bremen Lager', 'Default Location'],
      ['Default Location', 'REGAL-1', 'Default Location'],
    ] as const) {
      await merchant.field(list).selectOption({ label: choice })
      await expect.poll(() => merchant.offered(next), inTime).not.toEqual([])
    }
    await look(merchant, 'walk-4-chosen')
    await merchant.save()
    await merchant.saved()

    await merchant.choose('Shopping Cart Configuration')
    const faster = await slowWarehouse(sandbox, 6_000, 'upsertItems', 'addInventory', 'upsertCarriers')
    await merchant.press('Import Products, Inventory, and Carriers')
    await merchant.reads('In progress')
    await page.reload()
    await merchant.heading('Shopping Cart Configuration')
    await merchant.reads('In progress')
    await look(merchant, 'walk-5-importing')
    await faster()
    await merchant.reads('The carriers are in.')
    await look(merchant, 'walk-6-imported')

    await merchant.choose('Basic Configuration')
    await merchant.switch('Sync Interval').check()
    await merchant.save()
    await merchant.saved()

    const picker = new Picker(sandbox, 'div-eu')
    await expect.poll(async () => (await picker.orders()).length, inTime).toBe(orders.length)
    await picker.pickAndShip('#1001', '00340434161094021501')
    await merchant.page.getByRole('link', { name: 'IntelliTrack', exact: true }).click()
    await merchant.heading('Home')
    // The one that is shipped is no longer under way.
    await merchant.reads('4 of 4 orders are in the warehouse')
    await merchant.reads('No shipment is under way')
    for (const question of ['Is every order in the warehouse?', 'Is every shipment in the store?'])
      expect(await merchant.answerTo(question)).toBe('Yes')
    await look(merchant, 'walk-7-home')

    expect(new Set(merchant.screens).size).toBeLessThanOrEqual(5)
    await page.goto(`${admin}/orders`)
    await page.getByRole('link', { name: '#1001' }).click()
    await page.getByText('00340434161094021501').waitFor()
    expect(merchant.complaints).toEqual([])
  })
})
