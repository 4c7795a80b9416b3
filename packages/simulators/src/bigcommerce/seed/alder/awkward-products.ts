import { type CreateProductInput, createProduct } from '../../catalogue/commands/index.ts'
import type { StoreContext } from '../../context.ts'
import { SHOWROOM } from './places.ts'

/** What every real catalogue also has, and what trips an integration. */
const AWKWARD: readonly CreateProductInput[] = [
  // Nothing to pick.
  { name: 'Sharpening, a Video Course', sku: 'DL-SHARP', type: 'digital', price: '45.00', weight: 0 },
  { name: 'Workbench Plans (PDF)', sku: 'DL-BENCH', type: 'digital', price: '18.00', weight: 0 },
  // No SKU: on a product, and on one variant of another.
  { name: 'Offcut Bundle, Hardwood', price: '22.00', cost: '4.00', weight: 6, stock: 35 },
  {
    ...{ name: 'Handle, Replacement', price: '14.00', cost: '4.50', weight: 0.6 },
    variants: [
      { sku: 'RP-HND-ASH', options: { Wood: 'Ash' }, stock: 48 },
      { sku: '', options: { Wood: 'Hickory' }, stock: 31 },
    ],
  },
  // Stock kept for the product as a whole, whichever variant is sold.
  {
    ...{ name: 'Enamel Sign, House Number', sku: 'SG-NUM', price: '26.00', cost: '9.40', weight: 0.9, tracking: 'product', stock: 60 },
    variants: ['1', '2', '3', '4', '7', '9'].map((digit) => ({ sku: `SG-NUM-${digit}`, options: { Number: digit } })),
  },
  // No stock kept at all.
  { name: 'Gift Wrapping', sku: 'SV-WRAPPING', price: '6.00', weight: 0.1, tracking: 'none' },
  { name: 'Engraving on a Handle', sku: 'SV-ENGRAVE', price: '12.00', weight: 0, tracking: 'none' },
  { name: 'Workbench, Made to Order', sku: 'MTO-BENCH', price: '1840.00', cost: '910.00', weight: 240, tracking: 'none' },
  // Not for sale now, or not seen, or not there yet.
  { name: 'Adze, Hand Forged', sku: 'TL-ADZ', price: '168.00', cost: '81.00', weight: 3.2, stock: 4, isVisible: false },
  { name: 'Drawknife, 2025 Pattern', sku: 'TL-DRW-25', price: '92.00', cost: '40.00', weight: 1.1, stock: 0, availability: 'disabled' },
  { name: 'Froe, Spring Batch', sku: 'TL-FRO', price: '84.00', cost: '36.00', weight: 3.6, stock: 0, availability: 'preorder' },
  { name: 'Catalogue, Printed', sku: 'FREE-CAT', price: '0.00', cost: '0.90', weight: 0.5, stock: 400 },
  // SKUs and names as people write them.
  { name: 'Finger Planes, “Ibex”, set of 3', sku: 'ibex/03 (set)', price: '210.00', cost: '98.00', weight: 1.3, stock: 8 },
  { name: 'Nägel, geschmiedet, 50 Stück', sku: '00387', price: '24.00', cost: '9.90', weight: 1.2, stock: 55 },
  {
    ...{
      name: 'The Complete Beginner’s Joinery Set with Marking Gauge, Dovetail Saw, Four Chisels, Mallet and Honing Guide in a Canvas Roll',
    },
    ...{
      sku: 'KIT-JOINERY-BEGINNER-MARKING-SAW-CHISELS-MALLET-HONING-CANVAS-2026',
      price: '498.00',
      cost: '236.00',
      weight: 9.5,
      stock: 11,
    },
  },
  // Only in the showroom.
  { name: 'Antique Brace, Restored', sku: 'SH-BRACE', price: '145.00', cost: '60.00', weight: 2.8, stock: { [SHOWROOM]: 3 } },
]

export function seedAwkwardProducts(context: StoreContext): void {
  for (const product of AWKWARD) createProduct(context, product)
}
