import type { FrameView, Notice } from '../../views/frame.ts'
import type { ListQuery } from '../../views/list.ts'

/** Views as the core makes them, for tests of what is drawn. */
export const sampleFrame: FrameView = {
  appName: 'IntelliTrack for Shops',
  storeName: 'Harbor Outfitters',
  state: 'active',
  timeZone: 'America/New_York',
  nav: [
    { screen: 'home', label: 'Home' },
    { screen: 'basic_configuration', label: 'Basic Configuration' },
    { screen: 'shopping_cart_configuration', label: 'Shopping Cart Configuration' },
    { screen: 'synchronization', label: 'Synchronization' },
    { screen: 'orders', label: 'Orders' },
    { screen: 'products', label: 'Products' },
    { screen: 'activity', label: 'Activity' },
    { screen: 'problems', label: 'Problems' },
  ],
  notices: [],
  may: { view: null, connect: null, configure: null, activate: null, firstDataset: null, manualSync: null, resolve: null },
  running: null,
  isAwaited: false,
  pause: { id: 'pause', label: 'Pause syncing', blocked: null },
}

export const runningFrame: FrameView = {
  ...sampleFrame,
  running: {
    runId: 'r1',
    title: 'Synchronize now',
    step: 'Reading orders changed since 14:00',
    startedAt: '2026-11-20T19:02:00Z',
    started: 'today at 14:02',
    isPreview: false,
    cancelAsked: false,
  },
}

export const pausedNotice: Notice = {
  tone: 'attention',
  title: 'Syncing is paused',
  text: 'Nothing is sent in either direction until it is resumed.',
  link: { label: 'Open Synchronization', screen: 'synchronization' },
}

export const firstPage: ListQuery = { search: '', filter: '', cursor: null, limit: 25 }
