import { Button } from '@bigcommerce/big-design'
import { useKeptFocus } from '../parts/use-kept-focus.ts'
import type { ConfigurationForm } from './use-configuration-form.ts'

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
