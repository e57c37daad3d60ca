import type { ReactNode } from 'react'
import { useRouteFocus } from './route-focus'

/** Crumb, the thing itself as h1, one sentence with the count in words, tools to the right. */
export function PageHead({ crumb, heading, lead, tools, below }: { crumb?: ReactNode; heading: string; lead?: ReactNode; tools?: ReactNode; below?: ReactNode }) {
  const h1 = useRouteFocus<HTMLHeadingElement>()
  return (
    <>
      {crumb ? <p className="crumb">{crumb}</p> : null}
      <div className="head">
        <div>
          <h1 ref={h1} tabIndex={-1}>{heading}</h1>
          {lead ? <p className="lead">{lead}</p> : null}
          {below}
        </div>
        {tools ? <div className="tools">{tools}</div> : null}
      </div>
    </>
  )
}
