import { Textarea, Title } from '@mantine/core'
import type { Role } from '../../../engine/index.ts'
import { FOLDED_PARTS, LONGEST, SHEET_PARTS, type SheetPart } from '../../flow/about.ts'
import { SHEET_ROLES } from '../../flow/draft.ts'
import { useGame, useSend } from '../../flow/hooks.ts'
import { designOf } from '../../flow/planning.ts'
import { useT } from '../../locales/hooks.ts'

/** The parts of the plan sheet that a role writes: what the course asks for is open, the rest folds away. */
export function SheetParts({ role }: { role: Role }) {
  const t = useT()
  const own = (part: SheetPart): boolean => SHEET_ROLES[part] === role
  const folded = FOLDED_PARTS.filter(own)
  return (
    <section className="sheet" aria-labelledby="sheet-title">
      <Title order={2} size="h4" id="sheet-title">
        {t('sheet.title')}
      </Title>
      <p className="small muted plan-about">{t('sheet.about')}</p>
      <div className="sheet-parts">
        {SHEET_PARTS.filter(own).map((part) => (
          <Part key={part} part={part} />
        ))}
      </div>
      {folded.length > 0 && (
        <details className="plan-more">
          <summary>{t('sheet.more')}</summary>
          <div className="sheet-parts">
            {folded.map((part) => (
              <Part key={part} part={part} />
            ))}
          </div>
        </details>
      )}
    </section>
  )
}

/** The whole sheet on one page, whoever writes it. */
export function WholeSheet() {
  const t = useT()
  return (
    <>
      <div className="sheet-parts">
        {SHEET_PARTS.map((part) => (
          <Part key={part} part={part} by />
        ))}
      </div>
      <details className="plan-more">
        <summary>{t('sheet.moreAll')}</summary>
        <div className="sheet-parts">
          {FOLDED_PARTS.map((part) => (
            <Part key={part} part={part} by />
          ))}
        </div>
      </details>
    </>
  )
}

function Part({ part, by = false }: { part: SheetPart; by?: boolean }) {
  const t = useT()
  const send = useSend()
  const text = useGame(designOf).sheet[part]
  return (
    <div data-field={`sheet.${part}`}>
      <Textarea
        label={
          <>
            {t(`sheet.parts.${part}.name`)}
            {by && <span className="muted"> · {t(`roles.${SHEET_ROLES[part]}`)}</span>}
          </>
        }
        placeholder={t(`sheet.parts.${part}.hint`)}
        value={text}
        autosize
        minRows={2}
        maxRows={10}
        maxLength={LONGEST.passage}
        onChange={(event) => send({ type: 'edit', edit: { kind: 'sheet', part, text: event.currentTarget.value } })}
        onBlur={() => send({ type: 'settle' })}
      />
    </div>
  )
}
