import type { Locator, Page } from 'playwright-core'

/** More stops than any page of the admin with the app in it has, twice around. */
const stops = 300

type Way = 'Tab' | 'Shift+Tab'

/** Goes on with Tab, as a person does who has no mouse, until the keyboard is at what they look for. */
export async function tabTo(page: Page, wanted: Locator, way: Way = 'Tab'): Promise<void> {
  await wanted.waitFor()
  for (let stop = 0; stop < stops; stop += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press(way)
  }
  throw new Error(`${way} does not lead to ${wanted}`)
}

export async function pressEnter(page: Page, wanted: Locator, way: Way = 'Tab'): Promise<void> {
  await tabTo(page, wanted, way)
  await page.keyboard.press('Enter')
}

export async function write(page: Page, wanted: Locator, text: string): Promise<void> {
  await tabTo(page, wanted)
  await page.keyboard.type(text)
}

/** Chooses in a list by the beginning of the name, as browsers have it. */
export async function chooseByName(page: Page, wanted: Locator, name: string): Promise<void> {
  await tabTo(page, wanted)
  await page.keyboard.type(name)
}
