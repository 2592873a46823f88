import { debatePath, stagePath, teamDebatePath } from '~/modules/debates/rules/debate-paths'

type Named = { slug: string }
type Row = { id: string }

/** Addresses, without language. */
export const reportPath = (debate: Named): string => stagePath(debate, 'report')
export const reportVersionPath = (debate: Named, version: number): string =>
  `${reportPath(debate)}/versions/${String(version)}`
export const reportPdfPath = (debate: Named): string => `${debatePath(debate)}/rapport.pdf`
export const surveyPath = (debate: Named): string => `${debatePath(debate)}/qui-participe`
export const answersPath = (debate: Named): string => stagePath(debate, 'answers')
export const recommendationPath = (debate: Named, number: number): string => `${answersPath(debate)}/${String(number)}`
export const archivesPath = (debate: Named): string => `${debatePath(debate)}/archive`
export const boardPath = '/reponses'
export const debateProcedurePath = '/debats/procedure'
/** Where a body answers: by the link it was sent, or by its mandate. */
export const linkPath = (token: string): string => `/reponses/repondre/${token}`
export const ownAnswersPath = '/espace/reponses'
export const ownAnswerPath = ({ id }: Row): string => `${ownAnswersPath}/${id}`

export const teamReportPath = (debate: Row): string => `${teamDebatePath(debate)}/rapport`
export const teamRecommendationPath = (debate: Row, number: number | 'nouvelle'): string =>
  `${teamReportPath(debate)}/recommandations/${String(number)}`
export const teamAnswersPath = (debate: Row): string => `${teamDebatePath(debate)}/reponses`
export const teamAnswerPath = ({ id }: Row): string => `/equipe/reponses/${id}`
export const censusPath = '/equipe/recensement'
