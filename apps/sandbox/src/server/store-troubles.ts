import type { Trouble } from './store-side.ts'

interface PlatformTroubles {
  /** Begins the ids. */
  readonly id: string
  /** What the platform's fault panel calls every call of the app, and those that record a shipment and send stock. */
  readonly call: string
  readonly shipment: string
  readonly stock: string
  /** What has come of a shipment whose reply is lost. */
  readonly shipmentLost: string
  /** What only this platform does. */
  readonly own: readonly Trouble[]
}

/** What can go wrong at a store of any platform, and at this one. */
export const storeTroubles = ({ id, call, shipment, stock, shipmentLost, own }: PlatformTroubles): readonly Trouble[] => [
  {
    id: `${id}-down`,
    title: 'Store down',
    about: 'Every call of the app is answered 503.',
    fault: { kind: 'fail-before', on: call, status: 503, times: null },
  },
  {
    id: `${id}-lost`,
    title: 'Store: shipment reply lost',
    about: shipmentLost,
    fault: { kind: 'lose-reply', on: shipment, times: 1 },
  },
  {
    id: `${id}-stock`,
    title: 'Store: stock reply lost',
    about: 'The figures are taken, the reply never arrives.',
    fault: { kind: 'lose-reply', on: stock, times: 1 },
  },
  ...own,
  {
    id: `${id}-drop`,
    title: 'Webhooks lost',
    about: 'No webhook arrives: only polling finds changes.',
    fault: { kind: 'webhook-drop', on: '*', times: null },
  },
  {
    id: `${id}-twice`,
    title: 'Webhooks twice',
    about: 'Every webhook is delivered twice.',
    fault: { kind: 'webhook-duplicate', on: '*', times: null },
  },
  {
    id: `${id}-forge`,
    title: 'Forged webhook',
    about: 'The next webhook carries a wrong signature.',
    fault: { kind: 'webhook-forge', on: '*', times: 1 },
  },
  {
    id: `${id}-token`,
    title: 'Token revoked',
    about: 'The next call finds its access token refused.',
    fault: { kind: 'revoke-token', on: call, times: 1 },
  },
]
