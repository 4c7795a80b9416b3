import {
  type ActionResult,
  type Admin,
  activityScreen,
  askForFirstDataset,
  askForPreview,
  askForRun,
  basicConfigurationScreen,
  connectWarehouse,
  disconnectWarehouse,
  frameOf,
  homeScreen,
  ordersScreen,
  pauseSync,
  problemsScreen,
  productsScreen,
  resumeSync,
  retryOrder,
  retryProblem,
  retryProduct,
  type SaveResult,
  saveBasicConfiguration,
  saveLocations,
  saveUser,
  settleProblem,
  shoppingCartScreen,
  stopRun,
  synchronizationScreen,
  usersScreen,
} from '@connect/core'
import { listQueryOf } from '@connect/core/client'
import { chosenPlaces } from './chosen-places.ts'
import { posted } from './posted.ts'
import { postedChange } from './posted-change.ts'
import { postedKey } from './posted-key.ts'
import { postedRights } from './posted-rights.ts'
import { postedConfirmation, postedKind } from './posted-run.ts'

/** A screen by its name: what it shows for an address's query, and what its form and buttons do. */
export interface Screen<View = unknown> {
  load(admin: Admin, query: URLSearchParams): Promise<View>
  act?(admin: Admin, form: FormData): Promise<ActionResult | SaveResult>
}

/** Every screen of every store-side app, by its name in an address. `frame` is what is around each of them. */
export const screens = {
  frame: { load: frameOf },
  home: {
    load: homeScreen,
    // The clicks of the frame, which is around every screen, too.
    act: (admin, form) => posted(form, { stop: () => stopRun(admin), pause: () => pauseSync(admin), resume: () => resumeSync(admin) }),
  },
  'basic-configuration': {
    load: (admin, query) => basicConfigurationScreen(admin, chosenPlaces(query)),
    act: (admin, form) => saveBasicConfiguration(admin, postedChange(form)),
  },
  'shopping-cart-configuration': {
    load: shoppingCartScreen,
    act: async (admin, form) =>
      form.get('action') === 'save'
        ? saveLocations(admin, postedChange(form))
        : posted(form, {
            connect: () => connectWarehouse(admin, postedKey(form)),
            disconnect: () => disconnectWarehouse(admin),
            first_dataset: () => askForFirstDataset(admin),
          }),
  },
  synchronization: {
    load: (admin, query) => synchronizationScreen(admin, { query: listQueryOf(query) }),
    act: (admin, form) =>
      posted(form, {
        preview: async (kind) => askForPreview(admin, postedKind(kind)),
        run: async (kind) => askForRun(admin, postedKind(kind), postedConfirmation(form)),
      }),
  },
  orders: {
    load: (admin, query) => ordersScreen(admin, listQueryOf(query)),
    act: (admin, form) => posted(form, { retry: (orderId) => retryOrder(admin, orderId) }),
  },
  products: {
    load: (admin, query) => productsScreen(admin, listQueryOf(query)),
    act: (admin, form) => posted(form, { retry: (variantId) => retryProduct(admin, variantId) }),
  },
  activity: { load: (admin, query) => activityScreen(admin, listQueryOf(query)) },
  problems: {
    load: (admin, query) => problemsScreen(admin, listQueryOf(query)),
    act: (admin, form) =>
      posted(form, { retry: (problemId) => retryProblem(admin, problemId), settle: (problemId) => settleProblem(admin, problemId) }),
  },
  users: {
    load: usersScreen,
    act: (admin, form) => posted(form, { save: async (staffId) => saveUser(admin, staffId, postedRights(form)) }),
  },
} as const satisfies Readonly<Record<string, Screen>>

export type ScreenName = keyof typeof screens
export type ViewOf<Name extends ScreenName> = Awaited<ReturnType<(typeof screens)[Name]['load']>>

/** null: no screen is called so. */
export const screenNamed = (name: string): Screen | null => (Object.hasOwn(screens, name) ? screens[name as ScreenName] : null)
