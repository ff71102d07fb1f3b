import './no-eval.ts'
import '@mantine/core/styles.css'
import '@fontsource-variable/noto-sans-sc'
import '@fontsource-variable/noto-serif-sc'
import './theme.css'
import { MantineProvider } from '@mantine/core'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { speak } from './locales/language.ts'
import { App } from './App.tsx'
import { keepForOffline } from './offline/updates.ts'
import { firstLanguage } from './store/preferences.ts'
import { theme, variables } from './theme.ts'

await speak(firstLanguage())

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <MantineProvider theme={theme} cssVariablesResolver={variables} defaultColorScheme="auto">
      <App />
    </MantineProvider>
  </StrictMode>,
)

keepForOffline()
