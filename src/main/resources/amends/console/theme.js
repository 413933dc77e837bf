// Runs before the page is painted, so that it does not flash in the other colours.
(() => {
    const chosen = localStorage.getItem('theme');
    if (chosen === 'light' || chosen === 'dark') {
        document.documentElement.dataset.theme = chosen;
    }
    // Paper is light, whatever the screen is. Who draws for paper listens after this.
    let onScreen;
    addEventListener('beforeprint', () => {
        onScreen = document.documentElement.dataset.theme;
        document.documentElement.dataset.theme = 'light';
    });
    addEventListener('afterprint', () => {
        if (onScreen) {
            document.documentElement.dataset.theme = onScreen;
        } else {
            delete document.documentElement.dataset.theme;
        }
    });
})();
