import type { MetaFunction } from '@remix-run/node'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { siteSections } from '~/composition/site-map'
import { editorialMessages } from '~/modules/editorial/messages'
import { publicPage } from '~/platform/http/public-page'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { Anchor } from '~/ui/link'
import { PageTitle } from '~/ui/page-title'
import { Section, Wrap } from '~/ui/section'

export const headers = publicPage

export const meta: MetaFunction = ({ matches }) => {
  const site = siteOf(matches)
  const { title, description } = editorialMessages[site.locale].siteMap
  return pageMeta({ ...site, title, description })
}

export default function SiteMap() {
  const { siteMap } = useMessages(editorialMessages)
  const locale = useLocale()
  return (
    <>
      <Wrap>
        <PageTitle title={siteMap.title} lede={siteMap.lede} />
      </Wrap>
      {siteSections.map(({ id, title, pages }) => (
        <Section key={id} id={id} title={title[locale]}>
          <ul className="link-list">
            {pages.map((page) => (
              <li key={page.path}>
                <Anchor href={page.path}>{page.title[locale]}</Anchor>
                <span className="soft small"> {page.about[locale]}</span>
              </li>
            ))}
          </ul>
        </Section>
      ))}
    </>
  )
}
