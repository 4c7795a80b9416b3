import type { ConfigurationView } from '@connect/core'
import { type ConfigurationForm, useConfigurationForm as useForm } from '@connect/store-app/screen-hooks'
import { useFetcher, useLocation, useRevalidator } from 'react-router'

/** A form over one of the core's configurations, saved and listed by the app's own routes. */
export function useConfigurationForm<Screen>(
  shown: ConfigurationView,
  viewIn: (screen: Screen) => ConfigurationView | null,
): ConfigurationForm {
  const [saving, listing] = [useFetcher(), useFetcher()]
  const { pathname } = useLocation()
  const { revalidate } = useRevalidator()
  return useForm(shown, viewIn, { saving, listing, pathname, revalidate })
}
