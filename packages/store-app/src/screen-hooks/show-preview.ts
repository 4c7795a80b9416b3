/** Of the heading of a preview. */
export const previewTitleId = 'preview-title'

/** Leads the eye and the keyboard to it. */
export function showPreview(): void {
  const title = document.getElementById(previewTitleId)
  title?.scrollIntoView({ block: 'start' })
  title?.focus({ preventScroll: true })
}
