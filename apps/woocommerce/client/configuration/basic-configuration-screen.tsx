import type { ConfigurationView } from '@connect/core'
import { useConfigurationForm } from '../parts/routed.ts'
import { ScreenPage } from '../parts/screen-page.tsx'
import { ConfigurationForm } from './configuration-form.tsx'
import { RefreshButton } from './refresh-button.tsx'

export function BasicConfigurationScreen({ view }: { readonly view: ConfigurationView }) {
  const form = useConfigurationForm<ConfigurationView>(view, (screen) => screen)
  return (
    <ScreenPage title={form.view.title} notices={form.view.notices} action={<RefreshButton form={form} />}>
      <ConfigurationForm form={form} />
    </ScreenPage>
  )
}
