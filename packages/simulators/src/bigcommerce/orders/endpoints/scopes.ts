/** The OAuth scopes that open orders: one to read, one to change. */
export const READ_ORDERS = ['store_v2_orders', 'store_v2_orders_read_only'] as const
export const CHANGE_ORDERS = ['store_v2_orders'] as const
export const READ_REFUNDS = [...READ_ORDERS, 'store_v2_transactions', 'store_v2_transactions_read_only'] as const
