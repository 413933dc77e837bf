// Runs before the page is painted, so that it does not flash in the other colours.
(() => {
    const chosen = localStorage.getItem('theme');
    if (chosen === 'light' || chosen === 'dark') {
        document.documentElement.dataset.theme = chosen;
    }
})();
