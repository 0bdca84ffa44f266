import { type Devnet, runJobs } from '@haca/devnet'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchChromium } from '../support/chromium.ts'
import { launch, leftovers, models } from './support/devnet.ts'

const jobs = 40
/** An epoch, its reveals, its challenge window, and a machine that is busy with something else. */
const settledMs = 90_000

describe('the dashboard of a devnet with a cheat', () => {
  let devnet: Devnet
  let browser: Browser
  let page: Page
  let url: string
  const complaints: string[] = []

  beforeAll(async () => {
    ;[devnet, browser] = await Promise.all([launch({ cheats: ['random'] }), launchChromium()])
    url = await devnet.serveDashboard(0)
    page = await browser.newPage()
    page.on('console', message => {
      if (message.type() !== 'log') complaints.push(message.text())
    })
    page.on('pageerror', error => complaints.push(error.message))
    page.on('request', request => {
      if (!request.url().startsWith(url)) complaints.push(`a request to ${request.url()}`)
    })
    await page.goto(url)
    await runJobs({ devnet, models, count: jobs, seed: 1 })
  }, 240_000)

  afterAll(async () => {
    await browser?.close()
    await devnet?.stop()
    expect(leftovers(devnet)).toEqual([])
  })

  it('shows where the capacity of every slot goes, and that nothing is missing', async () => {
    await page.locator('.chart canvas').waitFor()
    // Four inference nodes and three verifiers, of one slot each.
    await expect.poll(() => page.locator('.tile-slots strong').textContent()).toBe('7')
    await expect.poll(() => page.locator('#exact').textContent()).toBe('sums exact')
    const summary = () => page.locator('.chart').getAttribute('aria-label')
    await expect.poll(summary).toMatch(/^Where capacity went: .*(useful|pending) \d+ %/)
  })

  it('catches the cheat before one’s eyes', async () => {
    await page.getByRole('link', { name: 'Network' }).click()
    const caught = page.locator('.cell[data-caught=true]')
    await caught.waitFor({ timeout: settledMs })
    expect(await caught.count()).toBe(1)
    expect(await caught.getAttribute('href')).toBe(
      `#/nodes/${devnet.nodes.find(({ cheat }) => cheat)?.key.address}`
    )
    expect(await page.locator('.notices li[data-kind=bad]').first().textContent()).toMatch(
      /^inference-0 was caught/
    )
  }, 120_000)

  it('tells the whole story of a job, from its ticket to the epoch that paid it', async () => {
    await page.getByRole('link', { name: 'Jobs' }).click()
    await page.getByLabel('State', { exact: true }).selectOption('paid')
    await page.getByRole('row').nth(1).getByRole('link').click({ timeout: settledMs })
    const detail = page.locator('.detail')
    await expect.poll(() => detail.locator('.steps li[data-step=done]').count()).toBe(5)
    const story = detail.locator('.story')
    await expect.poll(() => story.textContent()).toContain('submitted for model')
    await expect.poll(() => story.textContent()).toContain('paid by voucher')
    await expect.poll(() => story.textContent()).toMatch(/settled in epoch \d+/)
    expect(await story.textContent()).toMatch(/hosting-\d/)
  }, 120_000)

  it('shows what is asked for beside what is warm', async () => {
    await page.getByRole('link', { name: 'Models' }).click()
    await expect.poll(() => page.locator('.model').count()).toBe(models.length)
    await expect.poll(() => page.locator('[data-value=warm]').first().textContent()).toBe('4 nodes, 4 slots')
  })

  it('shows a node’s hour and what it says of itself', async () => {
    await page.getByRole('link', { name: 'Nodes' }).click()
    await page.getByRole('link', { name: 'inference-1' }).click()
    await page.locator('.detail .chart canvas').waitFor()
    await expect.poll(() => page.locator('.detail .story').textContent()).toContain('slots busy')
  })

  it('shows epochs, and that no money is lost', async () => {
    await page.getByRole('link', { name: 'Money' }).click()
    await expect
      .poll(() => page.locator('.conserved').textContent())
      .toMatch(/Conserved: 10\d,\d{3} deposited/)
    await page.locator('tr[data-epoch=final]').first().waitFor({ timeout: settledMs })
    await page.getByRole('link', { name: 'Operator' }).click()
    const honest = page.getByRole('row').filter({ hasText: 'inference-1' })
    await expect.poll(() => honest.getByRole('cell').nth(3).textContent()).toMatch(/^0\.\d+$/)
  }, 120_000)

  it('tells the operator of a node what each epoch paid it, and what another model would earn it', async () => {
    const card = page.locator('section').filter({ hasText: 'Earnings and advice' })
    await card.getByRole('combobox', { name: 'Node' }).selectOption({ label: 'inference-1' })
    const row = card.locator('tr[data-epoch]').first()
    await expect.poll(() => row.textContent(), { timeout: settledMs }).toMatch(/^\d+(posted|final)0\.\d+$/)
    await expect.poll(() => card.textContent()).toMatch(/By the \d+ jobs of the last .* tokens an hour/)
  }, 120_000)

  it('had nothing to complain of, and asked nobody else for anything', () => {
    expect(complaints).toEqual([])
  })
})
