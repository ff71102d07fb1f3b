import type { Locator, Page } from 'playwright-core'
import type { Role } from '../../engine/index.ts'
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
      await dialog.getByRole('button', { name: words.sign.all }).click()
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
