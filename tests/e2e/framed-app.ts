import type { Frame, FrameLocator, Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

/** Somebody at their store's admin, with the app in its frame: what they see, where they have been, and what the browser complained of meanwhile. */
export abstract class FramedApp {
  readonly page: Page
  /** What pictures of it are called. */
  abstract readonly pictures: string
  /** The screens of the app, in the order in which they were opened. */
  readonly screens: string[] = []
  readonly complaints: string[] = []

  constructor(page: Page) {
    this.page = page
    page.setDefaultTimeout(60_000)
    page.on('framenavigated', (frame) => this.#note(frame))
    page.on('console', (line) => ['error', 'warning'].includes(line.type()) && this.complaints.push(line.text()))
    page.on('pageerror', (error) => this.complaints.push(error.message))
  }

  get app(): FrameLocator {
    return this.page.frameLocator('iframe[title=IntelliTrack]')
  }

  /** The app's own window. */
  get frame(): Frame {
    const found = this.page.frames().find(isApp)
    if (!found) throw new Error('The app is not framed')
    return found
  }

  /** Waits for the screen itself, not for what stands in its place until it has come. */
  abstract heading(name: string): Promise<void>
  abstract choose(screen: string): Promise<void>

  /** The app, from outside of the admin. */
  async open(address: string): Promise<void> {
    await this.page.goto(address)
    await this.heading('Home')
  }

  /** What the page offers by that name: a link or a button. */
  press(name: string | RegExp): Promise<void> {
    const { app } = this
    return app.getByRole('link', { name }).or(app.getByRole('button', { name })).first().click()
  }

  field(label: string): Locator {
    return this.app.getByLabel(label, { exact: true })
  }

  /** The checkbox of a setting, which opens another field of the same name. */
  switch(label: string): Locator {
    return this.app.getByRole('checkbox', { name: label, exact: true })
  }

  /** The bar of a run under way. */
  running(title: string): Locator {
    return this.app.getByRole('region', { name: title, exact: true })
  }

  /** As when somebody comes back to this window from another. */
  async lookedAtAgain(): Promise<void> {
    await this.page.bringToFront()
    await this.frame.evaluate(() => void document.dispatchEvent(new Event('visibilitychange')))
  }

  /** Waits until the screen says it; looking again, where it shows what is under way elsewhere. */
  async reads(words: string | RegExp): Promise<void> {
    await expect.poll(() => this.app.getByText(words).filter({ visible: true }).count(), { timeout: 90_000 }).toBeGreaterThan(0)
  }

  #note(frame: Frame): void {
    if (!isApp(frame)) return
    const { pathname } = new URL(frame.url())
    if (pathname.startsWith('/app') && this.screens.at(-1) !== pathname) this.screens.push(pathname)
  }
}

/** The admin is on `localhost`, the app is not. */
const isApp = (frame: Frame): boolean => frame.url().startsWith('http://127.0.0.1')
