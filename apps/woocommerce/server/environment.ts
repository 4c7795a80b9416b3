import { parseEnvironment, storeAppVariables, type Variables } from '@connect/store-app'
import { z } from 'zod'

const schema = z
  .object({
    ...storeAppVariables,
    PORT: z.coerce.number().int().default(4330),
    /** Where plugins, stores and browsers reach this app: its root, over HTTPS. */
    WOOCOMMERCE_APP_URL: z
      .url()
      .refine((address) => URL.canParse(address) && new URL(address).pathname === '/', 'it has a path: give the root'),
    /** Who gives pairing codes: anybody on the page /connect, or the command line only. */
    WOOCOMMERCE_PAIRING: z.enum(['open', 'operator']).default('open'),
  })
  .refine(({ WOOCOMMERCE_APP_URL, ALLOW_PRIVATE_NETWORK }) => WOOCOMMERCE_APP_URL.startsWith('https://') || ALLOW_PRIVATE_NETWORK === '1', {
    path: ['WOOCOMMERCE_APP_URL'],
    message: 'it does not begin with https: stores send keys to it',
  })
export type Environment = z.infer<typeof schema>

export const readEnvironment = (source: Variables = process.env): Environment => parseEnvironment('The WooCommerce app', schema, source)
