/** Whether this process can serve: used by the sandbox, load balancers and the supervisor. */
export function loader(): Response {
  return Response.json({ part: 'shopify-app', state: 'up' })
}
