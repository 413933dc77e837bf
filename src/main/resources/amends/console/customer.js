/* Keeps the customer's page up to date: clocks tick here, and it is loaded again when it is told that something changed. */

const root = document.documentElement;
const pace = Number(root.dataset.pace);
let served = Date.parse(root.dataset.now);
let begun = performance.now();

const now = () => served + (performance.now() - begun) * pace;
const sameDay = new Intl.DateTimeFormat(root.lang, {hour: 'numeric', minute: '2-digit'});
const otherDay = new Intl.DateTimeFormat(root.lang, {month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit'});

function localTimes() {
    const today = new Date(now()).toDateString();
    for (const time of document.querySelectorAll('time[datetime]')) {
        const instant = new Date(time.dateTime);
        time.textContent = (instant.toDateString() === today ? sameDay : otherDay).format(instant);
    }
}

function distance(milliseconds) {
    const seconds = Math.floor(milliseconds / 1000);
    const two = number => String(number).padStart(2, '0');
    return seconds < 3600
        ? Math.floor(seconds / 60) + ':' + two(seconds % 60)
        : Math.floor(seconds / 3600) + ':' + two(Math.floor(seconds / 60) % 60) + ' h';
}

function tick() {
    for (const clock of document.querySelectorAll('[data-until]')) {
        const left = Date.parse(clock.dataset.until) - now();
        const moment = clock.closest('.moment');
        clock.parentElement.hidden = left < 0 || left > 86400000;
        moment.querySelector('.sorry').hidden = left >= 0;
        moment.classList.toggle('late', left < 0);
        const text = left < 0 ? '' : distance(left);
        if (clock.textContent !== text) {
            clock.textContent = text;
        }
    }
}

function upToDate(isSo) {
    document.getElementById('live')?.toggleAttribute('hidden', !isSo);
    document.getElementById('away')?.toggleAttribute('hidden', isSo);
}

let asked = 0;

/** Takes what is new; the page stays where the reader is. */
async function renew() {
    const mine = ++asked;
    const answer = await fetch(location.href, {cache: 'no-store'});
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    if (mine !== asked) {
        return;
    }
    const stand = page.getElementById('stand');
    if (answer.ok && stand) {
        served = Date.parse(page.documentElement.dataset.now);
        begun = performance.now();
        const status = document.querySelector('.status');
        document.getElementById('stand').replaceWith(stand);
        // The place that says aloud what is new stays the same element.
        const fresh = stand.querySelector('.status');
        if (status.textContent !== fresh.textContent || status.className !== fresh.className) {
            status.className = fresh.className;
            status.replaceChildren(...fresh.childNodes);
        }
        fresh.replaceWith(status);
        localTimes();
        tick();
    } else if (answer.status === 404) {
        events.close();
        document.title = page.title;
        document.getElementById('main').replaceChildren(...page.getElementById('main').childNodes);
    }
}

const events = new EventSource(document.getElementById('stand').dataset.stream);
const taken = () => renew().catch(() => upToDate(false));
events.addEventListener('open', () => {
    upToDate(true);
    // What happened while nobody listened, be it only since the page was made, is told to nobody.
    taken();
});
events.addEventListener('error', () => {
    upToDate(false);
    if (events.readyState === EventSource.CLOSED) {
        // The link may have expired; the page says so then.
        taken();
    }
});
events.addEventListener('changed', taken);

localTimes();
tick();
setInterval(tick, 1000 / Math.max(1, Math.min(pace, 4)));
