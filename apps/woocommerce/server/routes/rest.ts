import { randomBytes } from 'node:crypto'
import { type ProbedStore, probeKey, probeStore, wcAuthAddress } from '@connect/woocommerce'
import type { Request, Response } from 'express'
import { woocommerceApp } from '../app-identity.ts'
import type { Composition } from '../composition.ts'
import { approvePage, askForRestStore } from '../pages/rest-page.ts'
import { sendPage } from '../pages/send-page.ts'
import { approvalLifeMs, browserHash } from '../session/approval.ts'
import { beginSession } from '../session/begin-session.ts'
import { setCookie } from '../session/cookies.ts'
import { keepRestAccess, refusedWhilePlugin, restAccess } from '../store/rest-access.ts'
import { restStoreRefused } from '../store/rest-store-refused.ts'
import { storeAsked, typed } from './typed.ts'

export async function restForm(_: Composition, request: Request, response: Response): Promise<void> {
  sendPage(response, 200, askForRestStore(null, { address: storeAsked(request) }))
}

/** A store without the plugin: what is at the address is looked at first, then its owner is sent there, or the key tried that they have typed. */
export async function rest(parts: Composition, request: Request, response: Response): Promise<void> {
  const { address = '', consumerKey, consumerSecret } = typed(parts, request, ['address', 'consumerKey', 'consumerSecret'])
  const withKeys = consumerKey !== undefined || consumerSecret !== undefined
  const again = (message: string) => sendPage(response, 400, askForRestStore(message, { address, withKeys }))
  const store = await probeStore({ ...parts, address })
  const why =
    store.kind === 'rejected' ? restStoreRefused(store) : store.permalinks ? await refusedWhilePlugin(parts, store) : plainPermalinks
  if (store.kind === 'rejected' || why !== null) return again(why ?? '')
  if (!withKeys) return approve(parts, response, store)
  if (consumerKey === undefined || consumerSecret === undefined) return again('Enter both, the consumer key and the consumer secret.')
  const access = await restAccess(parts, store, { consumerKey, consumerSecret })
  const probed = await probeKey(access, parts)
  if (probed.kind === 'rejected') return again(probed.message)
  await keepRestAccess(parts, { storeKey: store.storeKey, name: store.name, access })
  await beginSession(parts, response, store.storeKey)
}

async function approve(parts: Composition, response: Response, { storeKey, rest, name, home, plugin }: ProbedStore): Promise<void> {
  const browser = randomBytes(32).toString('base64url')
  const claims = { id: parts.random.uuid(), storeKey, rest, name: name.slice(0, 100), browser: browserHash(browser) }
  const address = wcAuthAddress(
    {
      home,
      appName: woocommerceApp.name,
      state: await parts.approvals.mint(claims, approvalLifeMs),
      returnUrl: `${parts.origin}/wc-auth/return`,
      callbackUrl: `${parts.origin}/wc-auth/callback`,
    },
    parts,
  )
  if (address === null) throw new Error(`A store that was probed has no page to approve at: ${storeKey}`)
  setCookie(parts, response, 'begin', browser, approvalLifeMs)
  sendPage(response, 200, approvePage(storeKey, address, plugin))
}

const plainPermalinks =
  'This store has plain permalinks, and looks at no key of its REST API then. In WordPress, under Settings, Permalinks, choose any other structure, or install the plugin, which works with all of them.'
