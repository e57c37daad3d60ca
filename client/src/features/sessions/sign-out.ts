import { forgetDrafts, hasDrafts } from '../../apollo/drafts'
import { m } from '../../paraglide/messages'

/**
 * Ends the session at the server. The page is loaded anew, so nothing of it stays in memory either: what is written and
 * not saved goes too, and so it is asked about first.
 */
export async function signOut(): Promise<void> {
  if (hasDrafts() && !confirm(m.sign_out_written())) return
  forgetDrafts()
  await fetch('/auth/logout', { method: 'POST', credentials: 'same-origin', headers: { 'x-bokvar': '1' } }).catch(() => undefined)
  location.assign('/')
}
