/** Everything has left; nothing will. */
const [sent, over]: readonly ReadonlySet<number>[] = [new Set([2, 10]), new Set([0, 4, 5, 6])]

export function Status({ id, label }: { readonly id: number; readonly label: string }) {
  const tone = sent?.has(id) ? 'good' : over?.has(id) ? 'over' : 'open'
  return <span className={`Badge Badge-${tone}`}>{label}</span>
}
