import { carrierAliases, carrierFinder } from '@connect/core'
import { companies } from './companies.ts'

/** Shopify's name for a warehouse's carrier. One that it does not know is sent as it is: the shop shows it, without a link of its own. */
export const companyName = (carrier: string): string => find(carrier) ?? carrier.trim()

/** Whether Shopify makes tracking links for it. */
export const isKnownCompany = (name: string): boolean => names.has(name)

const names: ReadonlySet<string> = new Set(companies)

const vague: ReadonlySet<string> = new Set(['DX', 'AGS', 'APC', 'FSC', 'CTT', 'Eagle', 'Bring', 'Bonds', 'Speedy', 'Amazon', 'Estes'])

const find = carrierFinder([...Object.entries(carrierAliases), ...companies.map((name) => [name, name] as const)], vague)
