import { createHash } from 'node:crypto'
import { refusal } from '../../auth/may.ts'
import { currencySymbol } from '../../catalogue/price-html.ts'
import type { SiteContext } from '../../context.ts'
import type { SiteProfile } from '../../model/site.ts'
import type { Endpoint } from '../../server/endpoint.ts'
import { profileOf } from '../profile.ts'

/** Only the parts that were recorded: environment, settings, active plugins. */
export const systemStatusEndpoints: readonly Endpoint[] = [
  {
    method: 'GET',
    path: '/wc/v3/system_status',
    answer: (context) =>
      refusal(context, 'list') ?? {
        status: 200,
        body: { environment: environment(context), active_plugins: plugins(context), settings: settings(profileOf(context)) },
      },
  },
]

function environment(context: SiteContext): object {
  const { wordpress, woocommerce, php, cronRuns } = profileOf(context)
  return {
    home_url: context.home,
    site_url: context.home,
    store_id: storeId(context.home),
    version: woocommerce,
    log_directory_writable: true,
    wp_version: wordpress,
    wp_multisite: false,
    wp_memory_limit: 536_870_912,
    wp_debug_mode: true,
    // The recorded store's own cron was off: its queue was run from outside.
    wp_cron: !cronRuns,
    wp_environment_type: 'local',
    language: 'en_US',
    external_object_cache: null,
    server_info: 'nginx/1.22.1',
    server_architecture: 'Linux x86_64',
    php_version: php,
    php_post_max_size: 8_388_608,
    php_max_execution_time: 30,
    php_max_input_vars: 1000,
    curl_version: '7.88.1, OpenSSL/3.0.19',
    suhosin_installed: false,
    max_upload_size: 2_097_152,
    mysql_version: '10.11.19',
    mysql_version_string: '10.11.19-MariaDB-0+deb12u1',
    default_timezone: 'UTC',
    fsockopen_or_curl_enabled: true,
    soapclient_enabled: true,
    domdocument_enabled: true,
    gzip_enabled: true,
    mbstring_enabled: true,
    remote_post_successful: false,
    remote_post_response: false,
    remote_get_successful: false,
    remote_get_response: false,
  }
}

function settings({ currency, hpos, fulfillments, costOfGoods }: SiteProfile): object {
  const store = hpos ? 'Automattic\\WooCommerce\\Internal\\DataStores\\Orders\\OrdersTableDataStore' : 'WC_Order_Data_Store_CPT'
  return {
    api_enabled: false,
    force_ssl: false,
    currency,
    currency_symbol: currencySymbol(currency),
    currency_position: 'left',
    thousand_separator: ',',
    decimal_separator: '.',
    number_of_decimals: 2,
    geolocation_enabled: false,
    taxonomies: named('external', 'grouped', 'simple', 'variable'),
    product_visibility_terms: named(
      ...['exclude-from-catalog', 'exclude-from-search', 'featured', 'outofstock', 'rated-1', 'rated-2', 'rated-3', 'rated-4', 'rated-5'],
    ),
    woocommerce_com_connected: 'no',
    enforce_approved_download_dirs: true,
    order_datastore: store,
    HPOS_enabled: hpos,
    HPOS_sync_enabled: false,
    enabled_features: [
      ...['analytics', 'marketplace', 'order_attribution', 'site_visibility_badge', 'remote_logging', 'blueprint', 'point_of_sale'],
      ...(fulfillments ? ['fulfillments'] : []),
      'push_notifications',
      ...(hpos ? ['custom_order_tables'] : []),
      ...(costOfGoods ? ['cost_of_goods_sold'] : []),
    ],
  }
}

function plugins(context: SiteContext): readonly object[] {
  const { woocommerce } = profileOf(context)
  const about = { author_name: 'Automattic', author_url: 'https://woocommerce.com', network_activated: false }
  const versions = { version: woocommerce, version_latest: woocommerce }
  return [{ plugin: 'woocommerce/woocommerce.php', name: 'WooCommerce', ...versions, url: 'https://woocommerce.com/', ...about }]
}

function named(...names: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(names.map((name) => [name, name]))
}

function storeId(home: string): string {
  const hex = createHash('sha256').update(home).digest('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-')
}
