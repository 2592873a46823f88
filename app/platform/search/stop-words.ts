import type { Locale } from '../i18n/locale'

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/))

/** Words that every text has, as `fold` writes them: searched, they would find everything. */
export const stopWords: Readonly<Record<Locale, ReadonlySet<string>>> = {
  fr: words(
    `au aux avec ce ces cet cette ceux celui celle celles dans de des du elle elles en et eux il ils je la le les leur
    leurs lui ma mais me meme mes moi mon ne nos notre nous on ou par pas pour qu que qui quoi sa se ses son sur ta te
    tes toi ton tu un une vos votre vous y est sont ete etre ont a ai as avez avons avait sera seront si ni donc or car
    dont plus sans sous vers chez entre comme afin ainsi lors tout tous toute toutes aujourd hui jusqu lorsqu puisqu`,
  ),
  en: words(
    `a an the and or but of to in on at by for from with without as is are was were be been being it its this that these
    those he she they them his her their our your my we you i me us not no nor so than then there here if which who whom
    what when where how can will would should may do does did has have had into over under about each all any`,
  ),
}
