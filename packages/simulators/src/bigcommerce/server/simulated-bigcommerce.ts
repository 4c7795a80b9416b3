import { FaultPanel } from '../../server/fault-panel.ts'
import type { PlatformOptions } from '../../server/platform-options.ts'
import { openPlaces, type Served, serve } from '../../server/serve.ts'
import type { RegisteredApp } from '../auth/app.ts'
import { installApp, tokenOf } from '../auth/install.ts'
import { type LaunchPlace, launchUrl } from '../auth/launch.ts'
import type { StoreContext } from '../context.ts'
import type { Contract } from '../contract/contract.ts'
import type { StoreFaults } from '../faults/fault.ts'
import { STORE_KIND, type StoreProfile } from '../model/store.ts'
import { changeStore } from '../store/profile.ts'
import { configureHooks } from '../webhooks/configure-hooks.ts'
import { deliverDue } from '../webhooks/deliver.ts'
import { CallLog } from './call-log.ts'
import { catchUp } from './catch-up.ts'
import type { Deployment } from './deployment.ts'
import { route } from './route.ts'
import { Store } from './store.ts'

export interface SimulatedBigCommerceOptions extends PlatformOptions<RegisteredApp> {
  readonly stores: readonly StoreOptions[]
  /** Hooks may lead to plain HTTP and any port, as in a sandbox on one machine; the real platform takes HTTPS on port 443 alone. */
  readonly allowInsecureDestinations?: boolean
  /** Compares every request and answer with the official files; nobody does where absent. */
  readonly contract?: Contract | null
}

export interface StoreOptions {
  /** As in `stores/{hash}`. */
  readonly hash: string
  readonly profile?: Partial<StoreProfile>
  /** Client ids of the apps a new store has from the start; an app that was uninstalled stays so. */
  readonly installed?: readonly string[]
}

export interface SimulatedBigCommerce extends Served {
  readonly deployment: Deployment
  /** Throws where there is no such store. */
  store(hash: string): Store
  context(hash: string): StoreContext
  readonly faults: StoreFaults
  readonly calls: CallLog
  /** The token an installed app holds. */
  accessToken(hash: string, clientId: string): string
  /** The address at which the control panel frames the app. */
  launch(hash: string, clientId: string, place?: LaunchPlace): string
}

/** A platform with some stores: its state is in the document store, stored before any reply, and comes back from there. */
export async function createSimulatedBigCommerce(options: SimulatedBigCommerceOptions): Promise<SimulatedBigCommerce> {
  const { clock, random, timer, apps, transport } = options
  const hashes = options.stores.map(({ hash }) => hash)
  const opened = await openPlaces(options.store, hashes, (hash, world) => new Store(hash, world, { clock, random }))
  const stores = opened.places
  const faults: StoreFaults = new FaultPanel('store', opened.faults, clock, random)
  const calls = new CallLog()
  const contract = options.contract ?? null
  const deployment: Deployment = { stores, apps, faults, calls, contract, clock, random, timer, transport }
  for (const store of options.stores) await setUp(deployment, store)
  if (options.allowInsecureDestinations !== undefined) await allowDestinations(stores.values(), options.allowInsecureDestinations)
  const find = (hash: string) => stores.get(hash) ?? missing(hash)
  return {
    ...serve({
      store: options.store,
      timer,
      places: stores,
      pages: options.pages,
      route: (request) => route(deployment, request),
      catchUp,
      deliver: (store) => deliverDue(deployment, store, transport),
    }),
    deployment,
    store: find,
    context: (hash) => find(hash).context(),
    faults,
    calls,
    accessToken: (hash, clientId) => (tokenOf(find(hash).context(), clientId) ?? missing(`token of ${clientId} in ${hash}`)).token,
    launch: (hash, clientId, place) =>
      launchUrl(find(hash).context(), apps.find((app) => app.clientId === clientId) ?? missing(clientId), place),
  }
}

async function setUp(deployment: Deployment, { hash, profile, installed = [] }: StoreOptions): Promise<void> {
  await deployment.stores.get(hash)!.command((context) => {
    if (profile && context.world.collection(STORE_KIND.profile).size === 0) changeStore(context, profile)
    for (const app of deployment.apps)
      if (installed.includes(app.clientId) && !context.world.collection('installation').has(app.clientId)) installApp(context, app)
  })
}

async function allowDestinations(stores: Iterable<Store>, allowInsecureDestinations: boolean): Promise<void> {
  for (const store of stores) await store.command((context) => configureHooks(context, { allowInsecureDestinations }))
}

function missing(name: string): never {
  throw new Error(`The simulated platform knows no ${name}`)
}
