/** Encrypts what must not be readable at rest. `context` names where a text belongs (table, row, field): opened elsewhere, it fails. */
export interface Vault {
  seal(text: string, context: string): string
  /** Throws when the text was not sealed by us for this context. */
  open(sealed: string, context: string): string
}

/** Stands where no vault was given: personal data is then neither stored nor read. */
export const noVault: Vault = {
  seal: (_, context) => refuse(context),
  open: (_, context) => refuse(context),
}

function refuse(context: string): never {
  throw new Error(`No vault for the personal data of ${context}: give createUnitOfWork one`)
}
