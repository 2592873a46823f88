/** Of these certificates, those that hold today. What a label is worth is known further right: the composition says it. */
export type LabelsHeld = (certificateIds: readonly string[]) => Promise<ReadonlySet<string>>

let held: LabelsHeld | undefined

export const registerLabelsHeld = (of: LabelsHeld): void => void (held = of)

/** None where nobody has said. */
export const labelsHeld: LabelsHeld = async (ids) => (held && ids.length > 0 ? held(ids) : new Set())
