import type { FrameLocator, Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

/** Where an app's screens are: the page itself, or a frame in it. */
type Screens = Pick<Page | FrameLocator, 'getByRole' | 'getByLabel' | 'getByText' | 'locator'>

/** Somebody with the app of their store: what they see, and what the browser complained of meanwhile. */
export abstract class StoreApp {
  readonly page: Page
  /** What pictures of it are called. */
  abstract readonly pictures: string
  readonly complaints: string[] = []

  constructor(page: Page) {
    this.page = page
    page.setDefaultTimeout(60_000)
    page.on('console', (line) => ['error', 'warning'].includes(line.type()) && this.complaints.push(line.text()))
    page.on('pageerror', (error) => this.complaints.push(error.message))
  }

  abstract get app(): Screens

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

  /** A list to choose from. */
  list(label: string): Locator {
    return this.app.getByRole('combobox', { name: label, exact: true })
  }

  /** The bar of a run under way. */
  running(title: string): Locator {
    return this.app.getByRole('region', { name: title, exact: true })
  }

  /** Waits until the screen says it; looking again, where it shows what is under way elsewhere. */
  async reads(words: string | RegExp): Promise<void> {
    await expect.poll(() => this.app.getByText(words).filter({ visible: true }).count(), { timeout: 90_000 }).toBeGreaterThan(0)
  }
}
