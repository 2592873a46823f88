import '@remix-run/node'

// The types of what loaders and actions return, as the future flag of the same name sends it: dates stay dates.
declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true
  }
}
