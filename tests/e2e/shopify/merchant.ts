import type { BrowserContext, Locator } from 'playwright-core'
import { FramedApp } from '../framed-app.ts'

/** Somebody at the simulated Shopify admin, whose menu and save bar are the admin's own. */
export class Merchant extends FramedApp {
  override readonly pictures = 'shopify-setup'

  /** The outline of a screen, shown until it has come, has the same heading. */
  async heading(name: string): Promise<void> {
    const itself = this.app.locator(':not(.Polaris-SkeletonPage__Page *)')
    await this.app.getByRole('heading', { name, level: 1, exact: true }).and(itself).waitFor()
  }

  /** A screen's name in the admin's menu; the store's own pages come first there. */
  menu(screen: string): Locator {
    return this.page.getByRole('navigation').getByRole('link', { name: screen, exact: true }).last()
  }

  async choose(screen: string): Promise<void> {
    await this.menu(screen).click()
    await this.heading(screen)
  }

  /** What a list offers to choose from: what cannot be chosen is left out. */
  offered(label: string): Promise<readonly string[]> {
    return this.field(label).locator('option:not([disabled])').allTextContents()
  }

  /** The admin's save bar. */
  async save(): Promise<void> {
    await this.page.getByRole('button', { name: 'Save Configuration', exact: true }).click()
  }

  /** As Shopify says it, over the page. */
  async told(words: string): Promise<void> {
    await this.page.locator('.Polaris-Frame-Toast').filter({ hasText: words }).first().waitFor()
  }

  async saved(): Promise<void> {
    await this.told('Configuration saved.')
    await this.page.getByText('Unsaved changes', { exact: true }).waitFor({ state: 'detached' })
  }

  /** What the Home answers to one of its questions. */
  answerTo(question: string): Promise<string> {
    const heading = this.app.getByRole('heading', { name: question, exact: true })
    return heading.locator('xpath=..').locator('.Polaris-Badge').innerText()
  }
}

export async function merchantIn(browser: BrowserContext): Promise<Merchant> {
  return new Merchant(await browser.newPage())
}
