/** All that is shared by every page, in the order it must be read. A feature brings its own sheet with its own chunk. */
import '@fontsource/source-sans-3/400.css';
import '@fontsource/source-sans-3/600.css';
import '@fontsource/source-sans-3/700.css';
import './tokens.css';
import './styles/base.css';
import './styles/shell.css';
import './styles/controls.css';
import './styles/marks.css';
import './styles/panels.css';
import './styles/popover.css';
import './styles/print.css';
