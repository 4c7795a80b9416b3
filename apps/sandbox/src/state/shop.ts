/** The simulated Shopify shop of the sandbox. */
export const shopDomain = 'harbour-and-pine.myshopify.com'
