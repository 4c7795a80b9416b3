/** What a connection's credential may do, in our words; each app maps them to the original feature names (requirements 3.3, DESIGN 3, Roles). */
export type Feature = 'integrate' | 'activate' | 'manualSync'
export type AccessLevel = 'edit' | 'read_only'

export type Grants = Readonly<Record<Feature, AccessLevel | null>>

/** The original names of each feature, for one platform; any of them gives it. */
export type FeatureNames = Readonly<Record<Feature, readonly string[]>>

/** Reads the features of a Store Key or user, as the warehouse names them. */
export function grantsOf(features: Readonly<Record<string, AccessLevel>>, names: FeatureNames): Grants {
  const level = (feature: Feature): AccessLevel | null => {
    const levels = names[feature].flatMap((name) => features[name] ?? [])
    return levels.includes('edit') ? 'edit' : (levels[0] ?? null)
  }
  return { integrate: level('integrate'), activate: level('activate'), manualSync: level('manualSync') }
}
