import type { StorePlatform } from '@connect/core'
import type { WooCommerceOptions } from './options.ts'
import { openByPlugin } from './plugin/open.ts'
import { openByRest } from './rest/open.ts'

/** A store as a StorePlatform: by our plugin, or by its own REST API where the plugin cannot be. Rejects where nobody can say how it is reached. */
export async function openWooCommerce(options: WooCommerceOptions): Promise<StorePlatform> {
  const { kind } = await options.access()
  return kind === 'plugin' ? openByPlugin(options) : openByRest(options)
}
