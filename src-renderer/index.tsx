import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { openWindowLanguage } from './app/window-language.ts';
import { hostedBy, HostProvider } from './host/host-context.tsx';
import { pickHost } from './host/pick-transport.ts';
import './ui/theme.css';
import './ui/base.css';

const root = document.querySelector('#root');
if (root === null) throw new Error('The page has no place for the window.');
const spoken = openWindowLanguage();
createRoot(root).render(
  <StrictMode>
    <HostProvider hosted={hostedBy(pickHost((key) => spoken.current().say(key)))}>
      <App spoken={spoken} />
    </HostProvider>
  </StrictMode>,
);
