import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { notFound, visitorOf } from '~/composition/visitor.server'
import { AnswersReview } from '~/modules/label/components/answers-review'
import { ProcedureLine, ProcedureNews } from '~/modules/referrals/components/procedure-line'
import {
  ReferralAppeals,
  ReferralDecision,
  ReferralJoined,
  ReferralSupports,
} from '~/modules/referrals/components/procedure-sections'
import {
  FileCheck,
  FileCommitment,
  FileDocuments,
  FileFacts,
  FileSignatures,
} from '~/modules/referrals/components/public-file'
import { ReferralHistory } from '~/modules/referrals/components/referral-history'
import { TerritoryMap } from '~/modules/referrals/components/territory-map'
import { referralPublicMessages } from '~/modules/referrals/messages/referral-public'
import { draftingPermissions } from '~/modules/referrals/permissions'
import { publicFile } from '~/modules/referrals/public-file.server'
import { mayFollowCommitment } from '~/modules/referrals/rules/drafting'
import { myReferralPath } from '~/modules/referrals/rules/referral'
import { takesSupports } from '~/modules/referrals/rules/state-facts'
import { publicPage } from '~/platform/http/public-page'
import { useMessages } from '~/platform/i18n/react'
import { can } from '~/platform/permissions'
import { ButtonLink } from '~/ui/button'
import { NextStep } from '~/ui/next-step'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { Section, Wrap } from '~/ui/section'

export const headers = publicPage

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor, locale } = await visitorOf(request, context)
  const found = await publicFile(params['number'] ?? '', locale)
  if (!found) throw notFound()
  const isOwn = can(actor, draftingPermissions['referrals.see-draft'], found.draft)
  return {
    file: found.file,
    procedure: found.procedure,
    isOwn,
    maySetCommitment: isOwn && mayFollowCommitment(found.file.state),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  const site = siteOf(matches)
  const { file } = referralPublicMessages[site.locale]
  const title = data ? `${data.file.number}, ${data.file.title}` : ''
  return pageMeta({ ...site, title, description: file.description(data?.file.title ?? ''), type: 'article' })
}

export default function ReferralPage() {
  const { file, procedure, isOwn, maySetCommitment } = useLoaderData<typeof loader>()
  const all = useMessages(referralPublicMessages)
  const messages = all.file
  const isCollecting = file.state === 'collecting-signatures'
  return (
    <>
      <Wrap>
        <PageTitle
          back={[{ href: '/saisines', label: all.referrals }]}
          kicker={file.number}
          title={file.title}
          actions={
            isCollecting ? <ButtonLink href={`/saisines/${file.number}/signer`}>{messages.sign}</ButtonLink> : undefined
          }
        />
        {file.isDemonstration ? <p className="soft">{messages.demonstration}</p> : null}
        {isOwn ? (
          <Notice title={messages.yours}>
            <p>{messages.yoursText}</p>
            <div className="actions">
              <ButtonLink kind="secondary" href={`${myReferralPath(file.id)}/${isCollecting ? 'signatures' : 'suivi'}`}>
                {messages.follow}
              </ButtonLink>
              {maySetCommitment ? (
                <ButtonLink kind="quiet" href={`${myReferralPath(file.id)}/engagement`}>
                  {messages.setCommitment}
                </ButtonLink>
              ) : null}
            </div>
          </Notice>
        ) : null}
        <ProcedureLine page={procedure} />
        <ProcedureNews page={procedure} />
        <ReferralJoined joinedTo={procedure.joinedTo} joined={procedure.joined} />
        <FileFacts file={file} />
        {file.territory ? <TerritoryMap territory={file.territory} /> : null}
      </Wrap>
      <ReferralDecision page={procedure} />
      <ReferralAppeals appeals={procedure.appeals} />
      {file.signatures ? <FileSignatures file={file} collection={file.signatures} /> : null}
      {file.articles.some(({ criteria }) => criteria.length > 0) ? (
        <Section id="demande" title={messages.contents}>
          <AnswersReview articles={file.articles.filter(({ criteria }) => criteria.length > 0)} level={3} />
        </Section>
      ) : null}
      <FileCommitment commitment={file.commitment} />
      <FileDocuments documents={file.documents} />
      <FileCheck check={file.check} />
      <ReferralSupports number={file.number} supports={procedure.supports} isOpen={takesSupports(file.state)} />
      <ReferralHistory history={procedure.history} />
      <Wrap>
        <NextStep
          title={messages.nextTitle}
          action={
            <>
              <ButtonLink href="/saisir/procedure">{messages.procedure}</ButtonLink>
              <ButtonLink kind="secondary" href="/saisir">
                {messages.refer}
              </ButtonLink>
            </>
          }
        >
          <p>{messages.next}</p>
        </NextStep>
      </Wrap>
    </>
  )
}
