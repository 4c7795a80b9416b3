import type { ConfigurationView, Field } from '../../views/configuration.ts'

const zone = 'America/New_York'
const plain = { help: '', error: null, locked: null, dependsOn: [] }

/** A configuration with a field of every kind, and lists that depend on each other. */
export function sampleConfiguration({
  division = 'us',
  version = 3,
}: {
  division?: 'us' | 'ca'
  version?: number
} = {}): ConfigurationView {
  const isUs = division === 'us'
  return {
    title: 'Basic Configuration',
    version,
    groups: [
      { id: 'places', title: 'IntelliTrack', text: 'Where the data of this store belongs.', fields: placeFields(isUs) },
      { id: 'items', title: 'Items', text: 'How products become items.', fields: itemFields },
      { id: 'schedule', title: 'Automatic syncing', text: 'When it runs by itself.', fields: scheduleFields },
    ],
    formula: {
      group: 'items',
      title: 'How a figure is made',
      text: 'Worked with what is saved.',
      sku: 'TENT-2P',
      terms: [
        { label: 'On hand', sign: '', units: 40 },
        { label: 'Unpicked on open orders', sign: '-', units: 6 },
      ],
      result: { label: 'Shown in the store', units: 34 },
    },
    saveLabel: 'Save Configuration',
    refreshLabel: 'Refresh',
    notices: [],
  }
}

const placeFields = (isUs: boolean): readonly Field[] => [
  {
    ...plain,
    kind: 'choice',
    name: 'divisionId',
    label: 'Default Division',
    help: 'Receives the data of this store.',
    value: 'us',
    choices: [
      { value: 'us', label: 'United States' },
      { value: 'ca', label: 'Canada' },
    ],
    placeholder: 'Choose a division',
  },
  {
    ...plain,
    kind: 'choice',
    name: 'siteId',
    label: 'Default Site',
    dependsOn: ['divisionId'],
    value: 'newark',
    choices: isUs
      ? [
          { value: 'newark', label: 'Newark' },
          { value: 'reno', label: 'Reno' },
        ]
      : [{ value: 'toronto', label: 'Toronto' }],
    placeholder: 'Choose a site',
  },
  {
    ...plain,
    kind: 'choice',
    name: 'locationId',
    label: 'Default Location',
    error: 'IntelliTrack offers this no longer. Choose another.',
    dependsOn: ['siteId'],
    value: 'gone',
    choices: isUs ? [{ value: 'a1', label: 'Aisle 1' }] : [{ value: 'b2', label: 'Bay 2' }],
    placeholder: 'Choose a location',
  },
]

const itemFields: readonly Field[] = [
  {
    ...plain,
    kind: 'choice',
    name: 'createItemUsing',
    label: 'Create Item Using',
    locked: 'Fixed: 412 items are named by it.',
    value: 'SKU',
    choices: [
      { value: 'SKU', label: 'SKU' },
      { value: 'BARCODE', label: 'Barcode' },
    ],
    placeholder: '',
  },
  { ...plain, kind: 'text', name: 'orderNumberPrefix', label: 'Order number prefix', value: 'S-', maxLength: 20 },
  { ...plain, kind: 'switch', name: 'createMissingCarriers', label: 'Create missing carriers', value: true },
  { ...plain, kind: 'number', name: 'stockBuffer', label: 'Kept back', value: 5, unit: 'units', min: 0, max: 100_000 },
]

const scheduleFields: readonly Field[] = [
  {
    ...plain,
    kind: 'optional_number',
    name: 'syncInterval',
    label: 'Sync Interval',
    help: 'From 5 to 1,440 minutes.',
    value: 15,
    suggested: 15,
    unit: 'minutes',
    min: 5,
    max: 1_440,
  },
  {
    ...plain,
    kind: 'optional_time_range',
    name: 'syncTimeRange',
    label: 'Sync Time Range',
    value: { start: '08:00', end: '18:00' },
    suggested: { start: '09:00', end: '17:00' },
    zone,
  },
  {
    ...plain,
    kind: 'optional_date_time',
    name: 'lastAutoSyncCompletedOn',
    label: 'Last Auto Sync Completed On',
    value: '2026-11-20T09:30',
    suggested: '2026-11-21T09:30',
    zone,
  },
  {
    ...plain,
    kind: 'optional_time',
    name: 'endOfDayTime',
    label: 'End of Day Processing Time',
    help: 'Inventory goes out then.',
    locked: 'Mark Last Auto Sync Completed On first.',
    value: null,
    suggested: '18:00',
    zone,
  },
]
