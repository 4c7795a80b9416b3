import type { ConfigurationForm } from '@connect/store-app/screen-hooks'
import { BusyButton } from '../parts/busy-button.tsx'

/** Asks for the lists anew. What was typed stays. */
export const RefreshButton = ({ form }: { readonly form: ConfigurationForm }) => (
  <BusyButton onClick={form.refresh} isBusy={form.isRefreshing}>
    {form.view.refreshLabel}
  </BusyButton>
)
