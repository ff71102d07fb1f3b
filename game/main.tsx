import '@mantine/core/styles.css'
import '@fontsource-variable/noto-sans-sc'
import '@fontsource-variable/noto-serif-sc'
import './theme.css'
import { MantineProvider } from '@mantine/core'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createActor } from 'xstate'
import { GameProvider } from './flow/hooks.ts'
import { gameMachine } from './flow/machine.ts'
import { speak } from './locales/language.ts'
import { App } from './App.tsx'
import { AutosaveProvider } from './panels/frame/autosave.ts'
import { autosave } from './store/autosave.ts'
import { firstLanguage } from './store/preferences.ts'
import { theme, variables } from './theme.ts'

// The game lives outside React: a component that is mounted anew finds it as it was.
const game = createActor(gameMachine).start()
const saving = autosave(game)

await speak(firstLanguage())

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <MantineProvider theme={theme} cssVariablesResolver={variables} defaultColorScheme="auto">
      <GameProvider value={game}>
        <AutosaveProvider value={saving}>
          <App />
        </AutosaveProvider>
      </GameProvider>
    </MantineProvider>
  </StrictMode>,
)
