/* Few and drawn here: nothing is fetched. Each is a decoration; the button that holds it has a name. */

const frame = { width: 18, height: 18, viewBox: '0 0 18 18', 'aria-hidden': true, focusable: false } as const
const line = {
  fill: 'none',
  stroke: 'currentColor',
  strokeWidth: 1.5,
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
} as const

export function SunMoon({ dark }: { dark: boolean }) {
  return dark ? (
    <svg {...frame}>
      <circle cx="9" cy="9" r="3.2" {...line} />
      <path
        d="M9 1.8v1.8M9 14.4v1.8M1.8 9h1.8M14.4 9h1.8M3.9 3.9l1.3 1.3M12.8 12.8l1.3 1.3M3.9 14.1l1.3-1.3M12.8 5.2l1.3-1.3"
        {...line}
      />
    </svg>
  ) : (
    <svg {...frame}>
      <path d="M14.8 10.6A6.2 6.2 0 0 1 7.4 3.2a6.2 6.2 0 1 0 7.4 7.4Z" {...line} />
    </svg>
  )
}

export const Undo = () => (
  <svg {...frame}>
    <path d="M6.5 3.5 3 7l3.5 3.5M3.4 7h6.8a4.3 4.3 0 0 1 0 8.6H7.5" {...line} />
  </svg>
)

export const Redo = () => (
  <svg {...frame}>
    <path d="M11.5 3.5 15 7l-3.5 3.5M14.6 7H7.8a4.3 4.3 0 0 0 0 8.6h2.7" {...line} />
  </svg>
)

export const Play = () => (
  <svg {...frame}>
    <path d="M5.5 3.6v10.8L14.2 9Z" fill="currentColor" />
  </svg>
)

export const Pause = () => (
  <svg {...frame}>
    <path d="M5 3.5h2.8v11H5zM10.2 3.5H13v11h-2.8z" fill="currentColor" />
  </svg>
)

export const Step = () => (
  <svg {...frame}>
    <path d="M6.5 3.6v10.8L14 9Z" fill="currentColor" />
    <path d="M3.4 3.8h1.8v10.4H3.4z" fill="currentColor" />
  </svg>
)

export const ZoomIn = () => (
  <svg {...frame}>
    <path d="M9 3.5v11M3.5 9h11" {...line} />
  </svg>
)

export const ZoomOut = () => (
  <svg {...frame}>
    <path d="M3.5 9h11" {...line} />
  </svg>
)

export const Whole = () => (
  <svg {...frame}>
    <path d="M3 6.5V3h3.5M11.5 3H15v3.5M15 11.5V15h-3.5M6.5 15H3v-3.5" {...line} />
  </svg>
)

export const Follow = () => (
  <svg {...frame}>
    <circle cx="9" cy="9" r="4.6" {...line} />
    <path d="M9 1.8v3M9 13.2v3M1.8 9h3M13.2 9h3" {...line} />
  </svg>
)

export const Skip = () => (
  <svg {...frame}>
    <path d="M3.5 3.8v10.4L10.8 9Z" fill="currentColor" />
    <path d="M12.2 3.8h2v10.4h-2z" fill="currentColor" />
  </svg>
)

export const Bin = () => (
  <svg {...frame}>
    <path d="M3.5 5h11M7 5V3.2h4V5M5 5l.7 9.8h6.6L13 5M7.6 7.6v4.6M10.4 7.6v4.6" {...line} />
  </svg>
)

export const Pen = () => (
  <svg {...frame}>
    <path d="M3.5 14.5 4.4 11 11.7 3.7l2.6 2.6L7 13.6Z" {...line} />
  </svg>
)

export const Down = () => (
  <svg {...frame}>
    <path d="M9 3v8.5M5.4 8.2 9 11.8l3.6-3.6M3.5 14.8h11" {...line} />
  </svg>
)

export const Tick = () => (
  <svg {...frame}>
    <path d="m3.8 9.6 3.4 3.5 7-8" {...line} strokeWidth={2} />
  </svg>
)

export const Cross = () => (
  <svg {...frame}>
    <path d="m4.5 4.5 9 9M13.5 4.5l-9 9" {...line} strokeWidth={2} />
  </svg>
)

/** Which way a column is sorted; both ways where it is not. */
export const Sort = ({ by }: { by: 'up' | 'down' | null }) => (
  <svg width="9" height="13" viewBox="0 0 9 13" aria-hidden="true" focusable="false" fill="currentColor">
    {by !== 'down' && <path d="M4.5 0 8.5 5.5H.5Z" />}
    {by !== 'up' && <path d="M4.5 13 .5 7.5h8Z" />}
  </svg>
)
