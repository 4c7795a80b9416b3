import type { FeatureGrant } from '../model/access.ts'
import { passwordHash, secretHash } from '../rules/secrets.ts'
import type { Warehouse } from '../warehouse.ts'
import { carriers, divisions, licensed, locations, roles, sites, storeKeyFeatures, unitsOfMeasure, users } from './company.ts'

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

/** Fills an empty warehouse with the company; one that has divisions is left alone but for Store Keys it lacks. True when it was empty. */
export async function seedWarehouse(warehouse: Warehouse, seed: Seed): Promise<boolean> {
  return warehouse.transact(() => {
    const empty = warehouse.tables.divisions.size === 0
    if (empty) fill(warehouse, seed.password)
    for (const key of seed.storeKeys ?? []) issue(warehouse, key)
    return empty
  })
}

function fill({ tables, world, clock, random }: Warehouse, password: string): void {
  const changed = () => ({ changeSequence: world.next('change') })
  const updatedAt = new Date(clock.now()).toISOString()
  for (const division of divisions) tables.divisions.put({ ...division, ...changed() })
  for (const site of sites) tables.sites.put({ ...site, ...changed() })
  for (const location of locations) tables.locations.put({ ...location, ...changed() })
  for (const unit of unitsOfMeasure) tables.unitsOfMeasure.put({ ...unit, ...changed() })
  for (const carrier of carriers) tables.carriers.put({ ...carrier, updatedAt, ...changed() })
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

/** A key that was revoked stays revoked. */
function issue({ tables, commands }: Warehouse, key: SeedStoreKey): void {
  if (tables.storeKeys.first('secret', secretHash(key.secret))) return
  const { name, secret, divisionId = 'div-us', features = storeKeyFeatures } = key
  const issued = commands.issueStoreKey(divisionId, { name, secret, features })
  if (!issued.ok) throw new Error(`Store Key ${name} cannot be seeded: ${issued.message}`)
}
