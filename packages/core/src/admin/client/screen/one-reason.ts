/** The one reason why everything is locked: then it is said once, at the head, and not beside each; null: there is none, or they differ. */
export function oneReason(reasons: readonly (string | null)[]): string | null {
  const [first = null] = reasons
  return reasons.length > 1 && reasons.every((reason) => reason === first) ? first : null
}
