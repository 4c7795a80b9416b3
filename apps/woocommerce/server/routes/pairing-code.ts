import { isEncrypted, storeKeyOf, webAddress } from '@connect/woocommerce'
import type { Request, Response } from 'express'
import type { Composition } from '../composition.ts'
import { askForStore, codePage } from '../pages/connect-page.ts'
import { notices } from '../pages/notices.ts'
import { sendNotice, sendPage } from '../pages/send-page.ts'
import { storeAsked, typed } from './typed.ts'

/** A page for which store a code is wanted, filled in where the plugin led here; where only the operator gives codes, it says so. */
export async function pairingForm({ environment }: Composition, request: Request, response: Response): Promise<void> {
  if (environment.WOOCOMMERCE_PAIRING === 'operator') return sendNotice(response, 403, notices.ofOperator)
  sendPage(response, 200, askForStore(null, storeAsked(request)))
}

/** Gives a code. Nothing is known of who asks, and nothing has to be: the site at that address proves itself when the code is used. */
export async function pairingCode(parts: Composition, request: Request, response: Response): Promise<void> {
  if (parts.environment.WOOCOMMERCE_PAIRING === 'operator') return sendNotice(response, 403, notices.ofOperator)
  const { address = '' } = typed(parts, request, ['address'])
  const [url, storeKey] = [webAddress(address), storeKeyOf(address)]
  if (!url || !storeKey) return sendPage(response, 400, askForStore('That is not the address of a web site.', address))
  if (!isEncrypted(url.href, parts.allowPlainHttp))
    return sendPage(response, 400, askForStore('The address begins with http: the store has to be reached by https.', address))
  sendPage(response, 200, codePage(parts.origin, storeKey, parts.pairing.issue(storeKey)))
}
