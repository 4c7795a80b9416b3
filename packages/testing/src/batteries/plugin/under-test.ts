import type { PluginKey } from '@connect/woocommerce'
import type { Lacks, Suite as SuiteOf } from '../suite.ts'
import type { BackendDouble } from './backend-double.ts'
import type { PluginDesk } from './desk.ts'

/** A store with our plugin in it, connected to a double of the backend. It may hold other products and orders than the tests'. */
export interface PluginUnderTest {
  /** Posts these bytes with these headers to `/intellitrack/v1/<route>`. */
  send(route: string, headers: Readonly<Record<string, string>>, body: string): Promise<StoreAnswer>
  /** The key that both sides have; another after each connecting. */
  readonly key: PluginKey
  readonly desk: PluginDesk
  readonly backend: BackendDouble
  /** The merchant connects in the plugin's page, with any code: what the page is answered. */
  connect(): Promise<StoreAnswer>
  /** The merchant ends the connection there. */
  disconnect(): Promise<void>
  /** The store's clock, in seconds. */
  now(): Promise<number>
  /** The store's clock goes on by so many seconds; what is scheduled falls due. */
  pass(seconds: number): Promise<void>
  /** The store's cron does what is due now. */
  runScheduler(): Promise<void>
  /** The work on this product takes longer than the whole time that a batch has; null: no longer. */
  slowDown(productId: number | null): Promise<void>
  close(): Promise<void>
}

export interface StoreAnswer {
  readonly status: number
  readonly body: string
}

export type PluginAbility =
  /** The store's clock can be moved. */
  | 'moving the clock'
  /** Cron runs when the test says so, and not otherwise. */
  | 'holding the scheduler'
  /** E-mails can be looked at. */
  | 'seeing mails'
  | 'slow products'
  /** Requests really run beside each other. */
  | 'running in parallel'

export type PluginLacks = Lacks<PluginAbility>
export type OpenPlugin = () => Promise<PluginUnderTest>
export type Suite = SuiteOf<PluginUnderTest, PluginAbility>
