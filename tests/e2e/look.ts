import { expect } from 'vitest'
import { narrow, picture, wide } from './browser.ts'
import type { FramedApp } from './framed-app.ts'
import { pageFaults } from './page-faults.ts'

type Viewport = typeof wide

/** Beyond this a screen is cut off in its picture. */
const tallest = 6_000

/** Looks at the screen as it stands, on a desk and on a phone: a picture of all of it, and no fault in the app nor in the admin around it. */
export async function look(merchant: FramedApp, name: string): Promise<void> {
  const { page } = merchant
  // What the mouse is over may have other colours.
  await page.mouse.move(0, 0)
  for (const viewport of [wide, narrow]) {
    await page.setViewportSize(viewport)
    const at = `${name} at ${viewport.width} px`
    expect(await pageFaults(merchant.frame), at).toEqual([])
    expect(await pageFaults(page), `the admin around ${at}`).toEqual([])
    await showWhole(merchant, viewport)
    await picture(page, `${merchant.pictures}-${name}`)
  }
  await page.setViewportSize(wide)
}

/** Makes the window as high as the app's whole page, which scrolls in its frame. */
async function showWhole({ frame, page }: FramedApp, viewport: Viewport): Promise<void> {
  const { shown, whole } = await frame.evaluate(() => ({ shown: innerHeight, whole: document.documentElement.scrollHeight }))
  const height = Math.min(tallest, viewport.height + Math.max(0, whole - shown))
  await page.setViewportSize({ ...viewport, height })
  await frame.waitForFunction((least) => innerHeight >= least, height - viewport.height + shown)
  // The first picture lacks what of the frame was not drawn yet.
  await page.screenshot({ type: 'jpeg', quality: 1 })
}
