import { productStock } from '@connect/store-app/screen-hooks'
import { Text } from '@shopify/polaris'
import { StateBadge } from '../parts/state-badge.tsx'

export const ProductStock = productStock({
  Table: ({ children }) => <table className="connect-figures of-product">{children}</table>,
  Caption: ({ children }) => <caption className="connect-hidden">{children}</caption>,
  stateHead: <td className="equal" />,
  Location: ({ location, sum }) => (
    <>
      {location}
      {sum && (
        <Text as="p" variant="bodySm" tone="subdued">
          {sum}
        </Text>
      )}
    </>
  ),
  StateBadge,
})
