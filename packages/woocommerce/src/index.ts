export { type HelloRequest, sayHello } from './install/hello.ts'
export { createPairingCodes, PAIRING_SECONDS, type PairingCheck, type PairingCode, type PairingCodes } from './install/pairing-codes.ts'
export { probeKey } from './install/probe-key.ts'
export { type ProbedStore, type ProbeRequest, probeStore } from './install/probe-store.ts'
export { readWcAuthCallback, type WcAuthGrant, type WcAuthRequest, wcAuthAddress, wcAuthCallback } from './install/wc-auth.ts'
export { openWooCommerce } from './open-woocommerce.ts'
export type { KnownVariant, WooCommerceOptions } from './options.ts'
export * from './protocol/documents/index.ts'
export { PAIRING_ALPHABET, readPairingCode, showPairingCode } from './protocol/pairing-code.ts'
export { isEncrypted, restAddressOf, routeAddress } from './protocol/rest-address.ts'
export { createSigner, type SignatureHeaders, type Signer, signatureHeaders, signedWith } from './protocol/sign.ts'
export { helloProof } from './protocol/signed-text.ts'
export {
  type PluginAccess,
  type PluginKey,
  pluginKey,
  type RestAccess,
  readAccess,
  type StoreAccess,
  storeAccess,
  writeAccess,
} from './protocol/store-access.ts'
export { storeKeyOf, webAddress } from './protocol/store-key.ts'
export { CLOCK_SECONDS, NONCE_SECONDS, type SignatureRefusal, type VerifyOptions, verifySigned } from './protocol/verify.ts'
export { type EventReader, type PluginEvents, parsePluginEvents } from './signals/plugin-events.ts'
export { webhookTopics } from './signals/topics.ts'
export { createSignalParser, type WebhookReader } from './signals/webhooks.ts'
