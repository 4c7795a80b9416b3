import { localOfInstant } from '../../scheduling/local-instant.ts'
import type { FieldGroup } from '../views/configuration.ts'
import { about, type Form } from './configuration-form.ts'

/** Sync Interval, Sync Time Range, Last Auto Sync Completed On, End of Day Processing Time (SH-14 to SH-17). */
export function scheduleGroup(form: Form): FieldGroup {
  const { settings, connection, now } = form
  const zone = connection.timeZone
  const mark = connection.marks.lastAutoSyncCompletedOn
  return {
    id: 'schedule',
    title: 'Automatic synchronization',
    text: 'Do the first import by hand, look at the result in IntelliTrack, then switch this on.',
    fields: [
      {
        ...about(form, 'syncInterval', 'Mark it to bring orders and products in, and picks and shipments out, every so many minutes.'),
        kind: 'optional_number',
        value: settings.syncInterval,
        suggested: 15,
        unit: 'minutes',
        min: 5,
        max: 1440,
      },
      {
        ...about(
          form,
          'syncTimeRange',
          'Mark it to synchronize only between these times of day; the range may cross midnight. Unmarked: all day.',
        ),
        kind: 'optional_time_range',
        value: settings.syncTimeRange,
        suggested: { start: '08:00', end: '18:00' },
        zone,
      },
      {
        ...about(
          form,
          'lastAutoSyncCompletedOn',
          'Set by each automatic run to its start: the next looks at what changed since. Set it back to look again; nothing is imported twice.',
        ),
        kind: 'optional_date_time',
        value: mark === null ? null : localOfInstant(mark, zone),
        suggested: localOfInstant(now, zone),
        zone,
      },
      {
        ...about(
          form,
          'endOfDayTime',
          'Mark it to look at every product once a day and send the stock of every item at this time. Mark Last Auto Sync Completed On first.',
        ),
        kind: 'optional_time',
        value: settings.endOfDayTime,
        suggested: '18:00',
        zone,
      },
    ],
  }
}
