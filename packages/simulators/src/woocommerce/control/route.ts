import { answerControl as answer } from '../../server/answer-control.ts'
import { answerFaults, type FaultReading } from '../../server/answer-faults.ts'
import type { ServerRequest, ServerResponse } from '../../server/http.ts'
import { CommandError } from '../../server/reader.ts'
import { FAULT_KINDS } from '../faults/fault.ts'
import type { Deployment } from '../server/deployment.ts'
import { LISTS, listOf } from './lists.ts'
import { runCommand } from './run-command.ts'

const FAULTS: FaultReading = { kinds: FAULT_KINDS, numbers: ['status', 'milliseconds'], texts: ['site'], flags: [] }

/** The control API of this host, over its sites; `-` is the site at the root. */
export function answerControl(deployment: Deployment, path: readonly string[], request: ServerRequest): Promise<ServerResponse> {
  const sites = new Map([...deployment.sites].map(([name, site]) => [name === '' ? '-' : name, site] as const))
  return answer(
    {
      word: 'site',
      places: sites,
      apps: [],
      calls: deployment.calls,
      lists: LISTS,
      faults: (id, asked) => answerFaults(deployment.faults, FAULTS, id, asked),
      catchUp: async () => {},
      list: (site, name, search) => site.query((context) => listOf(context, name, search)),
      command: (site, name, input) => runCommand(deployment, site, name, input),
      app: () => {
        throw new CommandError('A site has no apps; there are commands')
      },
    },
    path,
    request,
  )
}
