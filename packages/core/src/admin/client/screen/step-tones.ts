import type { Tone } from '../../views/frame.ts'
import type { FirstDatasetView } from '../../views/shopping-cart.ts'

type Step = FirstDatasetView['steps'][number]

/** In which tone the state of a step of the first dataset is said. */
export const stepTones: Readonly<Record<Step['state'], Tone>> = { to_do: 'neutral', doing: 'info', done: 'success', failed: 'critical' }
