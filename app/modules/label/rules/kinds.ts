/** Who may apply for the label. */
export const applicantKinds = ['association', 'company', 'local-authority', 'public-body'] as const
export type ApplicantKind = (typeof applicantKinds)[number]

/** What may be labelled: a debate, a continuing participation process, an organisation. */
export const initiativeKinds = ['debate', 'process', 'organisation'] as const
export type InitiativeKind = (typeof initiativeKinds)[number]
