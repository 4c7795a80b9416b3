interface Rows<Row> {
  readonly rows: readonly Row[]
}

/** What happens at a simulated store without the app's doing, and what the store holds. `admin`: any page of its admin. */
export function simulatedSite(admin: string) {
  const { origin, pathname } = new URL(admin)
  const site = `${origin}/_control/sites/${pathname.split('/')[1]}`
  return {
    home: `${origin}/${pathname.split('/')[1]}`,
    command: (name: string, input: object) =>
      answered<{ readonly result: unknown }>(`${site}/commands/${name}`, { method: 'POST', body: JSON.stringify(input) }),
    list: async <Row>(name: string) => (await answered<Rows<Row>>(`${site}/${name}?limit=1000`)).rows,
  }
}

async function answered<Answer>(address: string, init: RequestInit = {}): Promise<Answer> {
  const answer = await fetch(address, { ...init, headers: { 'content-type': 'application/json' } })
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}: ${(await answer.text()).slice(0, 300)}`)
  return (await answer.json()) as Answer
}
