import type { Page } from 'playwright-core'
import { ROLES } from '../../engine/index.ts'
import { PARTS } from '../../game/debrief/parts.ts'
import { player } from './player.ts'

/**
 * Plays the toy scenario, or a shipped one, through every screen of the game; `look` is called on each with its name, in
 * the language of the walk, and must leave it as it was.
 */
export async function walk(
  page: Page,
  language: 'zh-CN' | 'en',
  begin: { file: string } | { title: string; spend: { name: string; amount: number }[] },
  look: (screen: string) => Promise<void>,
): Promise<void> {
  const play = player(page, language)
  const { words } = play

  await page.getByRole('article').first().waitFor()
  await look('lobby')
  await ('file' in begin ? play.openFile(begin.file) : play.choose(begin.title))
  await page.getByRole('button', { name: words.brief.next }).first().waitFor()
  await look('brief')
  await play.begin()
  await look('team')
  await play.formTeam(language === 'en' ? 'The Pines' : '松树队', 'harbour')
  if ('title' in begin) await play.spend(begin.spend)
  for (const [index, role] of ROLES.entries()) {
    await play.openTab(role)
    await look(`plan-${index + 1}-${role}`)
  }
  await play.openConfirm()
  await look('confirm')
  await play.sealAndRun()
  await play.pause()
  await look('running')
  await play.watchRound(() => look('card'))
  await look('review')
  for (let rounds = 1; !(await play.isOver()); rounds++) {
    await play.leaveReview(false)
    if (rounds === 1) await look('plan-later')
    await play.fitIfNeeded()
    await play.lockAndRun()
    await play.watchRound()
  }
  await look('review-last')
  await play.leaveReview(true)
  await look('result')
  await play.button(words.result.toDebrief).click()
  const parts = page.getByRole('navigation', { name: words.debrief.parts })
  for (const part of PARTS) {
    await parts.getByRole('button', { name: words.debrief.part[part].title }).click()
    await page.getByRole('heading', { level: 2, name: words.debrief.part[part].title }).waitFor()
    await page.getByRole('progressbar').first().waitFor({ state: 'detached' })
    await look(`debrief-${PARTS.indexOf(part) + 1}-${part}`)
  }
  await play.button(words.slides.toResult).click()
  await play.button(words.slides.presentAfter).click()
  await page.getByRole('heading', { level: 1, name: words.slides.title }).waitFor()
  await look('slides')
  await play.button(words.app.toLobby).click()
  await page.getByRole('article').first().waitFor()
  await look('lobby-saved')
  await play.button(words.lobby.compare).click()
  await page.getByRole('heading', { level: 1, name: words.compare.title }).waitFor()
  await look('compare')
  await play.button(words.app.toLobby).click()
  await play.button(words.lobby.practiceBegin).click()
  await page.getByRole('complementary', { name: words.coach.title }).waitFor()
  await look('practice')
}
