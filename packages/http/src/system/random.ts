import { randomInt, randomUUID } from 'node:crypto'
import type { Random } from '@connect/core'

const steps = 2 ** 47

/** The operating system's randomness. */
export const systemRandom: Random = { uuid: () => randomUUID(), fraction: () => randomInt(steps) / steps }
