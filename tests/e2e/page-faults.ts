import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Frame, Page } from 'playwright-core'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Violation {
  readonly id: string
  readonly impact: string | null
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[]
}
// What is framed from elsewhere is a page of its own.
const options = { resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], iframes: false }
declare const axe: { run(within: string, how: typeof options): Promise<{ readonly violations: readonly Violation[] }> }

/** What a page, framed or not, or a part of it, does wrong by itself: it scrolls sideways, or keeps somebody out who cannot see or use a mouse. One sentence each. */
export async function pageFaults(page: Page | Frame, within = 'html'): Promise<readonly string[]> {
  // What is still fading in has the contrast of the moment; what turns as long as something is under way ends with that only.
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(({ playState, effect }) => playState !== 'running' || effect?.getTiming().iterations === Number.POSITIVE_INFINITY),
  )
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source)
  const violations = await page.evaluate(async ({ how, part }) => (await axe.run(part, how)).violations, { how: options, part: within })
  const sideways = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    return scrollWidth > clientWidth ? `The page is ${scrollWidth - clientWidth} px wider than the window` : null
  })
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  return [...(sideways ? [sideways] : []), ...serious.map(sentence)]
}

const sentence = ({ id, nodes }: Violation): string =>
  `${id}: ${nodes.map((node) => `${node.html.slice(0, 200)} ${node.failureSummary}`).join('; ')}`
