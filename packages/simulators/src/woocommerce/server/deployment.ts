import type { PlatformOptions } from '../../server/platform-options.ts'
import type { SiteFaults } from '../faults/fault.ts'
import type { CallLog } from './call-log.ts'
import type { Site } from './site.ts'

/** What every part of the simulated host works with. */
export interface Deployment extends Pick<PlatformOptions<never>, 'clock' | 'random' | 'timer' | 'transport'> {
  /** By path; the empty one is at the root. */
  readonly sites: ReadonlyMap<string, Site>
  readonly faults: SiteFaults
  readonly calls: CallLog
}
