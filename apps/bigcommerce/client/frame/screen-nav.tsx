import { Button, Dropdown, Tabs } from '@bigcommerce/big-design'
import { ArrowDropDownIcon } from '@bigcommerce/big-design-icons'
import type { FrameView, ScreenId } from '@connect/core'
import { screenWords } from '@connect/core/words'
import { useLocation, useNavigate } from 'react-router'
import styled from 'styled-components'
import { screenAt, screenPaths } from '../parts/screen-address.ts'
import { useWide } from '../parts/use-wide.ts'

/** The way from screen to screen: the control panel's own menu names the app alone. */
export function ScreenNav({ nav }: Pick<FrameView, 'nav'>) {
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const isWide = useWide()
  const shown = screenAt(pathname) ?? 'home'
  const open = (screen: string | undefined): void => void navigate(screenPaths[screen as ScreenId])
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
        <Dropdown
          autoWidth
          items={nav.map(({ screen, label }) => ({ content: label, hash: screen, onItemClick: ({ hash }) => open(hash) }))}
          toggle={
            <Button variant="secondary" type="button" iconRight={<ArrowDropDownIcon aria-hidden />}>
              {nav.find(({ screen }) => screen === shown)?.label ?? screenWords.screens}
            </Button>
          }
        />
      )}
    </nav>
  )
}

const Row = styled.div`
  border-bottom: ${({ theme }) => theme.border.box};
`
