import { routedHooks } from '@connect/store-app/screen-hooks'
import {
  useBeforeUnload,
  useBlocker,
  useFetcher,
  useLocation,
  useNavigate,
  useNavigation,
  useRevalidator,
  useRouteError,
} from 'react-router'

const hooks = routedHooks({
  ...{ useFetcher, useLocation, useNavigation, useRevalidator, useNavigate },
  ...{ useBlocker, useBeforeUnload, useRouteError },
})

/** What the screens do over this app's router. */
export const { useClick, useRefreshed, useConfigurationForm, useLeaveGuard, useBroken } = hooks
export const { useIsTurning, useListSearch, useListFilter, usePages } = hooks
