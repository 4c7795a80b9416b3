import { CommandError, Reader } from '../../../server/reader.ts'
import { addKey, type KeyOrder, revokeKey, userOfRole, users } from '../../auth/keys.ts'
import type { SiteContext } from '../../context.ts'
import { SITE_KIND, type SiteProfile, type SiteUser } from '../../model/site.ts'
import type { Row } from '../../orders/records.ts'
import { addCoupon } from '../endpoints/coupons.ts'
import { addCustomer } from '../endpoints/customers.ts'
import { addTaxRate } from '../endpoints/taxes.ts'
import { changeSite, profileOf } from '../profile.ts'
import { addZone } from '../zones.ts'

const PERMISSIONS = ['read', 'write', 'read_write'] as const
const ROLES = ['administrator', 'shop_manager', 'subscriber'] as const

/** What happens to a site beside its products and orders, by name. */
export const siteCommands = {
  changeSite: change,
  addUser: (context: SiteContext, input: { readonly role: SiteUser['role'] }) =>
    userOfRole(context, new Reader('addUser', input).oneOf('role', ROLES)),
  changeRole,
  addKey: makeKey,
  revokeKey: takeKey,
  addShippingZone,
  addTaxRate: (context: SiteContext, input: Row) => addTaxRate(context, input),
  addCoupon: (context: SiteContext, input: Row) => addCoupon(context, input),
  addCustomer: (context: SiteContext, input: Row) => addCustomer(context, input),
} satisfies Readonly<Record<string, (context: SiteContext, input: never) => unknown>>

/** Changes what its owner has set up; a field that a site does not have is refused. */
function change(context: SiteContext, input: Partial<SiteProfile>): SiteProfile {
  const known = profileOf(context)
  const unknown = Object.keys(input).filter((name) => !Object.hasOwn(known, name))
  if (unknown.length > 0) throw new CommandError(`changeSite: a site has no ${unknown.join(', ')}; it has ${Object.keys(known).join(', ')}`)
  const changed = changeSite(context, input)
  if (Object.keys(input).some((name) => WATCHED.has(name))) context.changed({ kind: 'site', id: 0, what: 'updated' })
  return changed
}

/** Settings that WordPress has a hook for; nobody inside hears of the rest. */
const WATCHED: ReadonlySet<string> = new Set([
  ...['name', 'timeZone', 'currency', 'prettyPermalinks', 'managesStock', 'hpos', 'fulfillments', 'costOfGoods', 'woocommerce'],
])

/** Somebody may more, or less, than before. */
function changeRole(context: SiteContext, input: { readonly login: string; readonly role: SiteUser['role'] }): SiteUser {
  const read = new Reader('changeRole', input)
  const user = [...users(context).values()].find(({ login }) => login === read.text('login'))
  if (!user) throw new CommandError(`changeRole: nobody is called ${JSON.stringify(input.login)}`)
  return context.world.collection<SiteUser>(SITE_KIND.user).put(String(user.id), { ...user, role: read.oneOf('role', ROLES) })
}

function makeKey(context: SiteContext, input: Partial<KeyOrder>) {
  const read = new Reader('addKey', input)
  const description = read.optionalText('description')
  return addKey(context, {
    permissions: read.oneOf('permissions', PERMISSIONS, 'read_write'),
    role: read.oneOf('role', ROLES, 'administrator'),
    ...(description === null ? {} : { description }),
  })
}

/** Takes a key back, by its consumer key. */
function takeKey(context: SiteContext, input: { readonly consumerKey: string }): boolean {
  const key = new Reader('revokeKey', input).text('consumerKey')
  if (!revokeKey(context, key)) throw new CommandError('revokeKey: the site has no such key')
  return true
}

interface ZoneInput {
  readonly name: string
  readonly methods?: readonly { readonly methodId: string; readonly title?: string }[]
}

function addShippingZone(context: SiteContext, input: ZoneInput) {
  const read = new Reader('addShippingZone', input)
  const methods = read.list('methods').map((method) => {
    const title = method.optionalText('title')
    return { methodId: method.text('methodId'), ...(title === null ? {} : { title }) }
  })
  return addZone(context, read.text('name'), methods)
}
