import type { Frame, FrameLocator, Page } from 'playwright-core'
import { StoreApp } from './store-app.ts'

/** Somebody at their store's admin, with the app in its frame: what they see there, and where they have been. */
export abstract class FramedApp extends StoreApp {
  /** The screens of the app, in the order in which they were opened. */
  readonly screens: string[] = []

  constructor(page: Page) {
    super(page)
    page.on('framenavigated', (frame) => this.#note(frame))
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

  /** As when somebody comes back to this window from another. */
  async lookedAtAgain(): Promise<void> {
    await this.page.bringToFront()
    await this.frame.evaluate(() => void document.dispatchEvent(new Event('visibilitychange')))
  }

  #note(frame: Frame): void {
    if (!isApp(frame)) return
    const { pathname } = new URL(frame.url())
    if (pathname.startsWith('/app') && this.screens.at(-1) !== pathname) this.screens.push(pathname)
  }
}

/** The admin is on `localhost`, the app is not. */
const isApp = (frame: Frame): boolean => frame.url().startsWith('http://127.0.0.1')
