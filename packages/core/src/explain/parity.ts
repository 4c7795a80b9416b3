import { rowKey } from '../planning/stock-row.ts'
import type { Repositories } from '../ports/repositories.ts'
import type { LevelRecord } from '../records/catalogue.ts'
import type { PickingRecord } from '../records/order.ts'
import { type ExplainedCode, explainCode } from './explained-code.ts'

/** Two counts that should be equal, and by name what makes them differ. */
export interface ParityNumber {
  readonly store: number
  readonly warehouse: number
  readonly equal: boolean
  readonly exceptions: readonly ParityException[]
}
export interface ParityException {
  readonly subjectId: string
  readonly label: string
  readonly reason: ExplainedCode | null
}

/** The three numbers of the home page (anchors 1.4, complaint 3): nothing is missing, or it is listed with its reason. */
export interface Parity {
  /** Orders under way that should be in the warehouse, and those that are. */
  readonly orders: ParityNumber
  /** Orders that rightly wait in the store: on hold, unpaid, scheduled. */
  readonly waiting: number
  /** Shipments of picking orders under way, and those the store knows of. */
  readonly shipments: ParityNumber
  /** Figures that the store should show, and those it took. */
  readonly levels: ParityNumber
}

export async function parity(r: Repositories, now: string): Promise<Parity> {
  const accepted = await r.pickings.accepted()
  const unsettled = (await r.pickings.unsettled(now)).filter((record) => record.state !== 'accepted')
  const waiting = unsettled.filter((record) => record.state === 'waiting')
  const missing = unsettled.filter((record) => record.state !== 'waiting')
  return {
    orders: number(accepted.length + missing.length, accepted.length, missing.map(orderException)),
    waiting: waiting.length,
    shipments: await shipmentParity(r, accepted),
    levels: await levelParity(r),
  }
}

const number = (store: number, warehouse: number, exceptions: readonly ParityException[]): ParityNumber => ({
  store,
  warehouse,
  equal: store === warehouse && exceptions.length === 0,
  exceptions,
})

const orderException = ({ orderId, orderNumber, code, message }: PickingRecord): ParityException => ({
  subjectId: orderId,
  label: orderNumber,
  reason: explainCode(code, message),
})

async function shipmentParity(r: Repositories, pickings: readonly PickingRecord[]): Promise<ParityNumber> {
  const made = pickings.flatMap((record) => record.shipments.map((shipment) => ({ record, shipment })))
  const records = new Map((await r.shipments.byIds(made.map(({ shipment }) => shipment.shipmentId))).map((one) => [one.shipmentId, one]))
  const isSaid = (shipmentId: (typeof made)[number]['shipment']['shipmentId']) => {
    const known = records.get(shipmentId)
    return known?.state === 'recorded' || known?.state === 'superseded'
  }
  const exceptions = made
    .filter(({ shipment }) => !isSaid(shipment.shipmentId))
    .map(({ record, shipment }): ParityException => {
      const known = records.get(shipment.shipmentId)
      return {
        subjectId: shipment.shipmentId,
        label: record.orderNumber,
        reason: explainCode(known?.code ?? 'waiting', known?.message ?? null),
      }
    })
  return number(made.length - exceptions.length, made.length, exceptions)
}

/** A figure that is left as it is, with a problem that says why, is not equal either: nothing is hidden behind "nothing was wanted". */
async function levelParity(r: Repositories): Promise<ParityNumber> {
  const open = (await r.problems.open()).filter((problem) => problem.subjectKind === 'level')
  const problems = new Map(open.map((problem) => [problem.subjectId, problem]))
  const problemOf = (level: LevelRecord) => problems.get(rowKey(level.stockKey, level.locationId))
  const kept = (await r.levels.all()).filter((level) => level.wanted !== null || problemOf(level))
  const links = new Map((await r.links.all()).map((link) => [link.stockKey, link.itemNumber]))
  const different = kept.filter((level) => level.wanted !== level.confirmed || problemOf(level))
  const exceptions = different.map((level): ParityException => {
    const problem = problemOf(level)
    const message = `The store should show ${level.wanted} and last took ${level.confirmed ?? 'nothing'}`
    const reason = problem ? explainCode(problem.code, problem.message) : explainCode('level_differs', message)
    return { subjectId: level.stockKey, label: problem?.label ?? links.get(level.stockKey) ?? level.stockKey, reason }
  })
  return number(kept.length - different.length, kept.length, exceptions)
}
