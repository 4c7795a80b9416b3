/** A WordPress site with WooCommerce. Ids are whole numbers, counted by the site (products, orders and refunds from one counter, as posts); instants are ISO strings in UTC, whole seconds. */

/** One document, id `site`. */
export interface SiteProfile {
  /** Its key on the simulated host: `https://host/{path}/wp-json/...`; empty: at the root. */
  readonly path: string
  readonly name: string
  readonly adminEmail: string
  /** IANA name: bare times of its API are in it. */
  readonly timeZone: string
  readonly currency: string
  readonly country: string
  readonly wordpress: string
  readonly woocommerce: string
  readonly php: string
  /** Orders in tables of their own; false: as posts. */
  readonly hpos: boolean
  /** Features that a fresh store has switched off. */
  readonly fulfillments: boolean
  readonly costOfGoods: boolean
  /** Whether one of the Shipment Tracking extensions is active. */
  readonly shipmentTracking: boolean
  /** false: plain permalinks, the API answers at `?rest_route=` only and looks at no Basic keys there. */
  readonly prettyPermalinks: boolean
  /** A proxy before it ends TLS and the site was told so: a plain request counts as HTTPS. */
  readonly behindTlsProxy: boolean
  /** WooCommerce's own setting, for all products. */
  readonly managesStock: boolean
  /** Whether WP-Cron runs: by visitors or a real cron. Off: nothing scheduled happens. */
  readonly cronRuns: boolean
  /** Seconds from one run of its queue to the next: a minute on most sites, less where many visit it. */
  readonly queueSeconds: number
  /** Seconds that its clock is ahead (negative: behind). */
  readonly clockOffset: number
  /** Statuses beside WooCommerce's own, by plugins: id without `wc-`. */
  readonly ownStatuses: readonly { readonly id: string; readonly label: string; readonly countsAsPaid: boolean }[]
  /** Milliseconds that writing one product's stock takes it; of the plugin's budget of 15 seconds for one request. */
  readonly stockRowMs: number
  readonly mailsCompletedOrders: boolean
}

export interface SiteUser {
  readonly id: number
  readonly login: string
  readonly name: string
  readonly email: string
  readonly role: 'administrator' | 'shop_manager' | 'subscriber'
}

/** A REST key. What it may is that of its user, too. */
export interface ApiKey {
  readonly id: number
  readonly userId: number
  readonly description: string
  readonly permissions: 'read' | 'write' | 'read_write'
  readonly consumerKey: string
  readonly consumerSecret: string
  readonly createdAt: string
  readonly lastUsedAt: string | null
}

export interface ShippingZone {
  readonly id: number
  readonly name: string
  readonly methods: readonly { readonly instanceId: number; readonly methodId: string; readonly title: string; readonly enabled: boolean }[]
}

export interface MetaEntry {
  readonly id: number
  readonly key: string
  readonly value: unknown
}

export const SITE_KIND = { site: 'site', user: 'user', key: 'api_key', zone: 'shipping_zone', counter: 'counter' } as const
