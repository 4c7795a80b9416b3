import { openScenarioAt } from './open-scenario.ts'
import type { Scenario, ScenarioOptions } from './scenario.ts'
import { shopifySide } from './shopify/shopify-side.ts'

const sides = { shopify: shopifySide }

export type PlatformName = keyof typeof sides
/** Every platform that scenarios run on. */
export const platforms = Object.keys(sides) as readonly PlatformName[]

/** A scenario that is the same on every platform. */
export const openScenario = (platform: PlatformName, options: ScenarioOptions = {}): Promise<Scenario> =>
  openScenarioAt(sides[platform], options)
