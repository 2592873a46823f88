/** What the survey asks; every question may be left unanswered. */
export const surveyQuestions = {
  gender: ['woman', 'man', 'other'],
  age: ['0-14', '15-29', '30-44', '45-59', '60-74', '75+'],
  departement: ['18', '28', '36', '37', '41', '45', 'outside'],
  'first-time': ['yes', 'no'],
} as const
export type SurveyQuestion = keyof typeof surveyQuestions
export const questionNames = ['gender', 'age', 'departement', 'first-time'] as const satisfies SurveyQuestion[]
