import type { Mutation } from '../mutation.ts'
import { changeElements } from './elements.ts'

export const itemMutations: readonly Mutation[] = [
  {
    name: 'unit-cost-lost',
    breaks: 'Margins are reckoned without cost',
    side: 'warehouse',
    how: 'upsertItems: unitCost is left out',
    begin: () => changeElements('items:batch', ({ unitCost: _lost, ...element }) => element),
  },
]
