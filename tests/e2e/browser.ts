import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { describe } from 'vitest'

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const executablePath = process.env['CHROMIUM_PATH'] ?? places.find((place) => existsSync(place))

/** A block of tests that need a browser: skipped with its reason where there is none, never in CI. */
export function describeInBrowser(name: string, tests: () => void): void {
  if (executablePath || process.env['CI'] === 'true') return void describe(name, tests)
  console.warn(`Skipped: ${name}. There is no Chromium: install it (apt-get install chromium) or name one in CHROMIUM_PATH.`)
  describe.skip(`${name} (no Chromium)`, tests)
}

export async function openBrowser(): Promise<Browser> {
  return chromium.launch(launching())
}

/**
 * A browser as careful people set it: what is framed from another site keeps nothing, neither cookies nor storage. With a name of its own that says what
 * it is: some libraries turn away a browser that calls itself headless.
 */
export async function openStrictBrowser(viewport: { readonly width: number; readonly height: number }): Promise<BrowserContext> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'strict-browser-'))
  mkdirSync(path.join(folder, 'Default'))
  const preferences = { profile: { cookie_controls_mode: 1, block_third_party_cookies: true } }
  writeFileSync(path.join(folder, 'Default', 'Preferences'), JSON.stringify(preferences))
  const userAgent = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36'
  const context = await chromium.launchPersistentContext(folder, { ...launching(), viewport, userAgent })
  const close = context.close.bind(context)
  context.close = async (options) => {
    await close(options)
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
  return context
}

function launching() {
  if (!executablePath) throw new Error('CI has no Chromium: install it (apt-get install chromium) or name one in CHROMIUM_PATH.')
  const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking']
  return { executablePath, args: [...args, '--disable-component-update', '--disable-sync'] }
}

export const wide = { width: 1280, height: 800 }
export const narrow = { width: 390, height: 844 }

/** Where a person can look at what the tests saw: outside of git. */
/** One folder for each user of the machine: nobody may write into another's. */
const pictures = path.join(os.tmpdir(), `intellitrack-screens-${os.userInfo().uid}`)

export async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(pictures, { recursive: true })
  const width = page.viewportSize()?.width ?? 0
  await page.screenshot({ path: path.join(pictures, `${name}-${width}.png`), fullPage: true, animations: 'disabled' })
}
