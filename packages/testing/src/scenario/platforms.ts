import type { StoreLacks } from '../batteries/store/under-test.ts'
import { openScenarioAt } from './open-scenario.ts'
import type { Scenario, ScenarioOptions } from './scenario.ts'
import { shopifyLacks } from './shopify/lacks.ts'
import { shopifySide } from './shopify/shopify-side.ts'

const sides = { shopify: shopifySide }

export type PlatformName = keyof typeof sides
/** Every platform that scenarios run on. */
export const platforms = Object.keys(sides) as readonly PlatformName[]

/** Both ways of keeping stock in step, on every platform. */
export const stockModes = platforms.flatMap((platform) => [
  { platform, decrementsAt: 'shipment' as const },
  { platform, decrementsAt: 'order' as const },
])

/** What of the store battery a platform cannot do, and why. */
export const lacks: Readonly<Record<PlatformName, StoreLacks>> = { shopify: shopifyLacks }

/** A scenario that is the same on every platform. */
export const openScenario = (platform: PlatformName, options: ScenarioOptions = {}): Promise<Scenario> =>
  openScenarioAt(sides[platform], options)
