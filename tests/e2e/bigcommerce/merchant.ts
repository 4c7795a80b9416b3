import type { BrowserContext, Locator } from 'playwright-core'
import { FramedApp } from '../framed-app.ts'

/** Somebody at the simulated control panel, whose app brings its own menu and its own bar to save. */
export class Merchant extends FramedApp {
  override readonly pictures = 'bigcommerce'

  async heading(name: string): Promise<void> {
    const itself = this.app.locator(':not([aria-busy=true] *)')
    await this.app.getByRole('heading', { name, level: 1, exact: true }).and(itself).waitFor()
  }

  async choose(screen: string): Promise<void> {
    await this.app.getByRole('tab', { name: screen, exact: true }).click()
    await this.heading(screen)
  }

  /** Opens the list and takes what is called so, once it is offered. */
  async take(label: string, choice: string): Promise<void> {
    await this.list(label).click()
    await this.app.getByRole('option', { name: choice, exact: true }).click()
  }

  /** Marks a checkbox, or takes the mark away: the box that is drawn lies over the one that is real. */
  async mark(label: string, within: Locator = this.app.locator('body')): Promise<void> {
    await within.locator('label').filter({ hasText: label }).first().click()
  }

  async save(): Promise<void> {
    await this.app.getByRole('button', { name: 'Save Configuration', exact: true }).last().click()
    await this.app.getByText('Configuration saved.').first().waitFor()
    await this.app.getByText('Unsaved changes', { exact: true }).waitFor({ state: 'detached' })
  }

  /** Who uses the control panel from now on. */
  async becomes(email: RegExp): Promise<void> {
    await this.page.locator('.PersonMenu > summary').click()
    await this.page.getByRole('listitem').getByRole('button', { name: email }).click()
  }

  async logOut(): Promise<void> {
    await this.page.locator('.PersonMenu > summary').click()
    await this.page.getByRole('button', { name: 'Log out', exact: true }).click()
  }
}

export async function merchantIn(browser: BrowserContext): Promise<Merchant> {
  return new Merchant(await browser.newPage())
}
