import { everyEvent } from '~/modules/events/queries-lists.server'
import { territoryName } from '~/modules/events/queries.server'
import { referralsToFind } from './search-referrals.server'
import { foundEvent, foundEventKind } from '~/modules/events/rules/found-event'
import { allCommunities } from '~/modules/circles/queries-communities.server'
import { lettersToFind } from '~/modules/circles/queries-letters.server'
import {
  foundCommunity,
  foundCommunityKind,
  foundGroup,
  foundGroupKind,
  foundLetter,
  foundLetterKind,
} from '~/modules/circles/rules/found-circles'
import { everyPublicDebate } from '~/modules/debates/queries-list.server'
import { foundDebate, foundDebateKind } from '~/modules/debates/rules/found-debate'
import { groupsToFind } from '~/modules/circles/queries-groups.server'
import { decisionsToFind } from '~/modules/governance/queries-decisions.server'
import { meetingsToFind } from '~/modules/governance/queries-meeting-news.server'
import { foundDecision, foundDecisionKind } from '~/modules/governance/rules/found-decision'
import { foundMeeting, foundMeetingKind } from '~/modules/governance/rules/found-meeting'
import { synthesesToFind } from '~/modules/contributions/queries-syntheses.server'
import { foundSynthesis, foundSynthesisKind } from '~/modules/contributions/rules/found-synthesis'
import { foundLabel, foundLabelKind } from '~/modules/label/rules/found-label'
import { everyDirectoryEntry } from '~/modules/members/queries-directory.server'
import { recommendationsToFind, reportsToFind } from '~/modules/answers/queries-report.server'
import {
  foundRecommendation,
  foundRecommendationKind,
  foundReport,
  foundReportKind,
} from '~/modules/answers/rules/found-answers'
import { foundMember, foundMemberKind } from '~/modules/members/rules/found-member'
import { openProfiles } from '~/modules/network/queries-practitioners.server'
import { contentIn } from '~/modules/network/translated-method'
import { publishedEntries } from '~/modules/network/queries-entries.server'
import { type EntryKind, entryKinds } from '~/modules/network/rules/entry-content'
import { foundEntry } from '~/modules/network/rules/found-entry'
import { foundProfile, foundProfileKind } from '~/modules/network/rules/found-profile'
import { declarations as allDeclarations } from '~/modules/declarations/queries.server'
import { foundDeclaration, foundDeclarationKind } from '~/modules/declarations/rules/found-declaration'
import { publicVotations } from '~/modules/votations/queries.server'
import { foundVotation, foundVotationKind } from '~/modules/votations/rules/found-votation'
import { currentPage } from '~/modules/editorial/queries.server'
import { pagePath, pageSlugs } from '~/modules/editorial/rules/editable-pages'
import { plainText, readMarkdown } from '~/modules/editorial/rules/markdown'
import { charterInForce } from '~/modules/label/queries-charter.server'
import { everyLabel } from '~/modules/label/queries-public.server'
import { papersToFind } from '~/modules/position-papers/queries.server'
import { foundPaper, foundPaperKind } from '~/modules/position-papers/rules/found-paper'
import { today } from '~/platform/clock.server'
import { defaultLocale } from '~/platform/i18n/locale'
import { isIndexed, type SearchSource } from '~/platform/search/index.server'
import { reindexAll } from '~/platform/search/reindex.server'
import { publicPages } from './site-map'

const editable = new Set<string>(pageSlugs.map(pagePath))

const pages: SearchSource = {
  kind: 'page',
  async *documents(locale) {
    for (const { path, title, about } of publicPages)
      if (!editable.has(path) && path !== '/label/charte')
        yield { url: path, locale, title: title[locale], body: about[locale] }
    for (const slug of pageSlugs) {
      const page = await currentPage(slug, locale)
      if (page) yield { url: pagePath(slug), locale, title: page.title, body: plainText(readMarkdown(page.body)) }
    }
  },
}

const charter: SearchSource = {
  kind: 'charter',
  async *documents(locale) {
    const inForce = await charterInForce(today())
    if (!inForce) return
    const { title, preamble, articles, criteria } = inForce.charter
    const words = [
      preamble,
      ...articles.flatMap((article) => [article.title, article.text]),
      ...criteria.flatMap(({ statement, guidance }) => [statement, guidance]),
    ]
    yield { url: '/label/charte', locale, title: title[locale], body: words.map((text) => text[locale]).join(' ') }
  },
}

const labels: SearchSource = {
  kind: foundLabelKind,
  async *documents(locale) {
    for await (const { number, title, organisation } of everyLabel())
      yield { ...foundLabel({ number, title, organisation: organisation.name }), locale }
  },
}

const syntheses: SearchSource = {
  kind: foundSynthesisKind,
  async *documents(locale) {
    for await (const synthesis of synthesesToFind()) yield { ...foundSynthesis(synthesis), locale }
  },
}

const decisions: SearchSource = {
  kind: foundDecisionKind,
  async *documents(locale) {
    for await (const decision of decisionsToFind()) yield { ...foundDecision(decision), locale }
  },
}

const meetings: SearchSource = {
  kind: foundMeetingKind,
  async *documents(locale) {
    for await (const meeting of meetingsToFind()) yield { ...foundMeeting(meeting), locale }
  },
}

const events: SearchSource = {
  kind: foundEventKind,
  async *documents(locale) {
    for await (const event of everyEvent())
      yield { ...foundEvent({ ...event, territory: await territoryName(event.territoryCode) }), locale }
  },
}

const directory: SearchSource = {
  kind: foundMemberKind,
  async *documents(locale) {
    for await (const entry of everyDirectoryEntry()) yield { ...foundMember(entry), locale }
  },
}

const groups: SearchSource = {
  kind: foundGroupKind,
  async *documents(locale) {
    for (const group of await groupsToFind()) yield { ...foundGroup(group), locale }
  },
}

const entriesOfKind = (kind: EntryKind): SearchSource => ({
  kind,
  async *documents(locale) {
    for await (const entry of publishedEntries(kind))
      yield { ...foundEntry(kind, entry.slug, contentIn(entry.id, entry.content, locale).content), locale }
  },
})

const practitioners: SearchSource = {
  kind: foundProfileKind,
  async *documents(locale) {
    for await (const profile of openProfiles()) yield { ...foundProfile(profile), locale }
  },
}

const communities: SearchSource = {
  kind: foundCommunityKind,
  async *documents(locale) {
    for (const community of await allCommunities()) yield { ...foundCommunity(community), locale }
  },
}

const debates: SearchSource = {
  kind: foundDebateKind,
  async *documents(locale) {
    for (const debate of await everyPublicDebate()) yield { ...foundDebate(debate), locale }
  },
}

const letters: SearchSource = {
  kind: foundLetterKind,
  async *documents(locale) {
    for await (const { slug, issue } of lettersToFind()) yield { ...foundLetter(slug, issue), locale }
  },
}

const papers: SearchSource = {
  kind: foundPaperKind,
  async *documents(locale) {
    for (const paper of await papersToFind())
      yield { ...foundPaper({ ...paper, number: paper.number ?? 0, organisation: paper.organisation.name }), locale }
  },
}

const reports: SearchSource = {
  kind: foundReportKind,
  async *documents(locale) {
    for (const { debate, report } of await reportsToFind()) yield { ...foundReport(debate, report), locale }
  },
}

const recommendations: SearchSource = {
  kind: foundRecommendationKind,
  async *documents(locale) {
    for (const one of await recommendationsToFind()) yield { ...foundRecommendation(one.debate, one), locale }
  },
}

const declarations: SearchSource = {
  kind: foundDeclarationKind,
  async *documents(locale) {
    for (const declaration of await allDeclarations({ drafts: false }))
      yield { ...foundDeclaration(declaration), locale }
  },
}

const votations: SearchSource = {
  kind: foundVotationKind,
  async *documents(locale) {
    for (const votation of await publicVotations()) yield { ...foundVotation(votation), locale }
  },
}

/** Everything public that can be found, by kind; each module adds its source here. */
export const searchSources: readonly SearchSource[] = [
  pages,
  charter,
  labels,
  syntheses,
  decisions,
  referralsToFind,
  meetings,
  events,
  directory,
  groups,
  ...entryKinds.map(entriesOfKind),
  practitioners,
  communities,
  debates,
  letters,
  declarations,
  votations,
  papers,
  reports,
  recommendations,
]

/** Builds the index again; `npm run crdp -- search reindex`. */
export const reindexSearch = (): Promise<number> => reindexAll(searchSources)

/**
 * At set-up: builds the index where it was never built whole (the texts loaded before are in it already, the home page
 * is not). Gives the number of documents indexed.
 */
export const indexWhereEmpty = async (): Promise<number> =>
  (await isIndexed('/', defaultLocale)) ? 0 : reindexSearch()
