import type { StoreLacks } from '../batteries/store/under-test.ts'
import { bigCommerceSide } from './bigcommerce/bigcommerce-side.ts'
import { bigCommerceLacks } from './bigcommerce/lacks.ts'
import { openScenarioAt } from './open-scenario.ts'
import type { Scenario, ScenarioOptions } from './scenario.ts'
import { shopifyLacks } from './shopify/lacks.ts'
import { shopifySide } from './shopify/shopify-side.ts'
import type { SideOptions, StoreSide } from './store-side.ts'
import { pluginLacks, restLacks } from './woocommerce/lacks.ts'
import { pluginSide } from './woocommerce/plugin-side.ts'
import { restSide } from './woocommerce/rest-side.ts'

/** A store of WooCommerce is reached by our plugin, or by its own REST API alone. */
export type PlatformName = 'shopify' | 'bigcommerce' | 'woocommerce' | 'woocommerce-rest'

const sides: Readonly<Record<PlatformName, (options: SideOptions) => Promise<StoreSide>>> = {
  shopify: shopifySide,
  bigcommerce: bigCommerceSide,
  woocommerce: pluginSide,
  'woocommerce-rest': restSide,
}

/** Every platform that scenarios run on. */
export const platforms = Object.keys(sides) as readonly PlatformName[]

type DecrementsAt = SideOptions['decrementsAt']

/** When the stores of a platform may lower the figure that we write, the usual one first. */
const lowersAt: Readonly<Record<PlatformName, readonly [DecrementsAt, ...DecrementsAt[]]>> = {
  shopify: ['shipment', 'order'],
  bigcommerce: ['shipment', 'order'],
  woocommerce: ['order'],
  'woocommerce-rest': ['order'],
}

/** Every way of keeping stock in step, on every platform. */
export const stockModes = platforms.flatMap((platform) => lowersAt[platform].map((decrementsAt) => ({ platform, decrementsAt })))

/** What of the store battery a platform cannot do, and why. */
export const lacks: Readonly<Record<PlatformName, StoreLacks>> = {
  shopify: shopifyLacks,
  bigcommerce: bigCommerceLacks,
  woocommerce: pluginLacks,
  'woocommerce-rest': restLacks,
}

/** A scenario that is the same on every platform. */
export const openScenario = (platform: PlatformName, options: ScenarioOptions = {}): Promise<Scenario> =>
  openScenarioAt(sides[platform], { decrementsAt: lowersAt[platform][0], ...options })
