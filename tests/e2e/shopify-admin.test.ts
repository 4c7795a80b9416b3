import type { BrowserContext, Frame, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { describeInBrowser, narrow, openStrictBrowser, picture, wide } from './browser.ts'
import { pageFaults } from './page-faults.ts'
import { type AdminBench, openAdminBench } from './shopify-admin-bench.ts'

const store = '/admin/store/kontor-tea'
const shop = 'kontor-tea.myshopify.com'

declare const shopify: {
  readonly config: { readonly shop: string; readonly apiKey: string }
  readonly environment: { readonly embedded: boolean }
  idToken(): Promise<string>
  user(): Promise<object>
  readonly scopes: { query(): Promise<object> }
  readonly toast: { show(message: string, options?: object): string; hide(id: string): void }
  readonly saveBar: { show(id: string): Promise<void>; hide(id: string): Promise<void>; leaveConfirmation(): Promise<void> }
  readonly modal: { show(id: string): Promise<void> }
  loading(on?: boolean): void
}

describeInBrowser('an app in the simulated Shopify admin, in a browser that blocks third-party storage', () => {
  let bench: AdminBench
  let browser: BrowserContext
  let page: Page
  let complaints: string[]
  beforeAll(async () => {
    bench = await openAdminBench()
    browser = await openStrictBrowser(wide)
  })
  afterAll(async () => {
    await browser?.close()
    await bench?.close()
  })
  beforeEach(async () => {
    page = await browser.newPage()
    page.setDefaultTimeout(10_000)
    complaints = []
    page.on('console', (line) => ['error', 'warning'].includes(line.type()) && complaints.push(line.text()))
    page.on('pageerror', (error) => complaints.push(error.message))
  })
  afterEach(async () => {
    await page.close({ runBeforeUnload: false })
    expect(complaints).toEqual([])
  })

  const app = () => page.frameLocator('iframe[title=Shelves]')
  const at = (path: string) => app().getByText(`At ${path}`, { exact: true }).waitFor()
  const address = () => expect.poll(() => page.url().replace(`${bench.admin}${store}`, ''))
  const nav = (name: string) => page.getByRole('navigation').getByRole('link', { name, exact: true })
  /** The app's own window. */
  const frame = (): Frame => {
    const found = page.frames().find((one) => one.url().startsWith(bench.app))
    if (!found) throw new Error('The app is not framed')
    return found
  }
  const open = async (path = '/apps/shelves', place = '/app') => {
    await page.goto(`${bench.admin}${store}${path}`)
    await at(place)
  }

  it('is framed with what it needs to know, and keeps nothing in the browser', async () => {
    await open()
    const asked = new URL(frame().url()).searchParams
    expect([asked.get('shop'), asked.get('embedded')]).toEqual([shop, '1'])
    expect(await frame().evaluate(() => [shopify.config.shop, shopify.config.apiKey, shopify.environment.embedded])).toEqual([
      shop,
      'shelves-client',
      true,
    ])
    expect(await frame().evaluate(() => shopify.user())).toEqual({ accountAccess: 'Store owner' })
    expect(await frame().evaluate(() => shopify.scopes.query())).toMatchObject({
      granted: ['read_products', 'write_inventory', 'read_orders'],
    })
    const storage = () => {
      try {
        return localStorage.length
      } catch (error) {
        return (error as Error).name
      }
    }
    expect(await frame().evaluate(storage)).toBe('SecurityError')
  })

  it('is given a new token for every request to its own server, and for the person who is at the admin', async () => {
    await open()
    const whoami = () => frame().evaluate(async () => (await fetch('/whoami')).json())
    const [first, second] = [await whoami(), await whoami()]
    expect([first.dest, second.dest]).toEqual([`https://${shop}`, `https://${shop}`])
    expect(second.jti).not.toBe(first.jti)
    expect(second.exp - second.iat).toBe(60)
    expect(first.sub).toBe('1')
    await page.getByRole('button', { name: 'Store owner' }).click()
    await page
      .getByRole('menuitem', { name: 'Staff member' })
      .or(page.getByRole('button', { name: 'Staff member' }))
      .first()
      .click()
    await expect
      .poll(() =>
        whoami().then(
          ({ sub }) => sub,
          () => null,
        ),
      )
      .toBe('2')
  })

  it('asks once more with a new token where its server says that the first was out of date', async () => {
    await open()
    const sent = bench.tokens.length
    // One more beforehand, so that the next is the one the app calls stale.
    if (sent % 2 === 1) await frame().evaluate(() => fetch('/whoami'))
    const before = bench.tokens.length
    expect(await frame().evaluate(async () => (await fetch('/stale-once')).status)).toBe(200)
    expect(new Set(bench.tokens.slice(before).map(({ jti }) => jti)).size).toBe(2)
    complaints = complaints.filter((text) => !/401/.test(text)) // the browser's own word on the first answer
  })

  it('gives its token to nobody else: not to a page of another shop, not to another window, not to another origin', async () => {
    await open()
    // The same page, opened for another shop, in this shop's admin.
    await frame().evaluate(() => {
      window.name = ''
      location.assign('/app/orders?shop=other.myshopify.com')
    })
    await expect.poll(() => frame().url()).toContain('other.myshopify.com')
    await at('/app/orders')
    const refused = await frame().evaluate(() => shopify.idToken().catch((error: Error) => error.message))
    expect(refused).toContain(`This is the admin of ${shop}; the page was opened for other.myshopify.com`)
    // Somebody in the page itself, and a frame that is not the app's, ask in the app's words.
    const answered = await page.evaluate(
      async (words) => {
        const heard: unknown[] = []
        const stranger = document.body.appendChild(document.createElement('iframe'))
        stranger.contentWindow?.addEventListener('message', ({ data }) => heard.push(data))
        addEventListener('message', ({ data }) => data?.message?.kind === 'answer' && heard.push(data))
        stranger.contentWindow?.parent.postMessage(words, '*')
        postMessage(words, '*')
        await new Promise((resolve) => setTimeout(resolve, 300))
        stranger.remove()
        return heard
      },
      { appBridge: 1, shop, message: { kind: 'call', id: 1, method: 'idToken' } },
    )
    expect(answered).toEqual([])
    // A token of another shop is of no use at this shop's door either.
    const token = bench.platform.sessionToken('other.myshopify.com', 'shelves-client')
    const form = {
      ...{ client_id: 'shelves-client', client_secret: 'shelves-secret', subject_token: token },
      grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
      subject_token_type: 'urn:ietf:params:oauth:token-type:id_token',
      requested_token_type: 'urn:shopify:params:oauth:token-type:offline-access-token',
    }
    const door = await fetch(`${bench.admin}/${shop}/admin/oauth/access_token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(form),
    })
    expect([door.status, await door.json()]).toMatchObject([400, { error: 'invalid_subject_token' }])
  })

  it('shares its place with the address: deep links, its own steps, the navigation, reload, back and forward', async () => {
    await open('/apps/shelves/app/orders?filter=open', '/app/orders')
    expect(frame().url()).toContain('filter=open')
    await address().toBe('/apps/shelves/app/orders?filter=open')
    await frame().evaluate(() => history.pushState({}, '', '/app/orders/7'))
    await address().toBe('/apps/shelves/app/orders/7')
    await nav('Units').click()
    await at('/app/settings')
    await address().toBe('/apps/shelves/app/settings?tab=units')
    await page.reload()
    await at('/app/settings')
    await address().toBe('/apps/shelves/app/settings?tab=units')
    await nav('Picking').click()
    await at('/app/orders')
    await page.goBack()
    await at('/app/settings')
    await address().toBe('/apps/shelves/app/settings?tab=units')
    await page.goForward()
    await at('/app/orders')
    await address().toBe('/apps/shelves/app/orders')
    // Back beyond a reload.
    await page.reload()
    await at('/app/orders')
    await page.goBack()
    await at('/app/settings')
    await address().toBe('/apps/shelves/app/settings?tab=units')
    await nav('Shelves').click()
    await at('/app')
    await address().toBe('/apps/shelves')
    await nav('Orders').click()
    await page.getByRole('heading', { name: 'Orders' }).waitFor()
    await page.goBack()
    await at('/app')
    await address().toBe('/apps/shelves')
  })

  it('is loaded anew, with a token, where it has no router of its own', async () => {
    await open('/apps/shelves/app/plain/list', '/app/plain/list')
    const first = new URL(frame().url()).searchParams.get('id_token')
    await nav('Picking').click()
    await at('/app/orders')
    const second = new URL(frame().url()).searchParams.get('id_token')
    expect([first, second]).toEqual([expect.stringMatching(/^ey/), expect.stringMatching(/^ey/)])
    expect(second).not.toBe(first)
    await address().toBe('/apps/shelves/app/orders')
    await page.goBack()
    await at('/app/plain/list')
    await address().toBe('/apps/shelves/app/plain/list')
  })

  it('shows the save bar for a form that was changed: saved, discarded, and asked about before leaving', async () => {
    await open('/apps/shelves/app/orders', '/app/orders')
    await nav('Shelves').click()
    await at('/app')
    const bar = page.getByText('Unsaved changes', { exact: true })
    const unit = app().getByLabel('Unit')
    await unit.fill('BX')
    await bar.waitFor()
    await unit.fill('EA')
    await bar.waitFor({ state: 'detached' })
    await unit.fill('BX')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await app().getByText('Saved BX').waitFor()
    await bar.waitFor({ state: 'detached' })
    await unit.fill('CS')
    await page.getByRole('button', { name: 'Discard', exact: true }).click()
    await bar.waitFor({ state: 'detached' })
    expect(await unit.inputValue()).toBe('EA')

    await unit.fill('CS')
    await bar.waitFor()
    await nav('Orders').click()
    const question = page.getByRole('dialog', { name: 'Leave page with unsaved changes?' })
    await question.getByRole('button', { name: 'Stay' }).click()
    await question.waitFor({ state: 'detached' })
    expect(await unit.inputValue()).toBe('CS')
    await address().toBe('/apps/shelves')
    await page.goBack()
    await question.getByRole('button', { name: 'Stay' }).click()
    await address().toBe('/apps/shelves')
    expect(await unit.inputValue()).toBe('CS')
    const left = frame().evaluate(() => shopify.saveBar.leaveConfirmation().then(() => 'left'))
    await question.getByRole('button', { name: 'Leave page' }).click()
    expect(await left).toBe('left')
    await nav('Orders').click()
    await page.getByRole('heading', { name: 'Orders' }).waitFor()
    await address().toBe('/orders')
  })

  it('a save bar of its own has its words and clicks its buttons; closing the page asks the browser’s own question', async () => {
    await open()
    await frame().evaluate(() => shopify.saveBar.show('bar'))
    await picture(page, 'shopify-admin-save-bar')
    await page.getByRole('button', { name: 'Keep', exact: true }).click()
    await app().getByText('Kept').waitFor()
    await frame().evaluate(() => shopify.saveBar.show('bar'))
    await app().getByRole('heading').click() // only who has used a page is asked
    const asked = page.waitForEvent('dialog')
    const reload = page.reload().catch(() => null)
    const dialog = await asked
    expect(dialog.type()).toBe('beforeunload')
    await dialog.accept()
    await reload
  })

  it('shows its toasts, buttons, loading bar and modals around it', async () => {
    await open()
    await frame().evaluate(() => {
      const add = (text: string) => document.getElementById('said')?.append(text)
      shopify.toast.show('Counted 12 shelves', { action: 'Undo', onAction: () => add('Undone') })
      shopify.loading(true)
    })
    await page.getByText('Counted 12 shelves').waitFor()
    await page.locator('.Polaris-Frame-Loading').waitFor()
    await page.getByRole('button', { name: 'Undo' }).click()
    await app().getByText('Undone').waitFor()
    await frame().evaluate(() => shopify.loading(false))
    await page.locator('.Polaris-Frame-Loading').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Count now' }).click()
    await app().getByText('Counted').waitFor()
    await frame().evaluate(() => shopify.modal.show('ask'))
    await app().getByRole('dialog', { name: 'Empty shelf' }).getByText('Really empty the shelf?').waitFor()
    await app().getByRole('button', { name: 'Empty it' }).click()
    await app().getByText('Emptied').waitFor()
    await app().getByRole('dialog').waitFor({ state: 'detached' })
  })

  it('leads into the store’s own pages', async () => {
    await open()
    await app().getByRole('link', { name: 'Store’s products' }).click()
    await page.getByRole('link', { name: 'Rock Sugar, 500 g' }).click()
    await page.getByText('120 available, 0 committed').or(page.getByText('118 available')).waitFor()
    await open()
    await app().getByRole('button', { name: 'Store’s orders' }).click()
    await page.getByRole('link', { name: '#1002' }).click()
    await page.getByText('Nothing has been shipped yet.').waitFor()
    await page.getByText('Hamburg').waitFor()
  })

  it.each([wide, narrow])('no page scrolls sideways or keeps anybody out, at $width px', async (viewport) => {
    await page.setViewportSize(viewport)
    for (const [name, path] of [
      ['home', ''],
      ['orders', '/orders'],
      ['products', '/products'],
      ['apps', '/apps'],
      ['grant', '/../other/app/grant'],
    ] as const) {
      await page.goto(`${bench.admin}${store}${path}`)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await expect.poll(() => page.getByText('…', { exact: true }).count()).toBe(0)
      await picture(page, `shopify-admin-${name}`)
      expect(await pageFaults(page), `${name} at ${viewport.width}`).toEqual([])
    }
    await open()
    await picture(page, 'shopify-admin-app')
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  })
})
