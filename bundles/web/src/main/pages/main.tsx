import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { applySettings, readSettings, followDevice } from './app/settings';
import { startWords } from './app/words';
import './ui/base.css';
import './ui/fields.css';
import './ui/parts.css';

const settings = readSettings();
applySettings(settings);
followDevice();
await startWords(settings.language);
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
