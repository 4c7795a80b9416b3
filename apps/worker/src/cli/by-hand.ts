import type { ConnectionId } from '@connect/core'
import { Command } from 'commander'
import { type ByHand, byHand } from '../operations/by-hand.ts'
import { chosenConnection, openCli } from './open-cli.ts'
import { print } from './print.ts'

interface Options {
  readonly connection?: string
  readonly json?: boolean
}

/** pause, resume, stop: what is done to a connection by hand. */
export const byHandCommands = (): readonly Command[] => [
  command('pause', 'Stops the run that is under way and lets nothing run until the connection is resumed', async (acts, connectionId) => {
    await acts.pause(connectionId)
    return 'Paused; what is asked for meanwhile waits'
  }),
  command('resume', 'Lets a paused connection go on where it was', async (acts, connectionId) => {
    await acts.resume(connectionId)
    return 'Active again'
  }),
  command(
    'stop',
    'Stops the run that is under way at its next step; what it has done stays, the next run does the rest',
    async (acts, connectionId) => {
      await acts.stopRun(connectionId, null)
      return 'The run ends at its next step'
    },
  ),
  command(
    'resolve',
    'Says that a problem which only a person can end has been dealt with, such as a customer who asked for their data',
    async (acts, connectionId, [problem]) => {
      await acts.resolveProblem(connectionId, problem ?? '')
      return 'Settled'
    },
  ).argument('<problem>', 'id of the problem'),
]

function command(
  name: string,
  description: string,
  act: (acts: ByHand, connectionId: ConnectionId, given: readonly string[]) => Promise<string>,
): Command {
  const made = new Command(name)
    .description(description)
    .option('-c, --connection <store>', 'store or connection id; not needed when there is one')
    .option('--json', 'print JSON')
  return made.action(async () => {
    const options = made.opts<Options>()
    const cli = await openCli()
    try {
      const connection = await chosenConnection(cli.services, options.connection)
      const said = await act(byHand(cli.services, cli.queue), connection.id, made.args)
      print(options.json, { connection: connection.storeKey, command: name, result: said }, [`${connection.storeKey}: ${said}`])
    } finally {
      await cli.close()
    }
  })
}
