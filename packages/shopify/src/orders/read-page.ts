import { Unavailable } from '@connect/core'
import type { Answer, Client } from '../client/client.ts'
import type { Operation } from '../operations/operation.ts'

/** A page at a cursor. A cursor that the shop does not take any more (it is kept for days in a checkpoint) begins the list again, which is always right. */
export async function readPage<Data>(
  client: Client,
  operation: Operation<Data>,
  variables: Readonly<Record<string, unknown>> & { readonly after: string | null },
): Promise<Answer<Data>> {
  try {
    return await client.read(operation, variables)
  } catch (error) {
    if (!(error instanceof Unavailable) || error.reason !== 'fault' || variables.after === null) throw error
    client.options.log.warn('A page could not be read at its cursor; beginning again', { shop: client.options.shop, reason: error.message })
    return client.read(operation, { ...variables, after: null })
  }
}
