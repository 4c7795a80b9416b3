import { Select, Tabs } from '@bigcommerce/big-design'
import type { FrameView, ScreenId } from '@connect/core'
import { screenWords } from '@connect/core/words'
import { useLocation, useNavigate } from 'react-router'
import styled from 'styled-components'
import { screenAt, screenPaths } from '../parts/screen-address.ts'
import { useWide } from '../parts/use-wide.ts'

/** The way from screen to screen, since the control panel's own menu names the app alone: tabs where there is room for all of them, else a list. */
export function ScreenNav({ nav }: Pick<FrameView, 'nav'>) {
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const isWide = useWide()
  const shown = screenAt(pathname) ?? 'home'
  const open = (screen: string | undefined): void => {
    if (screen && screen !== shown) void navigate(screenPaths[screen as ScreenId])
  }
  return (
    <nav aria-label={screenWords.screens}>
      {isWide ? (
        <Row>
          <Tabs
            activeTab={shown}
            items={nav.map(({ screen, label }) => ({ id: screen, title: label, ariaControls: 'screen' }))}
            onTabClick={open}
          />
        </Row>
      ) : (
        <Select
          aria-label={screenWords.screens}
          filterable={false}
          maxHeight={420}
          options={nav.map(({ screen, label }) => ({ value: screen, content: label }))}
          value={shown}
          onOptionChange={open}
        />
      )}
    </nav>
  )
}

/** In the control panel there is a little less room than the tabs would take, and none of them is to be found only by scrolling. */
const Row = styled.div`
  border-bottom: ${({ theme }) => theme.border.box};

  [role='tablist'] {
    flex-wrap: wrap;
  }

  @media (max-width: 70em) {
    && [role='tab'] {
      padding-left: ${({ theme }) => theme.spacing.xSmall};
      padding-right: ${({ theme }) => theme.spacing.xSmall};
    }
  }
`
