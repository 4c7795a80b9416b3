export { createIntelliTrack, type IntelliTrackOptions } from './adapter/create-intellitrack.ts'
