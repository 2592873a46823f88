import type { CivilDate } from '../../../platform/pure/civil-date'

/** A step of a workshop: how long it lasts, in minutes, and what is done. */
export type KitStep = { minutes: number; title: string; text: string }
export type KitRole = { name: string; text: string }
export type Kit = {
  sequence: readonly KitStep[]
  material: readonly string[]
  roles: readonly KitRole[]
}

export const kitLimits = { steps: 40, minutes: 480, lines: 60, line: 300 } as const

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** What stands between the parts of a line: an upright bar, which no French sentence needs. */
const partsOf = (line: string): string[] => line.split('|').map((part) => part.trim())

export type LineFault = { line: number }

/** '20 | Accueil | Chacun se présente.', one step a line; '20 min' too. The fault names the first line that is not so. */
export function readSequence(text: string): { ok: KitStep[] } | { fault: LineFault } {
  const steps: KitStep[] = []
  for (const [index, line] of linesOf(text).entries()) {
    const [duration = '', title = '', ...rest] = partsOf(line)
    const minutes = Number(/^(\d{1,3})(?:\s*min(?:utes)?\.?)?$/.exec(duration)?.[1] ?? 0)
    const isTooMuch = index >= kitLimits.steps || line.length > kitLimits.line
    if (minutes < 1 || minutes > kitLimits.minutes || title === '' || isTooMuch) return { fault: { line: index + 1 } }
    steps.push({ minutes, title, text: rest.join(' | ') })
  }
  return { ok: steps }
}

/** 'Gardienne du temps | Annonce chaque étape.', one role a line. */
export function readRoles(text: string): { ok: KitRole[] } | { fault: LineFault } {
  const roles: KitRole[] = []
  for (const [index, line] of linesOf(text).entries()) {
    const [name = '', ...rest] = partsOf(line)
    if (name === '' || index >= kitLimits.lines || line.length > kitLimits.line) return { fault: { line: index + 1 } }
    roles.push({ name, text: rest.join(' | ') })
  }
  return { ok: roles }
}

export function readMaterial(text: string): { ok: string[] } | { fault: LineFault } {
  const lines = linesOf(text)
  const wrong = lines.findIndex((line, index) => index >= kitLimits.lines || line.length > kitLimits.line)
  return wrong === -1 ? { ok: lines } : { fault: { line: wrong + 1 } }
}

/** The same as they are typed again. */
export const writeSequence = (sequence: readonly KitStep[]): string =>
  sequence.map(({ minutes, title, text }) => [minutes, title, ...(text ? [text] : [])].join(' | ')).join('\n')
export const writeRoles = (roles: readonly KitRole[]): string =>
  roles.map(({ name, text }) => [name, ...(text ? [text] : [])].join(' | ')).join('\n')

export const minutesOf = (sequence: readonly KitStep[]): number =>
  sequence.reduce((sum, { minutes }) => sum + minutes, 0)

export type TimedStep = KitStep & { from: number; startsAt: Date | null }

/** Each step with the minutes from the beginning at which it starts, and its instant where the hour is known. */
export function timed(sequence: readonly KitStep[], startsAt: Date | null): TimedStep[] {
  let from = 0
  return sequence.map((step) => {
    const timedStep = { ...step, from, startsAt: startsAt && new Date(startsAt.getTime() + from * 60_000) }
    from += step.minutes
    return timedStep
  })
}

/** Where the hours of a workshop are known: minutes that its sequence has too many (positive) or leaves free (negative). */
export function beyond(sequence: readonly KitStep[], startsAt: Date | null, endsAt: Date | null): number | null {
  if (!startsAt || !endsAt) return null
  return minutesOf(sequence) - Math.round((endsAt.getTime() - startsAt.getTime()) / 60_000)
}

/**
 * Where a kit is begun from: three hours, as the Fabriks of 2017 lasted (18:30 to 21:30). The steps are a proposal that
 * the team changes, and are told in French as the kit is.
 */
export const firstKit = {
  sequence: [
    '15 | Accueil | On arrive, on s’installe à une table, on lit la question du débat.',
    '15 | Ouvrir | Pourquoi ce débat, ce que deviendra ce qui se dit ici, les règles du jeu.',
    '40 | Regarder | À chaque table\u00a0: ce que nous vivons, ce que nous savons. Une personne prend les notes.',
    '15 | Pause | On change de table si on le souhaite.',
    '60 | Proposer | À chaque table\u00a0: ce qu’il faudrait faire, par qui, à quelle condition. Une idée par note.',
    '25 | Mettre en commun | Chaque table dit ses trois idées les plus fortes, et un désaccord.',
    '10 | Fermer | Ce qui vient ensuite, le compte rendu, où le lire.',
  ].join('\n'),
  roles: [
    'Accueil | Reçoit chaque personne, propose une place, remet une feuille de contribution.',
    'Animation | Tient la question, le temps et la parole de toutes et tous.',
    'Notes de table | Écrit les idées avec les mots de qui les dit, une par note.',
    'Gardienne ou gardien du temps | Annonce chaque étape et la fin qui approche.',
  ].join('\n'),
  material: [
    'Une table pour six à huit personnes, de quoi écrire',
    'La question du débat en grand, visible de partout',
    'Feuilles de contribution papier et une boîte pour les recevoir',
    'Un téléphone ou un ordinateur par table pour les notes',
    'De l’eau, de quoi grignoter',
  ].join('\n'),
} as const

/** True for a workshop of that day or before it: notes are taken from the day itself on. */
export const hasBegun = ({ startsOn }: { startsOn: CivilDate }, today: CivilDate): boolean => startsOn <= today
