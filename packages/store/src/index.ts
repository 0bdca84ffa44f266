/**
 * Durable state: typed tables on SQLite. A `put` has been fsynced when it returns, so kill -9 at any instant loses
 * nothing that was acknowledged.
 *
 * ```ts
 * const store = openStore({ path: 'node.db' })
 * const vouchers = store.table('vouchers', signedVoucher)
 * vouchers.put('3', voucher)
 * ```
 *
 * @packageDocumentation
 */
export { loadSqlite } from './load-sqlite.ts'
export { copyPath, type Migration, requireVersion, versionAfter } from './migrate.ts'
export { openStore, type Store, type StoreInit, type Table } from './store.ts'
