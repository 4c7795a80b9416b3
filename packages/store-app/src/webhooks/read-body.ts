/** A request whose body has not been read. Header names in lower case. */
export interface UnreadRequest {
  readonly headers: Readonly<Record<string, string>>
  readonly body: AsyncIterable<Uint8Array> | null
}

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
