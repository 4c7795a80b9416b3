import type { StoreLocation } from '@connect/core'
import { STORE } from './keys.ts'

/** WooCommerce keeps one stock for a site. */
export const theStore = (name: string): readonly StoreLocation[] => [{ id: STORE, name, primary: true, managedBy: 'merchant' }]
