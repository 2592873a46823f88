import { useEffect, useMemo, useState } from 'react'
import { useLocale } from '~/platform/i18n/react'
import type { AnswerValue, Answers, EvidenceCounts } from '../rules/answer-values'
import type { Charter } from '../rules/charter'
import { check } from '../rules/check'
import { type Panel, panelOf } from '../rules/form-steps'
import type { ApplicantKind, InitiativeKind } from '../rules/kinds'
import { readField } from '../rules/read-answer'

export type LiveCheck = {
  charterUrl: string
  applicantKind: ApplicantKind
  initiativeKind: InitiativeKind
  today: string
  /** Saved answers, to all criteria. */
  answers: Answers
  evidence: EvidenceCounts
}

/**
 * The panel, computed in the browser by the server's own function on what is typed. Until the charter has come (once: it
 * never changes under its address), the server's panel stands.
 */
export function useLivePanel(
  initial: Panel,
  input: LiveCheck,
  typed: Readonly<Record<string, string>>,
): { panel: Panel; isLive: boolean } {
  const locale = useLocale()
  const [charter, setCharter] = useState<Charter | null>(null)
  useEffect(() => {
    const controller = new AbortController()
    fetch(input.charterUrl, { signal: controller.signal })
      .then(async (response) => {
        // Served by the portal under the hash of its content: what comes is what the server checked.
        if (response.ok) setCharter((await response.json()) as Charter)
      })
      .catch(() => undefined)
    return () => controller.abort()
  }, [input.charterUrl])

  const panel = useMemo(() => {
    if (!charter || Object.keys(typed).length === 0) return initial
    const answers: Record<string, AnswerValue> = { ...input.answers }
    for (const criterion of charter.criteria) {
      const text = typed[`answer.${criterion.id}`]
      if (text === undefined) continue
      const read = readField(criterion.answer, text)
      if ('code' in read || read.answer === undefined) delete answers[criterion.id]
      else answers[criterion.id] = read.answer
    }
    return panelOf(charter, check(charter, { ...input, answers }), { answers, evidence: input.evidence }, locale)
  }, [charter, typed, input, initial, locale])
  return { panel, isLive: charter !== null }
}
