const RESOURCES = ['coupon', 'customer', 'order', 'product']
const EVENTS = ['created', 'updated', 'deleted', 'restored']

/** The store's own hooks behind each topic, as it lists them. No recording: those of coupons and customers. */
const HOOKS: Readonly<Record<string, readonly string[]>> = {
  'coupon.created': ['woocommerce_process_shop_coupon_meta', 'woocommerce_new_coupon'],
  'coupon.updated': ['woocommerce_process_shop_coupon_meta', 'woocommerce_update_coupon'],
  'coupon.deleted': ['wp_trash_post'],
  'coupon.restored': ['untrashed_post'],
  'customer.created': ['user_register', 'woocommerce_created_customer', 'woocommerce_new_customer'],
  'customer.updated': ['profile_update', 'woocommerce_update_customer'],
  'customer.deleted': ['delete_user'],
  'order.created': ['woocommerce_new_order'],
  'order.updated': ['woocommerce_update_order', 'woocommerce_order_refunded'],
  'order.deleted': ['wp_trash_post', 'woocommerce_trash_order'],
  'order.restored': ['untrashed_post', 'woocommerce_untrash_order'],
  'product.created': ['woocommerce_process_product_meta', 'woocommerce_new_product', 'woocommerce_new_product_variation'],
  'product.updated': ['woocommerce_process_product_meta', 'woocommerce_update_product', 'woocommerce_update_product_variation'],
  'product.deleted': ['wp_trash_post'],
  'product.restored': ['untrashed_post'],
}

export function isTopic(topic: string): boolean {
  if (topic.startsWith('action.woocommerce_') || topic.startsWith('action.wc_')) return true
  const [resource = '', event = ''] = topic.split('.')
  return RESOURCES.includes(resource) && EVENTS.includes(event)
}

export function resourceOf(topic: string): string {
  return topic.split('.')[0] ?? ''
}

export function eventOf(topic: string): string {
  return topic.split('.')[1] ?? ''
}

export function hooksOf(topic: string): readonly string[] {
  return HOOKS[topic] ?? []
}
