import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { BadgeLinks } from '~/modules/credentials/components/badge-check'
import { credentialMessages } from '~/modules/credentials/messages'
import {
  JournalTrace,
  StandingReason,
  UnknownLabel,
  validitySentence,
  VerifiedFacts,
} from '~/modules/label/components/public-verify'
import { validityStatus } from '~/modules/label/components/validity-status'
import { LifeSteps } from '~/modules/label-life/components/procedure-view'
import { lifeMessages } from '~/modules/label-life/messages/index'
import { publicLife } from '~/modules/label-life/queries.server'
import { labelAsLinkedData } from '~/modules/label/linked-data'
import { PublicFollowUp } from '~/modules/label-support/components/public-follow-up'
import { publicFollowUp } from '~/modules/label-support/queries.server'
import { publicMessages } from '~/modules/label/messages/public'
import { publicLabel } from '~/modules/label/queries-public.server'
import { readCertificateNumber } from '~/modules/label/rules/certificate'
import { env } from '~/platform/env.server'
import { publicPage } from '~/platform/http/public-page'
import { formatDate } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { Anchor } from '~/ui/link'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { Prose, Section, Wrap } from '~/ui/section'
import { Status } from '~/ui/status'

export const headers = publicPage

export async function loader({ params }: LoaderFunctionArgs) {
  const typed = params['id'] ?? ''
  const label = await publicLabel(typed)
  if (!label)
    return data(
      { label: null, typed: readCertificateNumber(typed) ?? '', portal: '', life: [], followUp: null },
      { status: 404 },
    )
  const { lines, submittedAt, ...facts } = label
  const line = (of: typeof lines.decision) => of && { seq: of.seq, at: of.at.toISOString(), hash: of.hash }
  return {
    typed,
    portal: env().portalUrl.origin,
    life: await publicLife(label.id),
    followUp: await publicFollowUp(label.id),
    label: {
      ...facts,
      submittedAt: submittedAt?.toISOString() ?? null,
      lines: { decision: line(lines.decision), revocation: line(lines.revocation) },
    },
  }
}

export const meta: MetaFunction<typeof loader> = ({ data: page, matches }) => {
  const site = siteOf(matches)
  const messages = publicMessages[site.locale].verify
  if (!page?.label)
    return pageMeta({ ...site, title: messages.unknownTitle, description: messages.description, indexed: false })
  const { label } = page
  const sentence = validitySentence(messages, label, (day) => formatDate(day, site.locale))
  const description = messages.metaDescription(sentence, label.organisation.name)
  const linked = labelAsLinkedData(label, description, site.origin)
  return [
    ...pageMeta({
      ...site,
      path: `/label/verifier/${label.number}`,
      title: messages.metaTitle(label.number, label.title),
      description,
    }),
    ...(linked ? [{ 'script:ld+json': linked }] : []),
  ]
}

export default function VerifyLabelPage() {
  const { label, typed, portal, life, followUp } = useLoaderData<typeof loader>()
  const locale = useLocale()
  const all = useMessages(publicMessages)
  const badges = useMessages(credentialMessages)
  const words = useMessages(lifeMessages)
  const messages = all.verify
  const back = [
    { href: '/label', label: all.label },
    { href: '/label/verifier', label: messages.title },
  ]
  if (!label) return <UnknownLabel typed={typed} back={back} />
  return (
    <>
      <Wrap>
        <PageTitle
          title={validitySentence(messages, label, (day) => formatDate(day, locale))}
          kicker={messages.heading(label.number)}
          back={back}
          facts={<Status kind={validityStatus[label.validity]}>{all.register.validities[label.validity]}</Status>}
          lede={`${label.title}, ${label.organisation.name}.`}
        />
        {label.isDemonstration ? (
          <Notice kind="warning" title={messages.demonstrationTitle}>
            <p>{messages.demonstration}</p>
          </Notice>
        ) : null}
        <StandingReason label={label} />
        <p>
          {label.validity === 'revoked' || label.validity === 'suspended' ? (
            <span className="soft">
              {label.validity === 'revoked' ? messages.noCertificate : messages.noCertificateNow}
            </span>
          ) : (
            <a href={`/label/attestation/${label.id}.pdf`} hrefLang="fr" type="application/pdf">
              {messages.certificate}
            </a>
          )}
        </p>
      </Wrap>
      <VerifiedFacts label={label} />
      {followUp ? <PublicFollowUp {...followUp} /> : null}
      <LifeSteps id="vie" title={words.history.title} lede={words.history.lede} steps={life} />
      <Section id="badge" title={badges.holder.title} tone="stone">
        <BadgeLinks
          id={label.id}
          number={label.number}
          portal={portal}
          alternative={badges.badge.alternative(
            label.number,
            validitySentence(messages, label, (day) => formatDate(day, locale)),
          )}
        />
      </Section>
      <JournalTrace lines={label.lines} />
      <Wrap>
        <Prose>
          <p className="soft">{messages.sameForAll}</p>
          <p>
            <Anchor href={`/label/verifier/${label.number}/signaler`}>{words.report.link}</Anchor>
          </p>
        </Prose>
      </Wrap>
    </>
  )
}
