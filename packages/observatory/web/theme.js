// Loaded before anything is painted, so that a page never flashes in the wrong colours.
const stored = localStorage.getItem('theme')
if (stored === 'light' || stored === 'dark') document.documentElement.dataset.theme = stored
