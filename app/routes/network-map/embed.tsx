import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { CopyCode } from '~/modules/network/components/copy-code'
import { PracticeFilters } from '~/modules/network/components/practice-filters'
import { practicesMessages } from '~/modules/network/messages/practices'
import { frameCode, frameHeight, framedQuery, heights } from '~/modules/network/rules/embed'
import { openFilter, practiceQuery, readPracticeFilter } from '~/modules/network/rules/practice-filter'
import { env } from '~/platform/env.server'
import { framingPage } from '~/platform/http/public-page'
import { inLocale } from '~/platform/i18n/locale'
import { useHref, useLocale, useMessages } from '~/platform/i18n/react'
import { CodeBlock } from '~/ui/code-block'
import { Island } from '~/ui/island'
import { PageTitle } from '~/ui/page-title'
import { Section, Wrap } from '~/ui/section'
import { NumberField } from '~/ui/text-field'
import { loadPractices } from './load-practices.server'

export const headers = framingPage
const path = '/reseau/integrer'

export async function loader({ request }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url)
  const { view } = await loadPractices({ ...readPracticeFilter(searchParams), page: 1, sort: '' })
  return {
    view,
    height: frameHeight(searchParams.get('hauteur')),
    framed: `/reseau/carte/integree${framedQuery(searchParams)}`,
    origin: env().portalUrl.origin,
  }
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  const site = siteOf(matches)
  const { title, description } = practicesMessages[site.locale].embed
  return pageMeta({ ...site, title, description, indexed: data?.view.isOpen === true })
}

export default function EmbedPage() {
  const { view, height, framed, origin } = useLoaderData<typeof loader>()
  const messages = useMessages(practicesMessages)
  const locale = useLocale()
  const href = useHref()
  const words = messages.embed
  const code = frameCode(origin + inLocale(framed, locale), words.frame, height)
  const map = `/reseau/carte${practiceQuery(openFilter)}`
  return (
    <>
      <Wrap>
        <PageTitle
          title={words.title}
          lede={words.lede}
          back={[
            { href: '/reseau', label: messages.network },
            { href: map, label: words.back },
          ]}
        />
        <PracticeFilters {...view} path={path} submitLabel={words.update} isSorted={false}>
          <NumberField
            name="hauteur"
            label={words.height}
            hint={words.heightHint}
            defaultValue={height === heights.usual ? '' : String(height)}
            placeholder={String(heights.usual)}
            maxLength={4}
          />
        </PracticeFilters>
      </Wrap>
      <Section id="code" title={words.code} lede={words.codeHint}>
        <CodeBlock label={words.html}>{code}</CodeBlock>
        <Island name="copy-code" of={CopyCode} props={{ code }} />
        <h3>{words.oembed}</h3>
        <p>{words.oembedText}</p>
      </Section>
      <Section id="apercu" title={words.preview} tone="stone">
        <iframe className="map-preview" src={href(framed)} title={words.frame} height={height} loading="lazy" />
      </Section>
    </>
  )
}
