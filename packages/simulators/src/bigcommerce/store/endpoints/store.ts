import { accountUuid } from '../../auth/install.ts'
import type { StoreContext } from '../../context.ts'
import type { Answer } from '../../server/endpoint.ts'
import { profileOf } from '../profile.ts'
import { countryCode } from './country-code.ts'

/** GET /v2/store */
export function readStore(context: StoreContext): Answer {
  const profile = profileOf(context)
  const address = `https://${profile.domain}`
  const money = currencyOf(profile.currency)
  return {
    status: 200,
    body: {
      id: profile.hash,
      account_uuid: accountUuid(context),
      domain: profile.domain,
      secure_url: address,
      control_panel_base_url: `https://store-${profile.hash}.mybigcommerce.com`,
      status: 'live',
      name: profile.name,
      first_name: 'Store',
      last_name: 'Owner',
      address: '1 Main Street, Chicago',
      country: profile.country,
      country_code: countryCode(profile.country),
      infrastructure_region: 'us-central1',
      phone: '',
      admin_email: profile.adminEmail,
      order_email: profile.adminEmail,
      favicon_url: '',
      timezone: timeZone(profile.timeZone, context.clock.now()),
      language: 'en',
      currency: profile.currency,
      currency_symbol: money.symbol,
      decimal_separator: '.',
      thousands_separator: ',',
      decimal_places: money.places,
      currency_symbol_location: 'left',
      weight_units: profile.weightUnits,
      dimension_units: 'Inches',
      dimension_decimal_places: 2,
      dimension_decimal_token: '.',
      dimension_thousands_token: ',',
      plan_name: profile.planName,
      plan_level: profile.planLevel,
      plan_is_trial: false,
      industry: '',
      logo: [],
      is_price_entered_with_tax: false,
      store_id: storeNumber(profile.hash),
      default_channel_id: 1,
      default_site_id: 1_000,
      active_comparison_modules: [],
      features: {
        stencil_enabled: true,
        sitewidehttps_enabled: true,
        facebook_catalog_id: '',
        checkout_type: 'optimized',
        wishlists_enabled: false,
        graphql_storefront_api_enabled: true,
        shopper_consent_tracking_enabled: false,
        multi_storefront_enabled: true,
        storefront_limits: { active: 3, total_including_inactive: 5 },
      },
    },
  }
}

function currencyOf(currency: string): { readonly symbol: string; readonly places: number } {
  const format = new Intl.NumberFormat('en-US', { style: 'currency', currency, currencyDisplay: 'narrowSymbol' })
  const symbol = format.formatToParts(0).find((part) => part.type === 'currency')?.value ?? currency
  return { symbol, places: format.resolvedOptions().maximumFractionDigits ?? 2 }
}

/** A name and the seconds that its clocks are off, in winter and now. */
function timeZone(name: string, now: number): object {
  const year = new Date(now).getUTCFullYear()
  const [january, july] = [offsetAt(name, Date.UTC(year, 0, 1)), offsetAt(name, Date.UTC(year, 6, 1))]
  const raw = Math.min(january, july)
  return {
    name,
    raw_offset: raw,
    dst_offset: Math.max(january, july),
    dst_correction: offsetAt(name, now) !== raw,
    date_format: { display: 'M jS Y', export: 'M jS Y', extended_display: 'M jS Y @ g:i A' },
  }
}

function offsetAt(timeZone: string, at: number): number {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' }).formatToParts(at)
  const name = parts.find((part) => part.type === 'timeZoneName')?.value ?? 'GMT'
  const [, sign = '+', hours = '0', minutes = '0'] = /GMT([+-])(\d\d):(\d\d)/.exec(name) ?? []
  return (sign === '-' ? -1 : 1) * (Number(hours) * 3_600 + Number(minutes) * 60)
}

/** The number that webhooks name the store by; from its hash, so that it is always the same. */
export function storeNumber(hash: string): number {
  return [...hash].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) % 9_000_000, 7) + 1_000_000
}
