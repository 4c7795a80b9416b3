/** The simulated BigCommerce store of the sandbox. */
export const storeHash = 'alder7sc'
export const storeName = 'Alder Supply Co.'

/** A second, small one that does not have the app, to try the set-up as a newcomer does. */
export const newcomerHash = 'fern4flt'
export const newcomerName = 'Fern & Flint'

/** Where a store's control panel is: `/manage/alder7sc`. */
export const panelPath = (hash: string): string => `/manage/${hash}`

/** Somebody besides the owner who may open its control panel. */
export const staffEmail = 'robin@aldersupply.example'
