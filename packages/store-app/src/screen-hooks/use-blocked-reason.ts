import { sharedReasonId } from '@connect/core/client'
import { useId } from 'react'
import { useSharedReason } from './shared-reason.ts'

/** A button that posts `{ action, id }`. */
export interface ActionButtonProps {
  readonly action: string
  readonly id?: string
  readonly label: string
  /** Which of many buttons of this label it is, for who does not see what stands beside it. */
  readonly about?: string
  /** Why it cannot be pressed; null: it can. */
  readonly blocked: string | null
  /** Whose action carries it out, if not this screen's. */
  readonly path?: string
}

/** Where the reason stands why a button cannot be pressed, and whether it stands beside this one or was said by another for all of them. */
export function useBlockedReason(id: string, blocked: string | null) {
  const ownId = useId()
  const shared = useSharedReason()
  const isShared = blocked !== null && blocked === shared?.reason
  return { reasonId: isShared ? sharedReasonId : ownId, isSaidHere: !isShared || shared?.id === id }
}
