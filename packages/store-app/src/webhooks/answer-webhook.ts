import type { IncomingMessage, ServerResponse } from 'node:http'
import { dataHeaders } from '../answers/policy.ts'
import { unread } from './read-body.ts'
import { receiveWebhook } from './receive.ts'

/** Receives a webhook and says what became of it. */
export async function answerWebhook(
  parts: Parameters<typeof receiveWebhook>[0],
  door: Parameters<typeof receiveWebhook>[1],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { status } = await receiveWebhook(parts, door, unread(request))
  // What is left of one that is too large is not waited for.
  if (status === 413) response.setHeader('connection', 'close')
  response.writeHead(status, dataHeaders).end()
}
