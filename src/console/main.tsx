import { render } from 'preact';
import { App } from './app.tsx';
import './styles/tokens.css';
import './styles/base.css';
import './styles/forms.css';
import './styles/shell.css';
import './styles/queue.css';
import './styles/case.css';
import './styles/talk.css';
import './styles/lists.css';
import './styles/neutral.css';

const root = document.querySelector('#page');
if (root !== null) render(<App />, root);
