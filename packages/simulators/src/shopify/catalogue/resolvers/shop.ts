import type { ShopContext } from '../../context.ts'
import { gidOf } from '../../ids.ts'
import type { ShopSettings } from '../../model/shop.ts'
import { shopSettings } from '../shop-settings.ts'

type Installation = { readonly id: string; readonly clientId: string }

/** Fields of Shop, AppInstallation and App. */
export const shopResolvers = {
  QueryRoot: {
    shop: (_: unknown, __: unknown, context: ShopContext) => shopSettings(context),
    currentAppInstallation: (_: unknown, __: unknown, context: ShopContext) => installation(context),
    appInstallation: (_: unknown, args: { readonly id?: string | null }, context: ShopContext) =>
      !args.id || args.id === installation(context).id ? installation(context) : null,
  },
  Shop: {
    myshopifyDomain: (_: unknown, __: unknown, context: ShopContext) => context.shop,
    url: (_: unknown, __: unknown, context: ShopContext) => `https://${context.shop}`,
    contactEmail: (shop: ShopSettings) => shop.email,
    description: () => null,
    enabledPresentmentCurrencies: (shop: ShopSettings) => [shop.currencyCode],
    unitSystem: (shop: ShopSettings) => (/GRAMS$/.test(shop.weightUnit) ? 'METRIC_SYSTEM' : 'IMPERIAL_SYSTEM'),
    orderNumberFormatPrefix: () => '#',
    orderNumberFormatSuffix: () => '',
    setupRequired: () => false,
    taxesIncluded: () => false,
    taxShipping: () => false,
    timezoneOffset: (shop: ShopSettings, _: unknown, context: ShopContext) => offsetText(offsetMinutes(shop, context)),
    timezoneOffsetMinutes: (shop: ShopSettings, _: unknown, context: ShopContext) => offsetMinutes(shop, context),
    updatedAt: (shop: ShopSettings) => shop.createdAt,
  },
  ShopPlan: { displayName: (plan: ShopSettings['plan']) => plan.publicDisplayName },
  AppInstallation: {
    accessScopes: (_: unknown, __: unknown, context: ShopContext) => scopesOf(context),
    app: (found: Installation) => ({ id: gidOf('App', 1), apiKey: found.clientId, title: found.clientId, handle: found.clientId }),
    launchUrl: (found: Installation, _: unknown, context: ShopContext) => `https://${context.shop}/admin/apps/${found.clientId}`,
    uninstallUrl: () => null,
  },
  App: { embedded: () => true, installation: (_: unknown, __: unknown, context: ShopContext) => installation(context) },
  AccessScope: { description: (scope: { readonly handle: string }) => scope.handle.replaceAll('_', ' ') },
}

function installation(context: ShopContext): Installation {
  return { id: gidOf('AppInstallation', 1), clientId: context.call?.clientId ?? '' }
}

function scopesOf(context: ShopContext): readonly { readonly handle: string }[] {
  return [...(context.call?.scopes ?? [])].sort().map((handle) => ({ handle }))
}

function offsetMinutes(shop: ShopSettings, context: ShopContext): number {
  const format = new Intl.DateTimeFormat('en-US', { timeZone: shop.ianaTimezone, timeZoneName: 'longOffset' })
  const zone = format.formatToParts(context.clock.now()).find((part) => part.type === 'timeZoneName')?.value ?? ''
  const [, sign, hours = '0', minutes = '0'] = /GMT([+-])(\d{2}):(\d{2})/.exec(zone) ?? []
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
}

function offsetText(minutes: number): string {
  const whole = Math.abs(minutes)
  return `${minutes < 0 ? '-' : '+'}${String(Math.floor(whole / 60)).padStart(2, '0')}${String(whole % 60).padStart(2, '0')}`
}
