import { type Transport, TransportError, type TransportRequest } from '@connect/core'
import type { Reply, Verdict } from '../classify.ts'

/** One request and what came of it. broken: no reply; `sent` says whether it may have been carried out all the same. */
export type Sending =
  | { readonly kind: 'reply'; readonly reply: Reply; readonly verdict: Verdict }
  | { readonly kind: 'broken'; readonly sent: 'no' | 'maybe'; readonly reason: string }

/** Sends a request, reads its whole reply and judges it. */
export async function sendOnce(transport: Transport, request: TransportRequest, judge: (reply: Reply) => Verdict): Promise<Sending> {
  try {
    const response = await transport.send(request)
    const reply = { status: response.status, headers: response.headers, body: await response.text() }
    return { kind: 'reply', reply, verdict: judge(reply) }
  } catch (error) {
    if (!(error instanceof TransportError)) throw error
    return { kind: 'broken', sent: error.sent, reason: error.message }
  }
}
