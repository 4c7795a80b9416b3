/// <reference types="vite/client" />
import polaris from '@shopify/polaris/build/esm/styles.css?url'
import connect from './connect.css?url'

/** What the pages are dressed in; ours last. */
export const styleSheets = [polaris, connect].map((href) => ({ rel: 'stylesheet', href }))
