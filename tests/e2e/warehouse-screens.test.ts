import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { ExampleServer } from '../../apps/warehouse/src/server/example-server.ts'
import { describeInBrowser, narrow, openBrowser, picture, wide } from './browser.ts'
import { pageFaults } from './page-faults.ts'
import { openWarehouse, signIn } from './warehouse-bench.ts'

const screens = {
  '/orders': 'Picking Orders',
  '/items': 'Items',
  '/inventory': 'Inventory Data',
  '/carriers': 'Carriers',
  '/customers': 'Customers',
  '/history': 'History',
  '/users': 'Users and roles',
  '/store-keys': 'Store Keys',
}

describeInBrowser('the warehouse’s screens', () => {
  let server: ExampleServer
  let browser: Browser
  beforeAll(async () => {
    server = await openWarehouse()
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await server?.close()
  })
  const open = async (user: string, viewport = wide): Promise<Page> => {
    const page = await (await browser.newContext({ viewport })).newPage()
    page.setDefaultTimeout(10_000)
    await signIn(page, server, user)
    return page
  }
  const told = (page: Page, text: string) => page.getByRole('alert').filter({ hasText: text }).waitFor()
  const look = async (page: Page, name: string) => {
    await picture(page, name)
    expect(await pageFaults(page), `${name} at ${page.viewportSize()?.width}`).toEqual([])
  }

  it('an order is found, picked in two goes, and shipped in two parcels', async () => {
    const page = await open('picker')
    await page.getByLabel('Order number or customer').fill('coast')
    await expect.poll(() => page.getByRole('row').count()).toBe(2)
    await page.getByRole('link', { name: '#1001' }).click()
    await page.getByRole('heading', { name: 'Order #1001' }).waitFor()

    await page.getByRole('button', { name: 'Pick', exact: true }).click()
    const picking = page.getByRole('dialog', { name: 'Pick order #1001' })
    await picking.getByLabel('Quantity of MUG-350').fill('1')
    await expect.poll(() => picking.getByRole('textbox', { name: 'Location of TENT-2P' }).inputValue()).toContain('A-01')
    await look(page, 'pick')
    await picking.getByRole('button', { name: 'Pick', exact: true }).click()
    await picking.waitFor({ state: 'hidden' })
    await page.getByText('Open, picking').waitFor()

    await page.getByRole('button', { name: 'Pick', exact: true }).click()
    await expect.poll(() => picking.getByLabel('Quantity of MUG-350').inputValue()).toBe('3')
    await picking.getByRole('button', { name: 'Pick', exact: true }).click()
    await page.getByText('Closed', { exact: true }).first().waitFor()

    for (const [trackingNumber, mugs] of [
      ['1Z999AA10123456784', '1'],
      ['1Z999AA10123456795', '3'],
    ] as const) {
      await page.getByRole('button', { name: 'Ship a parcel' }).click()
      const parcel = page.getByRole('dialog', { name: /Ship a parcel/ })
      await parcel.getByRole('textbox', { name: 'Carrier' }).click()
      await page.getByRole('option', { name: 'USPS' }).click()
      await parcel.getByRole('textbox', { name: 'Shipping method' }).click()
      await page.getByRole('option', { name: 'Priority Mail' }).click()
      await parcel.getByLabel('Tracking number').fill(trackingNumber)
      await parcel.getByLabel('Quantity of MUG-350').fill(mugs)
      if (mugs === '1') await look(page, 'ship')
      await parcel.getByRole('button', { name: 'Ship', exact: true }).click()
      await parcel.waitFor({ state: 'hidden' })
      await page.getByRole('link', { name: trackingNumber }).waitFor()
    }
    await expect.poll(() => page.getByRole('button', { name: 'Ship a parcel' }).count()).toBe(0)
    const parcels = await parcelsOf(server, '#1001')
    expect(parcels).toEqual([
      ['USPS', 'Priority Mail', '1Z999AA10123456784', ['TENT-2P 2', 'MUG-350 1']],
      ['USPS', 'Priority Mail', '1Z999AA10123456795', ['MUG-350 3']],
    ])
    await page.getByText('Parcel shipped').first().waitFor()
    await look(page, 'order-shipped')
    await page.setViewportSize(narrow)
    await look(page, 'order-shipped')
  })

  it('another is closed short and opened again', async () => {
    const page = await open('picker')
    await page.getByRole('link', { name: '#1003' }).click()
    await page.getByRole('button', { name: 'Pick', exact: true }).click()
    const picking = page.getByRole('dialog', { name: 'Pick order #1003' })
    await picking.getByLabel('Quantity of STOVE:GAS').fill('1')
    await picking.getByRole('button', { name: 'Pick', exact: true }).click()
    await page.getByRole('button', { name: 'Close short' }).click()
    await page.getByText('Closed short', { exact: true }).waitFor()
    await page.getByRole('button', { name: 'Reopen' }).click()
    await page.getByText('Open, picking').waitFor()
    await page.getByText('Order reopened').first().waitFor()
  })

  it('what was counted is adjusted, and the history tells it', async () => {
    const page = await open('manager')
    await page.getByRole('link', { name: 'Inventory Data' }).click()
    await page
      .getByRole('row', { name: /STOVE:GAS/ })
      .getByRole('button', { name: /Adjust/ })
      .click()
    const form = page.getByRole('dialog', { name: 'Adjust STOVE:GAS' })
    await form.getByLabel('Counted').fill('38')
    await form.getByLabel('Reason').fill('Two were damp')
    await look(page, 'adjust')
    await form.getByRole('button', { name: 'Adjust', exact: true }).click()
    await told(page, 'STOVE:GAS is now 38')
    await page.getByRole('link', { name: 'History' }).click()
    await page.getByLabel('Item number').fill('STOVE:GAS')
    await page.getByRole('row', { name: /Inventory adjusted.*STOVE:GAS.*Two were damp/ }).waitFor()
  })

  it('a Store Key is issued, shown once, and revoked', async () => {
    const page = await open('admin')
    await page.getByRole('link', { name: 'Store Keys' }).click()
    await page.getByRole('button', { name: 'Issue a Store Key' }).click()
    const form = page.getByRole('dialog', { name: 'Issue a Store Key' })
    await form.getByLabel('Store', { exact: true }).fill('Harbor shop')
    await form.getByRole('textbox', { name: 'May use' }).press('ArrowDown')
    await page.getByRole('option', { name: 'IntelliTrack for Shopify', exact: true }).click()
    await form.getByLabel('Store', { exact: true }).click()
    await look(page, 'issue-key')
    await form.getByRole('button', { name: 'Issue', exact: true }).click()
    const secret = (await form.getByText(/^isk_/).textContent()) ?? ''
    const answer = () => server.call('GET', '/v1/me', undefined, { authorization: `Bearer ${secret}` }).then(({ status }) => status)
    expect(await answer()).toBe(200)
    await look(page, 'key-issued')
    await form.getByRole('button', { name: 'Done' }).click()
    expect(await page.getByText(secret).count()).toBe(0)
    await page
      .getByRole('row', { name: /Harbor shop/ })
      .getByRole('button', { name: /Revoke/ })
      .click()
    await page.getByRole('dialog', { name: 'Revoke Harbor shop?' }).getByRole('button', { name: 'Revoke' }).click()
    await page.getByRole('row', { name: /Harbor shop.*Revoked/ }).waitFor()
    expect(await answer()).toBe(401)
  })

  it('who may only look sees nothing to press', async () => {
    const page = await open('reader')
    for (const [path, title] of Object.entries(screens)) {
      if ((await page.getByRole('link', { name: title, exact: true }).count()) === 0) continue
      await go(page, title)
      const buttons = await page.getByRole('main').getByRole('button').allTextContents()
      expect(
        buttons.filter((name) => /\b(add|adjust|issue|revoke|delete|save|edit|methods)\b/i.test(name)),
        path,
      ).toEqual([])
    }
    await go(page, 'Picking Orders')
    await page.getByRole('link', { name: '#1002' }).click()
    await page.getByRole('heading', { name: 'Order #1002' }).waitFor()
    expect(await page.getByRole('main').getByRole('button').count()).toBe(0)
  })

  it.each([wide, narrow])('no screen scrolls sideways or keeps anybody out, at $width px', async (viewport) => {
    const page = await (await browser.newContext({ viewport })).newPage()
    await page.goto(server.url)
    await page.getByRole('button', { name: 'Sign in' }).waitFor()
    await look(page, 'sign-in')
    await signIn(page, server, 'admin')
    for (const [path, title] of Object.entries(screens)) {
      await go(page, title)
      await look(page, path.slice(1))
    }
  })

  it('no form does either, on a phone', async () => {
    const page = await open('admin', narrow)
    const forms: [string, string, string | RegExp][] = [
      ['/orders', 'link', '#1002'],
      ['/items', 'button', 'Add item'],
      ['/items', 'button', /ROPE/],
      ['/inventory', 'button', 'Add to inventory'],
      ['/carriers', 'button', 'Add carrier'],
      ['/carriers', 'button', 'Delete'],
      ['/customers', 'button', /Östergård/],
      ['/users', 'button', 'Add user'],
      ['/users', 'button', 'Picker'],
      ['/store-keys', 'button', 'Revoke'],
    ]
    for (const [path, role, name] of forms) {
      await page.goto(`${server.url}${path}`)
      await page
        .getByRole('main')
        .getByRole(role as 'button', { name })
        .first()
        .click()
      if (role === 'button') await page.getByRole('dialog').waitFor()
      else await page.getByRole('button', { name: 'Pick', exact: true }).click()
      await look(page, `form${path.replace('/', '-')}-${String(name).replace(/\W/g, '')}`)
    }
    await page.goto(`${server.url}/users`)
    await page.getByRole('tab', { name: 'Roles' }).click()
    await page.getByRole('button', { name: 'Manager' }).click()
    await page.getByRole('dialog', { name: 'Manager' }).getByText('Store Keys').waitFor()
    await look(page, 'form-role')
  })
})

/** By the navigation, until its heading and its first rows stand there. */
async function go(page: Page, title: string): Promise<void> {
  const link = page.getByRole('link', { name: title, exact: true })
  if (page.viewportSize()?.width === narrow.width) await page.getByRole('button', { name: 'Navigation' }).click()
  await link.click()
  await page.getByRole('heading', { name: title, exact: true }).waitFor()
  const main = page.getByRole('main')
  await main.getByRole('table').or(main.getByRole('list')).first().waitFor()
}

async function parcelsOf({ warehouse }: ExampleServer, orderNumber: string) {
  const { tables } = warehouse
  const order = [...tables.orders.values()].find((one) => one.orderNumber === orderNumber)
  const itemOf = (lineNumber: number) =>
    tables.items.get(order?.lines.find((line) => line.lineNumber === lineNumber)?.itemId ?? '')?.itemNumber
  return order?.shipments.map(({ carrierId, methodId, trackingNumber, lines }) => {
    const carrier = tables.carriers.get(carrierId ?? '')
    const method = carrier?.methods.find((one) => one.id === methodId)?.name
    return [carrier?.name, method, trackingNumber, lines.map((line) => `${itemOf(line.lineNumber)} ${line.quantity / 10_000}`)]
  })
}
