import { Text } from '@bigcommerce/big-design'
import { ErrorIcon } from '@bigcommerce/big-design-icons'
import { WithSign } from './with-sign.tsx'

/** Why something was not done. It is heard when it comes, and stays. */
export const Refused = ({ children }: { readonly children: string | null | undefined }) =>
  children ? (
    <WithSign role="alert">
      <ErrorIcon color="danger" aria-hidden />
      <Text as="span" color="danger50" margin="none">
        {children}
      </Text>
    </WithSign>
  ) : null
