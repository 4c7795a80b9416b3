import { BarePage } from './bare-page.tsx'
import { Waiting } from './waiting.tsx'

/** Before anything has come. */
export const Opening = () => (
  <BarePage>
    <Waiting title="" />
  </BarePage>
)
