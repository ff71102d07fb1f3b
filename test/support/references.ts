import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { player } from '../browser/player.ts'
import { newPage, type PageOptions } from './browser.ts'
import { shippedScenarios } from './shipped-scenarios.ts'

/** A screen that looks the same at any time, and how it is come to from the lobby. */
type Reference = Required<Pick<PageOptions, 'locale' | 'colorScheme' | 'viewport'>> & {
  name: string
  come: (play: ReturnType<typeof player>) => Promise<void>
}

/** Few of them, each in another corner of language, theme and size. */
export const REFERENCES: Reference[] = [
  {
    name: 'lobby',
    locale: 'zh-CN',
    colorScheme: 'light',
    viewport: { width: 1366, height: 768 },
    come: async () => {},
  },
  {
    name: 'lobby-telephone',
    locale: 'en',
    colorScheme: 'dark',
    viewport: { width: 390, height: 844 },
    come: async () => {},
  },
  {
    name: 'brief',
    locale: 'en',
    colorScheme: 'light',
    viewport: { width: 1024, height: 640 },
    come: async (play) => {
      await play.choose(shippedScenarios()[0]!.brief.title.en)
      await play.button(play.words.brief.next).first().waitFor()
    },
  },
  {
    name: 'compare',
    locale: 'zh-CN',
    colorScheme: 'dark',
    viewport: { width: 1024, height: 640 },
    come: async (play) => {
      await play.button(play.words.lobby.compare).click()
      await play.button(play.words.compare.add).waitFor()
    },
  },
]

const fileOf = ({ name }: Reference): string => join(import.meta.dirname, 'references', `${name}.png`)

export const referenceOf = (reference: Reference): Buffer => readFileSync(fileOf(reference))

export const keepReference = (reference: Reference, picture: Buffer): void => writeFileSync(fileOf(reference), picture)

/** The screen as it looks now. */
export async function takeReference(browser: Browser, address: string, reference: Reference): Promise<Buffer> {
  const { locale, colorScheme, viewport, come } = reference
  const page = await newPage(browser, { locale, colorScheme, viewport, reducedMotion: 'reduce' })
  await page.goto(address)
  await page.getByRole('article').first().waitFor()
  await come(player(page, locale))
  await page.waitForLoadState('networkidle')
  await page.evaluate(() => document.fonts.ready)
  const picture = await page.screenshot({ animations: 'disabled' })
  await page.context().close()
  return picture
}
