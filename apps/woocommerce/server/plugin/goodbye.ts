import { parseJson } from '@connect/http'
import { dataHeaders, onUninstalled } from '@connect/store-app'
import { goodbyeMessage } from '@connect/woocommerce'
import type { Request, Response } from 'express'
import { platform } from '../app-identity.ts'
import type { Composition } from '../composition.ts'
import { invalid, refuse } from '../signed/refuse.ts'
import { signedCall } from '../signed/signed-call.ts'
import { onAway } from '../store/away.ts'

/** The plugin is switched off, for a while or for good. */
export async function goodbye(parts: Composition, request: Request, response: Response): Promise<void> {
  const call = await signedCall(parts, request, response)
  if (!call) return
  const read = goodbyeMessage.safeParse(parseJson(new TextDecoder().decode(call.body)))
  if (!read.success) return refuse(response, invalid('reason'))
  const { connection, signedAt } = call
  if (read.data.reason === 'deactivated') await onAway(parts, connection, signedAt)
  // Its key said so, and another key would have taken its place: it is about now.
  else await onUninstalled(parts, { platform, storeKey: connection.storeKey, occurredAt: null })
  response.set(dataHeaders).json({ accepted: true })
}
