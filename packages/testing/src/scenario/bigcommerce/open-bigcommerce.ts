import { openScenarioAt } from '../open-scenario.ts'
import type { Scenario, ScenarioOptions } from '../scenario.ts'
import { type BigCommerceSide, type BigCommerceSideOptions, bigCommerceSide } from './bigcommerce-side.ts'

export interface BigCommerceOptions extends ScenarioOptions, Pick<BigCommerceSideOptions, 'crowd' | 'lowering'> {}

/** A scenario at a BigCommerce store, with its control panel in BigCommerce's own words. */
export interface BigCommerceScenario extends Scenario<BigCommerceSide> {
  readonly admin: BigCommerceSide['admin']
}

export async function openBigCommerce({ crowd, lowering, ...options }: BigCommerceOptions = {}): Promise<BigCommerceScenario> {
  const stock = crowd ? { stock: {} } : {}
  const scenario = await openScenarioAt((side) => bigCommerceSide({ ...side, ...(crowd && { crowd }), ...(lowering && { lowering }) }), {
    ...stock,
    ...options,
  })
  return Object.assign(scenario, { admin: scenario.side.admin })
}
