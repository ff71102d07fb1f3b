import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core'

/*
 * Sand, wood, ink and one accent (pine). Mantine's own greys and dark greys are replaced by warm ones, so that every
 * widget that is not styled here is in tone too.
 */

const sand: MantineColorsTuple = [
  '#faf6ee',
  '#f4eee2',
  '#ebe2d1',
  '#ddd0b8',
  '#c9b796',
  '#ab9672',
  '#857354',
  '#64563f',
  '#463c2d',
  '#2b251c',
]
const night: MantineColorsTuple = [
  '#efe7d8',
  '#d9cfbd',
  '#b5aa97',
  '#948977',
  '#544b3f',
  '#423a30',
  '#322b24',
  '#27211b',
  '#1e1914',
  '#15110d',
]
const pine: MantineColorsTuple = [
  '#e9f4f0',
  '#d2e7e0',
  '#a8d1c4',
  '#79b8a6',
  '#529f8b',
  '#358774',
  '#23735f',
  '#175c4c',
  '#0f473b',
  '#08322a',
]
const brick: MantineColorsTuple = [
  '#fbeeea',
  '#f4d8cf',
  '#e8b3a4',
  '#dc8c77',
  '#cf6a50',
  '#bd4d33',
  '#a43d26',
  '#86301e',
  '#682517',
  '#4b1a10',
]
const amber: MantineColorsTuple = [
  '#fbf3e0',
  '#f5e4bc',
  '#ecca80',
  '#e2b04c',
  '#d39828',
  '#b57f17',
  '#8f6310',
  '#714e0c',
  '#553a08',
  '#3b2805',
]

const serif = "'Noto Serif SC Variable', 'Songti SC', Georgia, serif"
const sans = "'Noto Sans SC Variable', 'PingFang SC', 'Microsoft YaHei', system-ui, sans-serif"

export const theme = createTheme({
  colors: { gray: sand, dark: night, pine, red: brick, yellow: amber, sand },
  primaryColor: 'pine',
  // Dark enough for white words in both schemes.
  primaryShade: { light: 7, dark: 6 },
  autoContrast: true,
  luminanceThreshold: 0.22,
  white: '#fffdf8',
  black: '#2b251c',
  fontFamily: sans,
  fontFamilyMonospace: "ui-monospace, 'SF Mono', Menlo, Consolas, monospace",
  headings: {
    fontFamily: serif,
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.875rem', lineHeight: '1.25' },
      h2: { fontSize: '1.375rem', lineHeight: '1.3' },
      h3: { fontSize: '1.0625rem', lineHeight: '1.4' },
      h4: { fontSize: '0.9375rem', lineHeight: '1.45' },
    },
  },
  fontSizes: { xs: '0.75rem', sm: '0.8438rem', md: '0.9375rem', lg: '1.0625rem', xl: '1.25rem' },
  defaultRadius: 'sm',
  radius: { xs: '2px', sm: '4px', md: '6px', lg: '10px', xl: '16px' },
  shadows: {
    xs: '0 1px 2px rgb(70 50 20 / 8%)',
    sm: '0 1px 3px rgb(70 50 20 / 10%), 0 4px 12px rgb(70 50 20 / 5%)',
    md: '0 2px 6px rgb(70 50 20 / 10%), 0 10px 28px rgb(70 50 20 / 9%)',
  },
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  components: {
    Tooltip: {
      defaultProps: { multiline: true, maw: 320, withArrow: true, events: { hover: true, focus: true, touch: true } },
    },
    Modal: {
      defaultProps: { centered: true, radius: 'md', padding: 'lg', overlayProps: { backgroundOpacity: 0.45 } },
      styles: {
        content: { background: 'var(--paper)' },
        header: { background: 'var(--paper)', alignItems: 'flex-start' },
        title: { fontFamily: serif, fontSize: '1.25rem', fontWeight: 600, lineHeight: 1.35 },
      },
    },
    NumberInput: { defaultProps: { thousandSeparator: ',', clampBehavior: 'none' } },
    Table: { defaultProps: { verticalSpacing: 6, horizontalSpacing: 'sm' } },
  },
})

/** Names for what the style sheet needs, in both schemes. */
export const variables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#f6f0e4',
    '--mantine-color-text': '#2b251c',
    '--mantine-color-dimmed': '#6f6149',
    '--mantine-color-default-border': '#d9ccb3',
    '--mantine-color-anchor': '#175c4c',
    '--mantine-color-placeholder': '#7d6d52',
    '--mantine-color-error': '#a43d26',
    '--paper': '#fffdf8',
    '--paper-sunk': '#f1e9da',
    '--line': '#e0d5bf',
    '--line-strong': '#c4b290',
    '--wood': '#8a6a43',
    '--wood-deep': '#5b4228',
    '--accent': '#175c4c',
    '--accent-soft': '#e2efe9',
    '--warn': '#8f6310',
    '--warn-soft': '#fbf0d6',
    '--bad': '#a43d26',
    '--bad-soft': '#fbe9e3',
    '--ink-soft': '#6f6149',
    '--team-clay': '#a85a36',
    '--team-sea': '#2b6c8f',
    '--team-moss': '#5c7431',
    '--team-plum': '#7d4773',
    '--team-gold': '#95680d',
    '--team-slate': '#56616b',
  },
  dark: {
    '--mantine-color-body': '#191510',
    '--mantine-color-text': '#ece3d3',
    '--mantine-color-dimmed': '#b0a48f',
    '--mantine-color-default': '#241e18',
    '--mantine-color-default-border': '#473d31',
    '--mantine-color-anchor': '#79b8a6',
    '--mantine-color-placeholder': '#a0957f',
    '--mantine-color-error': '#e59a84',
    '--paper': '#231d17',
    '--paper-sunk': '#1c1712',
    '--line': '#3a3127',
    '--line-strong': '#5f5241',
    '--wood': '#b8925f',
    '--wood-deep': '#d9b98a',
    '--accent': '#79b8a6',
    '--accent-soft': '#1d3029',
    '--warn': '#e2b04c',
    '--warn-soft': '#3a2d12',
    '--bad': '#e59a84',
    '--bad-soft': '#3d2019',
    '--ink-soft': '#b0a48f',
    '--team-clay': '#c9764f',
    '--team-sea': '#4f93b8',
    '--team-moss': '#8aa355',
    '--team-plum': '#b07aa6',
    '--team-gold': '#c99a35',
    '--team-slate': '#8b98a3',
  },
})
