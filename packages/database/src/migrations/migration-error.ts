/** A migration could not be applied. The database is as it was before. */
export class MigrationError extends Error {
  override readonly name = 'MigrationError'
}
