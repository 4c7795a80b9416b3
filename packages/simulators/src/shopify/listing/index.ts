export { byFlag, byNumber, byTime, byWord, type Filter } from './filters.ts'
export { type Listing, type ListingArguments, list } from './listing.ts'
export type { Page } from './page.ts'
