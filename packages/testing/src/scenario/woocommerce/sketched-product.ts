import type { ProductSketch, VariantSketch } from '../../batteries/store/desk.ts'

/** One of a single variant is a simple product; one with options a variable one, whose variations keep their own stock unless they share what there is. */
export function productOfSketch({ title, variants, sharesStock = false }: ProductSketch): object {
  const [first] = variants
  if (variants.length === 1 && first && first.option === undefined) return { name: title, ...fieldsOf(first), stock: first.units ?? 0 }
  const variations = variants.map((variant) => ({
    ...fieldsOf(variant),
    options: { Size: variant.option ?? variant.sku },
    ...(sharesStock ? {} : { stock: variant.units ?? 0 }),
  }))
  return { name: title, ...(sharesStock ? { stock: first?.units ?? 0 } : {}), variations }
}

const fieldsOf = ({ sku, cost, barcode, price = '20.00' }: VariantSketch) => ({
  sku,
  price,
  ...(cost === undefined ? {} : { cost }),
  ...(barcode === undefined ? {} : { gtin: barcode }),
})
