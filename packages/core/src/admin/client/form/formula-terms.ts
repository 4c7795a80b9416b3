import type { FormulaView } from '../../views/configuration.ts'

/** A term of the stock formula as it is written: its sign, then its number. */
export const termFigure = ({ sign, units }: FormulaView['terms'][number]): string => `${signs[sign]}${units}`
export const resultFigure = ({ result }: Pick<FormulaView, 'result'>): string => `= ${result.units}`

const signs = { '+': '+ ', '-': '− ', '': '' } as const
