import { type ConfigurationForm, useKeptFocus } from '@connect/store-app/screen-hooks'
import { Button } from '@shopify/polaris'

/** Asks for the lists anew. What was typed stays. */
export function RefreshButton({ form }: { readonly form: ConfigurationForm }) {
  const wrapper = useKeptFocus(form.isRefreshing)
  return (
    <div ref={wrapper}>
      <Button onClick={form.refresh} loading={form.isRefreshing}>
        {form.view.refreshLabel}
      </Button>
    </div>
  )
}
