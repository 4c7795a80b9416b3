import { nameOf } from '../../access/staff.ts'
import type { Settings } from '../../domain/settings.ts'
import type { Repositories } from '../../ports/repositories.ts'
import { Unavailable } from '../../ports/unavailable.ts'
import type { ConnectionRecord } from '../../records/connection.ts'
import { lastAutoSyncRefusal, setLastAutoSync } from '../../runs/set-last-auto-sync.ts'
import { type FieldError, lockedErrors, settingsErrors } from '../../scheduling/settings-errors.ts'
import { settingLabels } from '../../scheduling/settings-labels.ts'
import { type FactsReading, keptFacts, readSideFacts } from '../../scheduling/side-facts.ts'
import { changedFields, changedSince, storeSettings } from '../../scheduling/store-settings.ts'
import type { Admin } from '../admin.ts'
import type { SaveResult } from '../views/configuration.ts'
import type { SettingsChange } from './read-change.ts'

export interface Save extends SettingsChange {
  /** The settings that the person saw. */
  readonly version: number
  readonly screen: string
}

/** Settings that the warehouse's lists or the store's own facts decide on. */
const decided: readonly (keyof Settings)[] = ['divisionId', 'unitOfMeasure', 'siteId', 'locationId', 'timeZone']
const attempts = 3

/**
 * Stores a change, all of it or nothing. What somebody else saved meanwhile is kept: only where both changed the same setting nothing is written
 * and the person is told which.
 */
export async function saveChange(admin: Admin, save: Save): Promise<SaveResult> {
  for (let attempt = 1; ; attempt += 1) {
    const seen = await admin.unitOfWork.read(admin.connectionId, (r) => r.connection.get())
    const reading = await factsFor(admin, seen, save).catch((error: unknown) => {
      if (error instanceof Unavailable) return error
      throw error
    })
    if (reading instanceof Unavailable) return { kind: 'refused', message: `Nothing was saved. ${reading.message}` }
    const result = await admin.unitOfWork.transaction(admin.connectionId, (r) => storeChange(admin, r, save, seen, reading))
    // Somebody saved while the two sides were asked: looked at anew, with what they saved.
    if (result !== 'again' || attempt === attempts) return result === 'again' ? busy : result
  }
}

const busy: SaveResult = { kind: 'refused', message: 'Nothing was saved: others are saving at the same time. Save again.' }

/** Both sides are asked only where they decide: a warehouse that is away does not keep the rest from being saved. */
async function factsFor(admin: Admin, connection: ConnectionRecord, { patchOf }: Save): Promise<FactsReading> {
  const { settings, decrementsAt, state } = connection
  const patch = patchOf(settings)
  const asks = changedFields(settings, patch).some((field) => decided.includes(field))
  if (!asks && state !== 'setup' && decrementsAt !== null) return { kind: 'facts', facts: keptFacts({ ...connection, decrementsAt }) }
  const warehouse = await admin.warehouse.open()
  if (!warehouse) throw new Unavailable('warehouse', 'auth', 'Connect IntelliTrack first, under Shopping Cart Configuration.')
  return readSideFacts(await admin.store(), warehouse, { ...settings, ...patch })
}

async function storeChange(
  admin: Admin,
  r: Repositories,
  save: Save,
  seen: ConnectionRecord,
  reading: FactsReading,
): Promise<SaveResult | 'again'> {
  const now = await r.connection.get()
  if (now.settingsVersion !== seen.settingsVersion) return 'again'
  const patch = save.patchOf(now.settings)
  const both = await changedByBoth(r, now, save, patch)
  if (both.length > 0)
    return {
      kind: 'changed_meanwhile',
      message: `Nothing was saved: somebody else has changed ${both.join(', ')} since you opened this page.`,
      fields: both,
      version: now.settingsVersion,
    }
  const errors = reading.kind === 'errors' ? reading.errors : await errorsOf(admin, r, now, { ...now.settings, ...patch }, save.mark)
  if (reading.kind === 'errors' || errors.length > 0) return refusedFor(errors)

  const by = nameOf(admin.actor)
  const setsMark = save.mark !== undefined
  const after = await storeSettings(admin, r, { patch, facts: reading.facts, setsMark, by, screen: save.screen })
  if (save.mark !== undefined) await setLastAutoSync(admin, r, save.mark, by)
  return { kind: 'saved', message: savedWords(now, after), version: after.settingsVersion }
}

async function changedByBoth(r: Repositories, now: ConnectionRecord, { version, mark }: Save, patch: Partial<Settings>) {
  if (version >= now.settingsVersion) return []
  const others = await changedSince(r, version)
  const mine = [...changedFields(now.settings, patch), ...(mark === undefined ? [] : (['lastAutoSyncCompletedOn'] as const))]
  return mine.filter((field) => others.has(field)).map((field) => settingLabels[field])
}

type AnyError = Omit<FieldError, 'field'> & { readonly field: string }

async function errorsOf(
  admin: Admin,
  r: Repositories,
  now: ConnectionRecord,
  merged: Settings,
  mark: string | null | undefined,
): Promise<readonly AnyError[]> {
  const marks = { ...now.marks, ...(mark === undefined ? {} : { lastAutoSyncCompletedOn: mark }) }
  const errors: AnyError[] = [...settingsErrors(merged, marks), ...lockedErrors(now.settings, merged, now.marks)]
  const refusal = mark === undefined ? null : await lastAutoSyncRefusal(admin, r, mark, merged)
  // Said by End of Day Processing Time already.
  if (refusal && refusal.code !== 'mark_needed') errors.push({ field: 'lastAutoSyncCompletedOn', message: refusal.message })
  return errors
}

function refusedFor(errors: readonly AnyError[]): SaveResult {
  const byField = Object.fromEntries(errors.toReversed().map(({ field, message }) => [field, message]))
  return { kind: 'errors', message: 'Nothing was saved yet. Mend what is marked, then save again.', errors: byField }
}

function savedWords(before: ConnectionRecord, after: ConnectionRecord): string {
  if (after.settingsVersion === before.settingsVersion) return 'Nothing had changed.'
  if (before.state === 'setup' && after.state === 'active')
    return 'Configuration saved. Set-up is complete: import products, inventory and carriers next, under Shopping Cart Configuration.'
  return 'Configuration saved.'
}
