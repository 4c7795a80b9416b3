/** Store shipping method to IntelliTrack carrier and method. Key: the store's method code, else its title in lower case. */
export interface MethodMappingRecord {
  readonly storeMethod: string
  readonly title: string
  readonly carrier: string | null
  readonly method: string | null
  readonly createdByUs: boolean
}
