import { addKey, type KeyOrder, revokeKey, userOfRole } from '../auth/keys.ts'
import { catalogueCommands } from '../catalogue/commands/index.ts'
import type { SiteContext } from '../context.ts'
import type { SiteProfile, SiteUser } from '../model/site.ts'
import { orderCommands } from '../orders/commands/index.ts'
import { pluginCommands } from '../plugin/commands.ts'
import { changeSite } from '../site/profile.ts'

type Command = (context: SiteContext, input: never) => unknown

const table = {
  ...catalogueCommands,
  ...orderCommands,
  ...pluginCommands,
  addUser: (context: SiteContext, { role }: { readonly role: SiteUser['role'] }) => userOfRole(context, role),
  addKey: (context: SiteContext, input: KeyOrder) => addKey(context, input),
  revokeKey: (context: SiteContext, input: { readonly consumerKey: string }) => revokeKey(context, input.consumerKey),
  changeSite: (context: SiteContext, input: Partial<SiteProfile>) => changeSite(context, input),
} satisfies Readonly<Record<string, Command>>

/** What merchants and shoppers do, by name, for the control API: every command checks its input and throws a CommandError that says what is wrong. */
export const commands: Readonly<Record<string, (context: SiteContext, input: unknown) => unknown>> = table as Readonly<
  Record<string, (context: SiteContext, input: unknown) => unknown>
>
