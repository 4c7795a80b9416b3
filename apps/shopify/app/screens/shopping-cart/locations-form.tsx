import type { ConfigurationView, ShoppingCartView } from '@connect/core'
import { ConfigurationForm } from '../configuration/configuration-form.tsx'
import { useConfigurationForm } from '../configuration/use-configuration-form.ts'
import { Notices } from '../parts/notices.tsx'

export function LocationsForm({ view }: { readonly view: ConfigurationView }) {
  const form = useConfigurationForm<ShoppingCartView>(view, (screen) => screen.locations)
  return (
    <>
      <Notices notices={form.view.notices} />
      <ConfigurationForm form={form} id="locations-bar" hasRefresh />
    </>
  )
}
