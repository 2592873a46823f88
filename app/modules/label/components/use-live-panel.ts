import { useEffect, useMemo, useState } from 'react'
import type { AnswerValue, Answers } from '~/modules/criteria/rules/answer-values'
import type { Questions } from '~/modules/criteria/rules/book'
import type { Panel } from '~/modules/criteria/rules/panel'
import { readField } from '~/modules/criteria/rules/read-answer'
import { useLocale } from '~/platform/i18n/react'

export type LiveCheck = {
  /** Where the browser fetches the text, under the hash of its content. */
  bookUrl: string
  /** Saved answers, to all criteria. */
  answers: Answers
}

/** The panel of a text and of what is answered; `typed` has the page's other fields, such as the title. */
export type DrawPanel<B, L extends LiveCheck> = (
  book: B,
  live: L,
  answers: Answers,
  typed: Readonly<Record<string, string>>,
  locale: 'fr' | 'en',
) => Panel

/**
 * The panel, computed in the browser by the server's own function on what is typed. Until the text has come (once: it
 * never changes under its address), the server's panel stands.
 */
export function useLivePanel<B extends Questions, L extends LiveCheck>(
  initial: Panel,
  live: L,
  typed: Readonly<Record<string, string>>,
  panelOf: DrawPanel<B, L>,
): { panel: Panel; isLive: boolean } {
  const locale = useLocale()
  const [book, setBook] = useState<B | null>(null)
  useEffect(() => {
    const controller = new AbortController()
    fetch(live.bookUrl, { signal: controller.signal })
      .then(async (response) => {
        // Served by the portal under the hash of its content: what comes is what the server checked.
        if (response.ok) setBook((await response.json()) as B)
      })
      .catch(() => undefined)
    return () => controller.abort()
  }, [live.bookUrl])

  const panel = useMemo(() => {
    if (!book || Object.keys(typed).length === 0) return initial
    const answers: Record<string, AnswerValue> = { ...live.answers }
    for (const { id, answer } of book.criteria) {
      const text = typed[`answer.${id}`]
      if (text === undefined || !answer) continue
      const read = readField(answer, text)
      if ('code' in read || read.answer === undefined) delete answers[id]
      else answers[id] = read.answer
    }
    return panelOf(book, live, answers, typed, locale)
  }, [book, typed, live, initial, locale, panelOf])
  return { panel, isLive: book !== null }
}
