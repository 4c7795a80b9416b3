import type { components } from './generated/api.ts'

/** The contract's schemas by name: `Schemas['PickingOrder']`. */
export type Schemas = components['schemas']
