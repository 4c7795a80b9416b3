import type { Checklist } from '@connect/core'
import { screenWords } from '@connect/core/words'
import { Button, ProgressBar } from '@wordpress/components'
import { Rows } from '../list/rows.tsx'
import { useLinkTo } from '../parts/app-link.tsx'
import { Panel } from '../parts/panel.tsx'
import { addressOf } from '../parts/screen-address.ts'
import { Line, Stack } from '../parts/stack.tsx'
import { StateBadge } from '../parts/state-badge.tsx'
import { Small, Text } from '../parts/text.tsx'

/** The steps of set-up, and how far it has come; the first step that is not done is the one to press. */
export function ChecklistPanel({ checklist: { title, text, done, steps } }: { readonly checklist: Checklist }) {
  const next = steps.find(({ isDone }) => !isDone)
  return (
    <Panel title={title} text={text}>
      <Stack gap={1}>
        <Small>{screenWords.home.progress(done, steps.length)}</Small>
        {/* Said in words above it. */}
        <div aria-hidden="true">
          <ProgressBar value={steps.length === 0 ? 0 : (done / steps.length) * 100} className="intellitrack-progress" />
        </div>
      </Stack>
      <Rows rows={steps} keyOf={(step) => step.title} isOrdered>
        {(step) => <Step step={step} isNext={step === next} />}
      </Rows>
    </Panel>
  )
}

function Step({ step: { title, text, isDone, link }, isNext }: { readonly step: Checklist['steps'][number]; readonly isNext: boolean }) {
  const { done, toDo } = screenWords.home
  const to = useLinkTo(addressOf(link))
  return (
    <Line isApart gap={4}>
      <Stack gap={1}>
        <Line>
          <h4>{title}</h4>
          <StateBadge tone={isDone ? 'success' : 'neutral'}>{isDone ? done : toDo}</StateBadge>
        </Line>
        <Text isQuiet>{text}</Text>
      </Stack>
      <Button __next40pxDefaultSize {...to} variant={isNext ? 'primary' : 'secondary'} aria-label={`${link.label}: ${title}`}>
        {link.label}
      </Button>
    </Line>
  )
}
