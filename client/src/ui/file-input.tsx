import type { RefObject } from 'react'

/** What a button opens to choose a file with: not seen and not stood in, since the button is. The same file can be chosen twice. */
export function FileInput({ input, accept, onFile }: { input: RefObject<HTMLInputElement | null>; accept: string; onFile: (file: File | undefined) => void }) {
  return (
    <input
      ref={input}
      type="file"
      className="vh"
      tabIndex={-1}
      aria-hidden="true"
      accept={accept}
      onChange={(event) => { onFile(event.target.files?.[0]); event.target.value = '' }}
    />
  )
}
