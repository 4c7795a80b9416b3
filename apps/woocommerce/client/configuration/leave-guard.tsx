import { setupWords } from '@connect/core/setup-words'
import { Question } from '../parts/question.tsx'
import { useLeaveGuard } from '../parts/routed.ts'

/** Nobody leaves with unsaved values unasked. */
export function LeaveGuard({ isUnsaved }: { readonly isUnsaved: boolean }) {
  const blocker = useLeaveGuard(isUnsaved)
  const { text, stay, leave } = setupWords.leave
  return blocker.state === 'blocked' ? (
    <Question
      title={setupWords.unsaved}
      text={text}
      cancelLabel={stay}
      confirmLabel={leave}
      onClose={() => blocker.reset?.()}
      onConfirm={() => blocker.proceed?.()}
    />
  ) : null
}
