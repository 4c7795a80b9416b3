import type { ConfigurationView, ShoppingCartView } from '@connect/core'
import { ConfigurationForm } from '../configuration/configuration-form.tsx'
import { Notices } from '../parts/notices.tsx'
import { useConfigurationForm } from '../parts/routed.ts'

export function LocationsForm({ view }: { readonly view: ConfigurationView }) {
  const form = useConfigurationForm<ShoppingCartView>(view, (screen) => screen.locations)
  return (
    <>
      <Notices notices={form.view.notices} />
      <ConfigurationForm form={form} hasRefresh />
    </>
  )
}
