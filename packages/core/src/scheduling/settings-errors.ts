import type { Settings } from '../domain/settings.ts'
import type { Marks } from '../records/connection.ts'
import { isTimeZone } from './local-time.ts'
import { settingLabels } from './settings-labels.ts'

export interface FieldError {
  readonly field: keyof Settings
  readonly message: string
}

const isTime = (text: string) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text)
const isWhole = (value: number, least: number, most: number) => Number.isInteger(value) && value >= least && value <= most

type Rule = (settings: Settings, marks: Pick<Marks, 'lastAutoSyncCompletedOn'>) => FieldError | null
const rule =
  (field: keyof Settings, isRight: (settings: Settings, marks: Pick<Marks, 'lastAutoSyncCompletedOn'>) => boolean, message: string): Rule =>
  (settings, marks) =>
    isRight(settings, marks) ? null : { field, message }

const rules: readonly Rule[] = [
  rule('syncInterval', ({ syncInterval: value }) => value === null || isWhole(value, 5, 1440), 'Sync Interval is 5 to 1440 minutes.'),
  rule(
    'syncTimeRange',
    ({ syncTimeRange: range }) => !range || (isTime(range.start) && isTime(range.end)),
    'Sync Time Range is two times of day, such as 08:00 and 18:00.',
  ),
  rule(
    'endOfDayTime',
    ({ endOfDayTime: time }) => time === null || isTime(time),
    'End of Day Processing Time is a time of day, such as 18:30.',
  ),
  rule(
    'endOfDayTime',
    ({ endOfDayTime: time }, marks) => time === null || marks.lastAutoSyncCompletedOn !== null,
    'Mark Last Auto Sync Completed On first; then End of Day Processing Time can be marked.',
  ),
  rule('timeZone', ({ timeZone }) => timeZone === null || isTimeZone(timeZone), 'This is no time zone. Choose one from the list.'),
  rule(
    'waitForTrackingHours',
    ({ waitForTrackingHours: hours }) => isWhole(hours, 0, 720),
    'The wait for tracking is 0 to 720 whole hours.',
  ),
  rule('stockBuffer', ({ stockBuffer }) => isWhole(stockBuffer, 0, 1_000_000), 'The stock buffer is a whole number of units, 0 or more.'),
  rule('personalDataDays', ({ personalDataDays: days }) => isWhole(days, 1, 3650), 'Personal data is kept 1 to 3650 days.'),
  rule('orderNumberPrefix', ({ orderNumberPrefix: prefix }) => prefix.length <= 20, 'The order number prefix has at most 20 characters.'),
  rule(
    'earliestOrderDate',
    ({ earliestOrderDate: date }) => date === null || !Number.isNaN(Date.parse(date)),
    'Earliest order date is a date, or empty for all open orders.',
  ),
  rule(
    'locationId',
    ({ siteId, locationId }) => locationId === null || siteId !== null,
    'Choose the Default Site before the Default Location.',
  ),
  rule(
    'siteId',
    ({ divisionId, siteId }) => siteId === null || divisionId !== null,
    'Choose the Default Division before the Default Site.',
  ),
]

/** What may not change any more since the first product import: what items are named by (SH-11, Q-01), and that each place is chosen. */
export const lockedErrors = (before: Settings, settings: Settings, marks: Pick<Marks, 'productsImportedAt'>): readonly FieldError[] =>
  marks.productsImportedAt === null ? [] : [...renamedItems(before, settings), ...emptiedPlaces(before, settings)]

const renamedItems = (before: Settings, settings: Settings): readonly FieldError[] =>
  settings.createItemUsing === before.createItemUsing
    ? []
    : [
        {
          field: 'createItemUsing',
          message: `Items are named by ${before.createItemUsing} since the first product import; Create Item Using can no longer be changed.`,
        },
      ]

const places = ['divisionId', 'unitOfMeasure', 'siteId', 'locationId'] as const

/** Another site, saved without a location of its own, would end End of Day without a word. */
const emptiedPlaces = (before: Settings, settings: Settings): readonly FieldError[] =>
  places
    .filter((field) => before[field] !== null && settings[field] === null)
    .map((field) => ({ field, message: `Choose a ${settingLabels[field]}: it can no longer be empty.` }))

/** What is wrong with these settings, field by field; empty: they may be saved (EOD-1, Q-19, requirements 4.1). */
export const settingsErrors = (settings: Settings, marks: Pick<Marks, 'lastAutoSyncCompletedOn'>): readonly FieldError[] =>
  rules.flatMap((check) => check(settings, marks) ?? [])
