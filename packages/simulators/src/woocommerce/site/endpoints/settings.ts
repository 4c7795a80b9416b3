import { refusal } from '../../auth/may.ts'
import { currencySymbol } from '../../catalogue/price-html.ts'
import type { SiteContext } from '../../context.ts'
import type { SiteProfile } from '../../model/site.ts'
import type { Answer, ApiRequest, Endpoint } from '../../server/endpoint.ts'
import { wpError } from '../../server/error.ts'
import { linksOf } from '../../server/links.ts'
import { pageOf } from '../../server/paging.ts'
import { profileOf } from '../profile.ts'

const SETTINGS = '/wc/v3/settings'

interface Setting {
  readonly group: string
  readonly id: string
  readonly label: string
  readonly type: string
  readonly default: string
  value(profile: SiteProfile): string
}

/** Those that a warehouse asks for; without the lists of what they could be, which fill a hundred kilobytes. */
const KNOWN: readonly Setting[] = [
  {
    group: 'general',
    id: 'woocommerce_default_country',
    label: 'Country / State',
    type: 'select',
    default: 'US:CA',
    value: ({ country }) => country,
  },
  { group: 'general', id: 'woocommerce_currency', label: 'Currency', type: 'select', default: 'USD', value: ({ currency }) => currency },
  {
    group: 'products',
    id: 'woocommerce_manage_stock',
    label: 'Manage stock',
    type: 'checkbox',
    default: 'yes',
    value: ({ managesStock }) => (managesStock ? 'yes' : 'no'),
  },
  {
    group: 'products',
    id: 'woocommerce_hold_stock_minutes',
    label: 'Hold stock (minutes)',
    type: 'number',
    default: '60',
    value: () => '60',
  },
  { group: 'products', id: 'woocommerce_weight_unit', label: 'Weight unit', type: 'select', default: 'lbs', value: () => 'lbs' },
]

const GATEWAYS = [
  { id: 'bacs', title: 'Direct bank transfer', enabled: false },
  { id: 'cheque', title: 'Check payments', enabled: false },
  { id: 'cod', title: 'Cash on delivery', enabled: false },
]

const CURRENCIES: Readonly<Record<string, string>> = { USD: 'United States (US) dollar', EUR: 'Euro', GBP: 'Pound sterling' }

/** No recording of their like: single settings, and lists of a few. */
export const settingEndpoints: readonly Endpoint[] = [
  {
    method: 'GET',
    path: `${SETTINGS}/{group}`,
    answer: (context, { params }) => refusal(context, 'list') ?? ofGroup(context, params['group'] ?? ''),
  },
  { method: 'GET', path: `${SETTINGS}/{group}/{name}`, answer: single },
  {
    method: 'GET',
    path: '/wc/v3/payment_gateways',
    answer: (context, request) => refusal(context, 'list') ?? pageOf(context, request, GATEWAYS, (gateway) => gateway),
  },
  { method: 'GET', path: '/wc/v3/data/currencies/current', answer: (context) => refusal(context, 'list') ?? currency(context) },
]

function ofGroup(context: SiteContext, group: string): Answer {
  const rows = KNOWN.filter((setting) => setting.group === group)
  if (rows.length === 0) return wpError(404, 'rest_setting_setting_group_invalid', 'Invalid setting group.')
  return { status: 200, body: rows.map((setting) => ({ ...document(context, setting), _links: links(context, setting) })) }
}

function single(context: SiteContext, { params }: ApiRequest): Answer {
  const refused = refusal(context, 'view')
  if (refused) return refused
  const setting = KNOWN.find(({ group, id }) => group === params['group'] && id === params['name'])
  if (!setting) return wpError(404, 'rest_setting_setting_invalid', 'Invalid setting.')
  return { status: 200, body: { ...document(context, setting), group_id: setting.group }, links: links(context, setting) }
}

function document(context: SiteContext, { id, label, type, default: usual, value }: Setting): object {
  return { id, label, description: '', type, default: usual, value: value(profileOf(context)) }
}

function links(context: SiteContext, { group, id }: Setting) {
  return linksOf(context, `${SETTINGS}/${group}/${id}`, `${SETTINGS}/${group}`, {}, ['GET', 'POST', 'PUT', 'PATCH'])
}

function currency(context: SiteContext): Answer {
  const list = '/wc/v3/data/currencies'
  const { currency: code } = profileOf(context)
  const body = { code, name: CURRENCIES[code] ?? code, symbol: currencySymbol(code) }
  return { status: 200, body, links: linksOf(context, `${list}/${code}`, list, {}, ['GET']) }
}
