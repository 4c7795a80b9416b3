/** What is chosen and not saved yet, from the address that the lists are asked for with; fields are named there as in a save. */
export function chosenPlaces(request: Request): { readonly divisionId?: string; readonly siteId?: string } {
  const params = new URL(request.url).searchParams
  const divisionId = params.get('divisionId')?.slice(0, longest)
  const siteId = params.get('siteId')?.slice(0, longest)
  return { ...(divisionId ? { divisionId } : {}), ...(siteId ? { siteId } : {}) }
}

const longest = 200
