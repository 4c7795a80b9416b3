import type { ConfigurationView } from './configuration.ts'
import type { Notice } from './frame.ts'

/** Shopping Cart Configuration: connect IntelliTrack, map locations, make the first dataset. */
export interface ShoppingCartView {
  readonly title: string
  readonly warehouse: WarehouseAccessView
  /** null until the warehouse is connected. */
  readonly locations: ConfigurationView | null
  readonly firstDataset: FirstDatasetView
  readonly notices: readonly Notice[]
}
export interface WarehouseAccessView {
  readonly title: string
  readonly text: string
  /** Why this person can neither connect nor disconnect; null: they can. */
  readonly locked: string | null
  readonly isConnected: boolean
  /** "Connected to Northwind Warehouse, divisions United States, Canada"; never the key. */
  readonly status: string
  readonly addressLabel: string
  readonly address: string
  readonly addressHelp: string
  readonly storeKeyLabel: string
  readonly storeKeyHelp: string
  readonly connectLabel: string
  readonly disconnectLabel: string
  readonly disconnectWarning: string
}
export interface FirstDatasetView {
  readonly title: string
  readonly text: string
  readonly buttonLabel: string
  /** Why it cannot be asked for now; null: it can. */
  readonly blocked: string | null
  readonly steps: readonly { readonly title: string; readonly state: 'to_do' | 'doing' | 'done' | 'failed'; readonly text: string }[]
  readonly isRunning: boolean
  readonly isDone: boolean
}
