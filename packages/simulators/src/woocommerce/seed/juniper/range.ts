import type { Chosen, Plain } from '../shelf.ts'

/** What Juniper & Rye sells by the piece: things for a kitchen and a table. */
export const PLAIN: readonly Plain[] = [
  ['Cast Iron Skillet, 10 in', 'JR-SKL-10', '58.00', '24.20', '5.2', 46],
  ['Cast Iron Skillet, 12 in', 'JR-SKL-12', '74.00', '31.00', '7.9', 32],
  ['Dutch Oven, 5 qt', 'JR-DUT-05', '168.00', '74.00', '11.4', 18],
  ['Carbon Steel Wok', 'JR-WOK', '64.00', '26.50', '4.1', 27],
  ['Chef’s Knife, 8 in', 'JR-KNF-08', '124.00', '53.00', '0.6', 38],
  ['Paring Knife', 'JR-KNF-PR', '42.00', '16.80', '0.2', 64],
  ['Bread Knife', 'JR-KNF-BR', '68.00', '28.40', '0.5', 41],
  ['Honing Rod', 'JR-HON', '36.00', '13.10', '0.7', 52],
  ['Maple Cutting Board', 'JR-BRD-MP', '82.00', '35.60', '5.8', 29],
  ['Walnut Serving Board', 'JR-BRD-WN', '96.00', '43.00', '3.4', 22],
  ['Rolling Pin, French', 'JR-PIN', '28.00', '10.20', '1.1', 73],
  ['Mixing Bowls, set of 3', 'JR-BWL-03', '54.00', '21.90', '3.9', 35],
  ['Measuring Cups, Brass', 'JR-MSR-BR', '46.00', '18.70', '1.0', 48],
  ['Kitchen Scale', 'JR-SCL', '39.00', '15.30', '1.4', 57],
  ['Pepper Mill, Cherry', 'JR-MIL-CH', '62.00', '25.80', '0.8', 33],
  ['Salt Cellar, Marble', 'JR-SLT', '34.00', '13.00', '1.9', 44],
  ['Olive Oil, Early Harvest, 500 ml', 'JR-OIL-EH', '32.00', '14.90', '2.0', 120],
  ['Flake Salt, 8 oz', 'JR-SLT-FL', '11.00', '3.40', '0.6', 210],
  ['Juniper Berries, 2 oz', 'JR-JUN', '9.50', '2.80', '0.2', 160],
  ['Rye Crisps, Caraway', 'JR-RYE', '8.50', '3.10', '0.5', 240],
  ['Sourdough Starter, dried', 'JR-STA', '14.00', '4.20', '0.1', 95],
  ['Proofing Basket, 9 in', 'JR-PRF-09', '26.00', '9.60', '0.8', 66],
  ['Baking Stone', 'JR-STN', '58.00', '24.00', '9.7', 24],
  ['Dish Brush, Beech', 'JR-BRS', '12.00', '3.90', '0.3', 140],
]

export const CHOSEN: readonly Chosen[] = [
  {
    ...{ name: 'Linen Apron', prefix: 'JR-APR', price: 58, cost: 22, weight: '0.8', units: 30 },
    options: {
      Color: [
        ['Flax', 'FLX'],
        ['Indigo', 'IND'],
        ['Rye', 'RYE', 4, 2],
      ],
      Size: [
        ['Regular', 'R'],
        ['Long', 'L', 6, 2],
      ],
    },
  },
  {
    ...{ name: 'Tea Towel', prefix: 'JR-TWL', price: 18, cost: 6, weight: '0.3', units: 80 },
    options: {
      Pattern: [
        ['Stripe', 'STR'],
        ['Check', 'CHK'],
        ['Plain', 'PLN'],
      ],
    },
  },
  {
    ...{ name: 'Stoneware Mug', prefix: 'JR-MUG', price: 26, cost: 9, weight: '0.9', units: 60 },
    options: {
      Glaze: [
        ['Juniper', 'JUN'],
        ['Oat', 'OAT'],
        ['Slate', 'SLT'],
      ],
      Size: [
        ['8 oz', '08'],
        ['12 oz', '12', 4, 1],
      ],
    },
  },
  {
    ...{ name: 'Whole Bean Coffee', prefix: 'JR-COF', price: 17, cost: 7, weight: '0.8', units: 110 },
    options: {
      Roast: [
        ['Light', 'LGT'],
        ['Medium', 'MED'],
        ['Dark', 'DRK'],
      ],
    },
  },
]
