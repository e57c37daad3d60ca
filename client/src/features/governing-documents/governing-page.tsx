import { useQuery } from '@apollo/client/react'
import { Link } from '@tanstack/react-router'
import { Governing_QueryDocument } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { CannotShow, NothingHere, Waiting } from '../../shell/cannot-show'
import { OpensForm } from '../../ui/opens-form'
import { PageHead } from '../../ui/page-head'
import { DocumentForm } from './document-form'
import { DocumentLibrary } from './document-library'
import type { Library } from './governing-words'
import { Organising } from './organising'
import './governing-documents.css'

/** What governs the work: one's own documents first, then those of the other side of each table, and how both are organised side by side. */
export function GoverningPage() {
  const { data, loading, error } = useQuery(Governing_QueryDocument)
  if (!data || error) return loading ? <Waiting /> : <CannotShow error={error} />
  const page = data.governingPage
  if (!page) return <NothingHere />
  const { own, others, mayWrite } = page
  return (
    <>
      <PageHead crumb={<Link to="/samverkan">{m.nav_partnerships()}</Link>} heading={m.governing_heading()} lead={leadOf(own, mayWrite)} />
      <DocumentLibrary library={own} heading={m.governing_own()} own mayWrite={mayWrite}>
        {mayWrite ? <OpensForm label={m.governing_add()} kind="go" small={false}>{(close) => <DocumentForm document={null} onClose={close} />}</OpensForm> : null}
      </DocumentLibrary>
      {others.map((library) => <DocumentLibrary key={library.organisation.id} library={library} heading={m.governing_of({ partner: library.organisation.shortName })} />)}
      <Organising own={own} others={others} mayWrite={mayWrite} />
    </>
  )
}

/** What is to be done about the own ones. */
function leadOf({ documents }: Library, mayWrite: boolean): string {
  if (documents.some(({ state }) => state === 'ATT_GA_IGENOM')) return m.governing_lead_review()
  return mayWrite && documents.length === 0 ? m.governing_lead_begin() : m.governing_lead_fine()
}
