declare const brand: unique symbol
type Branded<Name extends string> = string & { readonly [brand]: Name }

/** One store bound to one IntelliTrack division. */
export type ConnectionId = Branded<'ConnectionId'>
/** The store's id of a variant (of the product itself where it has no variants). */
export type VariantId = Branded<'VariantId'>
export type ProductId = Branded<'ProductId'>
/** The store's id of the thing stock is kept on. Several variants may share one: stock is keyed by it, never by variant. */
export type StockKey = Branded<'StockKey'>
export type StoreLocationId = Branded<'StoreLocationId'>
/** The store's id of an order. */
export type OrderId = Branded<'OrderId'>
/** The store's id of an order line: durable through edits. */
export type LineId = Branded<'LineId'>
/** Durable name of one fulfilment order within its order: survives that the store gives it a new id. */
export type GroupKey = Branded<'GroupKey'>
/** IntelliTrack's item number, unique in a division. */
export type ItemNumber = Branded<'ItemNumber'>
/** IntelliTrack's id of a picking order. */
export type PickingOrderId = Branded<'PickingOrderId'>
/** IntelliTrack's id of a shipment record. */
export type ShipmentId = Branded<'ShipmentId'>
export type RunId = Branded<'RunId'>
/** Names one write to a foreign system for ever. Minted once, never per attempt (DESIGN 3, rule 3). */
export type EffectKey = Branded<'EffectKey'>

/** Says of a string parsed at the edge what it names: `id<OrderId>(row.id)`. */
export const id = <Id extends Branded<string>>(text: string): Id => text as Id
