import { catalogueCommands } from '../catalogue/commands/index.ts'
import { changeShopSettings } from '../catalogue/shop-settings.ts'
import { CommandError, commands } from '../commands/index.ts'
import type { ShopContext } from '../context.ts'
import type { ShopSettings } from '../model/shop.ts'
import { type Behaviour, changeBehaviour } from '../server/behaviour.ts'
import type { Deployment } from '../server/deployment.ts'
import type { Shop } from '../server/shop.ts'

type Input = Readonly<Record<string, unknown>>

const OWN: Readonly<Record<string, (context: ShopContext, input: Input) => unknown>> = {
  changeShop: (context, input) => changeShopSettings(context, input as Partial<ShopSettings>),
  changeBehaviour: (context, input) => changeBehaviour(context, input as Partial<Behaviour>),
  tell: (context, input) => context.emit(String(input['topic']), (input['payload'] ?? {}) as Input),
}

/** Runs what a merchant or shopper does, by name; stored before it resolves. Throws a CommandError that says what is wrong. */
export function runCommand(_: Deployment, shop: Shop, name: string, input: Input): Promise<unknown> {
  const table: Readonly<Record<string, (context: ShopContext, input: never) => unknown>> = { ...catalogueCommands, ...commands, ...OWN }
  const command = Object.hasOwn(table, name) ? table[name] : undefined
  if (!command) throw new CommandError(`No command "${name}"; there are ${Object.keys(table).sort().join(', ')}`)
  return shop.command((context) => command(context, input as never))
}
