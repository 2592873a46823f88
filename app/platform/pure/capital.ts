/** The same words with a capital to begin with, as a sentence has. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
