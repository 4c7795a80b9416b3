import type { BrowserContext } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { describeInBrowser, narrow, openStrictBrowser, wide } from './browser.ts'
import { newSandbox, type SandboxProcess } from './sandbox-process.ts'
import { type Merchant, merchantIn } from './woocommerce/merchant.ts'
import { simulatedSite } from './woocommerce/simulated-site.ts'

interface Overview {
  readonly admin: string
  readonly connection: { readonly firstDataset: string } | null
}
interface Key {
  readonly consumerKey: string
  readonly consumerSecret: string
}

const screens = [
  'Basic Configuration',
  'Shopping Cart Configuration',
  'Synchronization',
  'Orders',
  'Products',
  'Activity',
  'Problems',
  'Users',
]
const inTime = { timeout: 90_000, interval: 500 }

describeInBrowser('WooCommerce stores that IntelliTrack keeps in step', () => {
  let sandbox: SandboxProcess
  let browser: BrowserContext
  let juniper: string
  let quarry: string
  let merchant: Merchant
  beforeAll(async () => {
    sandbox = await newSandbox()
    await sandbox.start()
    browser = await openStrictBrowser(wide)
    const overview = (platform: string) => sandbox.get<Overview>(`/api/${platform}/overview`)
    for (const platform of ['woocommerce', 'woocommerce-rest'])
      await vi.waitFor(async () => expect((await overview(platform)).connection?.firstDataset).toBe('done'), inTime)
    juniper = (await overview('woocommerce')).admin
    quarry = (await overview('woocommerce-rest')).admin
  })
  afterAll(async () => {
    await browser?.close()
    await sandbox?.remove()
  })
  beforeEach(async () => {
    merchant = await merchantIn(browser)
  })
  afterEach(async () => {
    await merchant.page.close()
    expect(merchant.complaints).toEqual([])
  })

  const sync = (platform: string) => sandbox.send('POST', `/api/${platform}/sync`, { kind: 'sync' })
  /** Breaks what the sandbox's page offers to break and looks at what the merchant is told of it; once it is mended, nothing is left to tell. */
  const troubled = async (platform: string, id: string, look: () => Promise<void>, mended: () => Promise<void> = async () => {}) => {
    const problems = async () => JSON.stringify(await sandbox.get(`/api/${platform}/problems`))
    await sandbox.settled()
    const before = await problems()
    await sandbox.send('POST', `/api/${platform}/faults`, { id, active: true })
    await sync(platform)
    await expect.poll(problems, inTime).not.toBe(before)
    await look()
    await sandbox.send('DELETE', `/api/${platform}/faults`, {})
    await mended()
    await sync(platform)
    await expect.poll(problems, inTime).toBe(before)
  }
  /** The problem of that title, as the screen has it. */
  const problem = (title: string) => merchant.page.getByRole('listitem').filter({ hasText: title })

  it('shows its screens inside of WordPress, readable on a desk and on a phone', async () => {
    await merchant.open(juniper)
    await merchant.look('home')
    for (const screen of [...screens, 'Connection']) {
      await merchant.choose(screen)
      await merchant.look(`plugin-${screen.toLowerCase().replaceAll(' ', '-')}`)
    }
    await merchant.page.setViewportSize(narrow)
    await merchant.chooseFromMenu('Orders')
  })

  it('the pages of the store around them can be read on both, too', async () => {
    const { page } = merchant
    const { home } = simulatedSite(juniper)
    await page.goto(`${home}/wp-admin/`)
    for (const [name, link, says] of [
      ['dashboard', null, 'Open IntelliTrack'],
      ['orders', 'Orders', 'Pending payment'],
      ['products', 'Products', 'JR-HNY'],
    ] as const) {
      if (link) await merchant.go(link)
      await page.getByText(says, { exact: true }).first().waitFor()
      await merchant.look(`store-${name}`)
    }
    await page.getByRole('link', { name: 'Whole Bean Coffee', exact: true }).click()
    await page.getByText('JR-COF-DRK').waitFor()
    await merchant.look('store-product')
  })

  it('shows a shop manager what the owner leaves them, and leaves the connection to an administrator', async () => {
    const { page } = merchant
    await merchant.open(juniper)
    await merchant.becomes('shop manager')
    await merchant.choose('Synchronization')
    expect(
      await page
        .getByRole('button', { name: /^Run: / })
        .first()
        .isEnabled(),
    ).toBe(true)
    await merchant.choose('Connection')
    await page.getByText('Ask an administrator.').waitFor()
    expect(await page.getByRole('button', { name: 'Disconnect this store' }).count()).toBe(0)

    await merchant.becomes('administrator')
    await merchant.choose('Users')
    const rights = page.getByRole('group', { name: /manager/i })
    await merchant.mark('Manual Sync', rights)
    await expect.poll(() => rights.getByRole('checkbox', { name: 'Manual Sync' }).isChecked()).toBe(false)
    await rights.and(page.locator('[aria-busy=false]')).waitFor()
    await merchant.look('plugin-users-narrowed')

    await merchant.becomes('shop manager')
    // Who may not run anything is not led there.
    await page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name: 'Orders', exact: true }).waitFor()
    expect(await page.getByRole('link', { name: 'Synchronization', exact: true }).count()).toBe(0)
    await merchant.becomes('administrator')
  })

  it('is told where a web page answers in place of the store: what was seen, and whom to ask', async () => {
    await troubled('woocommerce', 'w-page', async () => {
      await merchant.open(juniper)
      await merchant.choose('Problems')
      const told = problem('A web page answers in place of the store')
      await told.getByText('Briefly unavailable for scheduled maintenance').waitFor()
      await told.getByText('Ask whoever hosts the site to let our requests pass').waitFor()
      await merchant.look('plugin-problem')
    })
  })

  it('a store without the plugin is signed in to by approving in the store, and has the same screens', async () => {
    const { page } = merchant
    await page.goto(quarry)
    await page.getByRole('heading', { name: 'Connect a store without the plugin' }).waitFor()
    await merchant.look('rest-ask')
    await merchant.press('Continue')
    await page.getByRole('heading', { name: 'Approve in your store' }).waitFor()
    await merchant.look('rest-approve')
    await merchant.press('Go to my store')
    await page.getByRole('button', { name: 'admin', exact: true }).click()
    await page.getByRole('heading', { name: 'IntelliTrack for WooCommerce would like to connect to your store' }).waitFor()
    await merchant.look('store-approval')
    await merchant.press('Approve')
    await merchant.heading('Home')
    await merchant.look('rest-home')
    for (const screen of screens) await merchant.choose(screen)
    await merchant.look('rest-users')
  })

  it('its owner is told where its key is dropped on the way, and signs in again with another one', async () => {
    const { page } = merchant
    const look = async () => {
      await merchant.open(quarry)
      await merchant.choose('Problems')
      const told = problem('The key does not reach the store')
      await told.getByText('the store knows the key, but the header Authorization does not arrive').waitFor()
      await told.getByText('Ask whoever hosts the site to pass it on, or connect by the plugin').waitFor()
      await merchant.look('rest-problem')
    }
    await troubled('woocommerce-rest', 'q-header', look, async () => {
      await browser.clearCookies()
      await page.goto(quarry)
      const store = new URL(quarry).searchParams.get('store') ?? ''
      const { result } = await simulatedSite(`${store}/`).command('addKey', { permissions: 'read_write' })
      const { consumerKey, consumerSecret } = result as Key
      await page.getByText('With a key of the REST API').click()
      await merchant.field('Consumer key').fill(consumerKey)
      await merchant.field('Consumer secret').fill(consumerSecret)
      await merchant.look('rest-keys')
      await merchant.press('Connect')
      await merchant.heading('Home')
    })
  })
})
