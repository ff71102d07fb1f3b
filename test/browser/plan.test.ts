import type { Browser, Locator } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Served } from '../../game/cli/static-server.ts'
import { launchBrowser, newPage, serveBuilt, type WatchedPage } from '../support/browser.ts'
import { TOY_FILE } from '../support/toy-scenario.ts'
import { player, type Player } from './player.ts'

let browser: Browser
let game: Served

beforeAll(async () => {
  ;[browser, game] = await Promise.all([launchBrowser(), serveBuilt()])
})

afterAll(async () => {
  await Promise.all([browser.close(), game.close()])
})

/** The plan of the toy scenario, freshly begun. */
async function planning(language: 'en' | 'zh-CN' = 'en'): Promise<{ page: WatchedPage; play: Player }> {
  const page = await newPage(browser, { locale: language, viewport: { width: 1280, height: 800 } })
  await page.addInitScript(() => localStorage.setItem('sandtable.stage', 'off'))
  await page.goto(game.url)
  const play = player(page, language)
  await page.getByRole('article').first().waitFor()
  await play.openFile(TOY_FILE)
  await play.begin()
  await play.formTeam('Pines', 'harbour')
  return { page, play }
}

async function done(page: WatchedPage): Promise<void> {
  expect(page.troubles).toEqual([])
  await page.context().close()
}

describe('the budget grid', () => {
  const open = async (language: 'en' | 'zh-CN' = 'en') => {
    const { page, play } = await planning(language)
    await play.openTab('channel-operator')
    await page.getByText(play.words.grid.byWeek, { exact: true }).click()
    const grid = page.getByRole('grid')
    const cell = (row: number, week: number): Locator => grid.locator(`td[data-row="${row}"][data-week="${week}"]`)
    const row = (at: number): Promise<string[]> => grid.locator(`td[data-row="${at}"]`).allTextContents()
    const paste = (text: string) =>
      page.evaluate((words) => {
        const data = new DataTransfer()
        data.setData('text/plain', words)
        document.activeElement!.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
        )
      }, text)
    const copied = () =>
      page.evaluate(() => {
        const data = new DataTransfer()
        document.activeElement!.dispatchEvent(
          new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true }),
        )
        return data.getData('text/plain')
      })
    await cell(0, 0).click()
    return { page, play, grid, cell, row, paste, copied, press: (keys: string) => page.keyboard.press(keys) }
  }

  test('is worked with the keyboard alone', async () => {
    const { page, grid, cell, row, press } = await open()
    await page.keyboard.type('1200')
    await press('Enter')
    await page.keyboard.type('1.5k')
    await press('ArrowRight')
    await press('F2')
    await page.keyboard.type('７００')
    await press('Tab')
    await press('F2')
    await page.keyboard.type('300')
    await press('Enter')
    expect(await row(0)).toEqual(['1,200', '0', '0', '0'])
    expect(await row(1)).toEqual(['1,500', '700', '300', '0'])

    // Shift spans a block; the commands fill it.
    await cell(0, 0).click()
    await press('Shift+End')
    await press('Control+r')
    expect(await row(0)).toEqual(['1,200', '1,200', '1,200', '1,200'])
    await press('Shift+ArrowDown')
    await press('Control+d')
    expect(await row(1)).toEqual(['1,200', '1,200', '1,200', '1,200'])
    await press('Control+z')
    expect(await row(1)).toEqual(['1,500', '700', '300', '0'])

    // Ends, corners, clearing, leaving.
    await press('Control+Home')
    expect(await cell(0, 0).evaluate((element) => element === document.activeElement)).toBe(true)
    await press('Control+End')
    expect(await cell(2, 3).evaluate((element) => element === document.activeElement)).toBe(true)
    await press('Control+a')
    await press('Delete')
    expect(await row(0)).toEqual(['0', '0', '0', '0'])
    await press('Escape')
    await press('Tab')
    expect(await grid.evaluate((element) => element.contains(document.activeElement))).toBe(false)
    await done(page)
  })

  test('keeps what stood there when what is typed is no amount, and says why', async () => {
    const { page, row, press } = await open()
    await page.keyboard.type('500')
    await press('Enter')
    await press('ArrowUp')
    await page.keyboard.type('-3')
    await press('Enter')
    await page.getByText('Search, week 1: “-3” is negative; spend is zero or more').waitFor()
    await press('ArrowUp')
    await page.keyboard.type('20001')
    await press('Enter')
    await page.getByText('Search, week 1: “20001” is more than this channel takes in a week').waitFor()
    await press('ArrowUp')
    await press('F2')
    await page.keyboard.type('9')
    await press('Escape')
    expect(await row(0)).toEqual(['500', '0', '0', '0'])
    await done(page)
  })

  test('takes a pasted table cell by cell, as one step, and tells what it refused', async () => {
    const { page, row, paste, press } = await open('zh-CN')
    await paste('渠道\t第1周\t第2周\t第3周\n搜索\t￥１，２００\t待定\t0.3万\n信息流\t-5\t900元\t50%\n电视\t1\t2\t3')
    expect(await row(0)).toEqual(['1,200', '0', '3,000', '0'])
    expect(await row(1)).toEqual(['0', '900', '0', '0'])
    for (const text of [
      '已填入 3 个金额。',
      '有 3 格没有填入：',
      '有 3 格超出表格范围。',
      '搜索，第 2 周：“待定” 不是金额',
      '信息流，第 1 周：“-5” 是负数，投放不能小于零',
      '信息流，第 3 周：“50%” 是百分比，这里填金额（元）',
    ])
      await page.getByText(text).first().waitFor()
    await press('Control+z')
    expect(await row(0)).toEqual(['0', '0', '0', '0'])
    expect(await row(1)).toEqual(['0', '0', '0', '0'])
    await press('Control+Shift+z')
    expect(await row(0)).toEqual(['1,200', '0', '3,000', '0'])
    await done(page)
  })

  test('copies what a spreadsheet takes, spreads and scales', async () => {
    const { page, cell, row, paste, copied, press } = await open()
    await paste('100\t300\n10\t20')
    await cell(0, 0).click()
    await press('Shift+ArrowRight')
    await press('Shift+ArrowDown')
    expect(await copied()).toBe('100\t300\n10\t20')
    await page.getByRole('button', { name: 'Spread evenly' }).click()
    expect(await row(0)).toEqual(['200', '200', '0', '0'])
    expect(await row(1)).toEqual(['15', '15', '0', '0'])
    await page.getByRole('textbox', { name: 'Percentage' }).fill('150')
    await page.getByRole('button', { name: 'Scale' }).click()
    expect(await row(0)).toEqual(['300', '300', '0', '0'])
    // One amount fills what is selected.
    await cell(2, 2).click()
    await press('Shift+ArrowRight')
    await paste('50')
    expect(await row(2)).toEqual(['0', '0', '50', '50'])
    // The same money stands in the list of amounts per round.
    await page.getByText('One amount per round', { exact: true }).click()
    expect(await page.getByRole('textbox', { name: 'Search: amount in this round' }).inputValue()).toBe('¥600')
    await done(page)
  })

  test('locks weeks that are over', { timeout: 120_000 }, async () => {
    const { page, play, grid, cell, row, paste, press } = await open()
    await page.keyboard.type('400')
    await press('Enter')
    await play.lockAndRun()
    await play.watchRound()
    await play.leaveReview(false)
    await play.openTab('channel-operator')
    expect(await grid.locator('[aria-readonly="true"]').count()).toBe(6)
    await cell(0, 0).click()
    await page.keyboard.type('9')
    await page.getByText(/belongs to a week that is over/).waitFor()
    await paste('1\t2\t3')
    expect((await row(0)).slice(0, 3)).toEqual(['400', '0', '3'])
    await press('Delete')
    expect((await row(0))[0]).toBe('400')
    await done(page)
  })
})

describe('roles', () => {
  test('a fact is seen on its role’s page only, after it is its turn, and ticked when told', async () => {
    const { page, play } = await planning()
    const fact = page.getByText('Students mind the price.')
    const turn = (role: string) => page.getByRole('button', { name: `It is my turn: I am the ${role}` })
    await play.openTab('data-analyst')
    expect(await fact.count()).toBe(0)
    await turn('Data analyst').click()
    await fact.waitFor()
    await play.openTab('content-planner')
    expect(await fact.count()).toBe(0)
    expect(await page.getByText('They scroll at bedtime.').count()).toBe(0)
    await play.openTab('data-analyst')
    expect(await fact.count()).toBe(0)
    await turn('Data analyst').click()
    await page.getByRole('checkbox', { name: 'Told to the team' }).check()
    await page.getByText('told: 1 of 1').waitFor()
    await page.getByText('Saved', { exact: true }).waitFor()
    await page.reload()
    await page.getByRole('button', { name: 'Continue Pines' }).click()
    await play.openTab('data-analyst')
    await page.getByText('told: 1 of 1').waitFor()
    expect(await fact.count()).toBe(0)
    await done(page)
  })

  test('a role signs its part, and a change of that part alone takes the signature back', async () => {
    const { page, play } = await planning()
    const tab = (name: string) => page.getByRole('tab', { name: new RegExp(`^${name}\\s*, signed$`) })
    await page.getByRole('button', { name: 'Sign for all roles' }).click()
    await tab('Product manager').waitFor()
    await play.spend([{ name: 'Feed', amount: 1000 }])
    expect(await tab('Channel operator').count()).toBe(0)
    expect(await tab('Product manager').count()).toBe(1)
    await page.getByRole('button', { name: 'Sign as Channel operator' }).click()
    await tab('Channel operator').waitFor()
    await page.keyboard.press('Control+z')
    expect(await tab('Channel operator').count()).toBe(0)
    await done(page)
  })
})

describe('the plan', () => {
  test('starts from a method in one click, which is taken back in one', async () => {
    const { page, play } = await planning()
    await page.getByRole('heading', { name: play.words.starts.title }).click()
    await page.getByRole('button', { name: 'Start from: Equal split' }).click()
    await page.getByText(/laid ¥[\d,]+ in equal parts on 4 rows/).waitFor()
    await play.openTab('channel-operator')
    const amount = page.getByRole('textbox', { name: 'Feed: amount in this round' })
    expect(await amount.inputValue()).toMatch(/^¥1\d,\d{3}$/)
    await page.keyboard.press('Control+z')
    expect(await amount.inputValue()).toBe('¥0')
    await play.openTab('marketing-director')
    await page.getByRole('heading', { name: play.words.starts.title }).click()
    await page.getByText('needs results: after round 1').waitFor()
    await done(page)
  })

  test('a figure takes the place of what stood there, by keyboard and by pointer; a second click places the caret', async () => {
    const { page, play } = await planning()
    await play.openTab('channel-operator')
    const amount = page.getByRole('textbox', { name: 'Feed: amount in this round' })
    await amount.focus()
    await page.keyboard.type('4000')
    expect(await amount.inputValue()).toBe('¥4,000')
    await page.getByRole('heading', { level: 1 }).click()
    await amount.click()
    await page.keyboard.type('12')
    expect(await amount.inputValue()).toBe('¥12')
    await amount.click()
    await page.keyboard.press('End')
    await page.keyboard.type('3')
    expect(await amount.inputValue()).toBe('¥123')
    await done(page)
  })

  test('names what is missing and what contradicts, and leads there', async () => {
    const { page, play } = await planning()
    const check = page.getByRole('complementary')
    await play.openTab('product-manager')
    await check.getByText('Marketing director', { exact: false }).click()
    await check.getByRole('button', { name: 'No target segment is chosen.' }).click()
    await page.getByRole('checkbox', { name: 'Students', exact: true }).waitFor()
    await page.getByRole('button', { name: 'Take over the task’s goal' }).click()
    await page.getByText('New customers: from 0 to 400 by the end of week 4.').waitFor()
    await page.getByRole('textbox', { name: 'By the end of week' }).fill('9')
    await check.getByRole('button', { name: 'The goal is for week 9; the game has 4 weeks.' }).waitFor()
    await page.getByRole('textbox', { name: 'By the end of week' }).fill('4')
    expect(await check.getByText('Contradictory').count()).toBe(0)

    await play.spend([{ name: 'Feed', amount: 1000 }])
    await check.getByRole('button', { name: /^Media are booked/ }).click()
    const content = page.getByRole('textbox', { name: 'Content production: amount in this round' })
    expect(await content.evaluate((element) => element === document.activeElement)).toBe(true)
    await done(page)
  })

  test('is sealed with a forecast that must hold together, in two steps', async () => {
    const { page, play } = await planning()
    await play.spend([{ name: 'Feed', amount: 1000 }])
    await page.getByRole('button', { name: 'Review and run round 1' }).click()
    const dialog = page.getByRole('dialog', { name: 'Run round 1?' })
    const run = dialog.getByRole('button', { name: 'Lock and run round 1' })
    const end = (name: string) => dialog.getByRole('textbox', { name, exact: true })
    await dialog.getByText('Bound by the plan from now on: ¥1,000').waitFor()
    await end('New customers: at least').fill('50')
    await end('New customers: at most').fill('20')
    await dialog.getByText('The lower end 50 lies above the upper end 20. Swap them.').waitFor()
    await end('New customers: at most').fill('90')
    await dialog.getByText('Eight times out of ten between 50 and 90; twice out of ten outside.').waitFor()
    await dialog.getByRole('combobox', { name: 'A figure of your choice' }).selectOption({ label: 'Revenue' })
    await end('Revenue: at least').fill('1000')
    await end('Revenue: at most').fill('9000')
    await dialog.getByLabel('Why? One line').fill('as last year')
    expect(await run.isDisabled()).toBe(true)
    await dialog.getByRole('button', { name: 'Sign for all roles' }).click()
    // A key pressed by habit does not run anything.
    await dialog.getByLabel('Why? One line').press('Enter')
    await page.waitForTimeout(200)
    await run.waitFor()
    await run.click()
    await page.getByRole('heading', { level: 1, name: 'Round 1 is running' }).waitFor()
    await done(page)
  })
})

describe('the analyst', () => {
  test('reckons the plan through with what the team believes', async () => {
    const { page, play } = await planning()
    await play.openTab('data-analyst')
    await page.getByText(/^No channel has money yet/).waitFor()
    await play.spend([{ name: 'Feed', amount: 4000 }])
    await play.openTab('data-analyst')
    // ¥4,000 at ¥40 a thousand are 100,000 contacts.
    const row = page.getByRole('row', { name: /^Feed/ })
    await row.getByText('100,000').waitFor()
    const buyers = page.getByRole('textbox', { name: 'Feed: Buyers per 1,000' })
    await buyers.pressSequentially('0.105')
    expect(await buyers.inputValue()).toBe('0.105')
    await row.getByText('10.5', { exact: true }).waitFor()
    await row.getByText('¥381').waitFor()
    await page.getByRole('textbox', { name: 'A customer brings (yuan)' }).fill('200')
    await page.getByText('¥2,100', { exact: true }).waitFor()
    // At most 20,000 contacts in each of two weeks.
    await page.getByRole('button', { name: 'Price, most and delay, too' }).click()
    await page.getByRole('textbox', { name: 'Feed: Most a week' }).fill('20000')
    await row.getByText('4.2', { exact: true }).waitFor()
    await row.getByText('¥2,400 buy nothing above the most').waitFor()
    await page.getByRole('figure', { name: /^Customers so far and as believed/ }).waitFor()
    await done(page)
  })

  test('draws warning lines that must hold together', async () => {
    const { page, play } = await planning()
    await play.openTab('data-analyst')
    await page.getByRole('combobox', { name: 'Add a line' }).click()
    await page.getByRole('option', { name: 'Revenue' }).click()
    await page.getByRole('textbox', { name: 'Revenue: not below' }).fill('900')
    await page.getByRole('textbox', { name: 'Revenue: not above' }).fill('100')
    await page.getByText('The lower line must lie below the upper one.').waitFor()
    await page
      .getByRole('complementary')
      .getByText(/^Warning line for Revenue/)
      .waitFor()
    await page.getByRole('button', { name: 'Remove the line for Revenue' }).click()
    expect(await page.getByText('The lower line must lie below the upper one.').count()).toBe(0)
    await done(page)
  })
})

test('versions of the draft are kept over a reload, compared and taken up again', async () => {
  const { page, play } = await planning()
  await play.spend([{ name: 'Feed', amount: 4000 }])
  await page.getByRole('button', { name: 'Versions', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Versions' })
  await dialog.getByRole('textbox', { name: 'Name of the version' }).fill('Feed first')
  await page.keyboard.press('Enter')
  await dialog.getByText('Both say the same.').waitFor()
  await page.keyboard.press('Escape')
  await play.spend([
    { name: 'Feed', amount: 1000 },
    { name: 'Search', amount: 500 },
  ])
  await play.openTab('product-manager')
  await page.getByRole('textbox', { name: 'Price', exact: true }).fill('25')
  await page.getByText('Saved', { exact: true }).waitFor()
  await page.reload()
  await page.getByRole('button', { name: 'Continue Pines' }).click()
  await page.getByRole('button', { name: 'Versions (1)' }).click()
  const cells = (name: string) => dialog.getByRole('row', { name }).getByRole('cell').allTextContents()
  expect(await cells('Feed, round 1')).toEqual(['¥4,000', '¥1,000', '−¥3,000'])
  expect(await cells('Search, round 1')).toEqual(['¥0', '¥500', '+¥500'])
  expect(await cells('Price')).toEqual(['¥30', '¥25', '−¥5'])
  await dialog.getByRole('button', { name: 'Take up: Feed first' }).click()
  await play.openTab('channel-operator')
  const amount = page.getByRole('textbox', { name: 'Feed: amount in this round' })
  expect(await amount.inputValue()).toBe('¥4,000')
  await page.keyboard.press('Control+z')
  expect(await amount.inputValue()).toBe('¥1,000')
  await done(page)
})
