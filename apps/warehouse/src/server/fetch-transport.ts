import { type Transport, TransportError } from '@connect/core'

/** Sends by fetch; redirects are not followed. Only signals go out of the warehouse. */
export const fetchTransport: Transport = {
  send: async ({ method, url, headers, body, timeout = 10_000, signal }) => {
    const limits = [AbortSignal.timeout(timeout), ...(signal ? [signal] : [])]
    const init = { method, headers, redirect: 'manual' as const, signal: AbortSignal.any(limits) }
    try {
      const response = await fetch(url, body === undefined ? init : { ...init, body: body as string })
      const text = await response.text()
      return {
        status: response.status,
        headers: Object.fromEntries(response.headers),
        text: async () => text,
        stream: async function* () {
          yield new TextEncoder().encode(text)
        },
      }
    } catch (error) {
      throw new TransportError(error instanceof Error ? error.message : String(error), 'maybe', { cause: error })
    }
  },
}
