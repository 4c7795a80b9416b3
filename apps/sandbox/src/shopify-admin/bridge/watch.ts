/** Calls `look` with every change inside an element, once for all that change together. */
export function watch(element: Element, look: () => void): MutationObserver {
  const observer = new MutationObserver(() => look())
  observer.observe(element, { attributes: true, childList: true, characterData: true, subtree: true })
  return observer
}

/** Says `show` and `hide` as the element's own events, which do not bubble. */
export const say = (element: Element, name: 'show' | 'hide'): void => void element.dispatchEvent(new Event(name))

/** A button of the app as the admin draws it. */
export function drawn(button: Element | null | undefined, otherwise: string) {
  const given = button?.getAttribute('loading')
  return {
    label: button?.textContent?.trim() || otherwise,
    disabled: button?.hasAttribute('disabled') ?? false,
    loading: given !== null && given !== undefined && given !== 'false',
  }
}
