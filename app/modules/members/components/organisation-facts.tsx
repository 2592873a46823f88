import { useMessages } from '~/platform/i18n/react'
import { DefinitionList } from '~/ui/definition-list'
import { memberMessages } from '../messages'
import { type OrganisationKind, readableNumber } from '../rules/organisation'

type Props = {
  organisation: {
    kind: OrganisationKind
    siren: string | null
    siret: string | null
    rna: string | null
    website: string | null
  }
  seat: string | null
}

/** What identifies an organisation. */
export function OrganisationFacts({ organisation, seat }: Props) {
  const { show } = useMessages(memberMessages).organisations
  const site =
    organisation.website === null ? (
      show.none
    ) : (
      <a href={organisation.website} rel="noreferrer nofollow">
        {organisation.website}
      </a>
    )
  return (
    <DefinitionList
      items={[
        { term: show.number, value: readableNumber(organisation) ?? show.noNumber },
        ...(organisation.kind === 'local-authority' ? [] : [{ term: show.seat, value: seat ?? show.seatOutside }]),
        { term: show.website, value: site },
      ]}
    />
  )
}
