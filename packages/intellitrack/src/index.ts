export { createIntelliTrack, type IntelliTrackOptions } from './adapter/create-intellitrack.ts'
export { signalSecretOf, subscribeToSignals } from './client/signals.ts'
