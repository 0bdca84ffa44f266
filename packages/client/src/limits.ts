/** What a client keeps, at most. What is over a limit goes oldest first. */
export const clientLimits = {
  /** Jobs whose outcome is on disk: a day of an app that asks every twenty seconds. */
  jobsKeptMax: 4096,
  /** Inputs, outputs and evidence on disk for receipt files, bytes. */
  payloadBytesKeptMax: 256 * 1024 * 1024,
  /** Vouchers, so that a receipt which comes again is not paid twice; the courier sends no older ones either. */
  vouchersKeptMax: 16_384,
  /** Jobs whose story is in memory. */
  storiesMax: 4096,
  /** Entries of one story; a job that waits between markets that come and go adds one each time. */
  storyEntriesMax: 256
} as const
