import type { World } from '../world/index.ts'

/** One shop or store of a platform: its world, and the ways in. */
export abstract class Place<Context, Call> {
  readonly world: World

  constructor(world: World) {
    this.world = world
  }

  /** A fresh context for one command or one call. */
  abstract context(call?: Call): Context

  /** Runs a merchant's command; stored when it resolves. */
  command<T>(run: (context: Context) => T): Promise<T> {
    return this.world.transact(() => run(this.context()))
  }

  query<T>(run: (context: Context) => T): Promise<T> {
    return this.world.read(() => run(this.context()))
  }
}
