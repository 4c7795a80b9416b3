/** Somebody in a browser: cookies of a login, and the nonce that the site's pages give to their scripts. */
export interface SignedIn {
  fetch(path: string, init?: RequestInit): Promise<Response>
  /** A call of the REST API as a page of the admin makes it. */
  rest(path: string, init?: RequestInit): Promise<Response>
}

export async function signIn(url: string, login: string, password: string): Promise<SignedIn> {
  const form = new URLSearchParams({ log: login, pwd: password, testcookie: '1' })
  const answer = await fetch(`${url}/wp-login.php`, {
    method: 'POST',
    body: form,
    redirect: 'manual',
    headers: { Cookie: 'wordpress_test_cookie=WP%20Cookie%20check' },
  })
  const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0] ?? '')
  if (!cookies.some((cookie) => cookie.startsWith('wordpress_logged_in'))) throw new Error(`${login} could not sign in`)
  const get = (path: string, init: RequestInit = {}) =>
    fetch(`${url}${path}`, { redirect: 'manual', ...init, headers: { ...init.headers, Cookie: cookies.join('; ') } })
  const nonce = await (await get('/wp-admin/admin-ajax.php?action=rest-nonce')).text()
  return { fetch: get, rest: (path, init = {}) => get(path, { ...init, headers: { ...init.headers, 'X-WP-Nonce': nonce } }) }
}
