/** What the server wrote into the page: which site it is, and who is logged in. */
export interface Site {
  readonly path: string
  readonly name: string
  readonly description: string
  /** null: nobody is. */
  readonly user: { readonly login: string; readonly name: string; readonly role: string } | null
  readonly users: readonly { readonly login: string; readonly name: string; readonly role: string }[]
  /** Whether our plugin is active here, and this person may open its page. */
  readonly plugin: 'active' | 'not_allowed' | 'none'
  /** The backend's own page for this store, which has no plugin. */
  readonly withoutPlugin: string
}

declare global {
  interface Window {
    readonly simulatedSite: Site
  }
}

export const site: Site = window.simulatedSite

/** An address of this admin; `page` as WordPress names it: `admin.php?page=intellitrack`. */
export const adminAddress = (page = ''): string => `/${site.path}/wp-admin/${page}`
