export { connectLevel, levelGid, levelOf, onHand } from './level.ts'
export { type CountUnits, commitUnits, fulfilUnits, releaseUnits, restock } from './order-units.ts'
