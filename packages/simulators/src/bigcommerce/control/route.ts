import { answerControl as answer } from '../../server/answer-control.ts'
import { answerFaults, type FaultReading } from '../../server/answer-faults.ts'
import type { ServerRequest, ServerResponse } from '../../server/http.ts'
import { FAULT_KINDS } from '../faults/fault.ts'
import { catchUp } from '../server/catch-up.ts'
import type { Deployment } from '../server/deployment.ts'
import { appActions } from './app-actions.ts'
import { LISTS, listOf } from './lists.ts'
import { runCommand } from './run-command.ts'

const FAULTS: FaultReading = { kinds: FAULT_KINDS, numbers: ['status', 'milliseconds'], texts: ['store', 'scope'], flags: [] }

/** The control API of this platform, over its stores. */
export function answerControl(deployment: Deployment, path: readonly string[], request: ServerRequest): Promise<ServerResponse> {
  return answer(
    {
      word: 'store',
      places: deployment.stores,
      apps: deployment.apps,
      calls: deployment.calls,
      lists: LISTS,
      faults: (id, asked) => answerFaults(deployment.faults, FAULTS, id, asked),
      catchUp,
      list: (store, name, search) => store.query((context) => listOf(context, name, search)),
      command: runCommand,
      app: (store, action, input) => appActions(deployment, store, action, input),
    },
    path,
    request,
  )
}
