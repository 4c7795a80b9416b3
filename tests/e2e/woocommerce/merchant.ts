import type { BrowserContext, Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { narrow, picture, wide } from '../browser.ts'
import { pageFaults } from '../page-faults.ts'
import { StoreApp } from '../store-app.ts'

/** Somebody at a simulated WordPress admin, whose page the plugin's screens are part of, or at the same screens outside of it. */
export class Merchant extends StoreApp {
  override readonly pictures = 'woocommerce'
  /** The screens of the app, in the order in which they were opened. */
  readonly screens: string[] = []

  get app(): Page {
    return this.page
  }

  async heading(name: string): Promise<void> {
    const itself = this.page.locator(':not([aria-busy=true] *)')
    await this.page.getByRole('heading', { name, level: 2, exact: true }).and(itself).waitFor()
    if (this.screens.at(-1) !== name) this.screens.push(name)
  }

  async choose(screen: string): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name: screen, exact: true }).click()
    await this.heading(screen)
  }

  /** The same where there is no room for all of them side by side. */
  async chooseFromMenu(screen: string): Promise<void> {
    await this.page
      .getByRole('navigation', { name: 'Screens' })
      .getByRole('button', { name: /^Screens: / })
      .click()
    await this.page.getByRole('menuitemradio', { name: screen, exact: true }).click()
    await this.heading(screen)
  }

  /** By whole words: the way to the connection is on every screen. */
  override press(name: string): Promise<void> {
    return super.press(new RegExp(`^${name}\\b`))
  }

  /** Takes what is called so, once the list offers it. */
  async take(label: string, choice: string): Promise<void> {
    await this.list(label).selectOption({ label: choice })
  }

  async mark(label: string, within: Page | Locator = this.page): Promise<void> {
    await within.getByRole('checkbox', { name: label, exact: true }).click()
  }

  async save(): Promise<void> {
    await this.page.getByRole('button', { name: 'Save Configuration', exact: true }).last().click()
    await this.page.getByText('Configuration saved.').filter({ visible: true }).first().waitFor()
    await this.page.getByText('Unsaved changes', { exact: true }).waitFor({ state: 'detached' })
  }

  /** By WordPress's own menu. */
  async go(...entries: readonly string[]): Promise<void> {
    const menu = this.page.getByRole('navigation', { name: 'Main menu' })
    for (const entry of entries) await menu.getByRole('link', { name: entry, exact: true }).click()
  }

  /** Who uses the admin from now on, on the page that is open. */
  async becomes(role: string): Promise<void> {
    const here = this.page.url()
    await this.page.locator('.AdminPerson > summary').click()
    await this.page.locator('.AdminPerson').getByRole('link', { name: role }).click()
    await this.page.getByRole('heading', { name: 'Dashboard' }).waitFor()
    await this.page.goto(here)
  }

  /** What the browser said of an answer that refused something, which the person has been told as well. */
  refused(status: number): void {
    expect(this.complaints.splice(0)).toEqual([expect.stringContaining(`the server responded with a status of ${status}`)])
  }

  /** Looks at the page as it stands, on a desk and on a phone: a picture of all of it, and no fault. */
  async look(name: string): Promise<void> {
    // What the mouse is over may have other colours.
    await this.page.mouse.move(0, 0)
    for (const viewport of [narrow, wide]) {
      await this.page.setViewportSize(viewport)
      expect(await pageFaults(this.page), `${name} at ${viewport.width} px`).toEqual([])
      await picture(this.page, `${this.pictures}-${name}`)
    }
  }
}

export async function merchantIn(browser: BrowserContext): Promise<Merchant> {
  return new Merchant(await browser.newPage())
}
