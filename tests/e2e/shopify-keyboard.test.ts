import type { BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeInBrowser, openStrictBrowser, wide } from './browser.ts'
import { look } from './look.ts'
import { newSandbox, type SandboxProcess } from './sandbox-process.ts'
import { chooseByName, pressEnter, tabTo, write } from './shopify/keyboard.ts'
import { type Merchant, merchantIn } from './shopify/merchant.ts'

interface Newcomer {
  readonly newcomer: { readonly admin: string; readonly warehouseAddress: string; readonly storeKey: string }
}

describeInBrowser('a merchant without a mouse', () => {
  let sandbox: SandboxProcess
  let browser: BrowserContext
  let links: Newcomer
  let merchant: Merchant
  beforeAll(async () => {
    sandbox = await newSandbox()
    await sandbox.start()
    links = await sandbox.get<Newcomer>('/api/overview')
    browser = await openStrictBrowser(wide)
    merchant = await merchantIn(browser)
  })
  afterAll(async () => {
    await browser?.close()
    await sandbox?.remove()
  })

  /** The admin's menu and its save bar stand before the app. */
  const openByMenu = async (screen: string) => {
    await pressEnter(merchant.page, merchant.menu(screen), 'Shift+Tab')
    await merchant.heading(screen)
  }

  it('installs the app, and every screen says where to begin before anything is set up', async () => {
    const { page } = merchant
    await page.goto(links.newcomer.admin)
    await pressEnter(page, page.getByRole('link', { name: 'Install IntelliTrack' }))
    await pressEnter(page, page.getByRole('button', { name: 'Install', exact: true }))
    await merchant.heading('Home')
    for (const screen of ['Basic Configuration', 'Shopping Cart Configuration', 'Orders', 'Products', 'Activity', 'Problems']) {
      await openByMenu(screen)
      await look(merchant, `before-${screen.toLowerCase().replaceAll(' ', '-')}`)
    }
    expect(merchant.complaints).toEqual([])
  })

  it('connects, chooses, saves by the save bar and imports', async () => {
    const { page, app } = merchant
    const { warehouseAddress, storeKey } = links.newcomer
    await openByMenu('Shopping Cart Configuration')
    await write(page, merchant.field('Address of your IntelliTrack'), warehouseAddress)
    await write(page, merchant.field('Store Key'), storeKey)
    await pressEnter(page, app.getByRole('button', { name: 'Connect', exact: true }))
    await merchant.reads('Connected with the Store Key "Kontor Tea (Shopify)", division Northwind Outfitters Europe')

    await openByMenu('Basic Configuration')
    for (const [list, name] of [
      ['Default Division', 'Northwind Outfitters Europe'],
      ['Default UOM', 'Each'],
      ['Default Site', 'Bremen Lager'],
      ['Default Location', 'REGAL-2'],
    ] as const) {
      await expect.poll(() => merchant.offered(list)).toContain(name)
      await chooseByName(page, merchant.field(list), name)
      expect(await merchant.field(list).locator('option:checked').textContent()).toBe(name)
    }
    await pressEnter(page, page.getByRole('button', { name: 'Save Configuration', exact: true }), 'Shift+Tab')
    await merchant.saved()

    await openByMenu('Synchronization')
    await tabTo(page, app.getByRole('button', { name: 'Preview: Import Products' }))
    await page.keyboard.press('Space')
    await merchant.reads('it would make 20 changes')
    await look(merchant, 'first-preview')

    await openByMenu('Shopping Cart Configuration')
    await pressEnter(page, app.getByRole('button', { name: 'Import Products, Inventory, and Carriers' }))
    await merchant.reads('The carriers are in.')
    expect(merchant.complaints).toEqual([])
  })
})
