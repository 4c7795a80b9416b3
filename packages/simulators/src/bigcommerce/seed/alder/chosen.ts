import type { Choice, RangeItem } from '../../../seed/range.ts'

/** A product whose customer chooses: every combination is a variant. Pounds; units of each in the warehouse, about. */
export interface Chosen extends RangeItem {
  readonly name: string
  readonly weight: number
  readonly units: number
  /** Also in the showroom. */
  readonly isShown?: boolean
}

const SIZES: readonly Choice[] = [
  ['S', 'S'],
  ['M', 'M'],
  ['L', 'L'],
  ['XL', 'XL', 2],
  ['XXL', 'XXL', 4, 1],
]
const WIDTHS: readonly Choice[] = [
  ['1/4 in', '14'],
  ['3/8 in', '38', 1],
  ['1/2 in', '12', 2, 1],
  ['3/4 in', '34', 4, 2],
  ['1 in', '100', 6, 3],
]
const inches = (from: number, step: number, count: number, each: number): readonly Choice[] =>
  Array.from({ length: count }, (_, at) => [`${from + at * step} in`, String(from + at * step), at * each, Math.round(at * each * 0.4)])

/** Six woods, ten lengths, five depths and two edges: the 600 variants that the platform allows. */
export const SHELF: Chosen = {
  ...{ name: 'Shelf Board, Cut to Size', prefix: 'SHELF', price: 18, cost: 7, weight: 4, units: 9 },
  options: {
    Wood: [
      ['Alder', 'ALD'],
      ['Ash', 'ASH', 4, 2],
      ['Beech', 'BCH', 3, 1],
      ['Cherry', 'CHY', 9, 4],
      ['Oak', 'OAK', 7, 3],
      ['Walnut', 'WAL', 14, 6],
    ],
    Length: inches(18, 6, 10, 3),
    Depth: inches(6, 2, 5, 2),
    Edge: [
      ['Square', 'SQ'],
      ['Rounded', 'RD', 3, 1],
    ],
  },
}

export const CHOSEN: readonly Chosen[] = [
  { name: 'Bevel-Edge Chisel', prefix: 'TL-CHS', price: 42, cost: 16, weight: 0.5, units: 40, isShown: true, options: { Width: WIDTHS } },
  { name: 'Mortise Chisel', prefix: 'TL-MCH', price: 54, cost: 22, weight: 0.8, units: 22, options: { Width: WIDTHS.slice(0, 4) } },
  {
    name: 'Carving Gouge',
    prefix: 'TL-GOU',
    price: 48,
    cost: 19,
    weight: 0.5,
    units: 18,
    options: {
      Sweep: [
        ['No. 3', '3'],
        ['No. 5', '5'],
        ['No. 7', '7'],
        ['No. 9', '9'],
      ],
    },
  },
  {
    name: 'Work Apron',
    prefix: 'WW-APR',
    price: 68,
    cost: 27,
    weight: 1.4,
    units: 25,
    isShown: true,
    options: {
      Colour: [
        ['Tan', 'TAN'],
        ['Slate', 'SLA'],
        ['Olive', 'OLI'],
      ],
    },
  },
  {
    name: 'Chore Coat',
    prefix: 'WW-CHR',
    price: 118,
    cost: 46,
    weight: 2.6,
    units: 12,
    options: {
      Colour: [
        ['Indigo', 'IND'],
        ['Tobacco', 'TOB'],
      ],
      Size: SIZES,
    },
  },
  {
    name: 'Work Shirt',
    prefix: 'WW-SHT',
    price: 72,
    cost: 26,
    weight: 1,
    units: 14,
    options: {
      Colour: [
        ['Chambray', 'CHB'],
        ['Ecru', 'ECR'],
      ],
      Size: SIZES,
    },
  },
  { name: 'Leather Gloves', prefix: 'WW-GLV', price: 36, cost: 13, weight: 0.5, units: 30, options: { Size: SIZES.slice(0, 4) } },
  {
    name: 'Knee Pads',
    prefix: 'WW-KNE',
    price: 44,
    cost: 17,
    weight: 1.2,
    units: 26,
    options: {
      Fit: [
        ['Regular', 'R'],
        ['Large', 'L', 3],
      ],
    },
  },
  {
    name: 'Milk Paint, 1 qt',
    prefix: 'FN-MLK',
    price: 29,
    cost: 11,
    weight: 2.4,
    units: 36,
    options: {
      Colour: [
        ['Barn Red', 'RED'],
        ['Linen', 'LIN'],
        ['Lamp Black', 'BLK'],
        ['Sea Green', 'SEA'],
        ['Mustard', 'MUS'],
      ],
    },
  },
  {
    name: 'Sandpaper, 50 sheets',
    prefix: 'FN-SND',
    price: 16,
    cost: 5,
    weight: 0.9,
    units: 80,
    options: {
      Grit: [
        ['80', '080'],
        ['120', '120'],
        ['180', '180'],
        ['240', '240'],
        ['320', '320'],
        ['400', '400'],
      ],
    },
  },
  {
    name: 'Drawer Pull',
    prefix: 'FX-PUL',
    price: 8,
    cost: 3,
    weight: 0.2,
    units: 120,
    options: {
      Finish: [
        ['Brass', 'BR'],
        ['Iron', 'IR'],
        ['Nickel', 'NI', 1],
      ],
    },
  },
  {
    name: 'Cedar Planter',
    prefix: 'GN-PLT',
    price: 88,
    cost: 38,
    weight: 14,
    units: 9,
    options: {
      Length: [
        ['24 in', '24'],
        ['36 in', '36', 20, 9],
        ['48 in', '48', 42, 18],
      ],
    },
  },
  {
    name: 'Raised Bed Corners, set of 4',
    prefix: 'GN-RBC',
    price: 46,
    cost: 18,
    weight: 3.5,
    units: 17,
    options: {
      Height: [
        ['8 in', '8'],
        ['12 in', '12', 10, 4],
      ],
    },
  },
]
