import type { Settings } from '../domain/settings.ts'
import { Refused } from './refused.ts'

const words = {
  divisionId: 'Default Division',
  unitOfMeasure: 'Default UOM',
  siteId: 'Default Site',
  locationId: 'Default Location',
} as const

export type NeededSetting = keyof typeof words

/** null: all of them are chosen. Checked before anything is read (SH-06: data is set up first). */
export function missingSettings(settings: Settings, needed: readonly NeededSetting[]): Refused | null {
  const missing = needed.filter((name) => !settings[name])
  if (missing.length === 0) return null
  const list = missing.map((name) => words[name]).join(', ')
  return new Refused(
    'settings_incomplete',
    `Not chosen yet: ${list}. Choose ${missing.length === 1 ? 'it' : 'them'} under Basic Configuration, save, then run again.`,
  )
}
