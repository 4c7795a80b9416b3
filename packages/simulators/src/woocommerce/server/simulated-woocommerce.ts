import { FaultPanel } from '../../server/fault-panel.ts'
import type { Tls } from '../../server/listen.ts'
import type { PlatformOptions } from '../../server/platform-options.ts'
import { openPlaces, type Served, serve } from '../../server/serve.ts'
import { addKey, type KeyOrder, keys, userOfRole } from '../auth/keys.ts'
import type { SiteContext } from '../context.ts'
import type { SiteFaults } from '../faults/fault.ts'
import { SITE_KIND, type SiteProfile } from '../model/site.ts'
import { activatePlugin } from '../plugin/commands.ts'
import { changeSite } from '../site/profile.ts'
import { CallLog } from './call-log.ts'
import type { Deployment } from './deployment.ts'
import { type QueueSummary, runDueQueue, runQueue } from './queue.ts'
import { route } from './route.ts'
import { Site } from './site.ts'

export interface SimulatedWooCommerceOptions extends Omit<PlatformOptions<never>, 'apps'> {
  /** The host's public origin: `https://store.example`. */
  readonly home: string
  readonly sites: readonly SiteOptions[]
  /** It listens encrypted: over plain HTTP a site looks at no REST key. */
  readonly tls?: Tls
}

export interface SiteOptions {
  /** Below the origin, without slashes around it; empty: at the root. */
  readonly path: string
  readonly profile?: Partial<SiteProfile>
  /** REST keys that a new site has from the start. */
  readonly keys?: readonly KeyOrder[]
  /** Whether our plugin is active in a new site. */
  readonly plugin?: boolean
}

export interface SimulatedWooCommerce extends Omit<Served, 'deliverDueWebhooks'> {
  readonly deployment: Deployment
  /** Throws where there is no such site. */
  site(path: string): Site
  context(path: string): SiteContext
  readonly faults: SiteFaults
  readonly calls: CallLog
  /** What every site's cron does now: its webhooks, our plugin's outbox; nothing where cron does not run. */
  runQueue(): Promise<QueueSummary>
}

/** A host with some WordPress sites: its state is in the document store, stored before any reply, and comes back from there. */
export async function createSimulatedWooCommerce(options: SimulatedWooCommerceOptions): Promise<SimulatedWooCommerce> {
  const { clock, random, timer, transport, home } = options
  const opened = await openPlaces(
    options.store,
    options.sites.map(({ path }) => partOf(path)),
    (part, world) => new Site(pathOf(part), world, { clock, random, home }),
  )
  const sites = new Map([...opened.places.values()].map((site) => [site.path, site] as const))
  const faults: SiteFaults = new FaultPanel('site', opened.faults, clock, random)
  const calls = new CallLog()
  const deployment: Deployment = { sites, faults, calls, clock, random, timer, transport }
  const find = (path: string) => sites.get(path) ?? missing(path)
  for (const site of options.sites) await find(site.path).command((context) => setUp(context, site))
  const { deliverDueWebhooks: _, ...served } = serve({
    store: options.store,
    timer,
    places: sites,
    pages: options.pages,
    tls: options.tls,
    route: (request) => route(deployment, request),
    catchUp: async () => {},
    deliver: (site) => runDueQueue(deployment, site),
  })
  return {
    ...served,
    deployment,
    site: find,
    context: (path) => find(path).context(),
    faults,
    calls,
    runQueue: async () => {
      const sum = { delivered: 0, failed: 0 }
      for (const site of sites.values()) {
        const one = await runQueue(deployment, site)
        sum.delivered += one.delivered
        sum.failed += one.failed
      }
      return sum
    },
  }
}

function setUp(context: SiteContext, { profile, keys: ordered = [], plugin = false }: SiteOptions): void {
  if (context.world.collection(SITE_KIND.site).size > 0) return
  changeSite(context, profile ?? {})
  userOfRole(context, 'administrator')
  if (plugin) activatePlugin(context)
  if (keys(context).size === 0) for (const order of ordered) addKey(context, order)
}

/** A site's part of the store; a slash would end its name there. */
function partOf(path: string): string {
  return `site:${path.replaceAll('/', ':')}`
}

function pathOf(part: string): string {
  return part.slice('site:'.length).replaceAll(':', '/')
}

function missing(path: string): never {
  throw new Error(`The simulated host has no site at "/${path}"`)
}
