import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { ReferralBoard } from '~/modules/referrals/components/referral-board'
import { RulesInWords, SignatureTable, WhoMayRefer } from '~/modules/referrals/components/rules-in-words'
import { listedView } from '~/modules/referrals/listed-view.server'
import { referralPublicMessages } from '~/modules/referrals/messages/referral-public'
import { latestReferrals } from '~/modules/referrals/queries-public.server'
import { rulesInForce } from '~/modules/referrals/queries-rules.server'
import { today } from '~/platform/clock.server'
import { publicPage } from '~/platform/http/public-page'
import { formatDate } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ButtonLink } from '~/ui/button'
import { Anchor } from '~/ui/link'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { Section, Wrap } from '~/ui/section'
import { Steps } from '~/ui/steps'

export const headers = publicPage

export async function loader() {
  const [inForce, latest] = await Promise.all([rulesInForce(today()), latestReferrals(5)])
  return { rules: inForce?.book ?? null, latest: await listedView(latest), today: today() }
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { title, description } = referralPublicMessages[site.locale].home
  return pageMeta({ ...site, title, description })
}

export default function ReferPage() {
  const { rules, latest, today: day } = useLoaderData<typeof loader>()
  const locale = useLocale()
  const all = useMessages(referralPublicMessages)
  const messages = all.home
  return (
    <>
      <Wrap>
        <PageTitle
          kicker={all.refer}
          title={messages.title}
          lede={messages.lede}
          actions={
            <>
              <ButtonLink href="/espace/saisines/nouvelle">{messages.write}</ButtonLink>
              <ButtonLink kind="secondary" href="/saisir/verifier">
                {messages.check}
              </ButtonLink>
            </>
          }
        />
        {rules ? null : <Notice kind="warning">{messages.noRules}</Notice>}
      </Wrap>
      {rules ? (
        <>
          <Section
            id="etapes"
            title={messages.stepsTitle}
            tone="stone"
            action={<Anchor href="/saisir/procedure">{messages.procedure}</Anchor>}
          >
            <Steps
              label={messages.stepsTitle}
              steps={(['check', 'write', 'submit', 'examine', 'debate'] as const).map((step) => ({
                label: messages.steps[step],
                note:
                  step === 'examine'
                    ? messages.stepNotes.examine(rules.terms.admissibilityDays)
                    : messages.stepNotes[step],
                state: 'upcoming',
              }))}
            />
          </Section>
          <Section id="qui" title={messages.whoTitle}>
            <WhoMayRefer />
            <SignatureTable signatures={rules.signatures} />
          </Section>
          <Section
            id="regles"
            title={messages.rulesTitle}
            lede={<p>{messages.rulesLede(rules.version, formatDate(rules.inForceFrom, locale))}</p>}
            tone="stone"
            action={<a href={`/saisir/regles/${rules.version}.json`}>{messages.file}</a>}
          >
            <RulesInWords rules={rules} />
          </Section>
        </>
      ) : null}
      <Section id="dernieres" title={messages.latestTitle} action={<Anchor href="/saisines">{messages.all}</Anchor>}>
        <ReferralBoard referrals={latest} today={day} empty={<p className="soft">{messages.latestNone}</p>} />
      </Section>
    </>
  )
}
