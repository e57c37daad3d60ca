import { mergeTexts } from '@bokvar/domain/texts'
import { useLayoutEffect, useRef, type RefObject } from 'react'

/** Stands where the caret stands while texts are compared; nobody writes it. */
const CARET = '\uE000'

/** Where the caret belongs when the text around it has become another. */
export function caretAfter(before: string, caret: number, after: string): number {
  const merged = mergeTexts(before, `${before.slice(0, caret)}${CARET}${before.slice(caret)}`, after)
  const at = merged.kind === 'MERGED' ? merged.text.indexOf(CARET) : -1
  return at >= 0 ? at : Math.min(caret, after.length)
}

/**
 * Keeps the caret at its words when somebody else's are taken into the text.
 * @returns what is told of each text that the writer herself has made, and of where she stands in it
 */
export function useKeptCaret(area: RefObject<HTMLTextAreaElement | null>, text: string): { readonly onSelect: () => void; readonly wrote: (text: string) => void } {
  const last = useRef({ text, caret: 0 })
  useLayoutEffect(() => {
    const before = last.current
    if (before.text === text) return
    const caret = caretAfter(before.text, before.caret, text)
    last.current = { text, caret }
    if (document.activeElement === area.current) area.current?.setSelectionRange(caret, caret)
  }, [area, text])
  return {
    onSelect: () => { last.current = { ...last.current, caret: area.current?.selectionStart ?? 0 } },
    wrote: (next) => { last.current = { text: next, caret: area.current?.selectionStart ?? next.length } },
  }
}
