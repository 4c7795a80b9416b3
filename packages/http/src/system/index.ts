export { systemClock } from './clock.ts'
export { type LogLevel, streamLog } from './log.ts'
export { systemRandom } from './random.ts'
export { systemTimer } from './timer.ts'
