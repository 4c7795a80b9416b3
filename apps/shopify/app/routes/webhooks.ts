import { receiveWebhook } from '@connect/store-app'
import type { ActionFunctionArgs } from '@remix-run/node'
import { composition } from '../composition.server.ts'
import { shopifyDoor } from '../webhooks/shopify-door.server.ts'

export async function action({ request }: ActionFunctionArgs): Promise<Response> {
  const parts = await composition()
  // Node's streams of the web are read piece by piece, which the browser's types do not say.
  const body = request.body as AsyncIterable<Uint8Array> | null
  const received = { headers: Object.fromEntries(request.headers), body }
  return new Response(null, await receiveWebhook(parts, shopifyDoor(parts), received))
}

export const loader = (): Response => new Response(null, { status: 405, headers: { allow: 'POST' } })
