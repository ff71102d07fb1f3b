import type { Brief } from '../../../engine/index.ts'

/** A small sand table with what the scenario sells on it; drawn, in the colours of the theme. */
export function Picture({ sector }: { sector: Brief['sector'] }) {
  return (
    <svg className="lobby-picture" viewBox="0 -14 320 166" aria-hidden="true" focusable="false">
      <path d="M160 26 300 84 160 142 20 84Z" fill="var(--mantine-color-sand-3)" />
      <path d="M160 26 300 84 160 142 20 84Z" fill="none" stroke="var(--wood)" strokeWidth="5" strokeLinejoin="round" />
      <path
        d="M62 84c34-24 62 6 98-14s62-6 96 14"
        fill="none"
        stroke="var(--mantine-color-sand-5)"
        strokeWidth="1.5"
        opacity="0.7"
      />
      <path
        d="M84 98c30-18 52 4 80-10s50-2 74 8"
        fill="none"
        stroke="var(--mantine-color-sand-5)"
        strokeWidth="1.5"
        opacity="0.5"
      />
      {THINGS[sector] ?? THINGS['local-services']}
      {PEOPLE.map(([x, y], index) => (
        <g key={index} fill={index % 3 === 0 ? 'var(--mantine-color-pine-7)' : 'var(--mantine-color-sand-8)'}>
          <circle cx={x} cy={y - 7} r="2.4" />
          <path d={`M${x - 2.6} ${y} q2.6 -6.5 5.2 0z`} />
        </g>
      ))}
    </svg>
  )
}

const PEOPLE = [
  [84, 92],
  [96, 84],
  [104, 100],
  [198, 112],
  [252, 86],
  [250, 100],
  [142, 120],
  [178, 122],
  [158, 128],
]

/** An isometric block at a corner: its lower front corner, width, depth and height. */
function Block({
  x,
  y,
  w,
  d,
  h,
  tone,
}: {
  x: number
  y: number
  w: number
  d: number
  h: number
  tone: 'wood' | 'pine' | 'light'
}) {
  const [top, left, right] = {
    wood: ['var(--mantine-color-sand-4)', 'var(--mantine-color-sand-6)', 'var(--mantine-color-sand-5)'],
    pine: ['var(--mantine-color-pine-4)', 'var(--mantine-color-pine-7)', 'var(--mantine-color-pine-6)'],
    light: ['var(--mantine-color-sand-0)', 'var(--mantine-color-sand-2)', 'var(--mantine-color-sand-1)'],
  }[tone]
  const slope = 0.41
  const [lx, ly] = [x - w, y - w * slope]
  const [rx, ry] = [x + d, y - d * slope]
  const [bx, by] = [x - w + d, y - (w + d) * slope]
  return (
    <g strokeLinejoin="round">
      <path d={`M${x} ${y}L${lx} ${ly}V${ly - h}L${x} ${y - h}Z`} fill={left} />
      <path d={`M${x} ${y}L${rx} ${ry}V${ry - h}L${x} ${y - h}Z`} fill={right} />
      <path d={`M${x} ${y - h}L${lx} ${ly - h}L${bx} ${by - h}L${rx} ${ry - h}Z`} fill={top} />
    </g>
  )
}

/** Small windows on the left face of a block. */
function Windows({ x, y, rows, columns }: { x: number; y: number; rows: number; columns: number }) {
  return Array.from({ length: rows * columns }, (_, index) => {
    const [row, column] = [Math.floor(index / columns), index % columns]
    const left = x - 6 - column * 8
    return (
      <path
        key={index}
        d={`M${left} ${y - 8 - row * 11 - column * 3.3}v-5l-4 -1.64v5z`}
        fill="var(--mantine-color-yellow-2)"
      />
    )
  })
}

const THINGS: Partial<Record<Brief['sector'], React.ReactNode>> = {
  'online-education': (
    <>
      <Block x={160} y={104} w={46} d={46} h={7} tone="wood" />
      <Block x={160} y={97} w={40} d={40} h={6} tone="light" />
      <Block x={160} y={91} w={43} d={43} h={7} tone="pine" />
      <Block x={160} y={84} w={34} d={34} h={6} tone="light" />
      <path d="M160 34 188 45.500 160 57 132 45.500Z" fill="var(--mantine-color-sand-8)" />
      <path d="M146 51.500v9c8 6 20 6 28 0v-9L160 57Z" fill="var(--mantine-color-sand-7)" />
      <path d="M188 45.500v14" stroke="var(--mantine-color-yellow-5)" strokeWidth="2" />
    </>
  ),
  hospitality: (
    <>
      <Block x={168} y={108} w={44} d={30} h={58} tone="light" />
      <Windows x={168} y={104} rows={4} columns={4} />
      <Block x={168} y={51} w={44} d={30} h={4} tone="wood" />
      <Block x={214} y={100} w={20} d={24} h={30} tone="pine" />
      <Windows x={214} y={97} rows={2} columns={2} />
    </>
  ),
  'local-services': (
    <>
      <Block x={128} y={100} w={26} d={22} h={30} tone="light" />
      <Windows x={128} y={97} rows={2} columns={2} />
      <Block x={206} y={94} w={22} d={26} h={40} tone="light" />
      <Windows x={206} y={91} rows={3} columns={2} />
      <Block x={168} y={116} w={24} d={24} h={18} tone="pine" />
      <path d="M168 98 144 88v-6l24 10 24-10v6Z" fill="var(--mantine-color-yellow-3)" />
    </>
  ),
}
