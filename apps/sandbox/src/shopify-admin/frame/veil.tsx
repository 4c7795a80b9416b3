/** Darkens everything but the app's frame, in which the app shows a modal. */
export function Veil({ around }: { readonly around: HTMLElement | null }) {
  if (!around) return null
  const { left, top, right, bottom } = around.getBoundingClientRect()
  const hole = `M${left} ${top}H${right}V${bottom}H${left}Z`
  return <div className="Veil" style={{ clipPath: `path(evenodd, 'M0 0H${innerWidth}V${innerHeight}H0Z ${hole}')` }} />
}
