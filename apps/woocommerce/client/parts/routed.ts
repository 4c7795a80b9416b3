import { routedHooks } from '@connect/store-app/screen-hooks'
import { useBeforeUnload, useBlocker, useFetcher, useLocation, useNavigate, useNavigation, useRevalidator } from 'react-router'

/** What the screens do over this app's router. */
export const { useClick, useRefreshed, useConfigurationForm, useLeaveGuard, useIsTurning, useListSearch, useListFilter, usePages } =
  routedHooks({
    ...{ useFetcher, useLocation, useNavigation, useRevalidator, useNavigate },
    ...{ useBlocker, useBeforeUnload },
  })
