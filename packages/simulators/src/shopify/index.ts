export type { ServerRequest, ServerResponse } from '../server/http.ts'
export { inProcessTransport } from '../server/in-process-transport.ts'
export type { RegisteredApp, WebhookConfiguration } from './auth/app.ts'
export { changeScopes, installApp, revokeTokens, uninstallApp } from './auth/install.ts'
export { launchUrl } from './auth/launch.ts'
export { mintSessionToken } from './auth/session-token.ts'
export * from './catalogue/commands/index.ts'
export { changeShopSettings, shopSettings } from './catalogue/shop-settings.ts'
export * from './commands/index.ts'
export type { ApiCall, ShopContext } from './context.ts'
export { FAULT_KINDS, type Fault, type FaultKind, type Stroke } from './faults/fault.ts'
export { gidOf, numberOf } from './ids.ts'
export { levelOf, onHand } from './inventory/index.ts'
export * from './model/catalogue.ts'
export * from './model/orders.ts'
export * from './model/shop.ts'
export * from './seed/index.ts'
export { type Behaviour, behaviourOf, changeBehaviour } from './server/behaviour.ts'
export type { Call, CallLog } from './server/call-log.ts'
export { exchange, REHEARSAL_SHOP, type Rehearsal, rehearse, WAREHOUSE_SCOPES } from './server/rehearsal.ts'
export { Shop } from './server/shop.ts'
export {
  createSimulatedShopify,
  type ShopOptions,
  type SimulatedShopify,
  type SimulatedShopifyOptions,
} from './server/simulated-shopify.ts'
