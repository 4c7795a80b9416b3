import { answerCalls } from '../../server/answer-calls.ts'
import { answerFaults } from '../../server/answer-faults.ts'
import { formOf, json, type ServerRequest, type ServerResponse } from '../../server/http.ts'
import { CommandError } from '../commands/index.ts'
import type { Deployment } from '../server/deployment.ts'
import { catchUp } from '../server/due-work.ts'
import type { Shop } from '../server/shop.ts'
import { appActions } from './app-actions.ts'
import { FAULT_READING } from './faults.ts'
import { LISTS, listOf } from './lists.ts'
import { runCommand } from './run-command.ts'

/**
 * The control API, `/_control/...`: what tests and the sandbox's admin use, never an app. `GET apps`, `GET shops`, `GET shops/{shop}/{list}`,
 * `POST shops/{shop}/commands/{name}`, `POST shops/{shop}/app/{action}`, `GET|POST|DELETE faults`, `GET|DELETE calls`.
 */
export async function answerControl(deployment: Deployment, path: readonly string[], request: ServerRequest): Promise<ServerResponse> {
  const [first, name = '', part = '', what = ''] = path.map(decodeURIComponent)
  if (first === 'shops' && name === '') return json(200, { shops: [...deployment.shops.keys()] })
  if (first === 'apps') return json(200, { apps: deployment.apps.map(({ clientSecret: _, ...shown }) => shown) })
  if (first === 'faults') return answerFaults(deployment.faults, FAULT_READING, name, request)
  if (first === 'calls') return answerCalls(deployment.calls, 'shop', request)
  const shop = first === 'shops' ? deployment.shops.get(name) : undefined
  if (!shop) return json(404, { error: `No ${path.join('/')} here; ask /_control/shops` })
  return answerShop(deployment, shop, part, what, request)
}

async function answerShop(deployment: Deployment, shop: Shop, part: string, what: string, request: ServerRequest): Promise<ServerResponse> {
  await catchUp(deployment, shop)
  if (request.method === 'GET') {
    const rows = await shop.query((context) => listOf(context, part, new URL(request.url).searchParams))
    return rows ? json(200, rows) : json(404, { error: `No list "${part}"; there are ${LISTS.join(', ')}` })
  }
  const input = formOf(request) ?? {}
  try {
    if (part === 'commands') return json(200, { result: (await runCommand(deployment, shop, what, input)) ?? null })
    if (part === 'app') return json(200, { result: (await appActions(deployment, shop, what, input)) ?? null })
  } catch (error) {
    if (error instanceof CommandError) return json(422, { error: error.message })
    throw error
  }
  return json(404, { error: `No ${part}; there are commands and app` })
}
