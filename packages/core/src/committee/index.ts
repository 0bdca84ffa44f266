export * from './accusation.ts'
export * from './case.ts'
