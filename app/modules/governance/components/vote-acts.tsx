import { useMessages } from '~/platform/i18n/react'
import { Confirm } from '~/ui/confirm'
import { Notice } from '~/ui/notice'
import { Wrap } from '~/ui/section'
import { countingMessages } from '../messages/counting'
import { voteTeamMessages } from '../messages/votes-team'

type OpeningProps = {
  id: string
  nameOf: (college: string) => string
  opening: {
    rights: number
    warnings: readonly { college: string; rights: number }[]
    /** Why it would not open now. */
    refusal: string | null
  }
}

/** What opening would do, and what to know before: a small college that could be unanimous. */
export function VoteOpening({ id, opening: { rights, warnings, refusal }, nameOf }: OpeningProps) {
  const words = useMessages(voteTeamMessages)
  const { unanimous } = useMessages(countingMessages)
  return (
    <Wrap>
      {warnings.map(({ college, rights: members }) => (
        <Notice key={college} kind="warning">
          <p>{unanimous.before(nameOf(college), members)}</p>
        </Notice>
      ))}
      {refusal === null ? (
        <Confirm
          title={words.openTitle}
          values={{ intent: 'open' }}
          confirmLabel={words.open}
          cancelHref={`/votes/${id}`}
        >
          <p>{words.openText(rights)}</p>
        </Confirm>
      ) : (
        <Notice>
          <p>{refusal}</p>
        </Notice>
      )}
    </Wrap>
  )
}

type ActProps = { id: string; intent: 'close' | 'cancel'; title: string; text: string }

/** An act that cannot be undone, asked once more. */
export const VoteAct = ({ id, intent, title, text }: ActProps) => (
  <Wrap>
    <Confirm title={title} values={{ intent }} confirmLabel={title} cancelHref={`/votes/${id}`}>
      <p>{text}</p>
    </Confirm>
  </Wrap>
)
