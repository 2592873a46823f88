/** What an act returns: its result, or a refusal that is a value, so that the page can explain it. */
export type Outcome<T, R extends Refusal = Refusal> = { ok: T } | { refused: R }

/**
 * Why an act was refused. `code` names a message of the module's catalogue (`refusals[code]`), `rule` cites the text
 * that forbids it, `field` is the form field to put the sentence beside.
 */
export type Refusal = { code: string; rule?: string; field?: string; detail?: Record<string, string | number> }

export const ok = <T>(value: T): { ok: T } => ({ ok: value })
export const refused = <R extends Refusal>(reason: R): { refused: R } => ({ refused: reason })
export const isOk = <T, R extends Refusal>(outcome: Outcome<T, R>): outcome is { ok: T } => 'ok' in outcome
