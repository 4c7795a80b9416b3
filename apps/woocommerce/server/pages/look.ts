/** As WordPress's admin: its font, its greys, its panel, its button. */
export const look = `
  body { margin: 0; padding: 2rem 1rem; background: #f0f0f1; color: #1e1e1e; font: 1rem/1.5 -apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, Oxygen-Sans, Ubuntu, Cantarell, "Helvetica Neue", sans-serif }
  main { max-width: 40rem; margin: 0 auto; padding: 1.5rem; background: #fff; border: 1px solid #c3c4c7; border-radius: 2px }
  h1 { margin: 0 0 .75rem; font-size: 1.45rem; font-weight: 400; line-height: 2rem }
  h2 { margin: 1.5rem 0 .5rem; font-size: 1rem; font-weight: 600 }
  ol, ul { padding-left: 1.25rem }
  li { margin: .35rem 0 }
  a { color: #2271b1 }
  .app { margin: 0 0 .25rem; color: #50575e; font-size: .875rem }
  .next { margin-bottom: 0; font-weight: 600 }
  .refused { margin: 0 0 1rem; padding: .5rem .75rem; background: #fcf0f1; border-left: 4px solid #d63638 }
  .hint { margin: .25rem 0 0; color: #50575e; font-size: .875rem }
  .field { margin: 0 0 1rem }
  label { display: block; margin-bottom: .25rem; font-weight: 600 }
  input { box-sizing: border-box; width: 100%; padding: .5rem .6rem; border: 1px solid #8c8f94; border-radius: 4px; font: inherit }
  .copied { display: flex; gap: .5rem; align-items: center }
  .copied input { font: 1.1rem/1.5 ui-monospace, Consolas, monospace; letter-spacing: .04em }
  @media (max-width: 40rem) {
    .copied { flex-wrap: wrap }
    .copied input { font-size: 1rem; letter-spacing: 0 }
  }
  button, .button { display: inline-block; padding: .5rem 1rem; background: #2271b1; border: 1px solid #2271b1; border-radius: 3px; color: #fff; font: inherit; text-decoration: none; cursor: pointer; white-space: nowrap }
  button.quiet { background: #f6f7f7; color: #2271b1 }
  button:hover, .button:hover { background: #135e96; border-color: #135e96; color: #fff }
  :focus-visible { outline: 2px solid #2271b1; outline-offset: 2px }
  details { margin-top: 1.5rem; padding-top: 1rem; border-top: 1px solid #dcdcde }
  summary { cursor: pointer; font-weight: 600; margin-bottom: .75rem }
`
