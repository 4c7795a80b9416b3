import type { Admin } from '../admin.ts'
import { refusal } from '../screens/frame-access.ts'
import { readChange } from '../settings/read-change.ts'
import { saveChange } from '../settings/save-change.ts'
import type { ConfigurationChange, SaveResult } from '../views/configuration.ts'

/** Save Configuration (SH-12). */
export async function saveBasicConfiguration(admin: Admin, { version, values }: ConfigurationChange): Promise<SaveResult> {
  const why = refusal(admin, 'configure')
  if (why !== null) return { kind: 'refused', message: why }
  const { timeZone } = await admin.unitOfWork.read(admin.connectionId, (r) => r.connection.get())
  const { capabilities } = await admin.store()
  const reading = readChange(values, { timeZone, capabilities })
  if (reading.kind === 'errors')
    return { kind: 'errors', message: 'Nothing was saved yet. Mend what is marked, then save again.', errors: reading.errors }
  return saveChange(admin, { ...reading.change, version, screen: 'Basic Configuration' })
}
