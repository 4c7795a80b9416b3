import { textOf } from '../../catalogue/index.ts'
import type { ConnectionRecord } from '../../records/connection.ts'
import type { ProblemRecord } from '../../records/work.ts'
import { endedByPerson } from '../../runs/resolve-problem.ts'
import type { Admin } from '../admin.ts'
import type { ProblemLine } from '../views/problems.ts'
import { hasName } from '../wording/subjects.ts'
import { refusal, retryBlocked } from './frame-access.ts'

type Button = ProblemLine['button']

/** Codes that are mended where locations are mapped and IntelliTrack is connected; other settings are Basic Configuration's. */
const mendedInShoppingCart: ReadonlySet<string> = new Set([
  'location_gone',
  'location_not_mapped',
  'site_mapped_twice',
  'stock_location_gone',
  'warehouse_access_lost',
  'warehouse_gone',
  'warehouse_not_connected',
  'division_not_assigned',
])

/** Where a person chooses between two sides: the one that is to be changed by hand. */
const chosenIn: Readonly<Record<string, 'store' | 'warehouse'>> = { changed_after_pick: 'warehouse', item_key_changed: 'store' }

/** The one button that helps with this; null where only time, or a person elsewhere, does. */
export function problemButton(admin: Admin, connection: ConnectionRecord, problem: ProblemRecord): Button {
  const { code } = problem
  if (endedByPerson.has(code)) return { kind: 'settle', label: 'Mark as done', blocked: refusal(admin, 'resolve') }
  if (mendedInShoppingCart.has(code)) return screen('shopping_cart_configuration', 'Open Shopping Cart Configuration')
  switch (textOf(code).fix) {
    case 'retry':
      return { kind: 'retry', label: 'Retry', blocked: retryBlocked(admin, connection) }
    case 'open_settings':
      return screen('basic_configuration', 'Open Basic Configuration')
    case 'open_store':
    case 'reconnect':
      return inStore(admin, problem)
    case 'open_warehouse':
      return inWarehouse(connection)
    case 'choose':
      return chosenIn[code] === 'store' ? inStore(admin, problem) : inWarehouse(connection)
    case 'none':
      return null
  }
}

const screen = (name: 'basic_configuration' | 'shopping_cart_configuration', label: string): Button => ({
  kind: 'screen',
  label,
  screen: name,
})

const inStore = ({ app }: Admin, problem: ProblemRecord): Button => ({
  kind: 'store',
  label: `Open ${app.storeAdmin}`,
  subjectKind: problem.subjectKind,
  subjectId: problem.subjectId,
  search: hasName(problem) ? problem.label : null,
})

const inWarehouse = ({ warehouseUrl }: ConnectionRecord): Button => ({
  kind: 'warehouse',
  label: 'Open IntelliTrack',
  address: warehouseUrl,
})
