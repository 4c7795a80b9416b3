import { Button } from '@bigcommerce/big-design'
import { type ConfigurationForm, useKeptFocus } from '@connect/store-app/screen-hooks'

/** Asks for the lists anew. What was typed stays. */
export function RefreshButton({ form }: { readonly form: ConfigurationForm }) {
  const wrapper = useKeptFocus(form.isRefreshing)
  return (
    <div ref={wrapper}>
      <Button type="button" variant="secondary" mobileWidth="auto" onClick={form.refresh} isLoading={form.isRefreshing}>
        {form.view.refreshLabel}
      </Button>
    </div>
  )
}
