const tones: Readonly<Record<string, string>> = {
  processing: 'good',
  completed: 'done',
  'on-hold': 'wait',
  pending: 'quiet',
  cancelled: 'quiet',
  refunded: 'quiet',
  failed: 'bad',
  trash: 'bad',
}

/** As WooCommerce writes it: "On hold". */
export const statusWords = (status: string): string => {
  const words = status === 'pending' ? 'pending payment' : status.replaceAll('-', ' ')
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}

export const Status = ({ of }: { readonly of: string }) => (
  <mark className={`OrderStatus OrderStatus-${tones[of] ?? 'wait'}`}>{statusWords(of)}</mark>
)
