/** The simulated WooCommerce stores of the sandbox: sites of one host, each below a path of its own. */

/** Has the plugin, and is in step. */
export const juniper = { path: 'juniper', name: 'Juniper & Rye' } as const

/** Cannot have the plugin: connected by a REST key. */
export const quarry = { path: 'quarry', name: 'Quarry Lane Ceramics' } as const

/** A small one whose plugin is not connected, to try the set-up as a newcomer does. */
export const tidewater = { path: 'tidewater', name: 'Tidewater Books' } as const

/** Where a site's admin is: `/juniper/wp-admin/`. */
export const adminPath = (path: string): string => `/${path}/wp-admin/`

/** As the protocol has it: the address of the site, without scheme. */
export const storeKeyOf = (origin: string, path: string): string => `${new URL(origin).host}/${path}`
