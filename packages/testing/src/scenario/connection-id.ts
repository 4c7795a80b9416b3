import { type ConnectionId, id } from '@connect/core'

/** Of the first, second ... connection of a warehouse account. */
export const connectionIdOf = (which: number): ConnectionId => id<ConnectionId>(`connection-${which}`)
