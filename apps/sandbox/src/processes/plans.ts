import type { Addresses } from '../state/addresses.ts'
import { ports } from '../state/addresses.ts'
import type { SandboxSecrets } from '../state/secrets.ts'
import { juniper, quarry, tidewater } from '../state/woocommerce.ts'
import type { ChildPlan } from './child.ts'

export interface PlanInputs {
  readonly firstPort: number
  readonly addresses: Addresses
  readonly databaseUrl: string
  readonly encryptionKeys: string
  readonly secrets: SandboxSecrets
}

/** The parts that run in processes of their own, each with the environment it would have in production, foreign origins replaced (DESIGN 5). */
export function childPlans({ firstPort, addresses, databaseUrl, encryptionKeys, secrets }: PlanInputs): readonly ChildPlan[] {
  const port = ports(firstPort)
  const common = { DATABASE_URL: databaseUrl, ALLOW_PRIVATE_NETWORK: '1', NODE_ENV: 'development', LOG_LEVEL: 'warn' }
  const shopify = {
    SHOPIFY_API_KEY: secrets.shopifyApiKey,
    SHOPIFY_API_SECRET: secrets.shopifyApiSecret,
    SHOPIFY_ADMIN_ORIGIN: addresses.forSync.stores,
  }
  const bigcommerce = {
    BIGCOMMERCE_CLIENT_ID: secrets.bigcommerceClientId,
    BIGCOMMERCE_CLIENT_SECRET: secrets.bigcommerceClientSecret,
    BIGCOMMERCE_APP_URL: addresses.bigcommerceApp,
    BIGCOMMERCE_API_ORIGIN: addresses.forSync.bigcommerce,
    BIGCOMMERCE_LOGIN_ORIGIN: addresses.forSync.bigcommerce,
  }
  const woocommerce = { WOOCOMMERCE_APP_URL: addresses.woocommerceApp }
  const keys = [
    `Harbour & Pine (Shopify)=${secrets.storeKey}`,
    `Kontor Tea (Shopify)=${secrets.newcomerKey}@div-eu`,
    `Alder Supply Co. (BigCommerce)=${secrets.alderKey}@div-west`,
    `Fern & Flint (BigCommerce)=${secrets.fernKey}@div-east`,
    `${juniper.name} (WooCommerce)=${secrets.juniperKey}@div-north`,
    `${tidewater.name} (WooCommerce)=${secrets.tidewaterKey}@div-lakes`,
    `${quarry.name} (WooCommerce)=${secrets.quarryKey}@div-hills`,
  ]
  return [
    {
      name: 'stores',
      entry: 'apps/sandbox/src/stores/main.ts',
      env: {
        ...common,
        ...shopify,
        ...bigcommerce,
        STORES_PORT: String(port.stores),
        SHOPIFY_APP_URL: addresses.shopifyApp,
        BIGCOMMERCE_PORT: String(port.bigcommerce),
        WOOCOMMERCE_PORT: String(port.woocommerce),
        WOOCOMMERCE_HOME: addresses.woocommerceSites,
        WOOCOMMERCE_APP_URL: addresses.woocommerceApp,
      },
      health: `${addresses.stores}/_control/shops`,
    },
    {
      name: 'warehouse',
      entry: 'apps/warehouse/src/main.ts',
      env: {
        ...common,
        PORT: String(port.warehouse),
        WAREHOUSE_CONTROL: '1',
        WAREHOUSE_SEED_PASSWORD: secrets.warehousePassword,
        WAREHOUSE_SEED_STORE_KEYS: keys.join(','),
      },
      health: `${addresses.warehouse}/healthz`,
    },
    {
      name: 'shopify-app',
      entry: 'apps/shopify/server/main.ts',
      env: {
        ...common,
        ...shopify,
        ENCRYPTION_KEYS: encryptionKeys,
        PORT: String(port.shopifyApp),
        SHOPIFY_APP_URL: addresses.shopifyApp,
        APP_BRIDGE_URL: addresses.appBridge,
        SIGNALS_URL: addresses.worker,
      },
      health: `${addresses.shopifyApp}/healthz`,
    },
    {
      name: 'bigcommerce-app',
      entry: 'apps/bigcommerce/server/main.ts',
      env: {
        ...common,
        ...bigcommerce,
        ENCRYPTION_KEYS: encryptionKeys,
        PORT: String(port.bigcommerceApp),
        BIGCOMMERCE_SDK_URL: addresses.bigcommerceSdk,
        SIGNALS_URL: addresses.worker,
      },
      health: `${addresses.bigcommerceApp}/healthz`,
    },
    {
      name: 'woocommerce-app',
      entry: 'apps/woocommerce/server/main.ts',
      env: {
        ...common,
        ...woocommerce,
        ENCRYPTION_KEYS: encryptionKeys,
        PORT: String(port.woocommerceApp),
        SIGNALS_URL: addresses.worker,
      },
      health: `${addresses.woocommerceApp}/healthz`,
    },
    {
      name: 'worker',
      entry: 'apps/worker/src/main.ts',
      env: {
        ...common,
        ...shopify,
        ...bigcommerce,
        ...woocommerce,
        ENCRYPTION_KEYS: encryptionKeys,
        WORKER_PORT: String(port.worker),
        SIGNALS_URL: addresses.worker,
        OPERATOR_TOKEN: secrets.operatorToken,
      },
      health: `${addresses.worker}/healthz`,
    },
  ]
}
