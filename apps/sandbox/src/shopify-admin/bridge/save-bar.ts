import type { SaveBarState } from '../protocol.ts'
import type { Channel } from './channel.ts'

/** What shows the save bar: an element of the page, or a form that was changed. */
export interface SaveBarOwner {
  state(): SaveBarState
  save(): void
  discard(): void
}

/** There is one bar: whoever showed it last has it. */
export interface SaveBar {
  has(owner: SaveBarOwner): boolean
  show(owner: SaveBarOwner): void
  hide(owner: SaveBarOwner): void
  /** The owner looks different now. */
  redraw(owner: SaveBarOwner): void
}

export function createSaveBar(channel: Channel): SaveBar {
  let current: SaveBarOwner | null = null
  const tell = () => channel.send({ kind: 'saveBar', bar: current?.state() ?? null })
  channel.on('save', () => current?.save())
  channel.on('discard', () => current?.discard())
  const change = (next: SaveBarOwner | null) => {
    if (next === current) return
    current = next
    tell()
  }
  return {
    has: (owner) => current === owner,
    show: (owner) => change(owner),
    hide: (owner) => {
      if (current === owner) change(null)
    },
    redraw: (owner) => {
      if (current === owner) tell()
    },
  }
}
