import type { Environment } from '../environment.ts'

/** The store's control panel; a test double has all of its stores on one origin. */
export const storeAdminUrl = ({ ALLOW_PRIVATE_NETWORK, BIGCOMMERCE_LOGIN_ORIGIN }: Environment, storeHash: string): string =>
  ALLOW_PRIVATE_NETWORK === '1' ? `${BIGCOMMERCE_LOGIN_ORIGIN}/manage/${storeHash}` : `https://store-${storeHash}.mybigcommerce.com/manage`
