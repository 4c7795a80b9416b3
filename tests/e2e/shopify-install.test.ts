import type { BrowserContext, Frame, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { describeInBrowser, narrow, openStrictBrowser, picture, wide } from './browser.ts'
import { newSandbox, type SandboxProcess } from './sandbox-process.ts'

declare const shopify: { idToken(): Promise<string> }

interface Links {
  readonly admin: string
  readonly newcomer: { readonly admin: string; readonly name: string }
}

describeInBrowser('IntelliTrack in the simulated Shopify admin, after a real start', () => {
  let sandbox: SandboxProcess
  let browser: BrowserContext
  let page: Page
  let links: Links
  const complaints: string[] = []
  beforeAll(async () => {
    sandbox = await newSandbox()
    await sandbox.start()
    links = await sandbox.get<Links>('/api/overview')
    browser = await openStrictBrowser(wide)
    page = await browser.newPage()
    page.setDefaultTimeout(20_000)
    page.on('console', (line) => ['error', 'warning'].includes(line.type()) && complaints.push(line.text()))
    page.on('pageerror', (error) => complaints.push(error.message))
  })
  afterAll(async () => {
    await browser?.close()
    await sandbox?.remove()
  })
  beforeEach(() => void complaints.splice(0))

  const app = () => page.frameLocator('iframe[title=IntelliTrack]')
  const heading = (name: string) => app().getByRole('heading', { name, level: 1 }).waitFor()
  const nav = (name: string) => page.getByRole('navigation').getByRole('link', { name, exact: true }).last().click()
  const frame = (): Frame => page.frames().find((one) => one.url().startsWith('http://127.0.0.1')) ?? page.mainFrame()
  const address = () => expect.poll(() => new URL(page.url()).pathname)

  it('the sandbox’s page leads into the store’s admin, where the app is; deep link, reload and back work', async () => {
    await page.goto(sandbox.url)
    expect(await page.getByRole('link', { name: 'Open in the store’s admin' }).getAttribute('href')).toBe(links.admin)
    await page.goto(links.admin)
    await heading('Home')
    await picture(page, 'shopify-home')
    await nav('Problems')
    await heading('Problems')
    await address().toBe('/admin/store/harbour-and-pine/apps/intellitrack/app/problems')
    await page.reload()
    await heading('Problems')
    await nav('Orders')
    await heading('Orders')
    // The heading stands over what is still on its way; the step is made once the screen has come.
    await address().toBe('/admin/store/harbour-and-pine/apps/intellitrack/app/orders')
    await page.goBack()
    await heading('Problems')
    await address().toBe('/admin/store/harbour-and-pine/apps/intellitrack/app/problems')
    await page.goto(`${links.admin}/app/activity`)
    await heading('Activity')
    expect(complaints).toEqual([])
  })

  it('a store without the app installs it from its admin, seeing what it will be able to do, and comes out in the app', async () => {
    await page.goto(links.newcomer.admin)
    await page.getByRole('link', { name: 'Install IntelliTrack' }).click()
    await page.getByRole('heading', { name: 'IntelliTrack will be able to' }).waitFor()
    expect(await page.getByRole('listitem').filter({ hasText: 'View and edit: Inventory' }).count()).toBe(1)
    await picture(page, 'shopify-grant')
    await page.getByRole('button', { name: 'Install' }).click()
    await heading('Home')
    await address().toMatch(/\/admin\/store\/kontor-tea\/apps\/intellitrack/)
    await picture(page, 'shopify-installed')
    await page.setViewportSize(narrow)
    await picture(page, 'shopify-installed')
    await page.setViewportSize(wide)
    expect(complaints).toEqual([])
  })

  it('a token of one store opens nothing of another', async () => {
    await page.goto(links.admin)
    await heading('Home')
    const token = await frame().evaluate(() => shopify.idToken())
    const asked = new URL(frame().url())
    const userAgent = await page.evaluate(() => navigator.userAgent)
    const open = async (shop: string, bearer: string) => {
      const url = `${asked.origin}/app/orders?shop=${shop}.myshopify.com&embedded=1&_data=routes%2Fapp.orders`
      const answer = await fetch(url, { headers: { authorization: `Bearer ${bearer}`, 'user-agent': userAgent }, redirect: 'manual' })
      return { status: answer.status, text: await answer.text() }
    }
    expect((await open('harbour-and-pine', token)).text).toContain('#1059')
    const foreign = await open('kontor-tea', token)
    // Either refused, or answered with the token's own store; never with the one that was asked for.
    expect(foreign.text).not.toContain('Kontor')
    const forged = await open('kontor-tea', `${token.slice(0, -6)}AAAAAA`)
    expect(forged.status).not.toBe(200)
    expect(forged.text).not.toContain('#10')
  })
})
