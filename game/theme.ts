import { createTheme, type CSSVariablesResolver } from '@mantine/core'
import { FONTS, MOTION, RADII, SCALES, SHADOWS, SPACE, TEAMS, TONES, TYPE, type Scheme } from './tokens.ts'

/*
 * The widgets in the game's own looks. Mantine's greys and dark greys are replaced by warm ones, so that every widget
 * that is not styled here or in theme.css is in tone too.
 */

export const theme = createTheme({
  colors: {
    gray: SCALES.sand,
    dark: SCALES.night,
    pine: SCALES.pine,
    red: SCALES.brick,
    yellow: SCALES.amber,
    sand: SCALES.sand,
  },
  primaryColor: 'pine',
  // Dark enough for white words in both schemes.
  primaryShade: { light: 7, dark: 6 },
  autoContrast: true,
  luminanceThreshold: 0.22,
  white: TONES.light.paper,
  black: TONES.light.ink,
  fontFamily: FONTS.sans,
  fontFamilyMonospace: FONTS.mono,
  headings: {
    fontFamily: FONTS.serif,
    fontWeight: '600',
    sizes: {
      h1: { fontSize: TYPE.huge, lineHeight: '1.25' },
      h2: { fontSize: TYPE.xxl, lineHeight: '1.3' },
      h3: { fontSize: TYPE.lg, lineHeight: '1.4' },
      h4: { fontSize: TYPE.md, lineHeight: '1.45' },
    },
  },
  fontSizes: { xs: TYPE.xs, sm: TYPE.sm, md: TYPE.md, lg: TYPE.lg, xl: TYPE.xl },
  defaultRadius: 'sm',
  radius: RADII,
  shadows: SHADOWS,
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  components: {
    Tooltip: {
      defaultProps: { multiline: true, maw: 320, withArrow: true, events: { hover: true, focus: true, touch: true } },
    },
    Modal: { defaultProps: { centered: true, radius: 'md', padding: 'lg', overlayProps: { backgroundOpacity: 0.45 } } },
    // What is typed takes the place of what stood there: a figure typed behind a nought would be no figure.
    NumberInput: {
      defaultProps: {
        thousandSeparator: ',',
        clampBehavior: 'none',
        onFocusCapture: selectAll,
        allowLeadingZeros: false,
      },
    },
    Table: { defaultProps: { verticalSpacing: 6, horizontalSpacing: 'sm' } },
  },
})

/**
 * Selects what stands in a field as soon as it has the focus: any later, and a figure that is typed at once loses its
 * first digit. A pointer puts its caret after the focus, so then it is done when it is let go.
 */
function selectAll({ currentTarget: input }: { currentTarget: HTMLInputElement }): void {
  if (!input.matches(':active')) return input.select()
  const letGo = (): void => {
    if (input.selectionStart === input.selectionEnd) input.select()
  }
  input.addEventListener('mouseup', letGo, { once: true })
}

/** The tokens under the names that the style sheets use, in both schemes. */
export const variables: CSSVariablesResolver = () => ({
  variables: {
    ...named('space', SPACE),
    ...named('motion', MOTION),
    '--font-sans': FONTS.sans,
    '--font-serif': FONTS.serif,
  },
  light: ofScheme('light'),
  dark: ofScheme('dark'),
})

function ofScheme(scheme: Scheme): Record<string, string> {
  const tones = TONES[scheme]
  return {
    ...named('', tones),
    ...named('team', TEAMS[scheme]),
    '--mantine-color-body': tones.ground,
    '--mantine-color-text': tones.ink,
    '--mantine-color-dimmed': tones.inkSoft,
    '--mantine-color-default': tones.paper,
    '--mantine-color-default-border': tones.edge,
    '--mantine-color-anchor': tones.accent,
    '--mantine-color-placeholder': tones.inkSoft,
    '--mantine-color-error': tones.bad,
  }
}

/** `paperSunk` becomes `--paper-sunk`, with a prefix `--prefix-paper-sunk`. */
const named = (prefix: string, values: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      `--${prefix && `${prefix}-`}${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
      value,
    ]),
  )
