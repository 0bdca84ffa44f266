import { expect, test } from 'vitest'
import { whyUnsupported } from '../bootstrap/platform.mjs'

const linux = { platform: 'linux', arch: 'x64', node: '20.20.2', glibc: '2.36' }

test.each([
  ['Linux x64', linux],
  ['Linux arm64', { ...linux, arch: 'arm64' }],
  ['the oldest glibc', { ...linux, glibc: '2.28' }],
  ['macOS arm64 with Node 24', { platform: 'darwin', arch: 'arm64', node: '24.0.0', glibc: undefined }]
])('%s is supported', (_, machine) => {
  expect(whyUnsupported(machine)).toBeUndefined()
})

test.each([
  ['an old Node', { ...linux, node: '18.20.0' }, /Node 18\.20\.0 is too old/],
  ['an old glibc', { ...linux, glibc: '2.17' }, /glibc 2\.17/],
  ['musl', { ...linux, glibc: undefined }, /no glibc/],
  ['another processor', { ...linux, arch: 'riscv64' }, /linux riscv64/],
  ['Windows', { platform: 'win32', arch: 'x64', node: '24.0.0', glibc: undefined }, /WSL2/],
  [
    'macOS on Intel',
    { platform: 'darwin', arch: 'x64', node: '24.0.0', glibc: undefined },
    /macOS arm64 with Node 24/
  ],
  [
    'macOS with an old Node',
    { platform: 'darwin', arch: 'arm64', node: '22.19.0', glibc: undefined },
    /install Node 24/
  ]
])('%s is refused by name', (_, machine, reason) => {
  expect(whyUnsupported(machine)).toMatch(reason)
})
