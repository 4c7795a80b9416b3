export type { ServerRequest, ServerResponse } from '../server/http.ts'
export { inProcessTransport } from '../server/in-process-transport.ts'
export { CommandError } from '../server/reader.ts'
export { addKey, type KeyOrder, keyOf, keys, revokeKey, userOf, userOfRole, users } from './auth/keys.ts'
export { oauthSignature } from './auth/oauth.ts'
export { nonceOf, sessionCookie } from './auth/session.ts'
export { moveStock, productOf, setProductStock, stockIdOf, touch, variationsOf } from './catalogue/products.ts'
export { commands } from './commands/index.ts'
export type { Change, SiteCall, SiteContext } from './context.ts'
export { FAULT_KINDS, type Fault, type FaultKind, type SiteFaults, type Stroke } from './faults/fault.ts'
export * from './model/catalogue.ts'
export * from './model/orders.ts'
export * from './model/plugin.ts'
export * from './model/site.ts'
export * from './model/webhooks.ts'
export type { Call, CallLog, CallSummary } from './server/call-log.ts'
export type { Deployment } from './server/deployment.ts'
export type { QueueSummary } from './server/queue.ts'
export { type ApiHeard, basic, REHEARSAL_KEYS, REHEARSAL_ORIGIN, rehearseSite, type SiteRehearsal } from './server/rehearsal.ts'
export {
  createSimulatedWooCommerce,
  type SimulatedWooCommerce,
  type SimulatedWooCommerceOptions,
  type SiteOptions,
} from './server/simulated-woocommerce.ts'
export { Site } from './server/site.ts'
export { siteNow } from './site/dates.ts'
export { nextId } from './site/ids.ts'
export { changeSite, profileOf } from './site/profile.ts'
