/** Who may apply for the label. */
export const applicantKinds = ['association', 'company', 'local-authority', 'public-body'] as const
export type ApplicantKind = (typeof applicantKinds)[number]

/** What may be labelled: a debate, a continuing participation process, an organisation. */
export const initiativeKinds = ['debate', 'process', 'organisation'] as const
export type InitiativeKind = (typeof initiativeKinds)[number]

/** Limits of what an applicant may write; a criterion may ask for less, never more. */
export const answerLimits = { text: 5_000, items: 50, item: 300, number: 999_999_999, evidence: 20 } as const
