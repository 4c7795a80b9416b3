import { defaultSettings, type FieldError, type Settings } from '@connect/core'
import { z } from 'zod'

const text = z.string().trim().min(1).max(200)
const whole = z.number().int()
const shapes: { readonly [Field in keyof Settings]: z.ZodType<Settings[Field]> } = {
  divisionId: text.nullable(),
  unitOfMeasure: text.nullable(),
  siteId: text.nullable(),
  locationId: text.nullable(),
  createItemUsing: z.enum(['SKU', 'PRODUCT_ID', 'PRODUCT_NAME', 'BARCODE']),
  alternateNumberFrom: z.enum(['barcode', 'none']),
  updateItems: z.enum(['created_by_us', 'all', 'none']),
  unitCostField: text.nullable(),
  timeZone: text.nullable(),
  syncInterval: whole.nullable(),
  syncTimeRange: z.strictObject({ start: z.string(), end: z.string() }).nullable(),
  endOfDayTime: z.string().nullable(),
  stockDecreasedWhenOrderPlaced: z.boolean().nullable(),
  sendFulfilment: z.enum(['when_order_closed', 'each_shipment']),
  waitForTrackingHours: whole,
  notifyCustomer: z.boolean(),
  exportStock: z.enum(['end_of_day', 'continuous']),
  stockBuffer: whole,
  allowNegative: z.boolean(),
  locations: z.array(z.strictObject({ storeLocationId: text, siteId: text })) as unknown as z.ZodType<Settings['locations']>,
  excludedLocationIds: z.array(text),
  orderImportStatuses: z.array(text),
  paymentGate: z.array(text).nullable(),
  importPartlyFulfilled: z.boolean(),
  importTestOrders: z.boolean(),
  earliestOrderDate: z.string().nullable(),
  orderNumberPrefix: z.string(),
  unmappedShippingMethod: z.enum(['pass_through', 'hold']),
  createMissingCarriers: z.boolean(),
  personalDataDays: whole,
}

export type SettingsInput =
  | { readonly kind: 'patch'; readonly patch: Partial<Settings> }
  | { readonly kind: 'errors'; readonly errors: readonly (Omit<FieldError, 'field'> & { readonly field: string })[] }

/** What somebody sends to be saved: some of the settings, each of its kind; whether their values go together is core's to say. */
export function readSettings(input: unknown): SettingsInput {
  if (typeof input !== 'object' || input === null || Array.isArray(input))
    return { kind: 'errors', errors: [{ field: '', message: 'Settings are a JSON object of fields.' }] }
  const errors = Object.entries(input).flatMap(([field, value]) => {
    if (!Object.hasOwn(defaultSettings, field)) return [{ field, message: `There is no setting ${field}.` }]
    const parsed = shapes[field as keyof Settings].safeParse(value)
    return parsed.success ? [] : [{ field, message: `${field} is not understood: ${parsed.error.issues[0]?.message}.` }]
  })
  return errors.length > 0 ? { kind: 'errors', errors } : { kind: 'patch', patch: input as Partial<Settings> }
}
