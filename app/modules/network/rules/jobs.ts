/** The job that writes a checked import, and goes on with it after a stop. */
export const writeImportJob = 'network.write-import'
