import { useMessages } from '~/platform/i18n/react'
import { ButtonLink } from '~/ui/button'
import { Section } from '~/ui/section'
import { Status } from '~/ui/status'
import { teamVotationMessages } from '../messages/team'
import type { VotationState } from '../rules/votation'
import { anomaliesPath, votationPath } from '../rules/votation-paths'
import { VotationStatus } from './votation-facts'

type Watched = { title: string; state: VotationState; blocks: number; undecided: number }

/** In the garants' space: the votation of their debate, and what of it waits for them. */
export function VotationWatch({
  debate,
  votation: { title, state, blocks, undecided },
}: {
  debate: { id: string; slug: string }
  votation: Watched
}) {
  const { desk, block } = useMessages(teamVotationMessages)
  return (
    <Section
      id="votation"
      title={desk.watch}
      action={
        <ButtonLink kind={undecided > 0 ? 'primary' : 'secondary'} href={anomaliesPath(debate)}>
          {block.title}
        </ButtonLink>
      }
    >
      <p>
        {title} <VotationStatus state={state} />
      </p>
      {undecided > 0 ? (
        <p>
          <Status kind="waiting">{desk.undecided(undecided)}</Status>
        </p>
      ) : (
        <p className="soft">{blocks === 0 ? block.empty : desk.allDecided}</p>
      )}
      <p>
        <ButtonLink kind="quiet" href={votationPath(debate)}>
          {desk.publicPage}
        </ButtonLink>
      </p>
    </Section>
  )
}
