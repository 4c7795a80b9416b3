import type { SiteContext } from '../../context.ts'
import { profileOf } from '../../site/profile.ts'
import { restAddress } from '../routes/describe.ts'
import { pluginNow, pluginOf } from '../state.ts'

export interface Check {
  readonly id: 'https' | 'key' | 'rest' | 'cron' | 'woocommerce' | 'hpos'
  readonly ok: boolean
  readonly title: string
  readonly text: string
}

const LATE = 600

/** The wizard's list: what is well with this site, and what to do where it is not. */
export function checks(context: SiteContext): Check[] {
  const profile = profileOf(context)
  const secure = isSecure(context.home)
  const late = secondsLate(context)
  return [
    {
      id: 'https',
      ok: secure,
      title: 'Encrypted connection (HTTPS)',
      text: secure
        ? 'The site is reached by HTTPS.'
        : 'The address of the site begins with http://. Without encryption it cannot be connected.',
    },
    { id: 'key', ok: true, title: 'Key of this store', text: 'The key is kept encrypted; nobody sees it.' },
    { id: 'rest', ok: true, title: 'Address for requests (REST API)', text: `IntelliTrack reaches the store at ${restAddress(context)}.` },
    {
      id: 'cron',
      ok: late <= LATE,
      title: 'Scheduled jobs (WP-Cron)',
      text:
        late <= LATE
          ? 'Scheduled jobs run, so orders reach IntelliTrack within minutes.'
          : `A scheduled job of the site is ${Math.floor(late / 60)} minutes late: WP-Cron does not run.`,
    },
    {
      id: 'woocommerce',
      ok: true,
      title: 'Versions',
      text: `WooCommerce ${profile.woocommerce}, WordPress ${profile.wordpress}, PHP ${profile.php}.`,
    },
    {
      id: 'hpos',
      ok: true,
      title: 'Order storage',
      text: profile.hpos ? 'Orders are kept in tables of their own.' : 'Orders are kept among the posts.',
    },
  ]
}

/** Loopback counts as encrypted on a developer's machine. */
export function isSecure(address: string): boolean {
  const { protocol, hostname } = new URL(address)
  return protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
}

function secondsLate(context: SiteContext): number {
  const { key, pumpedAt } = pluginOf(context)
  return key && pumpedAt !== null ? Math.max(0, pluginNow(context) - pumpedAt - 60) : 0
}
