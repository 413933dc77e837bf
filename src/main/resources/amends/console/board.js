/* The board: acts on cards, and keeps them as they are now. */

const {now, setNow, localTimes, toast, problemText, send, away, tick, countApprovals} = window.amends;
const board = document.querySelector('.board');
const list = document.getElementById('cards');
const count = document.getElementById('count');
const empty = document.getElementById('empty');
const pace = Number(document.documentElement.dataset.pace);
const filters = new URLSearchParams(location.search);
const UNDO_SECONDS = Math.min(10, Number(board.dataset.undoSeconds) / pace);
const more = document.getElementById('more');
const cards = new Map();

/** With fewer cards than these, and more open, the next ones are shown without being asked for. */
const FEW = 60;

/** How many are open, by what the service said last. */
let open = Number(count.dataset.open);
/** How often the next cards were shown, and after which place there are more; null where these are all. */
let parts = 1, next = board.dataset.rest ? '' : null;

/** Cards out of sight do not tick. */
const sight = new IntersectionObserver(entries => {
    const seen = [];
    for (const entry of entries) {
        if (entry.isIntersecting) {
            away.delete(entry.target);
            seen.push(entry.target);
        } else {
            away.add(entry.target);
        }
    }
    seen.forEach(tick);
}, {rootMargin: '200px'});

/* ---- cards in their places ---- */

function before(one, other) {
    const a = one.dataset, b = other.dataset;
    return a.place < b.place || (a.place === b.place && a.id < b.id);
}

/** Where a card belongs among those that are there: before this one, or at the end. */
function placeOf(card) {
    const there = list.children;
    let low = 0, high = there.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if (before(there[middle], card)) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return there[low] ?? null;
}

/** What is focused, so that it can be again: which card, and which button of it. */
function focused() {
    const card = document.activeElement?.closest?.('.card');
    if (!card) {
        return null;
    }
    const inside = [...card.querySelectorAll('a, button')];
    return {id: card.dataset.id, index: inside.indexOf(document.activeElement), next: card.nextElementSibling ?? card.previousElementSibling};
}

function focusAgain(had) {
    if (!had || (document.activeElement && document.activeElement !== document.body)) {
        return;
    }
    const card = cards.get(had.id) ?? (had.next?.isConnected ? had.next : list.firstElementChild);
    const inside = card?.dataset.id === had.id && had.index >= 0 ? card.querySelectorAll('a, button')[had.index] : null;
    (inside ?? card)?.focus({preventScroll: true});
}

/** The card by which the reader sees that nothing jumped: the focused one, else the first in sight. */
function anchor(leaving) {
    const own = document.activeElement?.closest?.('.card');
    if (own && !leaving.has(own.dataset.id)) {
        return own;
    }
    if (scrollY < 10) {
        return null;
    }
    const at = document.elementFromPoint(list.getBoundingClientRect().left + 20, 100)?.closest?.('.card');
    return at && !leaving.has(at.dataset.id) ? at : null;
}

function remove(card) {
    sight.unobserve(card);
    cards.delete(card.dataset.id);
    card.remove();
}

/* A button that is taken away between the pressing and the letting go hears no click. Who lets go beside the window is not told of. */
const LONGEST_PRESS = 5000;
let letGo = Promise.resolve();
list.addEventListener('pointerdown', () => {
    letGo = new Promise(done => {
        const soon = () => setTimeout(done);
        addEventListener('pointerup', soon, {once: true});
        addEventListener('pointercancel', soon, {once: true});
        setTimeout(done, LONGEST_PRESS);
    });
});

/** Puts new cards in the places of old ones; those that were asked for and did not come are taken away. */
function put(fresh, gone) {
    const had = focused();
    const changed = new Set(fresh.filter(card => cards.get(card.dataset.id)?.dataset.place !== card.dataset.place).map(card => card.dataset.id));
    const held = anchor(new Set([...changed, ...gone]));
    const holds = held?.dataset.id;
    const top = held?.getBoundingClientRect().top;
    for (const id of gone) {
        if (cards.has(id)) {
            remove(cards.get(id));
        }
    }
    for (const card of fresh) {
        const old = cards.get(card.dataset.id);
        if (old && (old.dataset.tag === card.dataset.tag || Number(old.dataset.version) > Number(card.dataset.version))) {
            // The same, or an answer that was on its way while somebody acted.
            continue;
        }
        localTimes(card);
        cards.set(card.dataset.id, card);
        if (old && old.dataset.place === card.dataset.place) {
            sight.unobserve(old);
            old.replaceWith(card);
        } else {
            if (old) {
                sight.unobserve(old);
                old.remove();
            }
            list.insertBefore(card, placeOf(card));
        }
        if (!old || away.has(old)) {
            // It ticks once it is seen.
            away.add(card);
        }
        sight.observe(card);
        tick(card);
    }
    if (holds && cards.has(holds)) {
        scrollBy({top: cards.get(holds).getBoundingClientRect().top - top, behavior: 'instant'});
    }
    focusAgain(had);
    counted();
}

/** How many there are, and how many are past their promise. */
function counted() {
    const late = list.querySelectorAll(':scope > .breached').length;
    const isPart = next !== null, isKnown = Boolean(count.dataset.all);
    const many = isPart && isKnown ? Math.max(open, cards.size) : cards.size;
    const of = next ? ` of the ${cards.size} shown` : '';
    const text = (isPart && !isKnown ? 'more than ' : '') + `${many} open`
        + (late ? `, ${late}${of} past ${late === 1 ? 'its' : 'their'} promise` : '');
    if (count.textContent !== text) {
        count.textContent = text;
    }
    if (count.dataset.open !== String(many)) {
        count.dataset.open = many;
    }
    empty.hidden = cards.size > 0 || isPart;
    if (more) {
        more.hidden = !next;
        more.querySelector('span').textContent = isKnown && many > cards.size ? `${many - cards.size} more are open.` : '';
    }
    document.title = (many ? `(${many}) ` : '') + 'Board · Amends';
}

/* ---- what the service says ---- */

/** The cards in an answer, after which place there are more, and what it tells. */
function parsed(html) {
    const part = document.createElement('template');
    part.innerHTML = html;
    const {now: time, open: counts, next: place} = part.content.querySelector('ol').dataset;
    setNow(time);
    open = counts === undefined ? open : Number(counts);
    return {next: place ?? null, cards: [...part.content.querySelectorAll('li.card')], note: part.content.querySelector('[data-note]')};
}

async function fetched(path) {
    const answer = await send(path, {headers: {Accept: 'text/html'}});
    if (!answer.ok) {
        throw Object.assign(new Error('answered ' + answer.status), {status: answer.status});
    }
    return parsed(await answer.text());
}

function address(ids, after) {
    const query = new URLSearchParams(filters);
    ids.forEach(id => query.append('id', id));
    if (after) {
        query.set('after', after);
    }
    if (next !== null) {
        query.set('count', '1');
    }
    return '/board/cards?' + query;
}

/** The whole board anew, as far as it was shown. */
async function reload() {
    const fresh = [];
    let after = '';
    for (let part = 0; part < parts && after !== null; part++) {
        const answer = await fetched(address([], after));
        fresh.push(...answer.cards);
        after = answer.next;
    }
    await letGo;
    next = after;
    const there = new Set(fresh.map(card => card.dataset.id));
    put(fresh, [...cards.keys()].filter(id => !there.has(id)));
    await fill();
}

/** The next cards, below those that are shown. */
async function showMore() {
    const answer = await fetched(address([], next));
    next = answer.next;
    parts++;
    const added = answer.cards.filter(card => !cards.has(card.dataset.id)).map(card => card.dataset.id);
    put(answer.cards, []);
    return added;
}

async function fill() {
    while (next && cards.size < FEW) {
        await showMore();
    }
}

let turn = Promise.resolve();

/** What changes how far the board is shown is done one after another. */
function inTurn(work) {
    const done = turn.then(work);
    turn = done.catch(() => {});
    return done;
}

/** Whether a card that just changed stands among those that are shown; one that was shown stays. */
function isShown(card) {
    return !next || cards.has(card.dataset.id) || card.dataset.place.slice(2) <= next.slice(0, next.indexOf('~'));
}

const waiting = new Set();
let all = false;
let collecting = null;

/** Collects what changed for a moment, and asks for all of it at once. */
function collect(id) {
    if (id === undefined) {
        all = true;
    } else {
        waiting.add(id);
    }
    collecting ??= setTimeout(refresh, 100);
}

async function refresh() {
    if (window.amends.leaving) {
        // Who signs out has no board any more; where that fails, they look again.
        collecting = setTimeout(refresh, 2000);
        return;
    }
    const ids = [...waiting].slice(0, 150), whole = all;
    all = false;
    (whole ? [...waiting] : ids).forEach(id => waiting.delete(id));
    try {
        if (whole) {
            await inTurn(reload);
        } else {
            const {cards: fresh} = await fetched(address(ids));
            const there = new Set(fresh.map(card => card.dataset.id));
            await letGo;
            put(fresh.filter(isShown), ids.filter(id => !there.has(id)));
            await inTurn(fill);
        }
        collecting = waiting.size || all ? setTimeout(refresh, 100) : null;
    } catch (problem) {
        all ||= whole;
        ids.forEach(id => waiting.add(id));
        collecting = problem.status === 401 || problem.status === 403 ? null : setTimeout(refresh, 2000);
        if (collecting === null) {
            // Nobody is signed in any more.
            location.reload();
        }
    }
}

/* ---- live ---- */

const SILENT_AFTER = 35000;
const stale = document.getElementById('stale');
const TYPES = ['opened', 'acknowledged', 'statusSent', 'asked', 'followedUp', 'remedyGiven', 'remedyDeclined', 'overridden',
    'snoozed', 'undone', 'estimated', 'paused', 'resumed', 'escalated', 'resolved', 'reopened', 'customerReplied', 'outcome',
    'deadline', 'release', 'erased', 'reservation'];
let source = null;
let lastId = null;
let heardAt = performance.now();
let tries = 0;
let retry = null;

function heard(event) {
    heardAt = performance.now();
    tries = 0;
    lastId = event.lastEventId || lastId;
    if (stale.textContent) {
        stale.textContent = '';
    }
}

function connect() {
    retry = window.amends.leaving ? setTimeout(connect, 2000) : null;
    if (retry) {
        return;
    }
    source?.close();
    const query = new URLSearchParams({alive: 'true'});
    for (const name of ['domain', 'kind']) {
        if (filters.get(name)) {
            query.set(name, filters.get(name));
        }
    }
    if (lastId !== null) {
        query.set('lastEventId', lastId);
    }
    const mine = source = new EventSource('/v1/incidents/stream?' + query);
    let first = lastId === null;
    mine.addEventListener('alive', event => {
        heard(event);
        // What waits elsewhere, or waits no more, is not told to a board that shows a part.
        countApprovals();
        if (first) {
            // What happened between the making of the page and now.
            first = false;
            collect();
        }
    });
    mine.addEventListener('reset', event => {
        heard(event);
        collect();
    });
    for (const type of TYPES) {
        mine.addEventListener(type, event => {
            heard(event);
            if (type === 'reservation' || type === 'remedyGiven' || type === 'undone') {
                countApprovals();
            }
            collect(JSON.parse(event.data).incident);
        });
    }
    mine.addEventListener('error', () => mine === source && lost());
}

/** The connection broke, or nothing came for too long. */
function lost() {
    if (source.readyState === EventSource.CLOSED) {
        // It was refused, which an event source cannot tell the reason of: a request can, as where nobody is signed in any more.
        collect();
    }
    source.close();
    if (!stale.textContent) {
        const since = new Intl.DateTimeFormat(undefined, {hour: '2-digit', minute: '2-digit'}).format(new Date(now() - (performance.now() - heardAt) * pace));
        stale.textContent = `Not live since ${since}. Trying again.`;
    }
    retry ??= setTimeout(connect, Math.min(10000, 500 * 2 ** tries++));
}

function watch() {
    if (!retry && performance.now() - heardAt > SILENT_AFTER) {
        lost();
        heardAt = performance.now() - SILENT_AFTER / 2;
    }
}

let hiddenAt = null;

/** The reader looks again, after the machine slept or another page was in front: what was missed is asked for at once. */
function back() {
    heardAt = performance.now();
    clearTimeout(retry);
    connect();
    collect();
    tick();
}

document.addEventListener('awake', back);
document.addEventListener('visibilitychange', () => {
    if (document.hidden) {
        hiddenAt = performance.now();
    } else if (hiddenAt !== null && performance.now() - hiddenAt > SILENT_AFTER) {
        back();
    } else {
        watch();
    }
});
// A page that is kept while the reader looks at another has no connection any more.
addEventListener('pageshow', event => event.persisted && back());

/* ---- acting ---- */

let undoable = null;

function shownNote(note, id) {
    if (!note) {
        return;
    }
    const message = toast(note.textContent, note.dataset.note);
    const {event, reservation} = note.dataset;
    if (!event && !reservation) {
        return;
    }
    const undo = document.createElement('button');
    undo.type = 'button';
    undo.className = 'second';
    undo.textContent = 'Undo';
    const left = document.createElement('span');
    left.className = 'left';
    left.setAttribute('aria-hidden', 'true');
    message.querySelector('button').before(undo, left);
    const until = performance.now() + UNDO_SECONDS * 1000;
    const mine = {id, event, reservation, end};
    const shrink = () => {
        const seconds = Math.ceil((until - performance.now()) / 1000);
        if (seconds <= 0) {
            end();
        } else {
            left.textContent = seconds;
        }
    };
    const ticking = setInterval(shrink, 250);
    function end() {
        clearInterval(ticking);
        undo.remove();
        left.remove();
        message.remove();
        if (undoable === mine) {
            undoable = null;
        }
    }
    message.keep?.(UNDO_SECONDS * 1000 + 500);
    shrink();
    undo.addEventListener('click', () => takeBack(mine));
    undoable = mine;
}

function takeBack(what) {
    what.end();
    return post('/board/undo', {id: what.id, event: what.event, reservation: what.reservation});
}

async function post(path, values) {
    try {
        const answer = await send(path + '?' + filters, {
            method: 'POST',
            headers: {'Content-Type': 'application/x-www-form-urlencoded'},
            body: new URLSearchParams(values),
        });
        if (!answer.ok) {
            toast(problemText(await answer.text(), answer.status), 'bad');
            return false;
        }
        const {cards: fresh, note} = parsed(await answer.text());
        put(fresh, fresh.length ? [] : [values.id]);
        shownNote(note, values.id);
        return true;
    } catch {
        toast('The service cannot be reached. It may not have been done; the board will show it.', 'bad');
        return false;
    }
}

/** What a card and a step of it send. */
function deed(card, step, sort) {
    return {
        id: card.dataset.id,
        version: card.dataset.version,
        key: card.dataset.key,
        do: sort,
        action: step?.dataset.action ?? '',
        name: step?.dataset.name ?? '',
        amount: step?.dataset.amount ?? '',
        reservation: step?.dataset.reservation ?? '',
        label: sort === 'done' ? step?.querySelector('.words')?.textContent ?? '' : '',
    };
}

async function press(button) {
    const card = button.closest('.card');
    const step = button.closest('.step');
    const sort = button.dataset.do;
    if (sort === 'override') {
        askWhy(deed(card, step, sort), step);
    } else if (sort === 'snooze') {
        askHowLong(deed(card, null, sort));
    } else if (!card.acting) {
        card.acting = true;
        card.setAttribute('aria-busy', 'true');
        await post('/board/act', deed(card, step, sort));
        card.acting = false;
        card.removeAttribute('aria-busy');
    }
}

const override = document.getElementById('override');
const snooze = document.getElementById('snooze');
let asked = null;

function askWhy(values, step) {
    asked = values;
    override.querySelector('form').reset();
    override.querySelector('.what').textContent = step.querySelector('h3, .title').textContent;
    override.showModal();
    override.querySelector('input').focus();
}

function askHowLong(values) {
    asked = values;
    snooze.showModal();
}

function dialogs() {
    for (const dialog of [override, snooze]) {
        dialog.querySelector('.cancel').addEventListener('click', () => dialog.close());
    }
    override.querySelector('form').addEventListener('submit', event => {
        event.preventDefault();
        override.close();
        post('/board/act', {...asked, ...Object.fromEntries(new FormData(event.target))});
    });
    snooze.querySelector('.minutes').addEventListener('click', event => {
        const minutes = event.target.dataset.minutes;
        if (minutes) {
            snooze.close();
            post('/board/act', {...asked, minutes});
        }
    });
}

/* ---- keys ---- */

function move(by) {
    const there = document.activeElement?.closest?.('.card');
    const next = there ? (by > 0 ? there.nextElementSibling : there.previousElementSibling) : by > 0 ? list.firstElementChild : null;
    if (next) {
        next.focus({preventScroll: true});
        next.scrollIntoView({block: 'nearest'});
    }
}

function keys(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')
        || event.target.closest('input, textarea, select') || board.classList.contains('wall')) {
        return;
    }
    const card = document.activeElement?.closest?.('.card');
    const inList = Boolean(card);
    const click = selector => card?.querySelector(selector)?.click();
    switch (event.key) {
        case 'j': move(1); break;
        case 'k': move(-1); break;
        case 'ArrowDown': if (!inList) { return; } move(1); break;
        case 'ArrowUp': if (!inList) { return; } move(-1); break;
        case 'Enter': if (document.activeElement !== card || !card) { return; } click('h2 a'); break;
        case 'd': if (afterG(event)) { return; } click('.step.first [data-do]:not([data-do=override])'); break;
        case 'o': click('[data-do=override]'); break;
        case 's': click('[data-do=snooze]'); break;
        case 'u': undoable && takeBack(undoable); break;
        default: gAt = event.key === 'g' ? event.timeStamp : gAt; return;
    }
    event.preventDefault();
}

let gAt = -10000;

/** A letter after a g goes to another page. */
function afterG(event) {
    return event.timeStamp - gAt < 1500;
}

/* ---- begin ---- */

for (const card of list.children) {
    cards.set(card.dataset.id, card);
    sight.observe(card);
}
counted();
list.addEventListener('click', event => {
    const button = event.target.closest('button[data-do]');
    if (button) {
        press(button);
    }
});
more?.querySelector('button').addEventListener('click', async event => {
    event.target.setAttribute('aria-busy', 'true');
    try {
        const added = new Set(await inTurn(() => next ? showMore() : []));
        [...list.children].find(card => added.has(card.dataset.id))?.focus();
    } catch {
        toast('The service cannot be reached.', 'bad');
    } finally {
        event.target.removeAttribute('aria-busy');
    }
});
for (const select of document.querySelectorAll('.filters select')) {
    select.addEventListener('change', () => select.form.requestSubmit());
}
document.querySelector('.filters')?.addEventListener('submit', event => {
    event.preventDefault();
    const chosen = new URLSearchParams([...new FormData(event.target)].filter(([, value]) => value.trim() !== ''));
    location.assign('/' + (chosen.size ? '?' + chosen : ''));
});
document.addEventListener('keydown', keys);
if (override) {
    dialogs();
}
connect();
setInterval(watch, 1000);
addEventListener('pagehide', () => source.close());
