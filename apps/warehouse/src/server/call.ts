import type { operations } from '@connect/intellitrack/contract'
import type { Caller, Outcome, Warehouse } from '@connect/simulators/warehouse'
import type { OperationId } from './contract.ts'

type Given<T> = [NonNullable<T>] extends [never] ? Record<never, never> : NonNullable<T>

type Body<K extends OperationId> = operations[K] extends { requestBody: { content: { 'application/json': infer B } } }
  ? B
  : NonNullable<operations[K]['requestBody']> extends { content: { 'application/json': infer B } }
    ? [NonNullable<operations[K]['requestBody']>] extends [never]
      ? undefined
      : B | undefined
    : undefined

type Json<R> = R extends { content: { 'application/json': infer B } } ? B : undefined

/** What an operation answers when it is carried out. */
export type Answer<K extends OperationId> = operations[K]['responses'] extends { 200: infer R }
  ? Json<R>
  : operations[K]['responses'] extends { 201: infer R }
    ? Json<R>
    : undefined

/** A request that fits the contract, from somebody who may make it. */
export interface Call<K extends OperationId> {
  readonly warehouse: Warehouse
  readonly caller: Caller
  /** The bearer credential; only ending a session needs it. */
  readonly credential: string
  readonly path: Given<operations[K]['parameters']['path']>
  /** Completed with the contract's defaults. */
  readonly query: Given<operations[K]['parameters']['query']> & { readonly limit: number }
  readonly body: Body<K>
  /** The header Idempotency-Key. */
  readonly key: string | undefined
}

/** Carries an operation out, synchronously: inside a transaction, or on stored state for a GET. */
export type Handler<K extends OperationId> = (call: Call<K>) => Outcome<Answer<K>>

export type Handlers = { readonly [K in OperationId]: Handler<K> }
