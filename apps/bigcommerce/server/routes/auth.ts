import { exchangeInstallCode, missingScopes } from '@connect/bigcommerce'
import type { Rejected } from '@connect/core'
import { connectionOf, onInstalled } from '@connect/store-app'
import type { Request, Response } from 'express'
import { z } from 'zod'
import { platform } from '../app-identity.ts'
import type { Composition } from '../composition.ts'
import { notGranted, notices, permissionsMissing } from '../pages/notices.ts'
import { sendNotice } from '../pages/send-page.ts'
import { mayInstall } from '../people/may-install.ts'
import { welcome } from '../people/welcome.ts'
import { openApp } from './open-app.ts'

const brought = z.object({
  code: z.string().min(1).max(2_000),
  scope: z.string().max(10_000),
  context: z.string().min(1).max(200),
  account_uuid: z.string().max(200).optional(),
})

/**
 * The store installs the app, for the first time or again, or confirms other permissions: the code that the browser brings is exchanged for the
 * store's token from server to server, and must be for the store that the address names. No state of the browser is believed, and none is kept.
 */
export async function auth(parts: Composition, request: Request, response: Response): Promise<void> {
  const { data } = brought.safeParse(request.query)
  if (!data) return sendNotice(parts, response, 400, notices.incomplete)
  const { code, scope, context, account_uuid } = data
  const { environment, transport, log, clock } = parts
  const requester = {
    clientId: environment.BIGCOMMERCE_CLIENT_ID,
    clientSecret: parts.secrets[0] ?? '',
    loginOrigin: environment.BIGCOMMERCE_LOGIN_ORIGIN,
    redirectUri: new URL('/auth', environment.BIGCOMMERCE_APP_URL).href,
    transport,
  }
  const grant = await exchangeInstallCode(requester, { code, scope, context, accountUuid: account_uuid ?? null })
  if (grant.kind === 'rejected') {
    log.warn('An install was not granted', { code: grant.code })
    return sendNotice(parts, response, statusOf(grant), notGranted(grant.message))
  }
  const { storeHash, user, owner } = grant
  if (!(await mayInstall(parts, grant))) return sendNotice(parts, response, 403, notices.mayNotInstall)

  const store = { platform, storeKey: storeHash }
  await parts.credentials.put(await connectionOf(parts, store), 'store', { secret: grant.accessToken, expiresAt: null })
  const missing = missingScopes(grant.scopes)
  const connectionId = await onInstalled(parts, store, missing)
  // The code was good a moment ago: whoever brought it has access now, whatever was taken from them before.
  const saidAt = new Date(clock.now()).toISOString()
  if (!(await welcome(parts, connectionId, { user, owner, saidAt }))) return sendNotice(parts, response, 403, notices.removed)
  if (missing.length > 0) return sendNotice(parts, response, 403, permissionsMissing(missing))
  await openApp(parts, response, { storeHash, userId: user.id, saidAt, url: '/' })
}

const statusOf = ({ code }: Rejected): number => (code === 'install_unanswered' ? 503 : code === 'install_malformed' ? 400 : 403)
