import type { Input } from '../../server/answer-control.ts'
import { CommandError } from '../../server/reader.ts'
import { actions } from '../commands/actions.ts'
import { commands } from '../commands/index.ts'
import type { Deployment } from '../server/deployment.ts'
import type { Site } from '../server/site.ts'

/** Runs what happens at a site, by name; stored before it resolves. Throws a CommandError that says what is wrong. */
export function runCommand(deployment: Deployment, site: Site, name: string, input: Input): Promise<unknown> {
  const action = Object.hasOwn(actions, name) ? actions[name] : undefined
  if (action) return action(deployment, site, input)
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (command) return site.command((context) => command(context, input))
  const known = [...Object.keys(commands), ...Object.keys(actions)].sort()
  throw new CommandError(`No command "${name}"; there are ${known.join(', ')}`)
}
