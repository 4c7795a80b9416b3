import type { Clock, Random } from '@connect/core'
import type { World } from '../world/index.ts'

/** What every platform's faults have in common. */
export interface FaultSetting<Kind extends string = string> {
  readonly id: string
  readonly kind: Kind
  /** What it strikes, by a name that the platform's faults state, or `*`. */
  readonly on: string
  /** How often it strikes; null: until it is cleared. */
  readonly times: number | null
}

/** One stroke, for whoever asks afterwards what the panel did; under the platform's own word (`shop`, `store`) where it struck. */
export type StrokeOf<Kind extends string, Place extends string> = {
  readonly faultId: string
  readonly kind: Kind
  readonly on: string
  readonly at: string
} & { readonly [P in Place]: string }

/** Faults of the line and of the API that every platform has. */
export const API_FAULTS = ['fail-before', 'lose-reply', 'cut-body', 'too-many-requests', 'slow', 'revoke-token', 'missing-scope'] as const
export const WEBHOOK_FAULTS = ['webhook-drop', 'webhook-duplicate', 'webhook-delay', 'webhook-forge'] as const

const KIND = { fault: 'fault', stroke: 'stroke' } as const
const STROKES_KEPT = 500

/** The fault panel: what is set, what struck. Its state is its own and survives a restart. */
export class FaultPanel<Place extends string, Fault extends FaultSetting & { readonly [P in Place]?: string }> {
  readonly #place: Place
  readonly #world: World
  readonly #clock: Clock
  readonly #random: Random

  /** `place` is the platform's word for one of its worlds, the field of a fault that names one. */
  constructor(place: Place, world: World, clock: Clock, random: Random) {
    this.#place = place
    this.#world = world
    this.#clock = clock
    this.#random = random
  }

  set(fault: Omit<Fault, 'id'>): Promise<Fault> {
    return this.#world.transact(() => {
      const id = this.#random.uuid()
      return this.#faults().put(id, { ...fault, id } as Fault)
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

  log(): readonly StrokeOf<Fault['kind'], Place>[] {
    return [...this.#strokes().values()]
  }

  /** The fault of a kind that strikes here and now, counted down and written to the log; undefined where none does. */
  async strike(kind: Fault['kind'], place: string, names: readonly string[]): Promise<Fault | undefined> {
    if (!this.#matching(kind, place, names)) return undefined
    return this.#world.transact(() => {
      const fault = this.#matching(kind, place, names)
      if (!fault) return undefined
      if (fault.times !== null && fault.times <= 1) this.#faults().delete(fault.id)
      else this.#faults().put(fault.id, { ...fault, times: fault.times === null ? null : fault.times - 1 })
      this.#write(fault, place, names[0] ?? fault.on)
      return fault
    })
  }

  #matching(kind: Fault['kind'], place: string, names: readonly string[]): Fault | undefined {
    const concerns = (fault: Fault) => fault[this.#place] === undefined || fault[this.#place] === place
    return this.get().find((fault) => fault.kind === kind && concerns(fault) && (fault.on === '*' || names.includes(fault.on)))
  }

  #write(fault: Fault, place: string, on: string): void {
    const about = { faultId: fault.id, kind: fault.kind, [this.#place]: place, on, at: new Date(this.#clock.now()).toISOString() }
    const number = this.#world.next('stroke')
    this.#strokes().put(String(number), about as StrokeOf<Fault['kind'], Place>)
    this.#strokes().delete(String(number - STROKES_KEPT))
  }

  #faults() {
    return this.#world.collection<Fault>(KIND.fault)
  }

  #strokes() {
    return this.#world.collection<StrokeOf<Fault['kind'], Place>>(KIND.stroke)
  }
}
