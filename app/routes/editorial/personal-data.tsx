import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { json } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { visitorOf } from '~/composition/visitor.server'
import { retentionRules } from '~/modules/accounts/rules/retention'
import { editorialMessages } from '~/modules/editorial/messages'
import { setting } from '~/modules/editorial/queries.server'
import { registrationRetention } from '~/modules/events/rules/retention'
import { charterInForce } from '~/modules/label/queries-charter.server'
import { labelRetention } from '~/modules/label/rules/retention'
import { workshopRetention } from '~/modules/workshops/rules/retention'
import { messageRetention } from '~/modules/editorial/rules/contact-retention'
import { today } from '~/platform/clock.server'
import { publicPage } from '~/platform/http/public-page'
import { useMessages } from '~/platform/i18n/react'
import { ButtonLink } from '~/ui/button'
import { DataTable } from '~/ui/data-table'
import { PageTitle } from '~/ui/page-title'
import { Prose, Section, Wrap } from '~/ui/section'

export const headers = publicPage

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { locale } = await visitorOf(request, context)
  const charter = (await charterInForce(today()))?.charter
  const label = charter ? labelRetention(charter.settings) : []
  const rules = [...retentionRules, messageRetention, registrationRetention, ...workshopRetention, ...label]
  return json({
    publisher: await setting('publisher.name', locale),
    rules: rules.map(({ id, what, why, kept }) => ({ id, what: what[locale], why: why[locale], kept: kept[locale] })),
  })
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { title, description } = editorialMessages[site.locale].privacy
  return pageMeta({ ...site, title, description })
}

export default function PersonalData() {
  const { publisher, rules } = useLoaderData<typeof loader>()
  const { privacy } = useMessages(editorialMessages)
  return (
    <>
      <Wrap>
        <PageTitle title={privacy.title} lede={privacy.lede} />
      </Wrap>
      <Section id="gardees" title={privacy.keptTitle}>
        <DataTable
          caption={privacy.keptCaption}
          captionHidden
          rowKey={({ id }) => id}
          rows={rules}
          columns={[
            { key: 'what', header: privacy.data, cell: ({ what }) => what, rowHeader: true },
            { key: 'why', header: privacy.purpose, cell: ({ why }) => why },
            { key: 'kept', header: privacy.duration, cell: ({ kept }) => kept },
          ]}
        />
      </Section>
      <Section id="appareil" title={privacy.deviceTitle} tone="stone">
        <Prose>
          <p>{privacy.cookie}</p>
          <p>{privacy.storage}</p>
          <p>{privacy.third}</p>
        </Prose>
      </Section>
      <Section id="droits" title={privacy.rightsTitle}>
        <Prose>
          <p>{privacy.rights}</p>
          <p>{privacy.rightsErase}</p>
          <p>
            {privacy.rightsCnil} <a href="https://www.cnil.fr/fr/plaintes">cnil.fr</a>.
          </p>
        </Prose>
        <div className="actions">
          <ButtonLink href="/espace/compte/donnees">{privacy.mySpace}</ButtonLink>
          <ButtonLink kind="secondary" href="/contact">
            {privacy.write}
          </ButtonLink>
        </div>
      </Section>
      <Section id="responsable" title={privacy.placeTitle}>
        <Prose>
          {publisher ? <p>{privacy.place(publisher)}</p> : null}
          <p>{privacy.logs}</p>
        </Prose>
      </Section>
    </>
  )
}
