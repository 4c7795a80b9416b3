/**
 * What the pages of every app do in the same way, whichever components and which React draw them. What a router does, the app's own router hands in.
 * Apart from the rest of the package, which is for servers.
 */
export * from './announcer.ts'
export * from './focus-field.ts'
export * from './frame-view.ts'
export * from './save-file.ts'
export * from './shared-reason.ts'
export * from './show-preview.ts'
export * from './use-answered.ts'
export * from './use-arrival.ts'
export * from './use-blocked-reason.ts'
export * from './use-configuration-form.ts'
export * from './use-confirmation.ts'
export * from './use-heading.ts'
export * from './use-kept-focus.ts'
export * from './use-posted.ts'
export * from './use-previewed.ts'
export * from './use-refreshed.ts'
export * from './use-search.ts'
