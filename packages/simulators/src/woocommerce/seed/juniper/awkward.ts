import { type CreateProductInput, createProduct, trashProduct } from '../../catalogue/commands/index.ts'
import type { SiteContext } from '../../context.ts'

/** What every real catalogue also has, and what a warehouse does not take, each for a reason of its own. */
const AWKWARD: readonly CreateProductInput[] = [
  // A group is no article: its members are.
  { name: 'The Baker’s Bench', sku: 'JR-GRP-BAK', type: 'grouped', members: ['JR-PIN', 'JR-PRF-09', 'JR-STN', 'JR-SCL'] },
  // Sold elsewhere.
  {
    name: 'Copper Pan (at our partner’s)',
    sku: 'JR-EXT-COP',
    type: 'external',
    price: '240.00',
    externalUrl: 'https://partner.example/copper-pan',
  },
  // Nothing to pick.
  { name: 'Knife Skills, an Evening Class', sku: 'JR-CLS-KNF', price: '95.00', virtual: true, stock: 12 },
  { name: 'Sourdough Handbook (PDF)', sku: 'JR-PDF-SOU', price: '18.00', virtual: true, downloadable: true },
  { name: 'Sharpening by Post', sku: 'JR-SRV-SHP', price: '15.00', virtual: true },
  // One of its variations is a download.
  {
    name: 'Rye & Salt, a Cookbook',
    sku: 'JR-BOK',
    variations: [
      { sku: 'JR-BOK-HC', options: { Format: 'Hardcover' }, price: '38.00', cost: '15.20', stock: 54, weight: '2.6' },
      { sku: 'JR-BOK-EB', options: { Format: 'E-book' }, price: '16.00', virtual: true, downloadable: true },
    ],
  },
  // The product keeps the stock of all its variations.
  {
    name: 'Beeswax Wrap',
    sku: 'JR-WRP',
    stock: 90,
    variations: ['Bees', 'Ferns', 'Plums'].map((Print) => ({
      sku: `JR-WRP-${Print.slice(0, 3).toUpperCase()}`,
      options: { Print },
      price: '14.00',
      cost: '4.60',
    })),
  },
  // Variations without a SKU read back their parent's.
  {
    name: 'Gift Box',
    sku: 'JR-BOX',
    variations: [
      { options: { Size: 'Small' }, price: '6.00', cost: '1.90', stock: 70 },
      { sku: 'JR-BOX-L', options: { Size: 'Large' }, price: '9.00', cost: '2.80', stock: 40 },
    ],
  },
  // No SKU at all.
  { name: 'Seconds Basket', price: '20.00', stock: 14 },
  // The store keeps no stock of it.
  { name: 'Engraving on a Board', sku: 'JR-ENG', price: '25.00' },
  {
    name: 'Butcher Block, Made to Measure',
    sku: 'JR-BLK-MTM',
    price: '640.00',
    cost: '310.00',
    stock: 0,
    backorders: 'notify',
    weight: '62',
  },
  // Nobody said what it cost.
  { name: 'Wildflower Honey, 12 oz', sku: 'JR-HNY', price: '16.00', weight: '1.4', stock: 88 },
  // More was sold than there was.
  { name: 'Advent Tin', sku: 'JR-TIN-ADV', price: '48.00', cost: '19.50', stock: -3, backorders: 'yes', weight: '2.2' },
  // Not seen, or not yet, or not any more.
  { name: 'Staff Tasting Box', sku: 'JR-STF', price: '1.00', cost: '9.00', stock: 6, status: 'private' },
  { name: 'Spring Preserves', sku: 'JR-SPR', price: '12.00', cost: '4.40', stock: 0, status: 'draft' },
  { name: 'Enamel Kettle, 2024', sku: 'JR-KTL-24', price: '72.00', cost: '30.00', stock: 2 },
]

export function seedAwkward(context: SiteContext): void {
  for (const product of AWKWARD) createProduct(context, product)
  trashProduct(context, { sku: 'JR-KTL-24' })
}
