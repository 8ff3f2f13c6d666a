// The whole weights: each file in them is one script and is fetched where a letter of it is shown.
import '@fontsource/noto-sans/400.css';
import '@fontsource/noto-sans/600.css';
