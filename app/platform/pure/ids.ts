import { v7, validate } from 'uuid'

/** A new id: UUID v7 (RFC 9562), sortable by time of creation, with 74 unguessable bits. */
export const newId = (): string => v7()
export const isId = (text: string): boolean => validate(text)
