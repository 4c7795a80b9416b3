import type { StoreAccess } from '@connect/woocommerce'

/** Where the merchant's own admin is. */
export const storeAdminUrl = ({ rest }: Pick<StoreAccess, 'rest'>): string =>
  `${rest.replace(/[?#].*$/, '').replace(/\/(?:index\.php\/?)?(?:wp-json\/?)?$/, '')}/wp-admin/`
