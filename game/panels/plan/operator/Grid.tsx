import {
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type ClipboardEvent,
  type KeyboardEvent,
  type PointerEvent,
} from 'react'
import { flushSync } from 'react-dom'
import type { Brief } from '../../../../engine/index.ts'
import { readAmount } from '../../../flow/amount.ts'
import {
  blockOf,
  clear,
  fillDown,
  fillRight,
  scaleRows,
  spreadEvenly,
  type Block,
  type Cells,
} from '../../../flow/grid.ts'
import { useGame, useSend } from '../../../flow/hooks.ts'
import { copyTable, notAllowed, pasteTable, type Pasted, type PasteGrid } from '../../../flow/paste.ts'
import { planOf, planWeeks } from '../../../flow/planning.ts'
import { briefOf } from '../../../flow/views.ts'
import { useFormat, useSay, useT } from '../../../locales/hooks.ts'
import { GridHead, GridTotals } from './GridEdges.tsx'
import { GridRow } from './GridRow.tsx'
import { GridTools, type Command } from './GridTools.tsx'
import { PasteReport } from './PasteReport.tsx'
import './grid.css'

interface Place {
  row: number
  week: number
}

/** What is being typed; `quick` when it was begun by typing, so that arrows leave the cell. */
interface Editing {
  text: string
  quick: boolean
}

const PERCENT = 100

/**
 * The budget as a spreadsheet: channels by weeks. One cell has the focus, Shift and the pointer span a block, every command
 * and every paste is one step to undo. Weeks that are over can be read and copied, not changed.
 */
export function Grid() {
  const t = useT()
  const say = useSay()
  const format = useFormat()
  const send = useSend()
  const brief = useGame(briefOf)
  const plan = useGame(planOf)
  const { from, until } = useGame(planWeeks)
  const { channels, weeks } = brief
  const rows = useMemo(() => channels.map(({ id }) => id), [channels])
  const amounts = useMemo(() => rows.map((row) => plan.spend[row]), [rows, plan.spend])
  const grid = useMemo(() => gridOf(brief, from), [brief, from])

  const [active, setActive] = useState<Place>({ row: 0, week: from })
  const [anchor, setAnchor] = useState<Place>(active)
  const [editing, setEditing] = useState<Editing | null>(null)
  const [report, setReport] = useState<Pasted | null>(null)
  const table = useRef<HTMLTableElement>(null)
  const focusing = useRef(false)
  const leaving = useRef(false)
  const block = blockOf(active, anchor)
  const valueAt = (row: number, week: number): number => amounts[row]?.[week] ?? 0
  const full = () => rows.map((_, row) => Array.from({ length: weeks }, (__, week) => valueAt(row, week)))

  // The cell that is active has the focus as long as the table has it.
  useEffect(() => {
    if (focusing.current && editing === null)
      table.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus({ preventScroll: false })
  })

  const write = (cells: Cells): void => {
    const allowed = cells.filter(({ week }) => week >= from)
    if (allowed.length === 0) return
    send({ type: 'edit', edit: { kind: 'weeks', cells: allowed } })
    send({ type: 'settle' })
  }

  const goTo = (place: Place, extend = false): void => {
    const next = {
      row: Math.min(rows.length - 1, Math.max(0, place.row)),
      week: Math.min(weeks - 1, Math.max(0, place.week)),
    }
    focusing.current = true
    setActive(next)
    if (!extend) setAnchor(next)
  }

  const refuse = (text: string, why: Pasted['refused'][number]['why']): void =>
    setReport({
      cells: [],
      refused: [{ row: rows[active.row], week: active.week, text, why }],
      outside: 0,
      headings: false,
      named: false,
      cut: false,
    })

  /** Takes what was typed, or says why not; either way the cell is left. */
  const commit = (text: string): void => {
    setEditing(null)
    const amount = readAmount(text)
    const yuan = 'empty' in amount ? 0 : 'yuan' in amount ? amount.yuan : null
    const why = yuan === null ? null : notAllowed(grid, grid.rows[active.row].maximum, active.week, yuan)
    if ('refused' in amount) refuse(text, amount.refused)
    else if (why !== null) refuse(text, why)
    else if (yuan !== null) {
      setReport(null)
      if (yuan !== valueAt(active.row, active.week)) write([{ row: rows[active.row], week: active.week, yuan }])
    }
  }

  const begin = (text: string, quick: boolean): void => {
    if (active.week < from) return refuse(format.exactMoney(valueAt(active.row, active.week)), 'past')
    setAnchor(active)
    // At once, so that the key that was pressed is typed into the field.
    flushSync(() => setEditing({ text, quick }))
  }

  /** A selection of one cell stands for its row's weeks of the round. */
  const span = (): Block =>
    block.left === block.right && block.top === block.bottom ? { ...block, left: from, right: until - 1 } : block
  const open = (of: Block): Block => ({ ...of, left: Math.max(of.left, from) })
  const commands = {
    fillRight: () => write(fillRight(rows, full(), block)),
    fillDown: () => write(fillDown(rows, full(), block)),
    spread: () => write(spreadEvenly(rows, full(), open(span()))),
    scale: (percent: number) =>
      write(scaleRows(rows, full(), open(span()), percent / PERCENT, (row) => grid.rows[row].maximum)),
    clear: () => write(clear(rows, block)),
  }

  // The tools are heavy and look the same whatever is typed, so they get a reference that stays the same.
  const latest = useRef<(name: Command, percent: number) => void>(() => {})
  useLayoutEffect(() => {
    latest.current = (name, percent) => {
      commands[name](percent)
      goTo(active, true)
    }
  })

  const press = (event: KeyboardEvent): void => {
    if (editing !== null || event.nativeEvent.isComposing) return
    const { key, shiftKey } = event
    const control = event.ctrlKey || event.metaKey
    const step = STEPS[key]
    const take = (does: () => void): void => {
      event.preventDefault()
      leaving.current = false
      does()
    }
    if (step) {
      const far = control ? Math.max(rows.length, weeks) : 1
      take(() => goTo({ row: active.row + step[0] * far, week: active.week + step[1] * far }, shiftKey))
    } else if (key === 'Home') take(() => goTo({ row: control ? 0 : active.row, week: 0 }, shiftKey))
    else if (key === 'End') take(() => goTo({ row: control ? rows.length - 1 : active.row, week: weeks - 1 }, shiftKey))
    else if (key === 'PageUp') take(() => goTo({ row: 0, week: active.week }, shiftKey))
    else if (key === 'PageDown') take(() => goTo({ row: rows.length - 1, week: active.week }, shiftKey))
    else if (key === 'Tab') {
      // Escape first, and Tab leaves the table; so do its ends.
      const next = active.row * weeks + active.week + (shiftKey ? -1 : 1)
      if (leaving.current || next < 0 || next >= rows.length * weeks) focusing.current = false
      else take(() => goTo({ row: Math.floor(next / weeks), week: next % weeks }))
    } else if (key === 'Escape') {
      leaving.current = true
      setAnchor(active)
    } else if (key === 'Enter' || key === 'F2') take(() => begin(String(valueAt(active.row, active.week)), false))
    else if (key === 'Delete' || key === 'Backspace') take(commands.clear)
    else if (control && key.toLowerCase() === 'a')
      take(() => {
        setAnchor({ row: 0, week: 0 })
        setActive({ row: rows.length - 1, week: weeks - 1 })
      })
    else if (control && key.toLowerCase() === 'r') take(commands.fillRight)
    else if (control && key.toLowerCase() === 'd') take(commands.fillDown)
    // The key itself, or what an input method makes of it, goes into the field that opens.
    else if (!control && !event.altKey && (key.length === 1 || key === 'Process')) begin('', true)
  }

  /** Keys in the field of a cell. */
  const pressInside = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing) return
    event.stopPropagation()
    const { key, shiftKey } = event
    const step = editing?.quick ? STEPS[key] : undefined
    const leave = (place: Place): void => {
      event.preventDefault()
      commit(event.currentTarget.value)
      goTo(place)
    }
    if (key === 'Escape') {
      event.preventDefault()
      focusing.current = true
      setEditing(null)
    } else if (key === 'Enter') leave({ ...active, row: active.row + (shiftKey ? -1 : 1) })
    else if (key === 'Tab') leave({ ...active, week: active.week + (shiftKey ? -1 : 1) })
    else if (step) leave({ row: active.row + step[0], week: active.week + step[1] })
  }

  const copy = (event: ClipboardEvent, cut: boolean): void => {
    if (editing !== null) return
    event.preventDefault()
    const lines = full()
      .slice(block.top, block.bottom + 1)
      .map((line) => line.slice(block.left, block.right + 1))
    event.clipboardData.setData('text/plain', copyTable(lines))
    if (cut) commands.clear()
  }

  const paste = (event: ClipboardEvent): void => {
    if (editing !== null) return
    event.preventDefault()
    const pasted = pasteInto(grid, event.clipboardData.getData('text/plain'), block)
    write(pasted.cells)
    setReport(pasted)
  }

  const point = (event: PointerEvent, extend: boolean): void => {
    const cell = (event.target as HTMLElement).closest<HTMLElement>('[data-week]')
    if (!cell || (event.target as HTMLElement).tagName === 'INPUT') return
    const field = table.current?.querySelector('input')
    if (field) commit(field.value)
    goTo({ row: Number(cell.dataset['row']), week: Number(cell.dataset['week']) }, extend || event.shiftKey)
  }

  const count = (block.bottom - block.top + 1) * (block.right - block.left + 1)
  let sum = 0
  for (let row = block.top; row <= block.bottom; row++)
    for (let week = block.left; week <= block.right; week++) sum += valueAt(row, week)

  return (
    <section className="sheet grid" aria-label={t('grid.title')}>
      <p className="tiny muted" style={{ margin: '0 0 10px' }} id="grid-keys">
        {t('grid.about')}
      </p>
      <GridTools onCommand={latest} />
      <div className="grid-scroll">
        <table
          ref={table}
          // eslint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role
          role="grid"
          className="grid-table"
          aria-label={t('grid.label')}
          aria-describedby="grid-keys"
          aria-multiselectable="true"
          aria-rowcount={rows.length + 3}
          aria-colcount={weeks + 2}
          onKeyDown={press}
          onCopy={(event) => copy(event, false)}
          onCut={(event) => copy(event, true)}
          onPaste={paste}
          onPointerDown={(event) => event.button === 0 && point(event, false)}
          onPointerMove={(event) => event.buttons === 1 && editing === null && point(event, true)}
          onDoubleClick={() => editing === null && begin(String(valueAt(active.row, active.week)), false)}
          onBlur={(event) => {
            if (!event.currentTarget.contains(event.relatedTarget)) focusing.current = false
          }}
        >
          <GridHead brief={brief} from={from} until={until} />
          <tbody>
            {channels.map((channel, row) => (
              <GridRow
                key={channel.id}
                row={row}
                name={say(channel.name)}
                field={`spend.${channel.id}`}
                amounts={amounts[row]}
                weeks={weeks}
                from={from}
                until={until}
                maximum={channel.maximum}
                left={row >= block.top && row <= block.bottom ? block.left : null}
                right={row >= block.top && row <= block.bottom ? block.right : null}
                active={row === active.row ? active.week : null}
                editing={row === active.row && editing !== null ? editing.text : null}
                onKey={pressInside}
                onLeave={commit}
              />
            ))}
          </tbody>
          <GridTotals spend={amounts} weeks={weeks} from={from} until={until} />
        </table>
      </div>
      <p className="small muted grid-sum" aria-live="polite">
        {t('grid.selected', {
          count,
          name: say(channels[active.row].name),
          week: active.week + 1,
          amount: format.exactMoney(sum),
        })}
      </p>
      {report && <PasteReport report={report} onClose={() => setReport(null)} />}
    </section>
  )
}

/** Rows and weeks that a key moves by. */
const STEPS: Readonly<Record<string, readonly [number, number] | undefined>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

const gridOf = ({ channels, weeks }: Brief, from: number): PasteGrid => ({
  rows: channels.map(({ id, name, maximum }) => ({ id, names: Object.values(name), maximum })),
  weeks,
  from,
})

/** A table goes where the block begins; a single amount fills the whole block. */
function pasteInto(grid: PasteGrid, text: string, block: Block): Pasted {
  const at = { row: block.top, week: block.left }
  const amount = readAmount(text)
  if (!('yuan' in amount)) return pasteTable(grid, text, at)
  const line = Array.from({ length: block.right - block.left + 1 }, () => amount.yuan)
  return pasteTable(grid, copyTable(Array.from({ length: block.bottom - block.top + 1 }, () => line)), at)
}
