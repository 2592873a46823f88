import type { CsvRecord } from '../../territory/rules/csv'
import { surveyQuestions } from './survey'

export const sexes = ['women', 'men'] as const
export type Sex = (typeof sexes)[number]
export const ageBands = surveyQuestions.age
export type AgeBand = (typeof ageBands)[number]
export type CensusRow = { territoryCode: string; sex: Sex; age: AgeBand; people: number }

/** A line that could not be read: its number in the file (the header is 1), and why. */
export type CensusFault = { line: number; code: 'columns' | 'territory' | 'sex' | 'age' | 'people' | 'twice' }
export type CensusReading = { rows: CensusRow[]; faults: CensusFault[] }

export const censusColumns = ['territoire', 'sexe', 'age', 'population'] as const
export const mostCensusLines = 5_000

const sexOf: Readonly<Record<string, Sex>> = {
  f: 'women',
  femmes: 'women',
  h: 'men',
  hommes: 'men',
  2: 'women',
  1: 'men',
}

/** The band of a whole age ('37') or of a band already ('30-44', '75+'); five-year bands ('35-39') go to the band that holds them. */
export function bandOf(text: string): AgeBand | null {
  const known = ageBands.find((band) => band === text)
  if (known) return known
  const match = /^(\d{1,3})(?:\s*(?:-|à)\s*(\d{1,3})|\s*(?:\+|ou plus|et plus))?$/.exec(text)
  if (!match) return null
  const low = Number(match[1])
  const isOpen = /\+|plus/.test(text)
  const high = match[2] === undefined ? (isOpen ? 200 : low) : Number(match[2])
  return (
    ageBands.find((band) => {
      const [from = 0, to = Infinity] = band.endsWith('+') ? [Number(band.slice(0, -1))] : band.split('-').map(Number)
      return low >= from && high <= to && low <= high
    }) ?? null
  )
}

/** 'dep:18', '18' or 'reg:24' → a code of the territory, if it is one of the région's. */
const territoryOf = (text: string): string | null => {
  if (text === 'reg:24' || text === '24') return 'reg:24'
  const code = text.replace(/^dep:/, '')
  return surveyQuestions.departement.some((one) => one === code && one !== 'outside') ? `dep:${code}` : null
}

/**
 * Reads the census's file, already cut into cells, line by line: every fault is said, and nothing is taken where there
 * is one. Ages of one band are summed; the same territory, sex and age twice is a fault.
 */
export function readCensus([header, ...body]: readonly CsvRecord[]): CensusReading {
  const names = (header?.cells ?? []).map((name) => name.trim().toLowerCase())
  const at = censusColumns.map((name) => names.indexOf(name))
  if (at.includes(-1)) return { rows: [], faults: [{ line: 1, code: 'columns' }] }
  const faults: CensusFault[] = []
  const sums = new Map<string, CensusRow>()
  const seen = new Set<string>()
  for (const { line, cells } of body) {
    const [place = '', sexText = '', ageText = '', count = ''] = at.map((column) => (cells[column] ?? '').trim())
    const [territoryCode, sex, age] = [territoryOf(place), sexOf[sexText.toLowerCase()], bandOf(ageText.toLowerCase())]
    const digits = count.replace(/[\s\u00a0\u202f]/g, '')
    const exact = `${territoryCode ?? ''} ${sex ?? ''} ${ageText}`
    const fault = !territoryCode
      ? 'territory'
      : !sex
        ? 'sex'
        : !age
          ? 'age'
          : !/^\d{1,8}$/.test(digits)
            ? 'people'
            : seen.has(exact)
              ? 'twice'
              : null
    seen.add(exact)
    if (fault) faults.push({ line, code: fault })
    if (fault || !territoryCode || !sex || !age) continue
    const key = `${territoryCode} ${sex} ${age}`
    sums.set(key, { territoryCode, sex, age, people: (sums.get(key)?.people ?? 0) + Number(digits) })
  }
  return { rows: [...sums.values()], faults }
}
