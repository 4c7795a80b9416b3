import type { Choice, RangeItem } from '../../../seed/range.ts'

/** A product of the range: every combination of its choices is a variant. Prices and costs in dollars, weight in grams. */
export interface Range extends RangeItem {
  readonly title: string
  readonly type: string
  readonly grams: number
  /** Where it lies besides the warehouse. */
  readonly also?: 'retail' | 'third party'
  /** Only there, not in the warehouse. */
  readonly only?: 'retail' | 'third party'
}

const GRIND: readonly Choice[] = [
  ['Whole bean', 'WB'],
  ['Filter', 'FL'],
  ['Espresso', 'ES'],
  ['French press', 'FP'],
]
const BAG: readonly Choice[] = [
  ['250 g', '250'],
  ['1 kg', '1K', 36, 15],
]
const SIZE: readonly Choice[] = [
  ['S', 'S'],
  ['M', 'M'],
  ['L', 'L'],
  ['XL', 'XL', 2],
  ['XXL', 'XXL', 4],
]
const ENAMEL: readonly Choice[] = [
  ['Cream', 'CRM'],
  ['Pine', 'PIN'],
  ['Slate', 'SLT'],
  ['Brick', 'BRK'],
]

const coffee = (title: string, prefix: string, price: number, cost: number): Range => ({
  ...{ title, prefix, price, cost, type: 'Coffee', grams: 270, also: 'retail' },
  options: { Size: BAG, Grind: GRIND },
})
const enamel = (title: string, prefix: string, price: number, cost: number, grams: number): Range => ({
  ...{ title, prefix, price, cost, grams, type: 'Enamelware', also: 'retail', options: { Colour: ENAMEL } },
})
const wear = (title: string, prefix: string, price: number, cost: number, grams: number, colours: readonly Choice[]): Range => ({
  ...{ title, prefix, price, cost, grams, type: 'Apparel', options: { Colour: colours, Size: SIZE } },
})
const plain = (
  title: string,
  type: string,
  prefix: string,
  price: number,
  cost: number,
  grams: number,
  where: Partial<Range> = {},
): Range => ({
  ...{ title, type, prefix, price, cost, grams },
  ...where,
})

/** What Ember & Tide sells: coffee, what it is brewed with, enamelware, and things for a night outdoors. */
export const RANGE: readonly Range[] = [
  coffee('Harbor House Blend', 'CF-HHB', 16, 5.2),
  coffee('Tidepool Espresso', 'CF-TPE', 17, 5.6),
  coffee('Lighthouse Decaf', 'CF-LHD', 17, 6.1),
  coffee('Ethiopia Guji, Washed', 'CF-ETH', 21, 8.4),
  coffee('Colombia Huila', 'CF-COL', 19, 7.3),
  coffee('Sumatra Gayo', 'CF-SUM', 19, 7),
  coffee('Campfire Dark Roast', 'CF-CDR', 15, 4.9),
  coffee('Guatemala Antigua', 'CF-GUA', 20, 7.7),
  enamel('Enamel Mug, 12 oz', 'EN-MUG12', 16, 4.4, 180),
  enamel('Enamel Bowl', 'EN-BOWL', 18, 5.1, 240),
  enamel('Enamel Plate, 10 in', 'EN-PLT10', 19, 5.4, 380),
  enamel('Enamel Kettle, 1.5 L', 'EN-KTL15', 54, 19.5, 980),
  enamel('Enamel Stockpot, 6 qt', 'EN-POT6', 78, 31, 2_100),
  enamel('Enamel Coffee Pot', 'EN-CFP', 46, 16.2, 760),
  wear('Watch Cap', 'AP-CAP', 32, 9.8, 90, [['Charcoal', 'CHR']]),
  wear('Harbor Tee', 'AP-TEE', 34, 8.7, 190, [
    ['Ecru', 'ECR'],
    ['Navy', 'NVY'],
  ]),
  wear('Deck Sweatshirt', 'AP-SWT', 72, 24, 520, [
    ['Oatmeal', 'OAT'],
    ['Navy', 'NVY'],
  ]),
  wear('Waxed Field Vest', 'AP-VST', 148, 58, 840, [['Olive', 'OLV']]),
  wear('Merino Camp Socks', 'AP-SCK', 24, 7.9, 85, [
    ['Rust', 'RST'],
    ['Moss', 'MOS'],
  ]),
  {
    ...plain('Wool Throw', 'Home', 'HM-THR', 128, 49, 1_150),
    options: {
      Pattern: [
        ['Shoreline', 'SHR'],
        ['Ember', 'EMB'],
        ['Plain', 'PLN'],
      ],
    },
  },
  {
    ...plain('Beeswax Candle', 'Home', 'HM-CND', 22, 6.3, 310),
    options: {
      Scent: [
        ['Cedar', 'CDR'],
        ['Smoke', 'SMK'],
        ['Salt', 'SLT'],
        ['None', 'NON'],
      ],
    },
  },
  {
    ...plain('Linen Tea Towel', 'Home', 'HM-TWL', 18, 5.2, 110),
    options: {
      Colour: [
        ['Natural', 'NAT'],
        ['Indigo', 'IND'],
        ['Rust', 'RST'],
      ],
    },
  },
  {
    ...plain('Canvas Apron', 'Home', 'HM-APR', 58, 19, 420),
    options: {
      Colour: [
        ['Black', 'BLK'],
        ['Ochre', 'OCH'],
      ],
    },
  },
  {
    ...plain('Stoneware Dripper', 'Brewing', 'BR-DRP', 38, 12.4, 470),
    options: {
      Size: [
        ['One cup', '01'],
        ['Four cups', '02', 8, 2.6],
      ],
    },
  },
  {
    ...plain('Paper Filters', 'Brewing', 'BR-FLT', 7, 1.9, 130),
    options: {
      Size: [
        ['One cup', '01'],
        ['Four cups', '02', 1, 0.3],
      ],
    },
  },
  {
    ...plain('Ground Mat', 'Outdoor', 'OD-MAT', 64, 22, 900),
    options: {
      Colour: [
        ['Moss', 'MOS'],
        ['Sand', 'SND'],
      ],
    },
  },
  {
    ...plain('Dry Bag', 'Outdoor', 'OD-DRY', 29, 9.1, 160),
    options: {
      Size: [
        ['5 L', '05'],
        ['10 L', '10', 6, 1.9],
        ['20 L', '20', 13, 4.2],
      ],
    },
  },
  plain('Gooseneck Kettle, 1 L', 'Brewing', 'BR-GNK', 89, 38, 1_020, { also: 'retail' }),
  plain('Hand Mill', 'Brewing', 'BR-MILL', 119, 52, 610, { also: 'retail' }),
  plain('Brewing Scale', 'Brewing', 'BR-SCL', 49, 18.5, 380),
  plain('Glass Server, 600 ml', 'Brewing', 'BR-SRV6', 34, 11, 420),
  plain('Cold Brew Bottle', 'Brewing', 'BR-CBB', 36, 12.8, 540),
  plain('Milk Pitcher', 'Brewing', 'BR-PIT', 28, 8.6, 260),
  plain('Travel Press', 'Brewing', 'BR-TPR', 42, 14.9, 330),
  plain('Cupping Spoon', 'Brewing', 'BR-SPN', 14, 3.3, 60, { only: 'retail' }),
  plain('Counter Grinder', 'Brewing', 'BR-GRD', 349, 188, 4_900, { only: 'third party' }),
  plain('Espresso Machine', 'Brewing', 'BR-ESM', 890, 512, 11_800, { only: 'third party' }),
  plain('Fire Grate', 'Outdoor', 'OD-GRT', 74, 29, 2_600),
  plain('Folding Stove', 'Outdoor', 'OD-STV', 62, 24.5, 780),
  plain('Lantern', 'Outdoor', 'OD-LNT', 68, 27, 640, { also: 'retail' }),
  plain('Hatchet', 'Outdoor', 'OD-HAT', 96, 41, 980),
  plain('Camp Chair', 'Outdoor', 'OD-CHR', 118, 54, 3_400, { only: 'third party' }),
  plain('Match Safe', 'Outdoor', 'OD-MCH', 19, 5.7, 70, { also: 'retail' }),
  plain('Tide Table 2027', 'Paper', 'PP-TID27', 12, 3.1, 90, { also: 'retail' }),
  plain('Recipe Cards', 'Paper', 'PP-RCP', 16, 4, 140, { also: 'retail' }),
]
