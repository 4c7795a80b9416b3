import { parseEnvironment, secretsIn, storeAppVariables, type Variables } from '@connect/store-app'
import { z } from 'zod'

const origin = z.url().transform((address) => new URL(address).origin)

const schema = z.object({
  ...storeAppVariables,
  PORT: z.coerce.number().int().default(4320),
  BIGCOMMERCE_CLIENT_ID: z.string().min(1),
  /** One secret, or two while it is being rotated: the newer first, separated by a comma. */
  BIGCOMMERCE_CLIENT_SECRET: z.string().refine((text) => secretsIn(text).length > 0, 'it is empty'),
  /** Where the app is reached from outside; /auth below it is the address that an install code was given for. */
  BIGCOMMERCE_APP_URL: z.url(),
  /** Replaced by a test double of BigCommerce (DESIGN 5). */
  BIGCOMMERCE_API_ORIGIN: origin.default('https://api.bigcommerce.com'),
  BIGCOMMERCE_LOGIN_ORIGIN: origin.default('https://login.bigcommerce.com'),
  /** BigCommerce's own script for what its control panel frames. */
  BIGCOMMERCE_SDK_URL: z.url().default('https://cdn.bigcommerce.com/jssdk/bc-sdk.js'),
})
export type Environment = z.infer<typeof schema>

export const readEnvironment = (source: Variables = process.env): Environment => parseEnvironment('The BigCommerce app', schema, source)
