import type { SheetPart } from '../../flow/about.ts'
import { shownDesign } from '../../flow/deck.ts'
import { useGame } from '../../flow/hooks.ts'
import { useT } from '../../locales/hooks.ts'

/** Width of a text in Latin letters: a Chinese character is as wide as two. */
const widthOf = (text: string): number => [...text].reduce((sum, letter) => sum + (letter > '\u2E7F' ? 2 : 1), 0)

/** From how many letters on a passage is set smaller. */
const SIZES = [
  { from: 900, size: 'slide-finest' },
  { from: 480, size: 'slide-fine' },
  { from: 220, size: 'slide-plain' },
]

/** A text of the team, as large as its length allows; what is longer than a slide ends in dots. */
export function Passage({ text }: { text: string }) {
  const width = widthOf(text)
  const size = SIZES.find(({ from }) => width > from)?.size ?? 'slide-large'
  return <p className={`slide-passage ${size}`}>{text}</p>
}

/** Parts of the plan sheet under their names, as far as the team wrote them; where it wrote none, that is said. */
export function SheetPassages({ parts }: { parts: readonly SheetPart[] }) {
  const t = useT()
  const { sheet } = useGame(shownDesign)
  const written = parts.filter((part) => sheet[part].trim() !== '')
  if (written.length === 0)
    return (
      <p className="slide-fine slide-soft">
        {t('slides.unwritten', { part: parts.map((part) => t(`slides.parts.${part}`)).join(t('app.separator')) })}
      </p>
    )
  return written.map((part) => (
    <div key={part} className="slide-part">
      <h3>{t(`slides.parts.${part}`)}</h3>
      <Passage text={sheet[part].trim()} />
    </div>
  ))
}
