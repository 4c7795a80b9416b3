import type { Buyer } from './orders.ts'

/** People who order by post. */
export const BUYERS: readonly [Buyer, ...Buyer[]] = [
  ['Wren', 'Calloway', '12 Millpond Road', 'Ithaca', 'NY', '14850'],
  ['Silas', 'Okonjo', '804 Garfield Avenue', 'Syracuse', 'NY', '13205'],
  ['Della', 'Marchetti', '31 Prospect Terrace', 'Albany', 'NY', '12208'],
  ['Arjun', 'Mehra', '2290 Bayview Street', 'Buffalo', 'NY', '14201'],
  ['Paige', 'Lundqvist', '77 Stonecrop Lane', 'Rochester', 'NY', '14607'],
  ['Hugo', 'Tran', '5 Canal Place', 'Utica', 'NY', '13502'],
  ['Inés', 'Quiroga', '418 Alder Street', 'Portland', 'OR', '97205'],
  ['Tobias', 'Reinholt', '9 Foundry Court', 'Duluth', 'MN', '55802'],
  ['Maeve', 'O’Dowd', '260 Harbor Way', 'Portland', 'ME', '04101'],
  ['Kenji', 'Watanabe', '1533 Sycamore Drive', 'Boulder', 'CO', '80302'],
]

export function buyer(number: number): Buyer {
  return BUYERS[number % BUYERS.length] ?? BUYERS[0]
}
