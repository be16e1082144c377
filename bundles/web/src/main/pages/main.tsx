import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { applySettings, readSettings } from './app/settings';
import { startWords } from './app/words';
import './ui/base.css';

const settings = readSettings();
applySettings(settings);
await startWords(settings.language);
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
