import { settingsErrors } from '../../scheduling/settings-errors.ts'
import type { Admin } from '../admin.ts'
import { warehouseNow } from '../settings/warehouse-now.ts'
import type { ConfigurationView } from '../views/configuration.ts'
import type { Notice } from '../views/frame.ts'
import { stockFormula } from './basic-configuration-formula.ts'
import { itemGroup } from './basic-configuration-items.ts'
import { type PlaceLists, readPlaces } from './basic-configuration-lists.ts'
import { orderGroups, type StatusList, storeStatuses } from './basic-configuration-orders.ts'
import { placeGroup } from './basic-configuration-places.ts'
import { scheduleGroup } from './basic-configuration-schedule.ts'
import { fulfilmentGroup, privacyGroup } from './basic-configuration-shipments.ts'
import { stockGroup } from './basic-configuration-stock.ts'
import { closedConfiguration, type Form, refreshLabel, saveLabel } from './configuration-form.ts'
import { screenTitles } from './frame.ts'
import { refusal } from './frame-access.ts'

/** Somebody has chosen another division or site and not saved yet: the lists behind it follow. */
export interface ChosenPlaces {
  readonly divisionId?: string
  readonly siteId?: string
}

const title = screenTitles.basic_configuration

/** Basic Configuration (SH-07 to SH-17). It shows what is saved also when a side does not answer; only its lists are locked then. */
export async function basicConfigurationScreen(admin: Admin, chosen: ChosenPlaces): Promise<ConfigurationView> {
  const connection = await admin.unitOfWork.read(admin.connectionId, (r) => r.connection.get())
  const { settings, marks, settingsVersion } = connection
  const access = await warehouseNow(admin, connection)
  const person = { app: admin.app, actor: access.actor }
  if (refusal(person, 'view')) return closedConfiguration(person, title, settingsVersion)

  const store = await admin.store()
  const [lists, statuses, formula] = await Promise.all([
    readPlaces(access, settings, chosen),
    storeStatuses(store),
    stockFormula(admin, connection, store.capabilities),
  ])
  const form: Form = {
    connection,
    settings,
    now: admin.clock.now(),
    locked: refusal(person, 'configure'),
    errors: new Map(settingsErrors(settings, marks).map(({ field, message }) => [field, message])),
    store: admin.app.storeAdmin,
  }
  return {
    title,
    version: settingsVersion,
    groups: [
      placeGroup(form, lists),
      itemGroup(form, store.capabilities),
      scheduleGroup(form),
      stockGroup(form, store.capabilities),
      fulfilmentGroup(form, store.capabilities),
      ...orderGroups(form, statuses),
      privacyGroup(form),
    ],
    formula,
    saveLabel,
    refreshLabel,
    notices: [...placeNotices(lists), ...statusNotices(form, statuses)],
  }
}

const placeNotices = ({ state }: PlaceLists): readonly Notice[] => {
  if (state.kind === 'none')
    return [
      {
        tone: 'info',
        title: 'Connect IntelliTrack first',
        text: 'Divisions, units, sites and locations are read from your IntelliTrack. Give its address and Store Key, then come back.',
        link: { label: 'Connect IntelliTrack', screen: 'shopping_cart_configuration' },
      },
    ]
  if (state.kind === 'open') return []
  const text = `${state.reason.message} What is saved is shown; the lists cannot be chosen from until it answers. Press Refresh to try again.`
  return [{ tone: 'attention', title: 'IntelliTrack does not answer', text, link: null }]
}

const statusNotices = ({ store }: Form, statuses: StatusList): readonly Notice[] =>
  statuses === 'away'
    ? [
        {
          tone: 'attention',
          title: `${store} does not answer`,
          text: 'Its order statuses cannot be shown. Press Refresh to try again.',
          link: null,
        },
      ]
    : []
