import { CommandError } from '../../server/reader.ts'
import { commands } from '../commands/index.ts'
import type { Store } from '../server/store.ts'

/** Runs what a merchant or shopper does, by name; stored before it resolves. Throws a CommandError that says what is wrong. */
export function runCommand(store: Store, name: string, input: Readonly<Record<string, unknown>>): Promise<unknown> {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!command) throw new CommandError(`No command "${name}"; there are ${Object.keys(commands).sort().join(', ')}`)
  return store.command((context) => command(context, input))
}
