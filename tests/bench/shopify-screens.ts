import os from 'node:os'
import { screenWords } from '@connect/core/words'
import type { Frame, FrameLocator, Page } from 'playwright-core'
import { browser as browserHeaders } from '../../apps/shopify/testing/open-app.ts'
import { narrow, openBrowser, wide } from '../e2e/browser.ts'
import { openFilledShop } from './filled-shop.ts'
import { median } from './median.ts'
import { readVitals, type Vitals, watchVitals } from './web-vitals.ts'

/**
 * What a merchant with 10,000 orders and 100,000 lines of activity waits for: node bootstrap.mjs tests/bench/shopify-screens.ts [--narrow] [--json]
 * Every screen is opened in the simulated Shopify admin, each time by a browser that has nothing of it yet, then used once. Client and server are the
 * production build, and React on the server is the production one; the app itself runs with NODE_ENV=test, because in production it refuses to talk
 * to a simulated shop. LCP, CLS and INP are those of the app's own frame, as web-vitals defines them; the last row is a page that stays open while its person goes
 * from screen to screen by the admin's menu. All of it, browser, app and database, is on this machine: its load stands beside the figures.
 */
const rounds = 5
const viewport = process.argv.includes('--narrow') ? narrow : wide
const limits = { lcp: 2_500, cls: 0.1, inp: 200 }

type Use = (screen: FrameLocator) => Promise<void>
const search: Use = (screen) => screen.getByRole('searchbox').first().pressSequentially('SKU-1', { delay: 60 })
const filter: Use = (screen) => screen.locator('.connect-filters a').nth(1).click()
const screens: readonly { readonly name: string; readonly place: string; readonly use: Use; readonly route?: string }[] = [
  {
    name: 'Home',
    place: '',
    route: '_index',
    use: (screen) => screen.getByRole('button', { name: screenWords.chart.asTable }).first().click(),
  },
  {
    name: 'Basic Configuration',
    place: '/basic-configuration',
    use: (screen) => screen.locator('label:has(input[type=checkbox])').first().click(),
  },
  {
    name: 'Shopping Cart Configuration',
    place: '/shopping-cart-configuration',
    use: (screen) => screen.getByRole('combobox').first().press('ArrowDown'),
  },
  { name: 'Synchronization', place: '/synchronization', use: search },
  { name: 'Orders', place: '/orders', use: search },
  { name: 'Products', place: '/products', use: search },
  { name: 'Activity', place: '/activity', use: search },
  { name: 'Problems', place: '/problems', use: filter },
]
type Screen = (typeof screens)[number]

const shop = await openFilledShop()
const browser = await openBrowser()
const before = load()
try {
  const rows: Record<string, string | number>[] = []
  for (const screen of screens) {
    const row = { screen: screen.name, ...told(await measured(screen.name, screen.place, screen.use)), ...(await loader(screen)) }
    console.error(Object.values(row).join('  '))
    rows.push(row)
  }
  // On a phone the menu is the admin's own, behind a button.
  if (viewport === wide) rows.push({ screen: 'From screen to screen', ...told(await measured('Home', '', walk)), 'LCP ms': '' })
  if (process.argv.includes('--json')) console.log(JSON.stringify({ rounds, load: [before, load()], rows }, null, 2))
  else {
    console.table(rows)
    console.log(
      `Median of ${rounds}; limits 2.5 s, 0.1, 200 ms; "!" is above. Load of ${os.availableParallelism()} cores: ${before} before, ${load()} after.`,
    )
  }
} finally {
  await browser.close()
  await shop.close()
}

async function measured(name: string, place: string, use: (app: FrameLocator, page: Page) => Promise<void>): Promise<readonly Vitals[]> {
  const all: Vitals[] = []
  for (let round = 0; round < rounds; round += 1) all.push(await once(name, place, use))
  return all
}

async function once(name: string, place: string, use: (app: FrameLocator, page: Page) => Promise<void>): Promise<Vitals> {
  const context = await browser.newContext({ viewport, userAgent: browserHeaders['user-agent'] })
  try {
    await context.addInitScript(watchVitals)
    const page = await context.newPage()
    page.setDefaultTimeout(60_000)
    await page.goto(`${shop.admin}/app${place}`)
    const app = page.frameLocator('iframe[title=IntelliTrack]')
    await settled(app, page, name)
    await use(app, page)
    await page.waitForTimeout(1_000)
    return await readVitals(framed(page))
  } finally {
    await context.close()
  }
}

/** It is there, and has asked for nothing more for half a second. */
async function settled(app: FrameLocator, page: Page, name: string): Promise<void> {
  await app.getByRole('heading', { name, level: 1 }).waitFor()
  await framed(page).waitForFunction(() => {
    const last = performance.getEntriesByType('resource').map((entry) => entry.startTime + entry.duration)
    return document.readyState === 'complete' && performance.now() - Math.max(...last) > 500
  })
}

function framed(page: Page): Frame {
  const frame = page.frames().find((one) => one.url().startsWith(shop.appUrl))
  if (!frame) throw new Error('The app is not framed')
  return frame
}

async function walk(app: FrameLocator, page: Page): Promise<void> {
  for (const { name } of screens.slice(1)) {
    await page.getByRole('navigation').getByRole('link', { name, exact: true }).last().click()
    await settled(app, page, name)
  }
}

/** Its data alone, without the page around it. */
async function loader({ place, route = place.slice(1) }: Screen) {
  const path = `/app${place}?${place ? '' : 'index&'}_data=${encodeURIComponent(`routes/app.${route}`)}`
  await shop.ask(path)
  shop.statements()
  const times: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now()
    await shop.ask(path)
    times.push(performance.now() - start)
  }
  return { 'loader ms': Math.round(median(times).middle), statements: shop.statements().length / rounds }
}

function told(all: readonly Vitals[]) {
  const middle = (name: keyof Vitals): number => median(all.map((one) => one[name])).middle
  const mark = (name: keyof typeof limits, text: string): string => (middle(name) > limits[name] ? `${text} !` : text)
  return {
    'LCP ms': mark('lcp', middle('lcp').toFixed(0)),
    CLS: mark('cls', middle('cls').toFixed(3)),
    kB: Math.round(middle('kilobytes')),
    'INP ms': mark('inp', middle('inp') === 0 ? 'under 16' : middle('inp').toFixed(0)),
  }
}

function load(): string {
  return (os.loadavg()[0] ?? 0).toFixed(1)
}
