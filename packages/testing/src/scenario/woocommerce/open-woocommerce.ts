import { openScenarioAt } from '../open-scenario.ts'
import type { Scenario, ScenarioOptions } from '../scenario.ts'
import { pluginSide } from './plugin-side.ts'
import { restSide } from './rest-side.ts'
import type { WooCommerceSide, WooCommerceSideOptions } from './woocommerce-side.ts'

export interface WooCommerceOptions extends Omit<ScenarioOptions, 'decrementsAt'>, Pick<WooCommerceSideOptions, 'crowd' | 'profile'> {
  /** How our app reaches the store; by the plugin unless said. */
  readonly way?: 'plugin' | 'rest'
}

/** A scenario at a WooCommerce store, with the site in its own words. */
export interface WooCommerceScenario extends Scenario<WooCommerceSide> {
  readonly admin: WooCommerceSide['admin']
}

export async function openWooCommerceStore({
  crowd,
  profile,
  way = 'plugin',
  ...options
}: WooCommerceOptions = {}): Promise<WooCommerceScenario> {
  const stock = crowd ? { stock: {} } : {}
  const own = { ...(crowd && { crowd }), ...(profile && { profile }) }
  const open = way === 'plugin' ? pluginSide : restSide
  const scenario = await openScenarioAt((side) => open({ ...side, ...own }), { ...stock, ...options, decrementsAt: 'order' })
  return Object.assign(scenario, { admin: scenario.side.admin })
}
