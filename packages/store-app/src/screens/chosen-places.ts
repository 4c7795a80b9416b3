/** What is chosen and not saved yet, from the address that the lists are asked for with; fields are named there as in a save. */
export function chosenPlaces(query: URLSearchParams): { readonly divisionId?: string; readonly siteId?: string } {
  const divisionId = query.get('divisionId')?.slice(0, longest)
  const siteId = query.get('siteId')?.slice(0, longest)
  return { ...(divisionId ? { divisionId } : {}), ...(siteId ? { siteId } : {}) }
}

const longest = 200
