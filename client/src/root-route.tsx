import { createRootRoute, type AsyncRouteComponent } from '@tanstack/react-router'
import { useSyncExternalStore } from 'react'
import { NothingHere } from './shell/cannot-show'
import { Shell } from './shell/shell'
import { language, onLanguage } from './text/language'

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** The document's title. It stands in the browser's history, so it never names a person. */
    title?: () => string
  }
}

/** A page that is drawn again where it stands when the language changes: what is half written stays, and so does focus. */
export function inTongue(Page: AsyncRouteComponent<object>): AsyncRouteComponent<object> {
  function InTongue() {
    useSyncExternalStore(onLanguage, language)
    return <Page />
  }
  return Object.assign(InTongue, Page.preload ? { preload: Page.preload } : {})
}

/** What every page stands in. */
export const root = createRootRoute({ component: inTongue(Shell), notFoundComponent: inTongue(NothingHere) })
