import { useMessages } from '~/platform/i18n/react'
import { Status } from '~/ui/status'
import { changeMessages } from '../messages/changes'

/** A standing as a page receives it. */
export type ShownStanding =
  | { now: 'waiting'; missing: number }
  | { now: 'accepted' }
  | { now: 'with-moderator'; because: 'opposed' | 'conflict' | 'old' }

/** Where a proposal stands, in a word and a mark. */
export function StandingStatus({ state, standing }: { state: string; standing: ShownStanding }) {
  const { standing: words } = useMessages(changeMessages)
  if (state === 'accepted') return <Status kind="met">{words.accepted}</Status>
  if (state === 'refused') return <Status kind="not-met">{words.refused}</Status>
  if (state === 'withdrawn') return <Status kind="not-applicable">{words.withdrawn}</Status>
  if (standing.now === 'with-moderator') return <Status kind="needs-judgement">{words[standing.because]}</Status>
  if (standing.now === 'waiting') return <Status kind="waiting">{words.missing(standing.missing)}</Status>
  return <Status kind="met">{words.accepted}</Status>
}
