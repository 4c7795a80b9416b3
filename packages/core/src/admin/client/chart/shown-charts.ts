import type { Chart, HomeView } from '../../views/home.ts'

/** The charts of Home. While the store is being set up, a chart of nothing only stands in the way. */
export const shownCharts = ({ flow, drift, checklist }: Pick<HomeView, 'flow' | 'drift' | 'checklist'>): readonly Chart[] =>
  [flow, drift].filter(({ empty }) => checklist === null || empty === null)
