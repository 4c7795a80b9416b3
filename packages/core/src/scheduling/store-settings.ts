import type { Settings } from '../domain/settings.ts'
import type { Checkpoint } from '../ports/paging.ts'
import type { Repositories } from '../ports/repositories.ts'
import type { ConnectionRecord } from '../records/connection.ts'
import { addNote, type ByHand } from '../runs/notes.ts'
import { type SettingName, settingLabels } from './settings-labels.ts'
import { type SideFacts, withSettings } from './with-settings.ts'

export interface SettingsSave {
  /** Already found to be right: settingsErrors, lockedErrors. */
  readonly patch: Partial<Settings>
  readonly facts: SideFacts
  /** Whether Last Auto Sync Completed On is set in the same save. */
  readonly setsMark?: boolean
  /** Who saves, and on which screen. */
  readonly by: string
  readonly screen: string
}

/** Which save changed a setting last: by name, the version it made. */
const changesStream = 'settings:changed-in'

/** Stores what differs from what is there, in a new version, and says in the timeline who saved what. The same again changes nothing. */
export async function storeSettings(byHand: ByHand, r: Repositories, save: SettingsSave): Promise<ConnectionRecord> {
  const before = await r.connection.get()
  const fields: SettingName[] = changedFields(before.settings, save.patch)
  if (save.setsMark) fields.push('lastAutoSyncCompletedOn')
  if (fields.length === 0) return before
  const after = withSettings(before, { ...before.settings, ...save.patch }, save.facts, byHand.clock.now())
  await r.connection.put(after)
  const changes = { ...(await changesOf(r)), ...Object.fromEntries(fields.map((field) => [field, after.settingsVersion])) }
  await r.checkpoints.put(changesStream, JSON.stringify(changes) as Checkpoint)
  const labels = fields.map((field) => settingLabels[field]).join(', ')
  await addNote(byHand, r, after, 'settings_saved', `${save.by} saved ${save.screen}: ${labels}`)
  return after
}

export const changedFields = (settings: Settings, patch: Partial<Settings>): (keyof Settings)[] =>
  (Object.keys(patch) as (keyof Settings)[]).filter((field) => JSON.stringify(patch[field]) !== JSON.stringify(settings[field]))

/** What was changed by the saves that came after that version. */
export async function changedSince(r: Repositories, version: number): Promise<ReadonlySet<string>> {
  const changes = Object.entries(await changesOf(r))
  return new Set(changes.flatMap(([field, changedIn]) => (changedIn > version ? [field] : [])))
}

const changesOf = async (r: Repositories): Promise<Readonly<Record<string, number>>> =>
  JSON.parse((await r.checkpoints.get(changesStream)) ?? '{}') as Readonly<Record<string, number>>
