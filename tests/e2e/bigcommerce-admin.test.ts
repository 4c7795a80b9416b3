import type { BrowserContext } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { type Merchant, merchantIn } from './bigcommerce/merchant.ts'
import { describeInBrowser, narrow, openStrictBrowser, picture, wide } from './browser.ts'
import { look } from './look.ts'
import { pageFaults } from './page-faults.ts'
import { newSandbox, type SandboxProcess } from './sandbox-process.ts'

interface Overview {
  readonly admin: string
  readonly connection: { readonly firstDataset: string } | null
}

const owner = /owner@aldersupply/
const staff = /robin@aldersupply/
const inTime = { timeout: 90_000, interval: 500 }

describeInBrowser('a BigCommerce store that IntelliTrack keeps in step', () => {
  let sandbox: SandboxProcess
  let browser: BrowserContext
  let admin: string
  let panel: string
  let merchant: Merchant
  beforeAll(async () => {
    sandbox = await newSandbox()
    await sandbox.start()
    browser = await openStrictBrowser(wide)
    const overview = () => sandbox.get<Overview>('/api/bigcommerce/overview')
    await vi.waitFor(async () => expect((await overview()).connection?.firstDataset).toBe('done'), inTime)
    admin = (await overview()).admin
    panel = admin.replace(/\/app$/, '')
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

  it.each([wide, narrow])('has a control panel that scrolls nowhere sideways and keeps nobody out, at $width px', async (viewport) => {
    const { page } = merchant
    await page.setViewportSize(viewport)
    for (const [name, path, says] of [
      ['home', '', 'BigCommerce Plus'],
      ['orders', '/orders', 'Awaiting Fulfillment'],
      ['order', '/orders/134', 'Pick up at Portland Showroom'],
      ['products', '/products', 'TL-PLN-LA'],
      ['apps', '/apps', 'What it may do'],
      ['users', '/users', 'robin@aldersupply.example'],
    ] as const) {
      await page.goto(`${panel}${path}`)
      await page.getByText(says).filter({ visible: true }).first().waitFor()
      await picture(page, `bigcommerce-panel-${name}`)
      expect(await pageFaults(page), `${name} at ${viewport.width}`).toEqual([])
    }
  })

  it('frames an app whose screens can be read on a desk and on a phone, and which keeps nothing in the browser', async () => {
    await merchant.open(admin)
    await look(merchant, 'home')
    for (const screen of [
      'Basic Configuration',
      'Shopping Cart Configuration',
      'Synchronization',
      'Orders',
      'Products',
      'Activity',
      'Problems',
      'Users',
    ]) {
      await merchant.choose(screen)
      await look(merchant, screen.toLowerCase().replaceAll(' ', '-'))
    }
    const stored = () => {
      try {
        return localStorage.length
      } catch (error) {
        return (error as Error).name
      }
    }
    expect(await merchant.frame.evaluate(stored)).toBe('SecurityError')
    expect(await browser.cookies(merchant.frame.url())).toEqual([])
  })

  it('shows staff what the owner leaves them, and nothing at all once they are removed', async () => {
    const { page, app } = merchant
    await merchant.open(admin)
    await merchant.becomes(staff)
    await merchant.heading('Home')
    await merchant.choose('Synchronization')
    expect(
      await app
        .getByRole('button', { name: /^Run: / })
        .first()
        .isEnabled(),
    ).toBe(true)

    await merchant.becomes(owner)
    await merchant.heading('Home')
    await merchant.choose('Users')
    const rights = app.getByRole('group', { name: staff })
    await merchant.mark('Manual Sync', rights)
    await expect.poll(() => rights.getByRole('checkbox', { name: 'Manual Sync' }).isChecked()).toBe(false)
    await rights.and(app.locator('[aria-busy=false]')).waitFor()

    await merchant.becomes(staff)
    await merchant.heading('Home')
    // Who may not run anything is not led there.
    await app.getByRole('tab', { name: 'Orders', exact: true }).waitFor()
    await expect.poll(() => app.getByRole('tab', { name: 'Synchronization', exact: true }).count()).toBe(0)

    // The app is still open for them when the owner takes the person out, in another window.
    const removed = await fetch(`${new URL(panel).origin}/_control/stores/alder7sc/app/removeUser`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ user: 2 }),
    })
    expect(removed.ok).toBe(true)
    await app.getByRole('tab', { name: 'Orders', exact: true }).click()
    await app
      .getByRole('alert')
      .getByText(/session is over|no access/)
      .waitFor()
    merchant.complaints.splice(0) // the browser's own word on the refusal
    await page.reload()
    await page.getByRole('heading', { name: 'Log in' }).waitFor()
    expect(await page.getByRole('button', { name: staff }).count()).toBe(0)
    await page.getByRole('button', { name: owner }).click()
    await merchant.heading('Home')
  })

  it('ends its session in every window where the person logs out in one', async () => {
    await merchant.open(admin)
    const other = await merchantIn(browser)
    await other.page.goto(panel)
    await other.logOut()
    await other.page.getByRole('heading', { name: 'Log in' }).waitFor()
    await merchant.app.getByText('You have logged out of BigCommerce.').waitFor()
    await other.page.getByRole('button', { name: owner }).click()
    await merchant.heading('Home')
    await other.page.close()
    expect(other.complaints).toEqual([])
  })

  it('is removed from the panel, with its access, and comes back as it was', async () => {
    const { page } = merchant
    await page.goto(`${panel}/apps`)
    await page.getByRole('button', { name: 'Uninstall', exact: true }).click()
    await page.getByRole('button', { name: 'Uninstall now' }).click()
    await page.getByText('Not installed').waitFor()
    await expect.poll(async () => (await sandbox.get<State>('/api/bigcommerce/overview')).connection?.state, inTime).toBe('disconnected')
    await page.getByRole('link', { name: 'Install IntelliTrack' }).click()
    await page.getByRole('button', { name: 'Confirm' }).click()
    await merchant.heading('Home')
    await expect.poll(async () => (await sandbox.get<State>('/api/bigcommerce/overview')).connection?.state, inTime).toBe('active')
  })
})

interface State {
  readonly connection: { readonly state: string } | null
}
