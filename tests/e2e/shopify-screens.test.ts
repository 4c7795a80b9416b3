import type { BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { describeInBrowser, openStrictBrowser, wide } from './browser.ts'
import { look } from './look.ts'
import { Picker } from './picker.ts'
import { newSandbox, type SandboxProcess } from './sandbox-process.ts'
import { type Merchant, merchantIn } from './shopify/merchant.ts'
import { slowWarehouse } from './slow-warehouse.ts'

interface Overview {
  readonly admin: string
  readonly connection: { readonly firstDataset: string } | null
}

const inTime = { timeout: 90_000, interval: 500 }

describeInBrowser('a store that IntelliTrack keeps in step', () => {
  let sandbox: SandboxProcess
  let browser: BrowserContext
  let admin: string
  let merchant: Merchant
  beforeAll(async () => {
    sandbox = await newSandbox()
    await sandbox.start()
    browser = await openStrictBrowser(wide)
    const overview = () => sandbox.get<Overview>('/api/overview')
    await vi.waitFor(async () => expect((await overview()).connection?.firstDataset).toBe('done'), inTime)
    admin = (await overview()).admin
  })
  afterAll(async () => {
    await browser?.close()
    await sandbox?.remove()
  })
  beforeEach(async () => {
    for (const page of browser.pages()) await page.close()
    merchant = await merchantIn(browser)
    await merchant.open(admin)
  })

  it('has screens that can be read on a desk and on a phone, with a dry run listed', async () => {
    await look(merchant, 'home')
    await sandbox.send('PUT', '/api/settings', { exportStock: 'end_of_day' })
    // A run that began before would still send what is counted now.
    await sandbox.settled()
    await new Picker(sandbox, 'div-us').count(4)
    await merchant.choose('Synchronization')
    await look(merchant, 'synchronization')
    await merchant.press('Preview: Export Inventory Adjustments')
    await merchant.reads('it would make 4 changes')
    expect(await merchant.app.getByText('Set the stock figure', { exact: true }).filter({ visible: true }).count()).toBe(4)
    await look(merchant, 'dry-run')
    for (const screen of ['Basic Configuration', 'Shopping Cart Configuration', 'Orders', 'Products', 'Activity', 'Problems']) {
      await merchant.choose(screen)
      await look(merchant, screen.toLowerCase().replaceAll(' ', '-'))
    }
    expect(merchant.complaints).toEqual([])
  })

  it('offers at each site its own locations, asks for the lists anew, and goes back to what is saved', async () => {
    await merchant.choose('Basic Configuration')
    const [site, location] = [merchant.field('Default Site'), merchant.field('Default Location')]
    const saved = await location.inputValue()
    await expect.poll(() => merchant.offered('Default Site')).toEqual(['Harbor Warehouse', 'Downtown Store Room'])
    await expect.poll(() => merchant.offered('Default Location')).toContain('MAIN')
    await site.selectOption({ label: 'Downtown Store Room' })
    await expect.poll(() => merchant.offered('Default Location')).toEqual(['SHOP', 'CELLAR'])
    // What was chosen before is not of this site.
    expect(await location.inputValue()).toBe('')
    await merchant.press('Refresh')
    await expect.poll(() => merchant.offered('Default Location')).toEqual(['SHOP', 'CELLAR'])
    await merchant.save()
    await merchant.reads('Choose a Default Location: it can no longer be empty.')
    await look(merchant, 'location-missing')
    await merchant.page.getByRole('button', { name: 'Discard', exact: true }).click()
    await expect.poll(() => merchant.offered('Default Location')).toContain('MAIN')
    expect(await location.inputValue()).toBe(saved)
  })

  it('does not mark End of Day before Last Auto Sync Completed On, and says so beside the field', async () => {
    await merchant.choose('Basic Configuration')
    await merchant.switch('Last Auto Sync Completed On').uncheck()
    await merchant.switch('End of Day Processing Time').check()
    await merchant.save()
    await merchant.reads('Nothing was saved yet. Mend what is marked, then save again.')
    expect(await merchant.app.getByText('Mark Last Auto Sync Completed On first; then').filter({ visible: true }).count()).toBeGreaterThan(
      1,
    )
    await look(merchant, 'end-of-day-too-early')
    await merchant.switch('Last Auto Sync Completed On').check()
    await merchant.save()
    await merchant.saved()
  })

  it('asks before unsaved changes are left behind', async () => {
    const { page } = merchant
    await merchant.choose('Basic Configuration')
    await merchant.field('Stock buffer').fill('7')
    await merchant.menu('Orders').click()
    const question = page.getByRole('dialog', { name: 'Leave page with unsaved changes?' })
    await question.waitFor()
    await question.getByRole('button', { name: 'Stay' }).click()
    await question.waitFor({ state: 'detached' })
    expect(await merchant.field('Stock buffer').inputValue()).toBe('7')
    await merchant.menu('Orders').click()
    await question.getByRole('button', { name: 'Leave page' }).click()
    await merchant.heading('Orders')
    await merchant.choose('Basic Configuration')
    expect(await merchant.field('Stock buffer').inputValue()).toBe('0')
  })

  it('of two people who change the same setting tells the second, and overwrites nothing', async () => {
    const other = await merchantIn(browser)
    await other.open(admin)
    for (const one of [merchant, other]) await one.choose('Basic Configuration')
    await merchant.field('Stock buffer').fill('3')
    await merchant.save()
    await merchant.saved()
    await other.field('Stock buffer').fill('5')
    await other.field('Order number prefix').fill('HP')
    await other.save()
    await other.reads('Nothing was saved: somebody else has changed Stock buffer since you opened this page.')
    await look(other, 'changed-meanwhile')
    await other.press('Show the saved values')
    await expect.poll(() => other.field('Stock buffer').inputValue()).toBe('3')
    expect(await other.field('Order number prefix').inputValue()).toBe('')
    await merchant.page.reload()
    await merchant.heading('Basic Configuration')
    expect(await merchant.field('Stock buffer').inputValue()).toBe('3')
  })

  it('shows a run that is under way in every window, and stops it from any', async () => {
    const other = await merchantIn(browser)
    await other.open(admin)
    await merchant.page.bringToFront()
    await merchant.choose('Synchronization')
    const faster = await slowWarehouse(sandbox, 12_000, 'getInventorySummary')
    await merchant.press('Run: Export Inventory Adjustments')
    await merchant.running('Export Inventory Adjustments').waitFor()
    await other.lookedAtAgain()
    await other.running('Export Inventory Adjustments').waitFor()
    await look(other, 'run-elsewhere')
    await other.press('Cancel: Export Inventory Adjustments')
    await merchant.reads('Stopping after the current step')
    await faster()
    for (const one of [merchant, other]) await one.running('Export Inventory Adjustments').waitFor({ state: 'detached' })
  })
})
