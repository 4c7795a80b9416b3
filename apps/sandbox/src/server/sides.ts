import type { Addresses } from '../state/addresses.ts'
import type { SandboxSecrets } from '../state/secrets.ts'
import { bigcommerceSide } from './bigcommerce/bigcommerce-side.ts'
import { shopifySide } from './shopify/shopify-side.ts'
import type { StoreSide } from './store-side.ts'
import { pluginSide, restSide } from './woocommerce/woocommerce-side.ts'

/** The stores that IntelliTrack keeps in step here; the first one is meant where none is named. */
export const storeSides = (addresses: Addresses, secrets: SandboxSecrets): readonly StoreSide[] => [
  shopifySide(addresses, secrets),
  bigcommerceSide(addresses, secrets),
  pluginSide(addresses, secrets),
  restSide(addresses, secrets),
]
