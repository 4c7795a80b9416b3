import { type Answered, refused, tooMany } from '../answered.ts'
import type { Api, ApiRequest } from '../handle.ts'
import { problem } from '../problem.ts'
import { credentialOf } from '../read-input.ts'
import type { ArmedFault } from './faults.ts'

/** Makes the trouble that was asked for around a request; undefined when its reply is lost. */
export async function withFault(
  api: Api,
  request: ApiRequest,
  fault: ArmedFault | undefined,
  work: () => Promise<Answered>,
): Promise<Answered | undefined> {
  switch (fault?.kind) {
    case undefined:
      return work()
    case 'fail_before':
      return undefined
    case 'lose_reply':
      await work()
      return undefined
    case 'status':
      return { ...refused(problem('unavailable', 'IntelliTrack is not available at the moment. Try again.')), status: fault.status }
    case 'rate_limit':
      return tooMany(fault.retryAfter)
    case 'slow':
      await api.timer.sleep(fault.delay)
      return work()
    case 'revoke_key':
      await revoke(api, credentialOf(request))
      return work()
  }
}

/** Revokes the key that is calling, as if somebody did so in the middle of a run. */
async function revoke({ warehouse }: Api, credential: string | undefined): Promise<void> {
  await warehouse.transact(() => {
    const caller = warehouse.queries.authenticate(credential)
    if (caller.ok && caller.value.kind === 'store_key')
      warehouse.commands.revokeStoreKey(caller.value.divisionIds[0] ?? '', caller.value.id)
  })
}
