/** The heading of the visits, where one stands when the button that one pressed has gone with what it did. */
export const VISITS_HEADING = 'visits'

export function standAtHeading(): void {
  const heading = document.getElementById(VISITS_HEADING)
  if (!heading) return
  heading.tabIndex = -1
  heading.focus()
}
