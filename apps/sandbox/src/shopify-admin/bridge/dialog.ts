/** A modal with content of the page itself, drawn by the page: its elements cannot leave it. */
export interface PageDialog {
  readonly content: HTMLElement
  open(title: string, size: string, buttons: readonly HTMLElement[]): void
  close(): void
}

const widths: Readonly<Record<string, string>> = { small: '380px', base: '620px', large: '980px', max: '100vw' }
const style = `
  dialog[data-app-bridge] { border: 0; padding: 0; border-radius: 12px; box-shadow: 0 8px 40px rgb(0 0 0 / .3); max-width: calc(100vw - 32px); font: 13px/1.5 Inter, system-ui, sans-serif; }
  dialog[data-app-bridge]::backdrop { background: rgb(0 0 0 / .55); }
  dialog[data-app-bridge] header, dialog[data-app-bridge] footer { display: flex; gap: 8px; align-items: center; padding: 12px 16px; }
  dialog[data-app-bridge] header { background: #f3f3f3; justify-content: space-between; }
  dialog[data-app-bridge] header button { border: 0; background: none; font-size: 20px; line-height: 1; cursor: pointer; min-width: 32px; min-height: 32px; }
  dialog[data-app-bridge] footer { border-top: 1px solid #e3e3e3; justify-content: flex-end; }
  dialog[data-app-bridge] footer button { border: 1px solid #ccc; border-radius: 8px; padding: 6px 12px; background: #fff; font: inherit; font-weight: 550; cursor: pointer; }
  dialog[data-app-bridge] footer button[data-primary] { background: #303030; border-color: #303030; color: #fff; }
  dialog[data-app-bridge] footer button:disabled { opacity: .5; cursor: default; }
  dialog[data-app-bridge] h2 { font-size: 14px; font-weight: 650; margin: 0; }`

/** `dismissed`: the person closed it, by its cross or with Escape. `pressed`: a button of its title bar. */
export function createDialog(dismissed: () => void, pressed: (button: HTMLElement) => void): PageDialog {
  const content = document.createElement('div')
  let dialog: HTMLDialogElement | null = null
  return {
    content,
    open: (title, size, buttons) => {
      if (dialog) return
      dialog = document.body.appendChild(document.createElement('dialog'))
      dialog.dataset['appBridge'] = 'modal'
      dialog.style.width = widths[size] ?? '620px'
      dialog.setAttribute('aria-label', title)
      dialog.append(sheet(), head(title, dismissed), content, ...(buttons.length > 0 ? [foot(buttons, pressed)] : []))
      dialog.addEventListener('cancel', (event) => {
        event.preventDefault()
        dismissed()
      })
      dialog.showModal()
    },
    close: () => {
      dialog?.close()
      dialog?.remove()
      dialog = null
    },
  }
}

function sheet(): HTMLElement {
  const element = document.createElement('style')
  element.textContent = style
  return element
}

function head(title: string, dismissed: () => void): HTMLElement {
  const [header, heading, cross] = [document.createElement('header'), document.createElement('h2'), document.createElement('button')]
  heading.textContent = title
  cross.textContent = '×'
  cross.setAttribute('aria-label', 'Close')
  cross.addEventListener('click', dismissed)
  header.append(heading, cross)
  return header
}

function foot(buttons: readonly HTMLElement[], pressed: (button: HTMLElement) => void): HTMLElement {
  const footer = document.createElement('footer')
  for (const button of buttons) {
    const shown = document.createElement('button')
    shown.textContent = button.textContent
    shown.disabled = button.hasAttribute('disabled')
    if (button.getAttribute('variant') === 'primary') shown.dataset['primary'] = ''
    shown.addEventListener('click', () => pressed(button))
    footer.append(shown)
  }
  return footer
}
