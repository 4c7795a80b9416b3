import type { SiteContext } from '../../context.ts'
import type { Answer, Endpoint } from '../../server/endpoint.ts'
import { wpError } from '../../server/error.ts'
import { linksOf } from '../../server/links.ts'
import { zoneOffset } from '../dates.ts'
import { profileOf } from '../profile.ts'

const NAMESPACES = [
  ...[
    'oembed/1.0',
    'wc/v3',
    'wc/v1',
    'wc/pos/v1/catalog',
    'jetpack/v4',
    'wc-admin',
    'wc-analytics',
    'wc/store',
    'wc/store/v1',
    'wc/private',
  ],
  ...['wc/v2', 'wc-admin-email', 'wc-telemetry', 'wccom-site/v3', 'wp-abilities/v1', 'wp/v2', 'wp-site-health/v1', 'wp-block-editor/v1'],
]

export const indexEndpoints: readonly Endpoint[] = [
  { method: 'GET', path: '/', answer: (context) => ({ status: 200, headers: { allow: 'GET' }, body: indexOf(context) }) },
  { method: 'GET', path: '/wp/v2/users/me', answer: me },
]

/** No recording: the routes, which a real index lists, too, and the namespaces of other plugins and versions. */
function indexOf(context: SiteContext): object {
  const { name, timeZone, shipmentTracking } = profileOf(context)
  const isPlugin = context.world.collection<{ readonly active?: boolean }>('plugin').get('plugin')?.active === true
  const own = [...(shipmentTracking ? ['wc-shipment-tracking/v3'] : []), ...(isPlugin ? ['intellitrack/v1'] : [])]
  return {
    name,
    description: '',
    url: context.home,
    home: context.home,
    gmt_offset: zoneOffset(timeZone, context.clock.now()) / 3_600_000,
    timezone_string: /^[+-]/.test(timeZone) ? '' : timeZone,
    namespaces: [...NAMESPACES, ...own],
    authentication: {
      'application-passwords': { endpoints: { authorization: `${context.home}/wp-admin/authorize-application.php` } },
    },
  }
}

/** WordPress's own namespaces look at no WooCommerce key. */
function me(context: SiteContext): Answer {
  const user = context.call?.user ?? null
  if (!user) return { ...wpError(401, 'rest_not_logged_in', 'You are not currently logged in.'), headers: { allow: 'GET' } }
  const { id, name, login } = user
  return { status: 200, body: { id, name, slug: login }, links: linksOf(context, `/wp/v2/users/${id}`, '/wp/v2/users', {}, ['GET']) }
}
