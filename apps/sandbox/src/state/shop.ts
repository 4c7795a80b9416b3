/** The simulated Shopify shop of the sandbox. */
export const shopDomain = 'harbour-and-pine.myshopify.com'
export const shopName = 'Harbour & Pine'

/** A second, small one that does not have the app, to try the set-up as a newcomer does. */
export const newcomerDomain = 'kontor-tea.myshopify.com'
export const newcomerName = 'Kontor Tea'

/** As the merchant reads it, and its part of an admin's addresses. */
export const appName = 'IntelliTrack'
export const appTagline = 'Keeps this store and your IntelliTrack warehouse in step: products, stock, orders and shipments.'
export const appHandle = 'intellitrack'

/** Where a shop's admin is: `/admin/store/kontor-tea`. */
export const adminPath = (domain: string): string => `/admin/store/${domain.replace('.myshopify.com', '')}`
