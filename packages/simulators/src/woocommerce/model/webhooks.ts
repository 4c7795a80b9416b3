/** A webhook of the store's own; sent by its queue about once a minute, tried once. */
export interface Webhook {
  readonly id: number
  readonly name: string
  readonly topic: string
  readonly status: 'active' | 'paused' | 'disabled'
  readonly deliveryUrl: string
  readonly secret: string
  /** Whose rights its payloads are made with. */
  readonly userId: number
  /** In a row. */
  readonly failures: number
  readonly pendingDelivery: boolean
  readonly createdAt: string
  readonly modifiedAt: string
}

/** Waits for the queue. What it says is made when it is sent. */
export interface Delivery {
  readonly id: number
  readonly webhookId: number
  readonly topic: string
  readonly resourceId: number
  readonly queuedAt: string
}

export const WEBHOOK_KIND = { webhook: 'webhook', delivery: 'webhook_delivery' } as const
