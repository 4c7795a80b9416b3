import type { FeatureGrant } from '../model/access.ts'
import { passwordHash, secretHash } from '../rules/secrets.ts'
import type { Warehouse } from '../warehouse.ts'
import { carriers, licensed, roles, storeKeyFeatures, users } from './company.ts'
import { divisions, locations, sites, unitsOfMeasure } from './places.ts'

export interface SeedStoreKey {
  readonly name: string
  /** `isk_...`, from outside, so that a sandbox knows it beforehand. */
  readonly secret: string
  /** Default: the American division. */
  readonly divisionId?: string
  /** Default: everything a store connection needs. */
  readonly features?: readonly FeatureGrant[]
}

export interface Seed {
  /** Of every seeded user. */
  readonly password: string
  readonly storeKeys?: readonly SeedStoreKey[]
}

/** Fills an empty warehouse with the company; one of an earlier version gets the divisions and Store Keys that it lacks. True when it was empty. */
export async function seedWarehouse(warehouse: Warehouse, seed: Seed): Promise<boolean> {
  return warehouse.transact(() => {
    const { tables } = warehouse
    const empty = tables.divisions.size === 0
    const lacking = divisions.filter(({ id }) => !tables.divisions.get(id))
    for (const division of lacking) open(warehouse, division)
    if (empty) engage(warehouse, seed.password)
    else for (const { id } of lacking) admit(warehouse, id)
    for (const key of seed.storeKeys ?? []) issue(warehouse, key)
    return empty
  })
}

/** A division with its places, units and carriers. */
function open({ tables, world, clock }: Warehouse, division: (typeof divisions)[number]): void {
  const changed = () => ({ changeSequence: world.next('change') })
  const updatedAt = new Date(clock.now()).toISOString()
  const own = <Row extends { readonly divisionId: string }>(rows: readonly Row[]) => rows.filter((row) => row.divisionId === division.id)
  tables.divisions.put({ ...division, ...changed() })
  for (const site of own(sites)) tables.sites.put({ ...site, ...changed() })
  for (const location of own(locations)) tables.locations.put({ ...location, ...changed() })
  for (const unit of own(unitsOfMeasure)) tables.unitsOfMeasure.put({ ...unit, ...changed() })
  for (const carrier of own(carriers)) tables.carriers.put({ ...carrier, updatedAt, ...changed() })
}

/** Who works there, and as what. */
function engage({ tables, world, random }: Warehouse, password: string): void {
  const changed = () => ({ changeSequence: world.next('change') })
  tables.licences.put({ id: 'licence', features: licensed, ...changed() })
  for (const role of roles) tables.roles.put({ ...role, ...changed() })
  const hash = passwordHash({ random }, password)
  for (const user of users) {
    const defaultDivisionId = user.divisionIds[0]!
    const defaultSiteId = tables.divisions.get(defaultDivisionId)!.defaultSiteId
    const given = { ...user, active: true, defaultDivisionId, defaultSiteId, passwordHash: hash }
    tables.users.put({ ...given, ...changed() })
  }
}

/** The seeded administrator sees a division that was opened later. */
function admit({ tables, world }: Warehouse, divisionId: string): void {
  const administrator = tables.users.get('user-admin')
  if (administrator)
    tables.users.put({
      ...administrator,
      divisionIds: [...administrator.divisionIds, divisionId],
      changeSequence: world.next('change'),
    })
}

/** A key that was revoked stays revoked. */
function issue({ tables, commands }: Warehouse, key: SeedStoreKey): void {
  if (tables.storeKeys.first('secret', secretHash(key.secret))) return
  const { name, secret, divisionId = 'div-us', features = storeKeyFeatures } = key
  const issued = commands.issueStoreKey(divisionId, { name, secret, features })
  if (!issued.ok) throw new Error(`Store Key ${name} cannot be seeded: ${issued.message}`)
}
