const RETRY = 'x-shopify-retry-invalid-session-request'
const REAUTHORIZE = 'x-shopify-api-request-failure-reauthorize-url'

/**
 * Gives every request of the app to its own origin the id token of the moment; one that was refused as out of date is sent once more with a new one.
 * A request that brings its own Authorization is left alone, as are foreign origins.
 */
export function authorizeFetch(idToken: () => Promise<string>, open: (url: string) => void): void {
  const original = window.fetch.bind(window)
  window.fetch = async (input, init) => {
    const request = new Request(input, init)
    if (new URL(request.url).origin !== location.origin || request.headers.has('authorization')) return original(input, init)
    const again = request.clone()
    const response = await original(await withToken(request, idToken))
    const elsewhere = response.headers.get(REAUTHORIZE)
    if (elsewhere) open(new URL(elsewhere, location.href).href)
    return response.status === 401 && response.headers.has(RETRY) ? original(await withToken(again, idToken)) : response
  }
}

async function withToken(request: Request, idToken: () => Promise<string>): Promise<Request> {
  request.headers.set('authorization', `Bearer ${await idToken()}`)
  return request
}
