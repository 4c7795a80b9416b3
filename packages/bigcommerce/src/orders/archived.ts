import { Unavailable } from '@connect/core'
import type { Client } from '../client/client.ts'

/**
 * What a list of archived orders gives, or `otherwise`. The filter for them is as old as the list, but no longer in the official contract: a store that will not
 * take it is believed by its webhooks, and by single orders, alone.
 */
export async function ifListed<Result>(client: Client, otherwise: Result, read: () => Promise<Result>): Promise<Result> {
  try {
    return await read()
  } catch (error) {
    if (!(error instanceof Unavailable) || error.reason !== 'fault') throw error
    client.options.log.warn('Archived orders could not be listed', { store: client.options.storeHash, reason: error.message })
    return otherwise
  }
}
