import { CommandError, Reader } from '../../../server/reader.ts'
import type { SiteContext } from '../../context.ts'
import type { Product } from '../../model/catalogue.ts'
import { newProduct } from '../new-product.ts'
import { insert } from '../save.ts'
import { type Body, written } from '../write/apply.ts'
import { refusedKeys } from '../write/refused-keys.ts'
import { type ProductFields, productBody, typeOf, withCost } from './product-body.ts'

export interface CreateProductInput extends ProductFields {
  readonly name: string
  /** Variable where it has variations, else simple. */
  readonly type?: 'simple' | 'variable' | 'grouped' | 'external'
  readonly variations?: readonly VariationInput[]
}

export interface VariationInput extends Omit<ProductFields, 'name' | 'members' | 'externalUrl'> {
  /** What was chosen, by attribute; an attribute left out may be any. */
  readonly options: Readonly<Record<string, string>>
}

/** The merchant lists a product, with its variations. */
export function createProduct(
  context: SiteContext,
  input: CreateProductInput,
): { readonly id: number; readonly variationIds: readonly number[] } {
  const read = new Reader('createProduct', input)
  const variations = read.list('variations')
  const attributes = attributesOf(variations)
  const body = { ...productBody(context, read), name: read.text('name'), ...(attributes.length > 0 ? { attributes } : {}) }
  const { id } = keep(context, newProduct(typeOf(read)), body, read)
  const ids = variations.map((variation) => keep(context, newProduct('variation', id), variationBody(context, variation), variation).id)
  return { id, variationIds: ids }
}

/** Lists one more variation of a variable product. */
export function addVariation(context: SiteContext, parentId: number, input: VariationInput): Product {
  const read = new Reader('addVariation', input)
  return keep(context, newProduct('variation', parentId), variationBody(context, read), read)
}

function keep(context: SiteContext, fresh: Product, body: Body, read: Reader): Product {
  const result = written(context, fresh, body)
  if (result.kind === 'refused') throw new CommandError(messageOf(result.answer.body))
  const refused = refusedKeys(context, result.product)
  if (refused) throw new CommandError(`${messageOf(refused.body)} (${result.product.sku || result.product.globalUniqueId})`)
  return insert(context, withCost(result.product, read))
}

function variationBody(context: SiteContext, read: Reader): Body {
  return { ...productBody(context, read), attributes: read.attributes('options').map(({ key, value }) => ({ name: key, option: value })) }
}

/** Every choice that one of the variations makes. */
function attributesOf(variations: readonly Reader[]): readonly object[] {
  const options = new Map<string, Set<string>>()
  for (const { key, value } of variations.flatMap((one) => one.attributes('options')))
    options.set(key, (options.get(key) ?? new Set()).add(value))
  return [...options].map(([name, values], position) => ({ name, position, visible: true, variation: true, options: [...values] }))
}

function messageOf(body: unknown): string {
  return String((body as { readonly message?: unknown }).message)
}
