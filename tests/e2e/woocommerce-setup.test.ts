import type { BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeInBrowser, openStrictBrowser, wide } from './browser.ts'
import { Picker } from './picker.ts'
import { newSandbox, type SandboxProcess } from './sandbox-process.ts'
import { Merchant, merchantIn } from './woocommerce/merchant.ts'
import { simulatedSite } from './woocommerce/simulated-site.ts'

interface Newcomer {
  readonly newcomer: { readonly admin: string; readonly warehouseAddress: string; readonly storeKey: string }
}
interface Order {
  readonly id: number
  readonly status: string
  readonly billing: { readonly last_name: string }
}

const inTime = { timeout: 90_000, interval: 250 }
const parcel = '9400111899223100001'

describeInBrowser('a WooCommerce merchant who has never seen IntelliTrack', () => {
  let sandbox: SandboxProcess
  let browser: BrowserContext
  let merchant: Merchant
  let links: Newcomer['newcomer']
  beforeAll(async () => {
    sandbox = await newSandbox()
    await sandbox.start()
    links = (await sandbox.get<Newcomer>('/api/woocommerce/overview')).newcomer
    browser = await openStrictBrowser(wide)
    merchant = await merchantIn(browser)
  })
  afterAll(async () => {
    await browser?.close()
    await sandbox?.remove()
  })

  it('connects the store with a pairing code; a wrong one is said to be wrong at its field', async () => {
    const { page } = merchant
    await page.goto(`${simulatedSite(links.admin).home}/wp-admin/`)
    await merchant.go('WooCommerce', 'IntelliTrack')
    await merchant.heading('Connect this store')
    await page.getByRole('listitem').filter({ hasText: 'Order storage' }).waitFor()
    expect(await page.getByText('Ready', { exact: true }).count()).toBe(6)
    expect(await page.getByText('To do', { exact: true }).count()).toBe(0)
    await merchant.look('wizard')

    const [opened] = await Promise.all([page.waitForEvent('popup'), merchant.press('Get a pairing code')])
    const codes = new Merchant(opened)
    expect(await codes.field('Address of the store').inputValue()).toBe(`${simulatedSite(links.admin).home}/`)
    await codes.look('pairing-ask')
    await codes.press('Get a code')
    const code = await codes.field('Pairing code').inputValue()
    const backend = await codes.field('Address of IntelliTrack Connect').inputValue()
    await codes.look('pairing-code')
    expect(codes.complaints).toEqual([])
    await opened.close()

    expect(await merchant.field('Address of IntelliTrack Connect').inputValue()).toBe(backend)
    await merchant.field('Pairing code').fill('AAAAA-BBBBB-CCCCC-DDDDD-EEEEE')
    await merchant.press('Connect')
    const wrong = page.getByRole('textbox', {
      name: 'Pairing code',
      description: /The pairing code is not one for .*\/tidewater: it is mistyped/,
    })
    await wrong.and(page.locator('[aria-invalid=true]:focus')).waitFor()
    merchant.refused(403)
    await merchant.look('wizard-wrong-code')

    await merchant.field('Pairing code').fill(code.toLowerCase())
    await merchant.press('Connect')
    await merchant.heading('Home')
    await merchant.reads('0 of 6 done')
    await merchant.look('walk-1-home')
  })

  it('connects IntelliTrack, chooses, imports, and the first order is picked, shipped and told to its customer', async () => {
    const { page } = merchant
    await merchant.choose('Shopping Cart Configuration')
    await merchant.field('Address of your IntelliTrack').fill(links.warehouseAddress)
    await merchant.field('Store Key').fill(links.storeKey)
    await merchant.press('Connect')
    await merchant.reads(/Connected with the Store Key "Tidewater Books \(WooCommerce\)", division Northwind Outfitters/)

    await merchant.choose('Basic Configuration')
    for (const [list, choice] of [
      ['Default Division', 'Northwind Outfitters Lakes'],
      ['Default UOM', 'Each'],
      ['Default Site', 'Erie Depot'],
      ['Default Location', 'SHELF-1'],
    ] as const)
      await merchant.take(list, choice)
    await merchant.look('walk-2-chosen')
    await merchant.save()

    await merchant.choose('Shopping Cart Configuration')
    await merchant.press('Import Products, Inventory, and Carriers')
    await merchant.reads('The carriers are in.')
    await merchant.look('walk-3-imported')

    await merchant.choose('Basic Configuration')
    await merchant.mark('Sync Interval')
    await merchant.save()

    const site = simulatedSite(links.admin)
    await site.command('placeOrder', {
      lines: [{ sku: 'TW-SALT', quantity: 2 }],
      status: 'processing',
      billing: {
        first_name: 'Ada',
        last_name: 'Coast',
        address_1: '8 Harbor Street',
        city: 'Camden',
        state: 'ME',
        postcode: '04843',
        country: 'US',
      },
    })
    const order = async () => (await site.list<Order>('orders')).find(({ billing }) => billing.last_name === 'Coast')
    const number = String((await order())?.id)
    const picker = new Picker(sandbox, 'div-lakes')
    await expect.poll(async () => (await picker.orders(number)).length, inTime).toBe(1)
    await merchant.choose('Orders')
    await page
      .getByRole('row', { name: new RegExp(`^${number} `) })
      .getByText('In the warehouse')
      .waitFor()
    await merchant.look('walk-4-orders')

    await picker.pickAndShip(number, parcel)
    await expect.poll(async () => (await order())?.status, inTime).toBe('completed')
    await merchant.go('Orders')
    await page.getByRole('link', { name: `#${number} Ada Coast` }).click()
    await page.getByText('Completed', { exact: true }).waitFor()
    await page.getByRole('listitem').filter({ hasText: parcel }).first().waitFor()
    await merchant.look('store-order')
    await merchant.go('IntelliTrack')
    await merchant.heading('Home')
    await merchant.reads('No shipment is under way')
    expect(new Set(merchant.screens).size).toBeLessThanOrEqual(5)
    expect(merchant.complaints).toEqual([])
  })

  it('disconnects the store, and is asked to connect it as before', async () => {
    const { page } = merchant
    await merchant.choose('Connection')
    await merchant.press('Disconnect this store')
    const question = page.getByRole('dialog', { name: 'Disconnect this store' })
    await question.getByRole('button', { name: 'Disconnect this store' }).click()
    await merchant.heading('Connect this store')
    expect(await simulatedSite(links.admin).list('plugin')).toMatchObject([{ key: null }])
    expect(merchant.complaints).toEqual([])
  })
})
