export { createPace } from './client/pace.ts'
export { createBigCommerce } from './create-bigcommerce.ts'
export {
  exchangeInstallCode,
  type InstallCode,
  type InstallGrant,
  type InstallRequester,
} from './install/exchange-code.ts'
export { type SignedApp, type SignedPayload, verifySignedPayload } from './install/verify-payload.ts'
export { type OpeningOptions, openBigCommerce } from './open-bigcommerce.ts'
export type { BigCommerceOptions, Lowering, Pace, Quota } from './options.ts'
export { readLowering } from './shop/read-lowering.ts'
export { missingScopes, neededScopes } from './shop/scopes.ts'
export { webhookSecretHeaders } from './signals/hook-secret.ts'
export { createSignalParser } from './signals/parse-signal.ts'
export { neededHookScopes } from './signals/topics.ts'
