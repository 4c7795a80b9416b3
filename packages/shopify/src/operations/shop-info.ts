import { z } from 'zod'
import type { Operation } from './operation.ts'

const data = z.object({
  shop: z.object({ name: z.string(), myshopifyDomain: z.string(), currencyCode: z.string(), ianaTimezone: z.string() }),
  currentAppInstallation: z.object({ accessScopes: z.array(z.object({ handle: z.string() })) }),
})

/** Who the shop is and what it allows us. */
export const shopInfo: Operation<z.infer<typeof data>> = {
  name: 'ShopInfo',
  kind: 'query',
  sizes: {},
  points: 3,
  data,
  text: `query ShopInfo {
  shop { name myshopifyDomain currencyCode ianaTimezone }
  currentAppInstallation { accessScopes { handle } }
}`,
}
