import type { Clock, Random, Timer, Transport } from '@connect/core'
import type { DocumentStore } from '../world/index.ts'
import type { ServerRequest, ServerResponse } from './http.ts'

/** What every simulated platform is opened with. */
export interface PlatformOptions<App> {
  readonly store: DocumentStore
  readonly clock: Clock
  readonly random: Random
  readonly timer: Timer
  /** How webhooks and callbacks leave. */
  readonly transport: Transport
  readonly apps: readonly App[]
  /** What a person's browser asks for; undefined is for the platform to answer. */
  readonly pages?: (request: ServerRequest) => Promise<ServerResponse | undefined>
}

/** What every part of a platform works with, whatever its API. */
export type DeploymentParts<App> = Pick<PlatformOptions<App>, 'clock' | 'random' | 'timer' | 'transport' | 'apps'>
