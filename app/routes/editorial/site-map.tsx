import type { MetaFunction } from '@remix-run/node'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { siteSections } from '~/composition/site-map'
import { editorialMessages } from '~/modules/editorial/messages'
import { publicPage } from '~/platform/http/public-page'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { LinkList } from '~/ui/link-list'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'

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
    <Wrap>
      <PageTitle title={siteMap.title} lede={siteMap.lede} />
      {siteSections.map(({ id, title: kind, pages }) => (
        <section key={id} aria-labelledby={id}>
          <h2 id={id}>{kind[locale]}</h2>
          <LinkList
            items={pages.map(({ path, title, about }) => ({ href: path, title: title[locale], text: about[locale] }))}
          />
        </section>
      ))}
    </Wrap>
  )
}
