import { useMessages } from '~/platform/i18n/react'
import { ButtonLink } from '~/ui/button'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'
import { accountsMessages } from '../messages'

/** For an officer of a live portal without a passkey: why one is needed, and where to add it. */
export function EnrolGuide() {
  const { secondFactor, common } = useMessages(accountsMessages)
  return (
    <Wrap>
      <PageTitle title={secondFactor.enrolTitle} lede={secondFactor.enrolLede} />
      <div className="actions">
        <ButtonLink href="/espace/compte/second-facteur">{secondFactor.enrolAction}</ButtonLink>
        <ButtonLink kind="secondary" href="/espace/compte">
          {common.account}
        </ButtonLink>
      </div>
      <p>{secondFactor.enrolLater}</p>
    </Wrap>
  )
}
