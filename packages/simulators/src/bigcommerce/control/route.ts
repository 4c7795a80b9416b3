import { answerCalls } from '../../server/answer-calls.ts'
import { answerFaults, type FaultReading } from '../../server/answer-faults.ts'
import { formOf, json, type ServerRequest, type ServerResponse } from '../../server/http.ts'
import { CommandError } from '../../server/reader.ts'
import { FAULT_KINDS } from '../faults/fault.ts'
import { catchUp } from '../server/catch-up.ts'
import type { Deployment } from '../server/deployment.ts'
import type { Store } from '../server/store.ts'
import { appActions } from './app-actions.ts'
import { LISTS, listOf } from './lists.ts'
import { runCommand } from './run-command.ts'

const FAULTS: FaultReading = { kinds: FAULT_KINDS, numbers: ['status', 'milliseconds'], texts: ['store', 'scope'], flags: [] }

/**
 * The control API, `/_control/...`: what tests and the sandbox's control panel use, never an app. `GET apps`, `GET stores`, `GET stores/{hash}/{list}`,
 * `POST stores/{hash}/commands/{name}`, `POST stores/{hash}/app/{action}`, `GET|POST|DELETE faults`, `GET|DELETE calls`.
 */
export async function answerControl(deployment: Deployment, path: readonly string[], request: ServerRequest): Promise<ServerResponse> {
  const [first, name = '', part = '', what = ''] = path.map(decodeURIComponent)
  if (first === 'stores' && name === '') return json(200, { stores: [...deployment.stores.keys()] })
  if (first === 'apps') return json(200, { apps: deployment.apps.map(({ clientSecret: _, ...shown }) => shown) })
  if (first === 'faults') return answerFaults(deployment.faults, FAULTS, name, request)
  if (first === 'calls') return answerCalls(deployment.calls, 'store', request)
  const store = first === 'stores' ? deployment.stores.get(name) : undefined
  if (!store) return json(404, { error: `No ${path.join('/')} here; ask /_control/stores` })
  return answerStore(deployment, store, part, what, request)
}

async function answerStore(
  deployment: Deployment,
  store: Store,
  part: string,
  what: string,
  request: ServerRequest,
): Promise<ServerResponse> {
  await catchUp(store)
  if (request.method === 'GET') {
    const rows = await store.query((context) => listOf(context, part, new URL(request.url).searchParams))
    return rows ? json(200, rows) : json(404, { error: `No list "${part}"; there are ${LISTS.join(', ')}` })
  }
  const input = formOf(request) ?? {}
  try {
    if (part === 'commands') return json(200, { result: (await runCommand(store, what, input)) ?? null })
    if (part === 'app') return json(200, { result: (await appActions(deployment, store, what, input)) ?? null })
  } catch (error) {
    if (error instanceof CommandError) return json(422, { error: error.message })
    throw error
  }
  return json(404, { error: `No ${part}; there are commands and app` })
}
