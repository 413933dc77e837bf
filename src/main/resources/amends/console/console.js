/* What every page does: times in the reader's zone, clocks that tick, keys, messages. */

const root = document.documentElement;
const begun = performance.now();
const served = Date.parse(root.dataset.now);
const pace = Number(root.dataset.pace);

let offset = 0;

/** The time of the service, in milliseconds; the page knows it from when it was made. */
function now() {
    return served + offset + (performance.now() - begun) * pace;
}

/** Takes up the time of the service anew, as after the reader's machine slept. */
function setNow(instant) {
    offset += Date.parse(instant) - now();
}

const sameDay = new Intl.DateTimeFormat(undefined, {hour: '2-digit', minute: '2-digit'});
const otherDay = new Intl.DateTimeFormat(undefined, {month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit'});

let apart = Date.now() - performance.now();

/** While a machine sleeps, or a page is put aside, only one of its clocks runs on: by that a page sees that it was away. */
function awake() {
    const since = Date.now() - performance.now();
    if (Math.abs(since - apart) > 2000) {
        offset += (since - apart) * pace;
        apart = since;
        document.dispatchEvent(new CustomEvent('awake'));
    }
}

/** Writes the times of a part of the page as the reader's clock shows them. */
function localTimes(part) {
    for (const time of part.querySelectorAll('time[datetime]')) {
        const instant = new Date(time.dateTime);
        if (!Number.isNaN(instant.getTime())) {
            const near = Math.abs(instant.getTime() - now()) < 12 * 3600 * 1000;
            time.textContent = (near ? sameDay : otherDay).format(instant);
            time.title = instant.toLocaleString();
        }
    }
}

/** How far it is to an instant: minutes and seconds, hours and minutes, or days. */
function distance(milliseconds) {
    const seconds = Math.floor(Math.abs(milliseconds) / 1000);
    const two = number => String(number).padStart(2, '0');
    const sign = milliseconds < 0 ? '+' : '';
    if (seconds < 3600) {
        return sign + Math.floor(seconds / 60) + ':' + two(seconds % 60);
    }
    if (seconds < 48 * 3600) {
        return sign + Math.floor(seconds / 3600) + ' h ' + two(Math.floor(seconds / 60) % 60);
    }
    return sign + Math.floor(seconds / 86400) + ' d';
}

/** List items that are out of sight, which do not tick; whoever watches that says so here. */
const away = new WeakSet();

/** Ticks whatever says until when it runs in data-until; it was sent once, and is only read here. */
function tick(part = document) {
    awake();
    const time = now();
    for (const clock of part.querySelectorAll('[data-until]')) {
        if (away.has(clock.item ??= clock.closest('li') ?? clock)) {
            continue;
        }
        const left = (clock.until ??= Date.parse(clock.dataset.until)) - time;
        const text = distance(left);
        if (clock.textContent !== text) {
            clock.textContent = text;
        }
        const late = left < 0;
        if (late !== clock.late) {
            clock.late = late;
            clock.classList.toggle('late', late);
        }
    }
}

/** Says something for a while. Parts that the service made are shown as they are. */
function toast(text, kind = 'note') {
    const message = document.createElement('div');
    message.className = 'toast ' + kind;
    message.textContent = text;
    const close = document.createElement('button');
    close.type = 'button';
    close.className = 'quiet';
    close.textContent = '×';
    close.setAttribute('aria-label', 'Close');
    close.addEventListener('click', () => message.remove());
    message.append(close);
    document.getElementById('toasts').append(message);
    let ending = setTimeout(() => message.remove(), kind === 'bad' ? 15000 : 6000);
    message.keep = milliseconds => {
        clearTimeout(ending);
        ending = setTimeout(() => message.remove(), milliseconds);
    };
    return message;
}

/** What the service says is wrong, in one text. */
function problemText(body, status) {
    try {
        const problem = JSON.parse(body);
        const faults = (problem.errors ?? []).map(fault => fault.detail + (fault.nearest ? ` (nearest: ${fault.nearest})` : ''));
        return faults.length === 1 ? faults[0] : [problem.detail ?? problem.title, ...faults].join('\n');
    } catch {
        return status ? `The service answered ${status}.` : 'The service cannot be reached.';
    }
}

/** Sends something with the token of the page, as scripts that need no htmx do. */
function send(path, options = {}) {
    const token = document.querySelector('meta[name=page-token]').content;
    return fetch(path, {...options, headers: {'X-CSRF-Token': token, 'HX-Request': 'true', ...options.headers}});
}

function isTyping(element) {
    return element.closest('input, textarea, select, [contenteditable], .editor') !== null;
}

function keyboard() {
    let afterG = 0;
    document.addEventListener('keydown', event => {
        if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || document.querySelector('dialog[open]')) {
            return;
        }
        if (event.key === '?') {
            document.getElementById('keys').showModal();
            event.preventDefault();
        } else if (event.key === '/') {
            const search = document.querySelector('input[type=search]');
            if (search) {
                search.focus();
                event.preventDefault();
            }
        } else if (event.key === 'g') {
            afterG = event.timeStamp;
        } else if (event.timeStamp - afterG < 1500) {
            afterG = 0;
            const link = document.querySelector(`#menu a[data-letter="${CSS.escape(event.key)}"]`);
            if (link) {
                event.preventDefault();
                link.click();
            }
        }
    });
}

/** Says what would be left behind, in a sentence, or nothing; whoever has text that is not saved puts a function here. */
const unsaved = [];

/** Who leaves with text that is not saved is asked here, while there is a session still. */
function signingOut() {
    const button = document.querySelector('.sign-out');
    const dialog = document.getElementById('leave');
    let goOn = null;
    button?.addEventListener('htmx:confirm', event => {
        const left = unsaved.map(one => one()).filter(Boolean);
        if (left.length) {
            event.preventDefault();
            goOn = () => event.detail.issueRequest(true);
            dialog.querySelector('.what').textContent = left.join(' ');
            dialog.returnValue = 'stay';
            dialog.showModal();
        }
    });
    dialog?.addEventListener('close', () => {
        if (dialog.returnValue === 'leave') {
            amends.leaving = true;
            goOn();
        }
    });
    button?.addEventListener('htmx:beforeRequest', () => {
        amends.leaving = true;
    });
    button?.addEventListener('htmx:afterRequest', event => {
        // Where it failed, they are still here.
        amends.leaving = event.detail.successful === true;
    });
}

let counting;

/** Says anew how many approvals wait for the reader; several reasons to ask at once are one. */
function countApprovals() {
    if (document.querySelector('.waits')) {
        clearTimeout(counting);
        counting = setTimeout(async () => {
            const part = document.createElement('template');
            try {
                const answer = await send('/approvals/count');
                part.innerHTML = answer.ok ? await answer.text() : '';
            } catch {
                // What stands there stays until it is asked again.
            }
            const told = part.content.querySelector('.waits');
            for (const waits of told ? document.querySelectorAll('.waits') : []) {
                const count = told.textContent;
                waits.hidden = told.hidden;
                waits.textContent = count;
                const named = waits.parentElement;
                named.ariaLabel = count ? waits.dataset.spoken.replace('#', count) : null;
            }
        }, 200);
    }
}

function menu() {
    const button = document.querySelector('.menu-button');
    button?.addEventListener('click', () => {
        const open = button.getAttribute('aria-expanded') !== 'true';
        button.setAttribute('aria-expanded', String(open));
    });
}

function theme() {
    document.querySelector('button.theme').addEventListener('click', () => {
        const dark = root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
        root.dataset.theme = dark ? 'light' : 'dark';
        localStorage.setItem('theme', root.dataset.theme);
        document.dispatchEvent(new CustomEvent('themechange'));
    });
}

document.body.addEventListener('htmx:responseError', event =>
    toast(problemText(event.detail.xhr.responseText, event.detail.xhr.status), 'bad'));
document.body.addEventListener('htmx:sendError', () => toast('The service cannot be reached. Nothing was done.', 'bad'));
document.body.addEventListener('htmx:afterSettle', event => {
    localTimes(event.target);
    tick();
});

document.body.addEventListener('incident-changed', countApprovals);

// What the service itself says in toasts goes away as other toasts do.
document.body.addEventListener('htmx:load', event => {
    const made = event.detail.elt;
    if (made.matches('.toast[data-seconds]')) {
        made.querySelector('button.close').addEventListener('click', () => made.remove());
        setTimeout(() => made.remove(), made.dataset.seconds * 1000);
    }
});

// What the scripts of single pages use; their paths bear hashes, so they cannot import this.
window.amends = {now, setNow, localTimes, distance, toast, problemText, send, tick, away, countApprovals, unsaved, leaving: false};

keyboard();
menu();
signingOut();
theme();
localTimes(document);
tick();
setInterval(() => tick(), 1000 / Math.max(1, Math.min(pace, 4)));
