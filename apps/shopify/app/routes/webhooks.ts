import type { ActionFunctionArgs } from '@remix-run/node'
import { composition } from '../composition.server.ts'
import { receiveWebhook } from '../webhooks/receive.server.ts'

export async function action({ request }: ActionFunctionArgs): Promise<Response> {
  const parts = await composition()
  try {
    return await receiveWebhook(request, parts)
  } catch (error) {
    parts.log.error('A webhook could not be stored; Shopify will send it again', { cause: error })
    return new Response(null, { status: 500 })
  }
}

export const loader = (): Response => new Response(null, { status: 405, headers: { allow: 'POST' } })
