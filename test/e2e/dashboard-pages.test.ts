import { type Dashboard, dashboardFiles, serveDashboard } from '@haca/observatory/dashboard'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { launchChromium } from '../support/chromium.ts'
import { type SimulatedNetwork, simulateNetwork } from '../support/simulated-network.ts'

const nodes = 1000
/** What a stranger may call a node, in the hope that somebody takes it for markup. */
const hostile = [
  '<img src=x onerror="document.title=1">',
  '"><script>document.title=1</script>',
  'javascript:document.title=1'
]

/** As long as nobody would call one. */
const long = 'inference-node-of-a-company-with-a-very-long-name-in-rack-17.example.org'

describe('the pages of a network of a thousand nodes', () => {
  let network: SimulatedNetwork
  let dashboard: Dashboard
  let browser: Browser
  let page: Page
  let complaints: string[]

  beforeAll(async () => {
    const names = [...hostile, ...Array.from({ length: 97 }, (_, i) => (i === 7 ? long : `node-${i}`))]
    network = simulateNetwork({ nodes, from: Date.now() - 3_600_000, names })
    // An hour of history, of which the last minutes are looked at closely.
    for (let i = 0; i < 44; i++) network.skip(80)
    for (let i = 0; i < 40; i++) network.step()
    dashboard = await serveDashboard({ watch: network.watch, files: dashboardFiles(), port: 0 })
    browser = await launchChromium()
  }, 120_000)

  afterAll(async () => {
    await browser?.close()
    await dashboard?.stop()
  })

  beforeEach(async () => {
    await page?.close()
    complaints = []
    page = await browser.newPage({ viewport: { width: 1366, height: 800 } })
    page.on('console', message => complaints.push(message.text()))
    page.on('pageerror', error => complaints.push(error.message))
    return () => expect(complaints).toEqual([])
  })

  const open = async (view: string) => {
    await page.goto(`${dashboard.url}#/${view}`)
    await page.getByRole('heading', { level: 1 }).waitFor({ state: 'attached' })
  }

  it('lists them all, though only those in sight are there', async () => {
    await open('nodes')
    await expect.poll(() => page.getByRole('status').last().textContent()).toBe('1,000 of 1,000 nodes')
    const table = page.getByRole('table', { name: 'Nodes' })
    expect(await table.getAttribute('aria-rowcount')).toBe('1001')
    expect(await page.locator('.rows .row').count()).toBeLessThan(60)
    await page.evaluate(`document.querySelector('.scroller').scrollTop = 1e9`)
    await expect.poll(() => page.locator('.rows .row[aria-rowindex="1001"]').count()).toBe(1)
    await page.getByRole('searchbox').fill('node-42')
    await expect.poll(() => page.getByRole('status').last().textContent()).toBe('10 of 1,000 nodes')
    await expect.poll(() => page.locator('.rows .row').count()).toBe(10)
  })

  it('takes the names of strangers for text', async () => {
    await open('nodes')
    for (const name of hostile) {
      await page.getByRole('searchbox').fill(name)
      await expect.poll(() => page.locator('.rows .row a').first().textContent()).toBe(name)
    }
    await open('network')
    await page.locator('.cell').first().waitFor()
    const tooLong = `[...document.querySelectorAll('.market')].filter(market =>
      market.querySelector('text').getBBox().width > market.querySelector('rect').getBBox().width - 14).length`
    expect(await page.evaluate(tooLong)).toBe(0)
    await open('')
    await page.locator('.node-bars li').first().waitFor()
    expect(await page.title()).toBe('Capacity · HACA')
    expect(await page.locator('main img, main script').count()).toBe(0)
  })

  it('can be used by keyboard alone', async () => {
    await open('')
    await page.locator('.chart canvas').waitFor()
    const focused = () => page.evaluate<string>('document.activeElement.textContent.trim()')
    await page.keyboard.press('Tab')
    await expect.poll(focused).toBe('Skip to the content')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.evaluate('document.activeElement.id')).toBe('main')
    expect(await page.evaluate('location.hash')).toBe('#/')
    // From the content on: the first control of the view.
    await page.keyboard.press('Tab')
    await expect.poll(focused).toBe('2 min')
    await page.keyboard.press('Enter')
    await expect
      .poll(() => page.getByRole('button', { name: '2 min' }).getAttribute('aria-pressed'))
      .toBe('true')
    await page.getByRole('link', { name: 'Jobs' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Jobs' }).waitFor()
    await expect.poll(() => page.evaluate('document.activeElement.id')).toBe('main')
    await page.locator('.rows .row a').first().focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => page.locator('.detail .steps li').count()).toBe(5)
  })

  it('names every control and every picture for those who hear the page', async () => {
    for (const view of ['', 'network', 'models', 'jobs', 'nodes', 'money', 'operator']) {
      await open(view)
      const nameless = await page.evaluate<string[]>(
        `[...document.querySelectorAll('button, a, input, select, [role=img], [role=table], [role=group]')]
          .filter(each => each.checkVisibility() && !(each.getAttribute('aria-label') || each.textContent.trim()))
          .map(each => each.outerHTML)`
      )
      expect(nameless, view).toEqual([])
    }
  })

  it('tells an operator what a node was paid for, and what another model would earn it', async () => {
    const operator = `0x${'cd'.repeat(20)}`
    // The first of them has the long name, which a narrow page has to bear as well.
    const accounts = [60, 62].map(i => ({
      address: `0x${(i + 151).toString(16).padStart(40, '0')}`,
      ...{ owner: operator, payout: operator, stake: '5000000', earned: '11400000' },
      ...{ withdrawn: '0', slashed: '0' }
    }))
    const sums = { deposits: '0', paid: '0', refunded: '0', slashed: '0', locked: '0', held: '0' }
    network.feed.money({ at: Date.now(), ...sums, conserved: true, epochs: [], accounts, lanes: [] })
    await open('operator')
    const card = page.locator('section').filter({ hasText: 'Earnings and advice' })
    const choice = card.getByRole('combobox', { name: 'Node' })
    await expect.poll(() => choice.locator('option').count()).toBe(3)
    await choice.selectOption(accounts[0]?.address ?? '')
    const epochs = card.getByRole('region', { name: 'Earnings by epoch' })
    await expect.poll(() => epochs.getByRole('row').count()).toBe(7)
    expect(await epochs.getByRole('row').nth(1).textContent()).toMatch(/^\d+posted1\.9200$/)
    expect(await card.textContent()).toContain(
      'took 130 offers, 3 brought no job, refused or failed: 2 BOUNCED.'
    )
    expect(await card.textContent()).toContain('Not paid: 1 refuted, 2 no voucher.')
    expect(await card.locator('.wanted li').allTextContents()).toEqual([
      'besides digits: 42 % of its time useful, 10 % with work that nobody does now, 1.5 tokens an hour (−0.25).',
      'only surrogate: would sit idle, 42 % of its time useful.'
    ])
    await choice.selectOption(accounts[1]?.address ?? '')
    await expect.poll(() => card.textContent()).toContain('no advice for a node that runs no jobs')
  })

  it('is light or dark as the system is, unless the reader chose', async () => {
    const background = () =>
      page.evaluate<string>('getComputedStyle(document.documentElement).backgroundColor')
    await page.emulateMedia({ colorScheme: 'dark' })
    await open('')
    await page.locator('.chart canvas').waitFor()
    const dark = await background()
    await page.emulateMedia({ colorScheme: 'light' })
    const light = await background()
    expect(light).not.toBe(dark)
    await page.getByRole('button', { name: 'Change between light and dark' }).click()
    expect(await background()).toBe(dark)
    await page.reload()
    expect(await background()).toBe(dark)
  })

  it.each([
    ['phone', 390],
    ['laptop', 1366],
    ['wide', 1920]
  ])('fits a %s', async (_, width) => {
    await page.setViewportSize({ width, height: 844 })
    for (const view of ['', 'network', 'models', 'jobs', 'nodes', 'money', 'operator']) {
      await open(view)
      await expect
        .poll(() => page.evaluate('document.documentElement.scrollWidth'), { message: view })
        .toBe(width)
    }
  })

  it('says so when the network can’t be heard any more, and goes on when it can', async () => {
    await open('')
    await expect.poll(() => page.locator('#link').textContent()).toBe('live')
    const port = Number(new URL(dashboard.url).port)
    await dashboard.stop()
    await expect
      .poll(() => page.locator('#link').textContent())
      .toMatch(/^reconnecting, as of \d\d:\d\d:\d\d$/)
    dashboard = await serveDashboard({ watch: network.watch, files: dashboardFiles(), port })
    await expect.poll(() => page.locator('#link').textContent(), { timeout: 20_000 }).toBe('live')
    // The browser itself says that it could not connect.
    complaints = complaints.filter(text => !text.includes('ERR_'))
  })
})
