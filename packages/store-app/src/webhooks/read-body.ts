import type { IncomingMessage } from 'node:http'

/** A request whose body has not been read. Header names in lower case. */
export interface UnreadRequest {
  readonly headers: Readonly<Record<string, string>>
  readonly body: AsyncIterable<Uint8Array> | null
}

/** A request of Node's, left open when its body is too large: what is wrong can still be said. */
export const unread = (request: IncomingMessage): UnreadRequest => ({
  headers: headersOf(request),
  body: request.iterator({ destroyOnReturn: false }),
})

/** Each once, as text. */
const headersOf = ({ headers }: IncomingMessage): UnreadRequest['headers'] =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : (value ?? '')]))

/** The body as it came, or null when it is larger than `most` bytes: nobody can make the process hold more than that. */
export async function readBody({ headers, body }: UnreadRequest, most: number): Promise<Uint8Array | null> {
  if (Number(headers['content-length']) > most) return null
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body ?? []) {
    size += chunk.byteLength
    if (size > most) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
