import { Link } from '@tanstack/react-router'
import { m } from '../../paraglide/messages'
import { buttonClass } from '../../ui/button'
import { PageHead } from '../../ui/page-head'
import './about.css'

/** Where the question of the footer is answered: in each case, since nobody has a list of everybody. */
export function SeenAboutPage() {
  return (
    <div className="prose">
      <PageHead heading={m.foot_seen()} lead={m.seen_about_lead()} />
      <h2>{m.seen_about_how()}</h2>
      <ul className="dots">
        <li>{m.seen_about_1()}</li>
        <li>{m.seen_about_2()}</li>
        <li>{m.seen_about_3()}</li>
      </ul>
      <p className="under"><Link className={buttonClass()} to="/arenden">{m.seen_about_cases()}</Link></p>
    </div>
  )
}
