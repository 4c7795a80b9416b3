import { Button } from '@shopify/polaris'
import { useKeptFocus } from '../parts/use-kept-focus.ts'
import type { ConfigurationForm } from './use-configuration-form.ts'

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
