import { ZodError } from 'zod'
import type { Client } from '../client/client.ts'

/** What `read` makes of a bulk result; null, and a line in the log, when the file is not what was asked for, so that pages are read instead. */
export async function orNullWhenUnreadable<Value>(client: Client, read: () => Promise<Value>): Promise<Value | null> {
  try {
    return await read()
  } catch (error) {
    if (!(error instanceof ZodError || error instanceof SyntaxError)) throw error
    client.options.log.warn('A bulk result cannot be read; reading by pages instead', {
      shop: client.options.shop,
      reason: error.message.slice(0, 300),
    })
    return null
  }
}
