import type { RawRequest, StoreLocationId, StorePlatform } from '@connect/core'
import type { SignalReader } from '../../scenario/signal-reader.ts'
import type { Suite as AnySuite, Lacks } from '../suite.ts'
import type { StoreDesk } from './desk.ts'

/** A store behind the port, with two places stock lies at (a store of one place names it twice) and no products, and what the battery must be able to do to it from outside. */
export interface StoreUnderTest {
  readonly store: StorePlatform
  readonly desk: StoreDesk
  readonly faults: StoreFaults
  readonly signals: StoreSignals
  readonly storeKey: string
  readonly places: Readonly<Record<'main' | 'other', StoreLocationId>>
  /** More orders and more products than two pages of them hold. */
  readonly overTwoPages: number
  /** A permission of those that the app asks for, without which it cannot read orders. */
  readonly permission: string
  /** Time goes by for everybody. */
  pass(milliseconds: number): Promise<void>
  /** The store's access is taken away from the app; it is still installed. */
  revokeAccess(): Promise<void>
  /** A permission is taken away from the app, or (null) all are given back. */
  withhold(permission: string | null): Promise<void>
  /** Somebody damages what the store was told to signal. */
  breakSubscriptions(): Promise<void>
  uninstall(): Promise<void>
  /** The app was told that it was removed, otherwise than by a signal. */
  saidGoodbye(): boolean
  close(): Promise<void>
}

/** What a request is about, whatever it is called. */
export type StoreAct = 'reading orders' | 'setting levels' | 'recording shipments' | 'anything'
export type StoreFault = 'fail before' | 'lose reply' | 'cut reply' | 'throttle'

export interface StoreFaults {
  /** Happens to the next requests of this kind: once, so often, or (null) until they are cleared. */
  strike(on: StoreAct, fault: StoreFault, times?: number | null): Promise<void>
  /** Webhooks come twice, or signed by somebody else, until they are cleared. */
  strikeSignals(fault: 'twice' | 'forged'): Promise<void>
  clear(): Promise<void>
  /** The line to the store: while it is cut, no request leaves. */
  cutLine(cut: boolean): void
}

export interface StoreSignals {
  readonly reader: SignalReader
  /** Of an app with another secret. */
  readonly stranger: SignalReader
  /** Has the store send what is due, and gives what was sent since the last time. */
  sent(): Promise<readonly RawRequest[]>
  /** As somebody who has the app's secret would send it. */
  signed(body: string | Uint8Array): RawRequest
}

export type OpenStore = () => Promise<StoreUnderTest>

/** What a platform may be unable to do; each with the reason that its skipped tests show. */
export type StoreAbility =
  | 'comparing before it writes'
  | 'withholding the mail'
  | 'refusing parcels of cancelled orders'
  | 'holding an open order'
  | 'sharing stock between variants'
  | 'choosing order statuses'
  | 'polling for one of several variants'
  | 'keeping stock at several places'
  | 'sending an order in parts'
  | 'having permissions that can be taken away'
  | 'having subscriptions that can be damaged'
  | 'telling stock figures from products'
  | 'telling that the app was removed'
  | 'telling again what nobody took'
export type StoreLacks = Lacks<StoreAbility>
export type Suite = AnySuite<StoreUnderTest, StoreAbility>
