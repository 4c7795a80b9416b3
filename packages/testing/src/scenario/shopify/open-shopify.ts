import { openScenarioAt } from '../open-scenario.ts'
import type { Scenario, ScenarioOptions } from '../scenario.ts'
import { registeredApp } from './registered-app.ts'
import { type ShopifySide, type ShopifySideOptions, shopifySide } from './shopify-side.ts'

export interface ShopifyOptions extends Omit<ScenarioOptions, 'decrementsAt'>, Pick<ShopifySideOptions, 'products' | 'walk' | 'costModel'> {
  /** Which figure the connection keeps in step; on_hand unless said. */
  readonly stockFigure?: 'on_hand' | 'available'
}

/** A scenario at a Shopify shop, with its admin in Shopify's own words. */
export interface ShopifyScenario extends Scenario<ShopifySide> {
  readonly shop: ShopifySide['shop']
  /** The merchant grants other scopes than our app asks for. */
  changeScopes(change: (asked: readonly string[]) => readonly string[]): Promise<void>
}

export async function openShopify({ products, walk, costModel, ...options }: ShopifyOptions = {}): Promise<ShopifyScenario> {
  const own = { ...(products && { products }), ...(walk && { walk }), ...(costModel && { costModel }) }
  const decrementsAt = options.stockFigure === 'available' ? 'order' : 'shipment'
  const stock = products ? { stock: {} } : {}
  const scenario = await openScenarioAt((side) => shopifySide({ ...side, ...own }), { ...stock, ...options, decrementsAt })
  const { shop } = scenario.side
  return Object.assign(scenario, {
    shop,
    changeScopes: (change: (asked: readonly string[]) => readonly string[]) =>
      shop.app('changeScopes', { scopes: change(registeredApp.scopes) }),
  })
}
