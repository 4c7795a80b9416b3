import type { StoreContext } from '../context.ts'
import { STORE_KIND, type StoreProfile } from '../model/store.ts'

/** The store's own record; a store nobody set up is a small one in Chicago on the Standard plan. */
export function profileOf(context: Pick<StoreContext, 'world' | 'storeHash'>): StoreProfile {
  const stored = context.world.collection<StoreProfile>(STORE_KIND.profile).get('store')
  return stored ?? { ...SMALL_STORE, hash: context.storeHash, domain: `store-${context.storeHash}.mybigcommerce.com` }
}

/** The merchant changes the store's name, plan, currency and the like. */
export function changeStore(context: StoreContext, change: Partial<StoreProfile>): StoreProfile {
  const profile: StoreProfile = { ...profileOf(context), ...change, hash: context.storeHash }
  context.world.collection<StoreProfile>(STORE_KIND.profile).put('store', profile)
  context.emit('store/information/updated', { type: 'store' })
  return profile
}

const SMALL_STORE = {
  name: 'Small Store',
  adminEmail: 'owner@store.test',
  country: 'United States',
  currency: 'USD',
  timeZone: 'America/Chicago',
  planName: 'BigCommerce Standard',
  planLevel: 'Standard',
  weightUnits: 'LBS',
  createdAt: '2024-03-01T09:00:00.000Z',
} as const
