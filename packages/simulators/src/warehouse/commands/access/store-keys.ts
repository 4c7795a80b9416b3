import { instant, newId, nextChange, type WarehouseContext } from '../../context.ts'
import type { FeatureGrant, StoreKey } from '../../model/access.ts'
import { done, type Outcome, refuse } from '../../outcome.ts'
import { checkedGrants } from '../../rules/features.ts'
import { newSecret, secretHash } from '../../rules/secrets.ts'
import { writableDivision } from '../../rules/writable-division.ts'

export interface StoreKeyInput {
  readonly name: string
  readonly features: readonly FeatureGrant[]
  /** From outside, for a sandbox whose connections are made beforehand; else a fresh one. */
  readonly secret?: string
}

/** Issues the credential of a store connection: one division, a set of features (DESIGN, decisions). Only its hash is kept. */
export function issueStoreKey(
  context: WarehouseContext,
  divisionId: string,
  input: StoreKeyInput,
): Outcome<{ readonly key: StoreKey; readonly secret: string }> {
  const division = writableDivision(context, divisionId)
  if (!division.ok) return division
  const features = checkedGrants(context, input.features)
  if (!features.ok) return features
  const secret = input.secret ?? newSecret(context, 'isk_')
  const key = context.tables.storeKeys.put({
    id: newId(context, 'key'),
    name: input.name,
    divisionId,
    secretHash: secretHash(secret),
    hint: secret.slice(-4),
    features: features.value,
    createdAt: instant(context),
    lastUsedAt: null,
    revokedAt: null,
    changeSequence: nextChange(context),
  })
  return done({ key, secret })
}

/** Revokes a Store Key for good; its signals end with it. Also in a closed division. */
export function revokeStoreKey(context: WarehouseContext, divisionId: string, keyId: string): Outcome<StoreKey> {
  const { tables } = context
  const key = tables.storeKeys.get(keyId)
  if (key?.divisionId !== divisionId) return refuse('not_found', `There is no Store Key ${keyId} in this division.`)
  if (key.revokedAt !== null) return done(key)
  const registration = tables.registrations.get(keyId)
  if (registration) tables.registrations.delete(registration)
  for (const delivery of [...tables.deliveries.by('registration', keyId)]) tables.deliveries.delete(delivery)
  return done(tables.storeKeys.put({ ...key, revokedAt: instant(context), changeSequence: nextChange(context) }))
}

/** Notes that a key was used, at most once a minute. */
export function noteKeyUse(context: WarehouseContext, keyId: string): void {
  const key = context.tables.storeKeys.get(keyId)
  if (key && isUseStale(context, key)) context.tables.storeKeys.put({ ...key, lastUsedAt: instant(context) })
}

export const isUseStale = ({ clock }: WarehouseContext, key: StoreKey): boolean =>
  key.lastUsedAt === null || clock.now() - Date.parse(key.lastUsedAt) > 60_000
