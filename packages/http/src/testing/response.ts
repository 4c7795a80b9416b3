import type { TransportResponse } from '@connect/core'

/** A reply as a transport gives it, in chunks where it is streamed. */
export function response(status: number, body: string, headers: Readonly<Record<string, string>> = {}): TransportResponse {
  return {
    status,
    headers,
    text: async () => body,
    async *stream() {
      const bytes = new TextEncoder().encode(body)
      for (let start = 0; start < bytes.length; start += 1000) yield bytes.slice(start, start + 1000)
    },
  }
}
