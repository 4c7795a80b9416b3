import { id } from '@connect/core'
import { answerWebhook, dataHeaders } from '@connect/store-app'
import { createSignalParser } from '@connect/woocommerce'
import type { Request, Response } from 'express'
import { platform } from '../app-identity.ts'
import type { Composition } from '../composition.ts'
import { keptAccess } from '../store/kept-access.ts'

/** Webhooks of a store without the plugin, each at an address of its own. Where it is connected no more, the store stops sending by itself. */
export async function webhooks(parts: Composition, request: Request, response: Response): Promise<void> {
  const connectionId = String(request.params['connectionId'])
  const connection = connectionId.length <= 100 ? await parts.directory.byId(id(connectionId)) : null
  const access = connection?.platform === platform ? await keptAccess(parts, connection.id) : null
  if (!connection || access?.kind !== 'rest') return void response.writeHead(410, { ...dataHeaders, connection: 'close' }).end()
  const signals = createSignalParser({ storeKey: connection.storeKey, secrets: [access.webhookSecret] })
  await answerWebhook(parts, { platform, signals }, request, response)
}
