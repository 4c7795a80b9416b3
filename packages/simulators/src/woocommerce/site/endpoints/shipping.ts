import { refusal } from '../../auth/may.ts'
import type { SiteContext } from '../../context.ts'
import type { ShippingZone } from '../../model/site.ts'
import { record, text } from '../../orders/records.ts'
import type { Answer, ApiRequest, Endpoint, Links } from '../../server/endpoint.ts'
import { wpError } from '../../server/error.ts'
import { linksOf } from '../../server/links.ts'
import { pageOf, restUrl } from '../../server/paging.ts'
import { addMethod, addZone, SHIPPING_METHODS, zoneOf, zonesOf } from '../zones.ts'

const ZONES = '/wc/v3/shipping/zones'
const METHODS = '/wc/v3/shipping_methods'

/** No recording: a zone's own methods. */
export const shippingEndpoints: readonly Endpoint[] = [
  { method: 'GET', path: METHODS, answer: (context, request) => refusal(context, 'list') ?? listMethods(context, request) },
  { method: 'GET', path: ZONES, answer: (context, request) => refusal(context, 'list') ?? listZones(context, request) },
  { method: 'POST', path: ZONES, args: { name: { type: 'string', required: true } }, answer: createZone },
  { method: 'GET', path: `${ZONES}/{zone_id}/methods`, answer: listZoneMethods },
  { method: 'POST', path: `${ZONES}/{zone_id}/methods`, args: { method_id: { type: 'string', required: true } }, answer: createMethod },
]

function listMethods(context: SiteContext, request: ApiRequest): Answer {
  return pageOf(context, all(request), SHIPPING_METHODS, (method) => ({
    ...method,
    _links: linksOf(context, `${METHODS}/${method.id}`, METHODS, {}, ['GET']),
  }))
}

function listZones(context: SiteContext, request: ApiRequest): Answer {
  return pageOf(context, all(request), zonesOf(context), (zone) => ({ ...zoneDocument(zone), _links: zoneLinks(context, zone) }))
}

function createZone(context: SiteContext, { body }: ApiRequest): Answer {
  const refused = refusal(context, 'create')
  if (refused) return refused
  const zone = addZone(context, text(record(body)['name']) ?? '')
  const headers = { location: restUrl(context, `${ZONES}/${zone.id}`) }
  return { status: 201, headers, body: zoneDocument(zone), links: zoneLinks(context, zone) }
}

function listZoneMethods(context: SiteContext, request: ApiRequest): Answer {
  const zone = zoneOf(context, Number(request.params['zone_id']))
  if (!zone) return noZone()
  const rows = zone.methods.map((method) => methodDocument(context, zone, method))
  return refusal(context, 'list') ?? { status: 200, body: rows }
}

function createMethod(context: SiteContext, { params, body }: ApiRequest): Answer {
  const refused = refusal(context, 'create')
  if (refused) return refused
  const title = text(record(record(record(body)['settings'])['title'])['value']) ?? text(record(body)['title'])
  const methodId = text(record(body)['method_id']) ?? ''
  const zone = addMethod(context, Number(params['zone_id']), { methodId, ...(title === undefined ? {} : { title }) })
  const method = zone?.methods.at(-1)
  return zone && method ? { status: 200, body: methodDocument(context, zone, method) } : noZone()
}

function methodDocument(context: SiteContext, zone: ShippingZone, method: ShippingZone['methods'][number]): object {
  const known = SHIPPING_METHODS.find(({ id }) => id === method.methodId)
  const list = `${ZONES}/${zone.id}/methods`
  return {
    id: method.instanceId,
    instance_id: method.instanceId,
    title: method.title,
    order: zone.methods.indexOf(method) + 1,
    enabled: method.enabled,
    method_id: method.methodId,
    method_title: known?.title ?? method.methodId,
    method_description: known?.description ?? '',
    settings: {},
    _links: linksOf(context, `${list}/${method.instanceId}`, list, { describes: `${ZONES}/${zone.id}` }),
  }
}

function zoneDocument({ id, name }: ShippingZone): object {
  return { id, name, order: 0 }
}

function zoneLinks(context: SiteContext, { id }: ShippingZone): Links {
  return linksOf(context, `${ZONES}/${id}`, ZONES, { describedby: `${ZONES}/${id}/locations` })
}

function noZone(): Answer {
  return wpError(404, 'woocommerce_rest_shipping_zone_invalid', 'Resource does not exist.')
}

/** These lists have no pages. */
function all(request: ApiRequest): ApiRequest {
  return { ...request, query: new URLSearchParams({ per_page: '100' }) }
}
