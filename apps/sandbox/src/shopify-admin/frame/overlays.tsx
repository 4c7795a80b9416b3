import { ContextualSaveBar, Loading, Modal, Text } from '@shopify/polaris'
import { useEffect, useState } from 'react'
import { AppToast } from './app-toast.tsx'
import { useSession } from './session.tsx'
import { useNamedToasts } from './use-named-toasts.ts'

/** What the app asks the admin to show around it: save bar, toasts, loading bar, a page in a modal; and the question whether to leave. */
export function Overlays() {
  const { said, send, asking, stay } = useSession()
  useNamedToasts()
  return (
    <>
      {said.loading && <Loading />}
      <SaveBar />
      {said.toasts.map((toast) => (
        <AppToast key={toast.id} toast={toast} />
      ))}
      {said.modal && (
        <Modal
          open
          title={said.modal.title}
          src={said.modal.src}
          {...(said.modal.size === 'base' ? {} : { size: said.modal.size === 'max' ? 'fullScreen' : said.modal.size })}
          onClose={() => said.modal && send({ kind: 'modalHidden', id: said.modal.id })}
        />
      )}
      <Question
        open={asking !== null}
        title="Leave page with unsaved changes?"
        text="Leaving this page will delete all unsaved changes."
        yes="Leave page"
        no="Stay"
        onYes={() => asking?.()}
        onNo={stay}
      />
    </>
  )
}

function SaveBar() {
  const { said, send } = useSession()
  const [discarding, setDiscarding] = useState(false)
  const bar = said.saveBar
  useEffect(() => {
    if (!bar) return
    const keep = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', keep)
    return () => removeEventListener('beforeunload', keep)
  }, [bar])
  if (!bar) return null
  const discard = () => {
    setDiscarding(false)
    send({ kind: 'discard' })
  }
  return (
    <>
      <ContextualSaveBar
        message="Unsaved changes"
        saveAction={{
          content: bar.save.label,
          disabled: bar.save.disabled,
          loading: bar.save.loading,
          onAction: () => send({ kind: 'save' }),
        }}
        discardAction={{
          content: bar.discard.label,
          disabled: bar.discard.disabled,
          loading: bar.discard.loading,
          onAction: bar.confirmsDiscard ? () => setDiscarding(true) : discard,
        }}
      />
      <Question
        open={discarding}
        title="Discard all unsaved changes"
        text="If you discard changes, you’ll delete any edits you made since you last saved."
        yes="Discard changes"
        no="Continue editing"
        onYes={discard}
        onNo={() => setDiscarding(false)}
      />
    </>
  )
}

function Question(props: {
  readonly open: boolean
  readonly title: string
  readonly text: string
  readonly yes: string
  readonly no: string
  onYes(): void
  onNo(): void
}) {
  return (
    <Modal
      open={props.open}
      title={props.title}
      onClose={props.onNo}
      primaryAction={{ content: props.yes, destructive: true, onAction: props.onYes }}
      secondaryActions={[{ content: props.no, onAction: props.onNo }]}
    >
      <Modal.Section>
        <Text as="p">{props.text}</Text>
      </Modal.Section>
    </Modal>
  )
}
