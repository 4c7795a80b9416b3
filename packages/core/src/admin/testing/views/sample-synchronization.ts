import type { ManualRun, PreviewView, SynchronizationView } from '../../views/synchronization.ts'
import { firstPage } from './sample-frame.ts'

const run = (kind: ManualRun['kind'], title: string, changes: Partial<ManualRun> = {}): ManualRun => ({
  kind,
  title,
  text: `${title}, in one sentence.`,
  previewLabel: 'Preview',
  runLabel: 'Run',
  blocked: null,
  confirmation: null,
  ...changes,
})

export const samplePreview: PreviewView = {
  runId: 'r7',
  title: 'Preview of Export Inventory Adjustments',
  state: 'ready',
  text: 'Made today at 09:12. Nothing was written.',
  kind: 'export_inventory',
  total: 2,
  query: firstPage,
  searchLabel: 'Search by SKU',
  filters: [
    { id: '', label: 'All', count: 2 },
    { id: 'store.set', label: 'Figures in the store', count: 2 },
  ],
  writes: {
    rows: [
      { id: '1', where: 'Main Street', action: 'Set the figure', label: 'TENT-2P', before: '12', after: '9', tone: 'info' },
      { id: '2', where: 'Main Street', action: 'Set the figure', label: 'STOVE', before: '4', after: '0', tone: 'attention' },
    ],
    next: null,
    empty: 'Nothing would be written.',
  },
  downloadLabel: 'Download as CSV',
}

export const sampleSynchronization: SynchronizationView = {
  title: 'Synchronization',
  text: 'Run any part by hand.',
  runs: [
    run('import_products', 'Import Products'),
    run('import_inventory', 'Import Inventory', { blocked: 'The first inventory is made already.' }),
    run('export_inventory', 'Export Inventory Adjustments'),
    run('rebaseline_inventory', 'Load the stock anew', {
      confirmation: { label: 'Type the name of the store', expected: 'Harbor Outfitters' },
    }),
  ],
  preview: samplePreview,
  history: [{ runId: 'r6', title: 'Import Products', when: 'Nov 20, 14:00', result: 'Completed', tone: 'success', counts: '12 applied' }],
  notices: [],
}
