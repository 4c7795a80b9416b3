import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeInBrowser, narrow, openBrowser, picture, wide } from './browser.ts'
import { pageFaults } from './page-faults.ts'
import { newSandbox, type SandboxProcess } from './sandbox-process.ts'

interface FirstDataset {
  readonly connection: { readonly firstDataset: string }
}

const theDialog = '[role=dialog]'
const inTime = { timeout: 60_000, interval: 200 }

describeInBrowser('the sandbox’s page', () => {
  let sandbox: SandboxProcess
  let browser: Browser
  beforeAll(async () => {
    sandbox = await newSandbox()
    await sandbox.start()
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await sandbox?.remove()
  })
  const open = async (viewport: { readonly width: number; readonly height: number }): Promise<Page> => {
    const page = await (await browser.newContext({ viewport })).newPage()
    page.setDefaultTimeout(15_000)
    await page.goto(sandbox.url)
    await page.getByRole('row', { name: /#1059/ }).first().waitFor()
    return page
  }
  const look = async (page: Page, name: string, within?: string) => {
    await picture(page, `sandbox-${name}`)
    expect(await pageFaults(page, within), `${name} at ${page.viewportSize()?.width}`).toEqual([])
  }
  const told = (page: Page, text: string) => page.getByRole('alert').filter({ hasText: text }).first().waitFor()
  const dialog = (page: Page, name: string | RegExp) => page.getByRole('dialog', { name })
  const closed = async (page: Page) => {
    await page.keyboard.press('Escape')
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0)
  }

  it('an order is placed, explained, edited, picked and shipped, and the store shows its parcels', async () => {
    const done = async () => (await sandbox.get<{ readonly connection: { readonly firstDataset: string } }>('/api/overview')).connection
    await expect.poll(async () => (await done()).firstDataset, inTime).toBe('done')
    const page = await open(wide)
    await page.getByRole('button', { name: 'Place an order' }).click()
    const form = dialog(page, 'Place an order')
    await form.getByRole('textbox', { name: 'Product' }).fill('Beeswax Candle - Cedar')
    await page.getByRole('option', { name: /Cedar/ }).click()
    await form.getByRole('textbox', { name: 'Quantity' }).fill('3')
    await form.getByLabel('Customer').fill('Ada Coast')
    await look(page, 'place-order', theDialog)
    await form.getByRole('button', { name: 'Place the order' }).click()
    await told(page, 'Order placed')
    const order = page.getByRole('table', { name: 'Orders of the store' }).getByRole('row', { name: /#1061/ })
    await order.getByText('Picking order #1061, open').filter({ visible: true }).waitFor()

    await page.getByRole('button', { name: 'What to do with #1061' }).click()
    await page.getByRole('menuitem', { name: 'Explain' }).click()
    await dialog(page, 'Order #1061').getByText('Timeline').waitFor()
    await look(page, 'explain', theDialog)
    await closed(page)

    await page.getByRole('button', { name: 'What to do with #1061' }).click()
    await page.getByRole('menuitem', { name: 'Edit quantities' }).click()
    const edit = dialog(page, 'Edit #1061')
    await edit.getByLabel(/Quantity of/).fill('2')
    await look(page, 'edit-order', theDialog)
    await edit.getByRole('button', { name: 'Save' }).click()
    const picking = page.getByRole('table', { name: 'Picking orders' }).getByRole('row', { name: /#1061/ })
    await picking.getByText('2 to pick').filter({ visible: true }).waitFor()

    await page.getByRole('button', { name: 'Pick and ship #1061 in two parcels' }).click()
    await told(page, '#1061 picked and shipped in 2 parcels')
    await order.getByText(/1Z\d+.*1Z\d+/).waitFor()
    await order.getByText('Picking order #1061 done, 2 parcels').filter({ visible: true }).waitFor()
    await look(page, 'shipped')
  })

  it('stock that is changed by hand stands in the dry run, and trouble is started and ended', async () => {
    const page = await open(wide)
    await page.getByRole('tab', { name: 'Products and stock' }).click()
    await page.getByLabel('Search products').fill('beeswax')
    await page.getByRole('button', { name: 'Change stock of Beeswax Candle - Salt' }).click()
    const form = dialog(page, 'Stock of Beeswax Candle - Salt')
    await look(page, 'change-stock', theDialog)
    await form.getByLabel('On hand').fill('7')
    await form.getByRole('button', { name: 'Change', exact: true }).click()
    await told(page, 'is now 7 in the store')
    await page.getByRole('button', { name: 'Explain HM-CND-SLT' }).click()
    await dialog(page, 'SKU HM-CND-SLT').getByText('Timeline').waitFor()
    await look(page, 'explain-sku', theDialog)
    await closed(page)
    await page.getByRole('button', { name: 'Dry run' }).click()
    await page.getByRole('menuitem', { name: /End of Day/ }).click()
    await dialog(page, /Dry run/)
      .getByText(/none of them made|Nothing would be written/)
      .waitFor()
    await look(page, 'dry-run', theDialog)
    await closed(page)
    await page.getByRole('button', { name: 'Start: Warehouse slow' }).click()
    await told(page, 'Warehouse slow: from now on')
    await page.getByRole('button', { name: 'Stop: Warehouse slow' }).waitFor()
    await look(page, 'trouble')
    await page.getByRole('button', { name: 'End all trouble' }).click()
    await page.getByRole('button', { name: 'Start: Warehouse slow' }).waitFor()
  })

  it('shows the other platform’s store in the same way: an order placed there is picked in its own division', async () => {
    const page = await open(wide)
    await page
      .getByRole('navigation', { name: 'Stores' })
      .getByRole('link', { name: /BigCommerce/ })
      .click()
    await expect
      .poll(async () => (await sandbox.get<FirstDataset>('/api/bigcommerce/overview')).connection.firstDataset, inTime)
      .toBe('done')
    await page.getByRole('button', { name: 'Place an order' }).click()
    const form = dialog(page, 'Place an order')
    await form.getByRole('textbox', { name: 'Product' }).fill('Long-Reach Loppers')
    await page
      .getByRole('option', { name: /Loppers/ })
      .first()
      .click()
    await form.getByLabel('Customer').fill('Ada Coast')
    await form.getByRole('button', { name: 'Place the order' }).click()
    await told(page, 'Order placed')
    const order = page.getByRole('table', { name: 'Orders of the store' }).getByRole('row', { name: /Ada Coast/ })
    await order
      .getByText(/^Picking order \d+, open$/)
      .filter({ visible: true })
      .waitFor()
    await page
      .getByRole('table', { name: 'Picking orders' })
      .getByRole('row', { name: /Ada Coast/ })
      .waitFor()
    for (const viewport of [wide, narrow]) {
      await page.setViewportSize(viewport)
      await look(page, 'bigcommerce')
      expect(await cutOff(page)).toEqual([])
    }
  })

  it.each([wide, narrow])('nothing scrolls sideways, is cut off or keeps anybody out, at $width px', async (viewport) => {
    const page = await open(viewport)
    await look(page, 'page')
    expect(await cutOff(page)).toEqual([])
    for (const name of ['Products and stock', 'Runs', /Problems/]) {
      await page.getByRole('tab', { name }).click()
      await expect.poll(() => page.getByRole('tabpanel').getByText('Loading').count()).toBe(0)
      await look(page, `tab-${String(name).replaceAll(/\W/g, '').toLowerCase()}`)
      expect(await cutOff(page), String(name)).toEqual([])
    }
  })
})

/** Buttons whose words do not fit into them, or that stand beyond the edge of their list. */
const cutOff = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const tooNarrow = (one: HTMLElement) =>
      one.offsetParent !== null && one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).display !== 'inline'
    const outside = (one: HTMLElement) => {
      const list = one.closest('.mantine-ScrollArea-viewport')
      return list !== null && one.offsetParent !== null && one.getBoundingClientRect().right > list.getBoundingClientRect().right + 1
    }
    return [...document.querySelectorAll<HTMLElement>('button, a')]
      .filter((button) => outside(button) || [button, ...button.querySelectorAll<HTMLElement>('span')].some(tooNarrow))
      .map((button) => button.ariaLabel ?? button.innerText)
  })
