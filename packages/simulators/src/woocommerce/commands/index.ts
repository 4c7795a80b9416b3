import { catalogueCommands } from '../catalogue/commands/index.ts'
import type { SiteContext } from '../context.ts'
import { orderCommands } from '../orders/commands/index.ts'
import { pluginCommands } from '../plugin/commands.ts'
import { siteCommands } from '../site/commands/index.ts'

/** What merchants and shoppers do, by name, for the control API: every command checks its input and throws a CommandError that says what is wrong. */
export const commands = { ...siteCommands, ...catalogueCommands, ...orderCommands, ...pluginCommands } as Readonly<
  Record<string, (context: SiteContext, input: unknown) => unknown>
>
