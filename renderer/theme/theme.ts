import {
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core'

/** A sea blue, dark enough that white words on its seventh shade have a contrast of 7, and pale enough at its ends. */
const tide: MantineColorsTuple = [
  '#eef6f9',
  '#dbeaf0',
  '#b5d4e0',
  '#8abccf',
  '#64a5bf',
  '#4290ae',
  '#267895',
  '#14607c',
  '#0c4f68',
  '#073d52',
]

/** What is given: amber for what falls short or needs care, beside the blue of what was delivered. */
const ember: MantineColorsTuple = [
  '#fdf4e9',
  '#f8e5cd',
  '#efc99a',
  '#e6ab64',
  '#de9138',
  '#c9771a',
  '#a95f0c',
  '#8a4c06',
  '#723e05',
  '#562e03',
]

const moss: MantineColorsTuple = [
  '#eef7f0',
  '#dbeddf',
  '#b6dabf',
  '#8cc49b',
  '#68b07c',
  '#459a5e',
  '#2f8048',
  '#236a39',
  '#1b562e',
  '#124022',
]

/** The greys of the dark look, bluish as its ground is: words down to the fourth, then rules, and grounds from raised to sunken. */
const dark: MantineColorsTuple = [
  '#e6e9ec',
  '#c6cdd4',
  '#a7b0ba',
  '#8d97a2',
  '#465059',
  '#2c343d',
  '#20262e',
  '#14181d',
  '#101419',
  '#0b0e12',
]

/** Until Inter is read, a usual font of its measures stands in for it: nothing moves when it comes. */
const inter = 'Inter, "Inter stand-in", system-ui, sans-serif'

const ours = { tide, ember, moss }

/** Mantine takes the words on a filled ground from the light look's shade, and white fails on the dark one's. */
const variantColorResolver: VariantColorsResolver = (given) => {
  const usual = defaultVariantColorsResolver(given)
  const filled = given.variant === 'filled' && given.color !== undefined && given.color in ours
  return filled ? { ...usual, color: 'var(--counterpart-on-filled)' } : usual
}

export const theme = createTheme({
  colors: { ...ours, dark },
  variantColorResolver,
  primaryColor: 'tide',
  primaryShade: { light: 7, dark: 4 },
  autoContrast: true,
  luminanceThreshold: 0.32,
  fontFamily: inter,
  headings: {
    fontFamily: inter,
    fontWeight: '600',
    sizes: { h1: { fontSize: '1.625rem', lineHeight: '1.25' }, h2: { fontSize: '1.125rem', lineHeight: '1.35' } },
  },
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.9375rem', lg: '1.0625rem', xl: '1.25rem' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
  components: {
    Table: { defaultProps: { verticalSpacing: 7, horizontalSpacing: 'sm', fz: 'sm' } },
    // A link among words is known by more than its colour.
    Anchor: { defaultProps: { underline: 'always' } },
    Button: { defaultProps: { size: 'sm' } },
    // Where its choices do not fit in one line they take another; a rule between them would then stand at its beginning.
    SegmentedControl: {
      defaultProps: { withItemsBorders: false },
      styles: { root: { flexWrap: 'wrap', maxWidth: '100%' } },
    },
    // Its place for the first focus is nothing that a menu may hold; the menu itself takes it.
    Menu: { defaultProps: { withInitialFocusPlaceholder: false } },
    Modal: { styles: { title: { fontWeight: 600 } } },
    Tooltip: { defaultProps: { openDelay: 300, withArrow: true } },
  },
})

/** Greys of our own, warmer than Mantine's, whose dimmed text fails on white. */
export const variables: CSSVariablesResolver = () => ({
  variables: { '--counterpart-measure': '42rem' },
  light: {
    '--mantine-color-body': '#fbfaf8',
    '--mantine-color-text': '#1b2430',
    '--mantine-color-dimmed': '#545e6a',
    '--mantine-color-default-color': '#1b2430',
    '--counterpart-on-filled': '#ffffff',
    '--mantine-color-placeholder': '#66707c',
    '--counterpart-surface': '#ffffff',
    '--counterpart-rule': '#e3e0da',
    '--counterpart-sunken': '#f3f1ed',
  },
  dark: {
    '--mantine-color-body': '#14181d',
    '--mantine-color-text': '#e6e9ec',
    '--mantine-color-dimmed': '#a7b0ba',
    '--mantine-color-default-color': '#e6e9ec',
    '--counterpart-on-filled': '#0b0e12',
    '--mantine-color-tide-light': '#1d3440',
    '--mantine-color-tide-light-hover': '#24414f',
    '--mantine-color-tide-light-color': '#b5d4e0',
    '--mantine-color-ember-light': '#3a2a17',
    '--mantine-color-ember-light-hover': '#46331b',
    '--mantine-color-ember-light-color': '#efc99a',
    '--mantine-color-moss-light': '#1b3324',
    '--mantine-color-moss-light-hover': '#213e2c',
    '--mantine-color-moss-light-color': '#b6dabf',
    '--mantine-color-placeholder': '#8d97a2',
    '--counterpart-surface': '#1b2027',
    '--counterpart-rule': '#313840',
    '--counterpart-sunken': '#101419',
  },
})
