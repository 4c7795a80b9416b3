import type { ConnectionRecord, StorePlatform } from '@connect/core'
import type { Services } from '../services/services.ts'
import { bigcommerce } from './bigcommerce.ts'
import type { PlatformComposition } from './platform.ts'
import { shopify } from './shopify.ts'
import { woocommerce } from './woocommerce.ts'

/** Every platform this worker knows: a new one is one line here. */
const platforms: readonly PlatformComposition[] = [shopify, bigcommerce, woocommerce]

const byName = new Map(platforms.map((platform) => [platform.name, platform]))

export function platformOf(connection: ConnectionRecord): PlatformComposition {
  const platform = byName.get(connection.platform)
  if (!platform) throw new Error(`Connection ${connection.id} is of platform ${connection.platform}, which this worker does not know`)
  return platform
}

export const openStore = (connection: ConnectionRecord, services: Services, signal: AbortSignal): Promise<StorePlatform> =>
  platformOf(connection).open(connection, services, signal)
