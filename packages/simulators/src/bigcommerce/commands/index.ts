import { addUser, changeOwner } from '../auth/users.ts'
import { changeProduct, changeVariant, createProduct, deleteProduct } from '../catalogue/commands/index.ts'
import type { StoreContext } from '../context.ts'
import { addLocation, changeLocation } from '../inventory/commands/change-location.ts'
import { setStock } from '../inventory/commands/set-stock.ts'
import type { InventorySettings, StoreProfile } from '../model/store.ts'
import { orderCommands } from '../orders/commands/index.ts'
import { type Behaviour, changeBehaviour } from '../server/behaviour.ts'
import { setChannel } from '../store/channels.ts'
import { changeInventorySettings } from '../store/inventory-settings.ts'
import { changeStore } from '../store/profile.ts'
import { addShippingZone } from '../store/shipping.ts'
import { renameStatus } from '../store/status-labels.ts'
import { configureHooks } from '../webhooks/configure-hooks.ts'

type Input = Readonly<Record<string, unknown>>
type Command = (context: StoreContext, input: never) => unknown

const table = {
  ...orderCommands,
  configureHooks,
  addUser,
  changeOwner,
  createProduct,
  changeProduct,
  deleteProduct,
  changeVariant,
  setStock,
  addLocation,
  changeLocation,
  addShippingZone,
  renameStatus,
  setChannel,
  changeStore: (context: StoreContext, input: Partial<StoreProfile>) => changeStore(context, input),
  changeInventorySettings: (context: StoreContext, input: Partial<InventorySettings>) => changeInventorySettings(context, input),
  changeBehaviour: (context: StoreContext, input: Partial<Behaviour>) => changeBehaviour(context, input),
  tell: (context: StoreContext, input: Input) => context.emit(String(input['scope']), (input['data'] ?? {}) as Input),
} satisfies Readonly<Record<string, Command>>

/** What shoppers and merchants do, by name, for the control API: every command checks its input and throws a CommandError that says what is wrong. */
export const commands: Readonly<Record<string, (context: StoreContext, input: unknown) => unknown>> = table as Readonly<
  Record<string, (context: StoreContext, input: unknown) => unknown>
>
