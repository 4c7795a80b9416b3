import type { ServerResponse } from '../../server/http.ts'
import { addKey, keys } from '../auth/keys.ts'
import type { ApiKey, SiteUser } from '../model/site.ts'
import type { Deployment } from '../server/deployment.ts'
import type { Site } from '../server/site.ts'
import { profileOf } from '../site/profile.ts'
import { backTo, type HandOver } from './hand-over.ts'
import { deniedPage, redirect } from './pages.ts'

const FAILED = 'An error occurred in the request and at the time were unable to send the consumer data.'

/** Makes a key and posts it to the app before the browser goes back; where the app does not take it, the key goes again. */
export async function grant(deployment: Deployment, site: Site, asked: HandOver, user: SiteUser): Promise<ServerResponse> {
  const description = `${asked.appName} - API`
  const key = await site.command((context) => addKey(context, { permissions: asked.scope, description, role: user.role }))
  if (await taken(deployment, site, asked, key)) return redirect(backTo(asked, 1))
  await site.command((context) => keys(context).delete(String(key.id)))
  return deniedPage(FAILED)
}

async function taken(deployment: Deployment, site: Site, { callbackUrl, userId }: HandOver, key: ApiKey): Promise<boolean> {
  const body = {
    key_id: key.id,
    user_id: userId,
    consumer_key: key.consumerKey,
    consumer_secret: key.consumerSecret,
    key_permissions: key.permissions,
  }
  const { wordpress } = await site.query(profileOf)
  const headers = { 'content-type': 'application/json;charset=UTF-8', accept: '*/*', 'user-agent': `WordPress/${wordpress}; ${site.home}` }
  try {
    const request = { method: 'POST', url: callbackUrl, headers, body: JSON.stringify(body), timeout: 60_000 } as const
    const answer = await deployment.transport.send(request)
    await answer.text()
    return answer.status === 200
  } catch {
    return false
  }
}
