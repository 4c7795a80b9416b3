/** What every answer of every app carries: nothing is guessed, no address goes on to others, and in production nothing but TLS is used. */
export const answerHeaders = (isProduction: boolean): Readonly<Record<string, string>> => ({
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  ...(isProduction ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : {}),
})
