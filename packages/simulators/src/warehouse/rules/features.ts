import type { WarehouseContext } from '../context.ts'
import { type Access, type Caller, type FeatureGrant, type FeatureName, featureCatalogue } from '../model/access.ts'
import { done, type Outcome, refuse } from '../outcome.ts'

/** Whether a caller may use a feature; Edit includes Read-Only (requirements 3.1). */
export function mayUse(caller: Caller, name: string, access: Access): boolean {
  return caller.features.some((grant) => grant.name === name && (grant.access === 'edit' || access === 'read_only'))
}

/** Grants as they are stored: known features, licensed, with an access level they have; one grant each, the stronger one. */
export function checkedGrants({ tables }: WarehouseContext, grants: readonly FeatureGrant[]): Outcome<readonly FeatureGrant[]> {
  const licensed = tables.licences.get('licence')?.features ?? []
  for (const [index, { name, access }] of grants.entries()) {
    const levels: readonly Access[] | undefined = featureCatalogue[name]
    if (!levels?.includes(access))
      return refuse('unknown_feature', `There is no feature ${name} with access ${access}.`, `features[${index}]`)
    if (!licensed.includes(name)) return refuse('feature_not_licensed', `The licence does not have ${name}.`, `features[${index}]`)
  }
  return done(mergedGrants(grants))
}

/** One grant for each feature: Edit wins. */
export function mergedGrants(grants: readonly FeatureGrant[]): readonly FeatureGrant[] {
  const merged = new Map<FeatureName, Access>()
  for (const { name, access } of grants) if (merged.get(name) !== 'edit') merged.set(name, access)
  return [...merged].map(([name, access]) => ({ name, access }))
}
