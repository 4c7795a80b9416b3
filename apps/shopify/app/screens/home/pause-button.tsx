import { useFrameView } from '@connect/store-app/screen-hooks'
import { ActionButton } from '../parts/action-button.tsx'
import { frameAction } from '../parts/screen-address.ts'

/** Pauses or resumes syncing; nothing where there is nothing to pause. */
export function PauseButton() {
  const pause = useFrameView()?.pause
  return pause ? (
    <div className="connect-foot">
      <ActionButton path={frameAction} action={pause.id} label={pause.label} blocked={pause.blocked} />
    </div>
  ) : null
}
