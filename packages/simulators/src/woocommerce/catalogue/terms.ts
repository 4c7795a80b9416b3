import type { SiteContext } from '../context.ts'
import { CATALOGUE_KIND, type SharedAttribute, type Term } from '../model/catalogue.ts'
import { nextId } from '../site/ids.ts'
import { storedSlug } from './slug.ts'

/** The category of products that have none. */
export const UNCATEGORIZED: Term = {
  id: 15,
  taxonomy: 'product_cat',
  name: 'Uncategorized',
  slug: 'uncategorized',
  parent: 0,
  description: '',
  menuOrder: 0,
}

export function termOf(context: SiteContext, id: number): Term | undefined {
  return terms(context).get(String(id)) ?? (id === UNCATEGORIZED.id ? UNCATEGORIZED : undefined)
}

export function termsOf(context: SiteContext, taxonomy: string): readonly Term[] {
  const own = [...terms(context).values()].filter((term) => term.taxonomy === taxonomy)
  return taxonomy === UNCATEGORIZED.taxonomy && !own.some(({ id }) => id === UNCATEGORIZED.id) ? [...own, UNCATEGORIZED] : own
}

/** The term of a name; made where there is none. Inside a command. */
export function termNamed(context: SiteContext, taxonomy: string, name: string): Term {
  const known = termsOf(context, taxonomy).find((term) => term.name.toLowerCase() === name.toLowerCase() || term.slug === name)
  return known ?? addTerm(context, { taxonomy, name, slug: storedSlug(name), parent: 0, description: '', menuOrder: 0 })
}

export function addTerm(context: SiteContext, term: Omit<Term, 'id'>): Term {
  const id = nextId(context, 'term')
  return terms(context).put(String(id), { ...term, id })
}

export function terms(context: SiteContext) {
  return context.world.collection<Term>(CATALOGUE_KIND.term)
}

export function attributeOf(context: SiteContext, id: number): SharedAttribute | undefined {
  return attributes(context).get(String(id))
}

export function attributes(context: SiteContext) {
  return context.world.collection<SharedAttribute>(CATALOGUE_KIND.attribute)
}
