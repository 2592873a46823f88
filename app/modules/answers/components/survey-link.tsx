import { useMessages } from '~/platform/i18n/react'
import { Anchor } from '~/ui/link'
import { surveyMessages } from '../messages/survey'
import { surveyPath } from '../rules/answer-paths'

/** What somebody has done when they are asked who they are: they took part just now. */
const tookPart: readonly string[] = ['publiee', 'soutenue', 'dite']

/** The way to the survey, for who has just taken part. */
export function SurveyLink({ debate, after }: { debate: { slug: string }; after: string | null }) {
  const { invite, inviteLink } = useMessages(surveyMessages)
  if (after === null || !tookPart.includes(after)) return null
  return (
    <p>
      {invite} <Anchor href={surveyPath(debate)}>{inviteLink}</Anchor>
    </p>
  )
}
