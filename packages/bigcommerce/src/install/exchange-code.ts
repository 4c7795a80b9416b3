import { type Rejected, rejected, type Transport } from '@connect/core'
import { classifyStatus, parseJson, type Reply, sendOnce } from '@connect/http'
import { z } from 'zod'
import { person } from './people.ts'
import { storeHashIn } from './store-hash.ts'

/** The app, as the developer portal knows it, and where it asks. */
export interface InstallRequester {
  readonly clientId: string
  readonly clientSecret: string
  /** Replaces `https://login.bigcommerce.com` (BIGCOMMERCE_LOGIN_ORIGIN, DESIGN 5). */
  readonly loginOrigin?: string | undefined
  /** The very address of the callback that brought the code. */
  readonly redirectUri: string
  readonly transport: Transport
}

/** What the browser brought to the callback. */
export interface InstallCode {
  readonly code: string
  readonly scope: string
  /** `stores/{hash}` */
  readonly context: string
  /** The BigCommerce account of whoever installs; null: it was not said. */
  readonly accountUuid: string | null
}

export interface InstallGrant {
  readonly kind: 'granted'
  /** Does not expire; dies with the scopes or with the owner's e-mail address (reference 2.2). */
  readonly accessToken: string
  readonly scopes: readonly string[]
  readonly storeHash: string
  readonly user: { readonly id: string; readonly email: string }
  readonly owner: { readonly id: string; readonly email: string }
}

/** Exchanges the one-time code of an install for the store's token. A code is good once: what is rejected here is never tried again with the same one. */
export async function exchangeInstallCode(requester: InstallRequester, brought: InstallCode): Promise<InstallGrant | Rejected> {
  const asked = storeHashIn(brought.context)
  if (asked === null) return rejected('install_malformed', 'The install names no store. Begin it again in the control panel.')
  if (brought.code === '') return rejected('install_malformed', 'The install carries no code. Begin it again in the control panel.')
  const sent = await sendOnce(requester.transport, tokenRequest(requester, brought), (reply) => classifyStatus(reply, 0))
  if (sent.kind === 'broken') return rejected('install_unanswered', `BigCommerce could not be asked: ${sent.reason}. ${AGAIN}`)
  if (sent.verdict.action === 'ok') return granted(sent.reply, asked, brought.accountUuid)
  if (sent.verdict.action === 'retry' || sent.verdict.action === 'throttled')
    return rejected('install_unanswered', `BigCommerce is busy (HTTP ${sent.reply.status}). ${AGAIN}`)
  return rejected('install_refused', `BigCommerce refused the install (${wordsOf(sent.reply)}). ${AGAIN}`)
}

function tokenRequest({ clientId, clientSecret, loginOrigin, redirectUri }: InstallRequester, brought: InstallCode) {
  return {
    method: 'POST' as const,
    url: `${(loginOrigin ?? 'https://login.bigcommerce.com').replace(/\/+$/, '')}/oauth2/token`,
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({
      client_id: clientId,
      client_secret: clientSecret,
      code: brought.code,
      context: brought.context,
      scope: brought.scope,
      grant_type: 'authorization_code',
      redirect_uri: redirectUri,
    }),
    timeout: 15_000,
  }
}

/** The store and account of the answer must be those that were asked for, which came by way of a browser. */
function granted({ body }: Reply, asked: string, accountUuid: string | null): InstallGrant | Rejected {
  const read = answer.safeParse(parseJson(body))
  if (!read.success) return rejected('install_unreadable', `BigCommerce's answer could not be read. ${AGAIN}`)
  const { access_token, scope, context, user, owner, account_uuid } = read.data
  const otherAccount = Boolean(accountUuid && account_uuid) && account_uuid !== accountUuid
  if (storeHashIn(context) !== asked || otherAccount)
    return rejected('install_other_store', `BigCommerce answered for another store. ${AGAIN}`)
  const scopes = scope.split(/[\s,]+/).filter((one) => one !== '')
  return { kind: 'granted', accessToken: access_token, scopes, storeHash: asked, user, owner: owner ?? user }
}

const answer = z.object({
  access_token: z.string().min(1),
  scope: z.string(),
  context: z.string(),
  user: person,
  /** Absent from the answers to older apps, whose user is the owner. */
  owner: person.nullish(),
  account_uuid: z.string().nullish().catch(null),
})

/** A name of the error, never a sentence of somebody else's that could hold what we sent. */
function wordsOf({ status, body }: Reply): string {
  const read = z.object({ error: z.string().regex(/^[a-z_]{1,40}$/) }).safeParse(parseJson(body))
  return read.success ? `${read.data.error}, HTTP ${status}` : `HTTP ${status}`
}

const AGAIN = 'Install the app again from the control panel.'
