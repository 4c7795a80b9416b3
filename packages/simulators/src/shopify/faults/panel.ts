import type { Clock, Random } from '@connect/core'
import type { World } from '../../world/index.ts'
import type { Fault, FaultKind, Stroke } from './fault.ts'

const KIND = { fault: 'fault', stroke: 'stroke' } as const
const STROKES_KEPT = 500

/** The fault panel: what is set, what struck. Its state is its own and survives a restart. */
export class FaultPanel {
  readonly #world: World
  readonly #clock: Clock
  readonly #random: Random

  constructor(world: World, clock: Clock, random: Random) {
    this.#world = world
    this.#clock = clock
    this.#random = random
  }

  set(fault: Omit<Fault, 'id'>): Promise<Fault> {
    return this.#world.transact(() => {
      const id = this.#random.uuid()
      return this.#faults().put(id, { ...fault, id })
    })
  }

  get(): readonly Fault[] {
    return [...this.#faults().values()]
  }

  /** Takes one fault away, or all. */
  clear(id?: string): Promise<void> {
    return this.#world.transact(() => {
      for (const fault of this.get()) if (id === undefined || fault.id === id) this.#faults().delete(fault.id)
    })
  }

  log(): readonly Stroke[] {
    return [...this.#world.collection<Stroke>(KIND.stroke).values()]
  }

  /** The fault of a kind that strikes here and now, counted down and written to the log; undefined where none does. */
  async strike(kind: FaultKind, shop: string, names: readonly string[]): Promise<Fault | undefined> {
    if (!this.#matching(kind, shop, names)) return undefined
    return this.#world.transact(() => {
      const fault = this.#matching(kind, shop, names)
      if (!fault) return undefined
      if (fault.times !== null && fault.times <= 1) this.#faults().delete(fault.id)
      else this.#faults().put(fault.id, { ...fault, times: fault.times === null ? null : fault.times - 1 })
      this.#write({ faultId: fault.id, kind, shop, on: names[0] ?? fault.on, at: new Date(this.#clock.now()).toISOString() })
      return fault
    })
  }

  #matching(kind: FaultKind, shop: string, names: readonly string[]): Fault | undefined {
    return this.get().find(
      (fault) => fault.kind === kind && (fault.shop === undefined || fault.shop === shop) && (fault.on === '*' || names.includes(fault.on)),
    )
  }

  #write(stroke: Stroke): void {
    const strokes = this.#world.collection<Stroke>(KIND.stroke)
    const number = this.#world.next('stroke')
    strokes.put(String(number), stroke)
    strokes.delete(String(number - STROKES_KEPT))
  }

  #faults() {
    return this.#world.collection<Fault>(KIND.fault)
  }
}
