import { json, type ServerResponse } from '../../server/http.ts'
import type { AccessToken } from '../auth/app.ts'
import { revokeTokens } from '../auth/install.ts'
import type { Prepared } from '../executor/prepare.ts'
import type { Fault } from '../faults/fault.ts'
import type { Deployment } from './deployment.ts'
import { rootFields, unauthorised } from './graphql-reply.ts'
import type { Shop } from './shop.ts'

/** An operation's own name first, then its root fields. */
export function namesOf(prepared: Prepared): readonly string[] {
  return [...(prepared.name ? [prepared.name] : []), ...rootFields(prepared), 'graphql']
}

/** What the fault panel answers in the platform's place, before anything is done. */
export async function strikeBefore(
  deployment: Deployment,
  shop: Shop,
  access: AccessToken,
  prepared: Prepared,
): Promise<ServerResponse | undefined> {
  const names = namesOf(prepared)
  const strike = (kind: Fault['kind']) => deployment.faults.strike(kind, shop.domain, names)
  const failing = await strike('fail-before')
  if (failing) return json(failing.status ?? 500, { errors: 'Internal Server Error' })
  const limited = await strike('too-many-requests')
  if (limited) {
    const header: Record<string, string> = limited.retryAfter === undefined ? {} : { 'retry-after': limited.retryAfter.toFixed(1) }
    return json(
      429,
      { errors: 'Exceeded 2 calls per second for api client. Reduce request rates to resume uninterrupted service.' },
      header,
    )
  }
  if (!(await strike('revoke-token'))) return undefined
  await shop.command((context) => revokeTokens(context, access.clientId))
  return unauthorised()
}

/** What becomes of a reply on its way, after the change was stored. */
export async function strikeAfter(deployment: Deployment, shop: Shop, prepared: Prepared, answer: ServerResponse): Promise<ServerResponse> {
  if (await deployment.faults.strike('lose-reply', shop.domain, namesOf(prepared))) return { ...answer, broken: 'no-reply' }
  if (await deployment.faults.strike('cut-body', shop.domain, namesOf(prepared))) return { ...answer, broken: 'cut' }
  return answer
}
