/* The board on a wall: shows whole cards only, what matters most first, and says how many more there are. */

const board = document.querySelector('.board');
const list = document.getElementById('cards');
const count = document.getElementById('count');
const rest = document.getElementById('rest');

/** No wall has room for more; those after them are not even measured. */
const MOST = 80;

/** How much a card says, for windows in which not one would fit. */
const SIZES = [[], ['terse'], ['terse', 'bare']];

/** How many cards, from the first, stand whole in the list as it is now. */
function whole(cards) {
    const end = list.getBoundingClientRect().bottom + 0.5;
    const cut = cards.findIndex(card => card.hidden || card.getBoundingClientRect().bottom > end);
    return cut < 0 ? cards.length : cut;
}

/** Says how many more there are than those that are shown. */
function tell(cards, shown) {
    const late = cards.slice(shown).filter(card => card.classList.contains('breached')).length;
    rest.textContent = `and ${Number(count.dataset.open) - shown} more`
        + (late ? `, ${late} of them past ${late === 1 ? 'its' : 'their'} promise` : '');
}

/** Shows as many cards as fit, at the present size; returns how many these are. */
function show(cards) {
    cards.forEach((card, index) => {
        card.hidden = index >= MOST;
    });
    rest.hidden = true;
    if (whole(cards) === cards.length && cards.length === Number(count.dataset.open)) {
        return cards.length;
    }
    // What says how many more there are takes room itself.
    tell(cards, 0);
    rest.hidden = false;
    const shown = whole(cards);
    cards.slice(shown).forEach(card => {
        card.hidden = true;
    });
    tell(cards, shown);
    return shown;
}

function fit() {
    const cards = [...list.children];
    for (const size of SIZES) {
        board.classList.toggle('terse', size.includes('terse'));
        board.classList.toggle('bare', size.includes('bare'));
        if (show(cards) > 0 || cards.length === 0) {
            break;
        }
    }
}

let soon = 0;

/** Several reasons to measure at once are one. */
function fitSoon() {
    cancelAnimationFrame(soon);
    soon = requestAnimationFrame(fit);
}

// A window, a notice above the list, or a clock that grew by a digit.
const sizes = new ResizeObserver(fitSoon);
sizes.observe(list);
for (const card of list.children) {
    sizes.observe(card);
}
new MutationObserver(changes => {
    for (const change of changes) {
        change.addedNodes.forEach(node => node instanceof Element && sizes.observe(node));
        change.removedNodes.forEach(node => node instanceof Element && sizes.unobserve(node));
    }
    fit();
}).observe(list, {childList: true});
new MutationObserver(fitSoon).observe(count, {attributes: true});
fit();
