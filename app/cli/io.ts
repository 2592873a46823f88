/** Where a command writes: what it answers, and what it has to say besides. */
export type Io = { stdout: (text: string) => void; stderr: (text: string) => void }
