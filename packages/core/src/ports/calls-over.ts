import type { StorePlatform } from './store-platform.ts'

type Calls = Omit<StorePlatform, 'capabilities'>

/** What an adapter can do, each through the client that it is handed. */
type CallsThrough<Client> = {
  readonly [Name in keyof Calls]: (client: Client, ...asked: Parameters<Calls[Name]>) => ReturnType<Calls[Name]>
}

/** A store's calls, all of them through one client. */
export const callsOver = <Client>(client: Client, calls: CallsThrough<Client>): Calls => ({
  describe: () => calls.describe(client),
  changedProducts: (...asked) => calls.changedProducts(client, ...asked),
  changedOrders: (...asked) => calls.changedOrders(client, ...asked),
  readOrders: (...asked) => calls.readOrders(client, ...asked),
  readVariants: (...asked) => calls.readVariants(client, ...asked),
  readLevels: (...asked) => calls.readLevels(client, ...asked),
  setLevels: (...asked) => calls.setLevels(client, ...asked),
  recordShipments: (...asked) => calls.recordShipments(client, ...asked),
  findShipment: (...asked) => calls.findShipment(client, ...asked),
  carriers: () => calls.carriers(client),
  locations: () => calls.locations(client),
  ensureSubscriptions: () => calls.ensureSubscriptions(client),
})
