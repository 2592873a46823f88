import { slugOf } from '../../../platform/pure/slug'

/** Addresses, without language. */
export const eventPath = ({ slug }: { slug: string }): string => `/rencontres/${slug}`
export const teamEventPath = ({ id }: { id: string }): string => `/equipe/rencontres/${id}`
export const registrationPath = (token: string): string => `/rencontres/inscription/${token}`
export const programmePath = (year: number): string => `/programme/${year}`
export const teamProgrammePath = (year: number): string => `/equipe/programme/${year}`

/** The words of a title and its day, as an address: '2026-12-12-elargir-le-cercle'. It never changes afterwards. */
export const eventSlug = (title: string, startsOn: string): string =>
  [startsOn, slugOf(title, 58)].filter((part) => part !== '').join('-')

/** What an address may carry as the name of an event. */
export const isSlug = (text: string): boolean => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) && text.length <= 90
