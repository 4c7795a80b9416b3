/** The small store's twenty products: title, SKU, price and cost in euros, grams, units on the shelf. */
export const NEWCOMER_RANGE: readonly (readonly [title: string, sku: string, price: string, cost: string, grams: number, units: number])[] =
  [
    ['Friesian Breakfast, 250 g', 'KT-FRB-250', '8.90', '3.10', 270, 84],
    ['Friesian Breakfast, 1 kg', 'KT-FRB-1000', '29.90', '11.40', 1040, 32],
    ['Assam Second Flush, 250 g', 'KT-ASM-250', '12.50', '5.20', 270, 61],
    ['Darjeeling First Flush, 100 g', 'KT-DAR-100', '14.90', '7.05', 120, 48],
    ['Ceylon Orange Pekoe, 250 g', 'KT-CEY-250', '9.80', '3.85', 270, 70],
    ['Earl Grey Harbour Blend, 250 g', 'KT-EGH-250', '10.50', '4.10', 270, 55],
    ['Sencha, 100 g', 'KT-SEN-100', '11.20', '4.90', 120, 40],
    ['Gunpowder, 250 g', 'KT-GUN-250', '8.40', '2.95', 270, 66],
    ['Jasmine Pearls, 100 g', 'KT-JAS-100', '16.80', '8.10', 120, 25],
    ['Rooibos Vanilla, 250 g', 'KT-ROO-250', '9.20', '3.40', 270, 58],
    ['Peppermint, 100 g', 'KT-PEP-100', '5.90', '1.80', 120, 90],
    ['Chamomile, 100 g', 'KT-CHA-100', '6.20', '2.05', 120, 76],
    ['Rock Sugar, 500 g', 'KT-SUG-500', '4.50', '1.35', 510, 120],
    ['Tea Filters, pack of 100', 'KT-FIL-100', '3.80', '0.95', 90, 150],
    ['Porcelain Pot, 1 l', 'KT-POT-1L', '48.00', '21.50', 1150, 18],
    ['Porcelain Cup', 'KT-CUP', '12.00', '4.60', 260, 96],
    ['Tea Warmer, Brass', 'KT-WRM-BR', '34.00', '15.80', 620, 14],
    ['Glass Infuser', 'KT-INF-GL', '9.50', '3.25', 140, 44],
    ['Tea Caddy, Tin, 250 g', 'KT-CAD-250', '7.90', '2.60', 180, 63],
    ['Gift Box, Six Teas', 'KT-BOX-6', '39.00', '16.90', 720, 22],
  ]

/** Its five open orders: who, where, and what. */
export const NEWCOMER_ORDERS: readonly {
  readonly firstName: string
  readonly lastName: string
  readonly address1: string
  readonly zip: string
  readonly city: string
  readonly lines: readonly (readonly [sku: string, quantity: number])[]
}[] = [
  {
    ...{ firstName: 'Wiebke', lastName: 'Harms', address1: 'Osterstraße 41', zip: '26721', city: 'Emden' },
    lines: [
      ['KT-FRB-1000', 1],
      ['KT-SUG-500', 2],
    ],
  },
  {
    ...{ firstName: 'Jonas', lastName: 'Petersen', address1: 'Am Sandtorkai 12', zip: '20457', city: 'Hamburg' },
    lines: [['KT-BOX-6', 1]],
  },
  {
    ...{ firstName: 'Aylin', lastName: 'Demir', address1: 'Weserstraße 203', zip: '12047', city: 'Berlin' },
    lines: [
      ['KT-EGH-250', 2],
      ['KT-JAS-100', 1],
      ['KT-INF-GL', 1],
    ],
  },
  {
    ...{ firstName: 'Matthias', lastName: 'Vogel', address1: 'Lange Straße 8', zip: '27749', city: 'Delmenhorst' },
    lines: [['KT-CUP', 6]],
  },
  {
    ...{ firstName: 'Greta', lastName: 'Lindqvist', address1: 'Schwachhauser Heerstraße 155', zip: '28211', city: 'Bremen' },
    lines: [
      ['KT-DAR-100', 1],
      ['KT-CHA-100', 3],
    ],
  },
]
