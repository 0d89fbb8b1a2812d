import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { targetOf } from './app/addresses.ts';
import { openWindowLanguage } from './app/window-language.ts';
import { hostedBy, HostProvider } from './host/host-context.tsx';
import { pickHost } from './host/pick-transport.ts';
import { askOverviewAhead } from './host/queries.ts';
import './ui/theme.css';
import './ui/base.css';

const root = document.querySelector('#root');
if (root === null) throw new Error('The page has no place for the window.');
const spoken = openWindowLanguage();
const hosted = hostedBy(pickHost((key) => spoken.current().say(key)));
if (targetOf(window.location.hash).view === 'overview') askOverviewAhead(hosted);
createRoot(root).render(
  <StrictMode>
    <HostProvider hosted={hosted}>
      <App spoken={spoken} />
    </HostProvider>
  </StrictMode>,
);
