/** Encrypts what must not be readable at rest. `context` names where a text belongs (table, row, field): opened elsewhere, it fails. */
export interface Vault {
  seal(text: string, context: string): string
  /** Throws when the text was not sealed by us for this context. */
  open(sealed: string, context: string): string
}
