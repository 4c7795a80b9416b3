import type { FrameView, ScreenId } from '@connect/core'
import { screenWords } from '@connect/core/words'
import { useWide } from '@connect/store-app/screen-hooks'
import { Button, DropdownMenu, MenuGroup, MenuItemsChoice } from '@wordpress/components'
import { chevronDown } from '@wordpress/icons'
import { useLocation, useNavigate } from 'react-router'
import { useLinkTo } from '../parts/app-link.tsx'
import { useAppParts } from '../parts/app-parts.ts'
import { screenAt, screenPaths } from '../parts/screen-address.ts'
import { words } from '../words.ts'
import { ConnectionLink } from './page-head.tsx'

/** The way from screen to screen, since WordPress's own menu names the app alone: tabs where there is room for all of them, else a menu. */
export function ScreenNav({ nav }: Pick<FrameView, 'nav'>) {
  const shown = screenAt(useLocation().pathname)
  const { page } = useAppParts()
  return (
    <nav aria-label={screenWords.screens} className="intellitrack-nav">
      {useWide(roomForTabs) ? (
        <div className="components-tab-panel__tabs">
          {nav.map(({ screen, label }) => (
            <Tab key={screen} screen={screen} label={label} isShown={screen === shown} />
          ))}
        </div>
      ) : (
        <ScreenMenu nav={nav} shown={shown} />
      )}
      {page.mode === 'plugin' && <ConnectionLink />}
    </nav>
  )
}

const roomForTabs = '(min-width: 75em)'

const Tab = ({ screen, label, isShown }: { readonly screen: ScreenId; readonly label: string; readonly isShown: boolean }) => (
  <Button
    {...useLinkTo(screenPaths[screen])}
    className={`components-tab-panel__tabs-item${isShown ? ' is-active' : ''}`}
    {...(isShown ? { 'aria-current': 'page' } : {})}
  >
    {label}
  </Button>
)

function ScreenMenu({ nav, shown }: Pick<FrameView, 'nav'> & { readonly shown: ScreenId | null }) {
  const navigate = useNavigate()
  const label = nav.find(({ screen }) => screen === shown)?.label ?? words.connection.title
  return (
    <DropdownMenu
      icon={chevronDown}
      label={words.screensMenu(label)}
      text={label}
      // Within the page, not beside it.
      popoverProps={{ inline: true }}
      toggleProps={{ variant: 'secondary', iconPosition: 'right', showTooltip: false, __next40pxDefaultSize: true }}
    >
      {({ onClose }) => (
        <MenuGroup label={screenWords.screens}>
          <MenuItemsChoice
            choices={nav.map((item) => ({ value: item.screen, label: item.label }))}
            value={shown ?? ''}
            onHover={() => {}}
            onSelect={(screen) => {
              onClose()
              void navigate(screenPaths[screen as ScreenId])
            }}
          />
        </MenuGroup>
      )}
    </DropdownMenu>
  )
}
