import { type CivilDate, civilDateOf } from './pure/civil-date'

let read = (): Date => new Date()

/** The present instant. Commands and jobs read it here, so that tests and deadlines can be replayed. */
export const now = (): Date => read()
/** Today in Paris. */
export const today = (): CivilDate => civilDateOf(read())
/** Replaces the clock (tests); without argument, gives the real one back. */
export const setClock = (clock: () => Date = () => new Date()): void => void (read = clock)
