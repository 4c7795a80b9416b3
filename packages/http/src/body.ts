import { TransportError } from '@connect/core'

/** Silence and size a body is allowed. */
export interface BodyLimits {
  readonly textBytes: number
  readonly streamBytes: number
}

/** The chunks of a body, up to a number of bytes; a body cut short or too large is a TransportError with sent 'maybe', for the request was carried out. */
export async function* limited(body: AsyncIterable<Uint8Array>, maximum: number, what: string): AsyncGenerator<Uint8Array> {
  let seen = 0
  try {
    for await (const chunk of body) {
      seen += chunk.byteLength
      if (seen > maximum) throw new TransportError(`${what}: the reply is larger than ${maximum} bytes`, 'maybe')
      yield chunk
    }
  } catch (error) {
    if (error instanceof TransportError) throw error
    throw new TransportError(`${what}: the reply broke off (${error instanceof Error ? error.message : 'unknown'})`, 'maybe', {
      cause: error,
    })
  }
}

/** A whole body as UTF-8 text. */
export async function textOf(body: AsyncIterable<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder()
  let text = ''
  for await (const chunk of body) text += decoder.decode(chunk, { stream: true })
  return text + decoder.decode()
}
