import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Brief, Role } from '../../engine/index.ts'
import { en } from '../../game/locales/en.ts'
import { zhCN } from '../../game/locales/zh-CN.ts'

/** A text of the locale with its blanks filled in. */
export const fill = (text: string, values: Record<string, string | number>): string =>
  text.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]))

/** A text with blanks as a pattern that any filling fits. */
const pattern = (text: string): RegExp =>
  new RegExp(
    `^${text
      .split(/\{\{\w+\}\}/)
      .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
      .join('.*')}$`,
  )

export type Player = ReturnType<typeof player>

/** Somebody who plays by what stands on the screen: roles and names, in one of the languages. */
export function player(page: Page, language: 'zh-CN' | 'en') {
  const words = language === 'en' ? en : zhCN
  const button = (name: string | RegExp): Locator => page.getByRole('button', { name, exact: true })

  return {
    words,
    button,

    async choose(title: string): Promise<void> {
      await button(fill(words.lobby.chooseNamed, { title })).click()
    },

    async chooseScenario(title: string): Promise<void> {
      await this.choose(title)
      await page.getByRole('heading', { level: 1, name: title }).waitFor()
      await this.begin()
    },

    /** By the button that everybody sees; the browser's own file dialog is not for tests. */
    async openFile(path: string): Promise<void> {
      await page.locator('input[type=file]').setInputFiles(path)
    },

    async begin(): Promise<void> {
      await button(words.brief.next).first().click()
    },

    async formTeam(name: string, seed?: string): Promise<void> {
      await page.getByLabel(words.team.name).fill(name)
      if (seed !== undefined) {
        await page.getByLabel(words.team.given).check()
        await page.getByLabel(words.team.givenSeed).fill(seed)
      }
      await button(words.team.begin).click()
      await page.getByRole('tablist', { name: words.plan.tabs }).waitFor()
    },

    async openTab(role: Role): Promise<void> {
      await page.getByRole('tab', { name: words.roles[role] }).click()
    },

    async spend(rows: { name: string; amount: number }[]): Promise<void> {
      await this.openTab('channel-operator')
      for (const { name, amount } of rows)
        await page
          .getByRole('textbox', { name: fill(words.spend.amountOf, { name }), exact: true })
          .fill(String(amount))
    },

    /** Something of every role, each on its page: goal and segment, price, message and content, the grid, a study; all signed. */
    async decideInEveryRole(brief: Brief): Promise<void> {
      const say = (text: Brief['title']): string => text[language]
      const named = (role: 'checkbox' | 'radio' | 'textbox', name: string) =>
        page.getByRole(role, { name, exact: true })
      const sign = (role: Role) => button(fill(words.sign.sign, { role: words.roles[role] })).click()

      await this.openTab('marketing-director')
      await button(words.goal.asTask).click()
      await named('checkbox', say(brief.segments[0].name)).check()
      await sign('marketing-director')

      await this.openTab('product-manager')
      const price = brief.levers.find(({ id }) => id === 'price')!
      if (price.kind !== 'number') throw new Error('The price is no number.')
      await page
        .getByRole('region', { name: say(price.name!), exact: true })
        .getByRole('textbox')
        .fill(String(price.start - price.step))
      await sign('product-manager')

      await this.openTab('content-planner')
      const message = brief.levers.find(({ id }) => id === 'message')!
      if (message.kind !== 'choice') throw new Error('The message is no choice.')
      const last = named('radio', say(message.options.at(-1)!.name!))
      await last.click()
      expect(await last.isChecked()).toBe(true)
      await named('textbox', fill(words.spend.amountOf, { name: words.levers.content })).fill('2000')
      await sign('content-planner')

      await this.openTab('channel-operator')
      await this.pasteBudget(brief)
      await sign('channel-operator')

      await this.orderStudy(say(brief.studies[0].name))
      await sign('data-analyst')
      await page
        .getByRole('tab', { name: fill(words.plan.signedHere, {}) })
        .nth(4)
        .waitFor()
    },

    /** A table of the first channels from a spreadsheet into the grid, taken back and taken up again. */
    async pasteBudget({ channels, rounds }: Brief): Promise<void> {
      const rows = channels.slice(0, 4)
      const table = rows.map(({ name, maximum }) => [
        name[language],
        ...Array.from({ length: rounds[0] }, () => String(Math.floor(maximum / 4 / rounds[0]))),
      ])
      await page.getByText(words.grid.byWeek, { exact: true }).click()
      const row = (name: string) =>
        page.getByRole('grid').getByRole('row').filter({ hasText: name }).getByRole('gridcell')
      await row(rows[0].name[language]).first().click()
      await page.evaluate(
        (text) => {
          const data = new DataTransfer()
          data.setData('text/plain', text)
          const paste = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
          document.activeElement!.dispatchEvent(paste)
        },
        table.map((line) => line.join('\t')).join('\n'),
      )
      const before = Array<number>(rounds[0]).fill(0)
      const after = table[3].slice(1).map(Number)
      const inGrid = async () =>
        (await row(rows[3].name[language]).allTextContents())
          .slice(0, rounds[0])
          .map((text) => Number(text.replaceAll(/\D/g, '')))
      expect(await inGrid()).toEqual(after)
      await button(words.plan.undo).click()
      expect(await inGrid()).toEqual(before)
      await button(words.plan.redo).click()
      expect(await inGrid()).toEqual(after)
      await page.getByText(words.grid.byRound, { exact: true }).click()
    },

    /** Loads the page anew, when all is saved, and goes on with the game. */
    async reload(team: string): Promise<void> {
      await page.getByText(words.save.saved, { exact: true }).waitFor()
      await page.reload()
      await button(fill(words.saved.continueNamed, { name: team })).click()
    },

    async orderStudy(name: string): Promise<void> {
      await this.openTab('data-analyst')
      await button(fill(words.studies.buyNamed, { name })).click()
      await button(fill(words.studies.cancelNamed, { name })).waitFor()
    },

    /** Takes the advice of the page when the plan of a later round is too dear. */
    async fitIfNeeded(): Promise<void> {
      if (await button(words.plan.fit).isVisible()) await button(words.plan.fit).click()
    },

    async openConfirm(): Promise<void> {
      await button(pattern(words.plan.lock)).click()
      await page.getByRole('dialog').waitFor()
    },

    async lockAndRun(): Promise<void> {
      await this.openConfirm()
      await this.sealAndRun()
    },

    /** Foretells with wide intervals, lets every role sign, and runs. */
    async sealAndRun(): Promise<void> {
      const dialog = page.getByRole('dialog')
      for (const end of ['low', 'high'] as const) {
        const ends = dialog.getByRole('textbox', { name: pattern(words.forecast[end === 'low' ? 'lowOf' : 'highOf']) })
        for (const field of await ends.all()) await field.fill(end === 'low' ? '1' : '90')
      }
      await dialog.getByLabel(words.forecast.reason).fill('?')
      const sign = dialog.getByRole('button', { name: words.sign.all })
      if (await sign.isEnabled()) await sign.click()
      await button(pattern(words.confirm.run)).click()
    },

    async pause(): Promise<void> {
      await button(words.run.pause).click()
    },

    /** Skips ahead, answers every card with the first answer that can be paid, and goes to the review. */
    async watchRound(onCard: () => Promise<void> = async () => {}): Promise<void> {
      const skip = button(words.run.skip)
      const onward = button(words.run.toReview)
      const answer = page.getByRole('dialog').getByRole('listitem').getByRole('button', { disabled: false }).first()
      for (;;) {
        await skip.or(onward).or(answer).first().waitFor()
        if (await onward.isVisible()) break
        if (await answer.isVisible()) {
          await onCard()
          await answer.click()
        } else if (await skip.isEnabled()) await skip.click({ timeout: 2000 }).catch(() => {})
        await page.waitForTimeout(50)
      }
      await onward.click()
      await page.getByRole('heading', { level: 1, name: words.review.title }).waitFor()
    },

    /** Whether the review is the last one. */
    async isOver(): Promise<boolean> {
      return (await button(words.review.toResult).count()) > 0
    },

    async leaveReview(last: boolean): Promise<void> {
      await button(last ? words.review.toResult : pattern(words.review.toPlan))
        .first()
        .click()
    },

    async saveRunFile(path: string): Promise<string> {
      const [download] = await Promise.all([page.waitForEvent('download'), button(words.result.save).click()])
      await download.saveAs(path)
      return path
    },

    /** The raw numbers on the screen by their names. */
    async figures(): Promise<Record<string, string>> {
      return Object.fromEntries(
        await page
          .locator('[data-figure]')
          .evaluateAll((marks) =>
            marks.map((mark) => [(mark as HTMLElement).dataset['figure']!, (mark as HTMLElement).dataset['value']!]),
          ),
      )
    },
  }
}
