import { answerControl as answer } from '../../server/answer-control.ts'
import { answerFaults } from '../../server/answer-faults.ts'
import type { ServerRequest, ServerResponse } from '../../server/http.ts'
import type { Deployment } from '../server/deployment.ts'
import { catchUp } from '../server/due-work.ts'
import { appActions } from './app-actions.ts'
import { FAULT_READING } from './faults.ts'
import { LISTS, listOf } from './lists.ts'
import { runCommand } from './run-command.ts'

/** The control API of this platform, over its shops. */
export function answerControl(deployment: Deployment, path: readonly string[], request: ServerRequest): Promise<ServerResponse> {
  return answer(
    {
      word: 'shop',
      places: deployment.shops,
      apps: deployment.apps,
      calls: deployment.calls,
      lists: LISTS,
      faults: (id, asked) => answerFaults(deployment.faults, FAULT_READING, id, asked),
      catchUp: (shop) => catchUp(deployment, shop),
      list: (shop, name, search) => shop.query((context) => listOf(context, name, search)),
      command: (shop, name, input) => runCommand(deployment, shop, name, input),
      app: (shop, action, input) => appActions(deployment, shop, action, input),
    },
    path,
    request,
  )
}
