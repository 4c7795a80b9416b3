import { TransportError, Unavailable } from '@connect/core'
import type { Client } from '../client/client.ts'
import { jsonLines } from './jsonl.ts'

/** Rows of a bulk result, streamed. The address is signed and of another host: no token goes there. Throws Unavailable. */
export async function* download(client: Client, url: string): AsyncGenerator<Readonly<Record<string, unknown>>> {
  const { transport, signal } = client.options
  try {
    const response = await transport.send({ method: 'GET', url, headers: {}, timeout: 120_000, ...(signal ? { signal } : {}) })
    if (response.status !== 200) {
      await response.text()
      throw new Unavailable('store', 'unreachable', `Downloading the bulk result: HTTP ${response.status}`)
    }
    yield* jsonLines(response.stream())
  } catch (error) {
    if (error instanceof TransportError)
      throw new Unavailable('store', 'unreachable', `Downloading the bulk result: ${error.message}`, null, { cause: error })
    throw error
  }
}
