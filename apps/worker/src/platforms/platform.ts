import type { ConnectionRecord, FeatureNames, StorePlatform } from '@connect/core'
import type { Services } from '../services/services.ts'

/** How this process opens the stores of one platform: all that is known of it outside of its own package and app. */
export interface PlatformComposition {
  /** As in ConnectionRecord.platform. */
  readonly name: string
  /** The original's features for this platform (requirements 3.2). */
  readonly features: { readonly plugin: string; readonly manualSync: string }
  /** What an operator does about webhooks that the store does not send. */
  readonly webhookAdvice: string
  /** May ask the store first; rejects with Unavailable where it cannot be asked. */
  open(connection: ConnectionRecord, services: Services, signal: AbortSignal): Promise<StorePlatform>
}

/** What core asks for by its own names. */
export const featureNames = ({ features: { plugin, manualSync } }: Pick<PlatformComposition, 'features'>): FeatureNames => ({
  integrate: ['Integrate'],
  activate: [plugin],
  manualSync: [manualSync],
})
