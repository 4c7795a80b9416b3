import type { RawRequest, SignalParser, StoreLocationId, StorePlatform } from '@connect/core'
import type { Suite as AnySuite, Lacks } from '../suite.ts'
import type { StoreDesk } from './desk.ts'

/** A store behind the port, with two places stock lies at and no products, and what the battery must be able to do to it from outside. */
export interface StoreUnderTest {
  readonly store: StorePlatform
  readonly desk: StoreDesk
  readonly faults: StoreFaults
  readonly signals: StoreSignals
  readonly storeKey: string
  readonly places: Readonly<Record<'main' | 'other', StoreLocationId>>
  /** How many orders more than one page of them has. */
  readonly severalPages: number
  /** Time goes by for everybody. */
  pass(milliseconds: number): Promise<void>
  /** The store's access is taken away from the app; it is still installed. */
  revokeAccess(): Promise<void>
  /** Somebody damages what the store was told to signal. */
  breakSubscriptions(): Promise<void>
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
  readonly parser: SignalParser
  /** Of an app with another secret. */
  readonly stranger: SignalParser
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
  | 'holding a part of an order'
  | 'taking a held order’s units off'
  | 'sharing stock between variants'
  | 'choosing order statuses'
  | 'registering its own webhooks'
  | 'sending one order from two places'
  | 'sending one order to two addresses'
  | 'telling of changed variants by a poll'
export type StoreLacks = Lacks<StoreAbility>
export type Suite = AnySuite<StoreUnderTest, StoreAbility>
