/** The small store's fifteen products: name, SKU, price, cost, pounds, units on the shelf. */
export const NEW_RANGE: readonly (readonly [name: string, sku: string, price: string, cost: string, weight: number, units: number])[] = [
  ['Maidenhair Fern', 'FF-FRN-MH', '24.00', '8.50', 3, 40],
  ['Bird’s Nest Fern', 'FF-FRN-BN', '28.00', '10.20', 3.5, 32],
  ['Staghorn Fern, Mounted', 'FF-FRN-ST', '64.00', '27.00', 4.2, 15],
  ['Snake Plant', 'FF-SNK', '32.00', '11.40', 5, 28],
  ['String of Hearts', 'FF-STR', '22.00', '7.10', 1.8, 44],
  ['Stoneware Pot, 4 in', 'FF-POT-4', '18.00', '5.90', 1.6, 85],
  ['Stoneware Pot, 6 in', 'FF-POT-6', '26.00', '9.10', 2.9, 70],
  ['Stoneware Pot, 8 in', 'FF-POT-8', '38.00', '14.40', 4.8, 46],
  ['Saucer, Cork', 'FF-SCR', '9.00', '2.70', 0.3, 130],
  ['Brass Mister', 'FF-MST', '34.00', '13.20', 0.9, 52],
  ['Moss Pole', 'FF-POL', '14.00', '4.40', 0.8, 66],
  ['Potting Mix, 8 qt', 'FF-MIX', '16.00', '5.20', 6.5, 90],
  ['Plant Food, 8 oz', 'FF-FOD', '12.00', '3.60', 0.7, 110],
  ['Flint Hand Trowel', 'FF-TRW', '29.00', '10.80', 0.8, 48],
  ['Terrarium, Glass', 'FF-TER', '72.00', '31.50', 5.4, 18],
]

/** Its six open orders: who, where, and what. */
export const NEW_ORDERS: readonly {
  readonly firstName: string
  readonly lastName: string
  readonly street1: string
  readonly city: string
  readonly state: string
  readonly zip: string
  readonly lines: readonly (readonly [sku: string, quantity: number])[]
}[] = [
  {
    ...who('Wren', 'Calloway'),
    ...at('12 Millpond Road', 'Ithaca', 'New York', '14850'),
    lines: [
      ['FF-FRN-MH', 1],
      ['FF-POT-4', 1],
    ],
  },
  {
    ...who('Silas', 'Okonjo'),
    ...at('804 Garfield Avenue', 'Syracuse', 'New York', '13205'),
    lines: [
      ['FF-SNK', 2],
      ['FF-POT-8', 2],
      ['FF-MIX', 2],
    ],
  },
  {
    ...who('Della', 'Marchetti'),
    ...at('31 Prospect Terrace', 'Albany', 'New York', '12208'),
    lines: [
      ['FF-TER', 1],
      ['FF-STR', 1],
    ],
  },
  {
    ...who('Arjun', 'Mehra'),
    ...at('2290 Bayview Street', 'Buffalo', 'New York', '14201'),
    lines: [
      ['FF-MST', 1],
      ['FF-FOD', 3],
    ],
  },
  { ...who('Paige', 'Lundqvist'), ...at('77 Stonecrop Lane', 'Rochester', 'New York', '14607'), lines: [['FF-FRN-ST', 1]] },
  {
    ...who('Hugo', 'Tran'),
    ...at('5 Canal Place', 'Utica', 'New York', '13502'),
    lines: [
      ['FF-POT-6', 4],
      ['FF-SCR', 4],
    ],
  },
]

function who(firstName: string, lastName: string) {
  return { firstName, lastName }
}

function at(street1: string, city: string, state: string, zip: string) {
  return { street1, city, state, zip }
}
