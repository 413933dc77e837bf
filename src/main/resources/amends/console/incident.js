/* The page of an incident: it looks again whenever something happens, and keeps out of the way of whoever types. */

const live = document.getElementById('live');
const why = document.getElementById('why');
const waiting = document.getElementById('waiting');
const incident = document.querySelector('[data-incident]')?.dataset.incident;

/** An id for something that is to be written down once. */
function key() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
}

let owed = false;

/* A form that waits for its answer stays where it is: the answer would find nobody otherwise. */
let acting = 0;
document.body.addEventListener('htmx:beforeRequest', event => {
    acting += event.target.matches('form') ? 1 : 0;
});
document.body.addEventListener('htmx:afterRequest', event => {
    if (event.detail.elt.matches('form')) {
        acting = Math.max(0, acting - 1);
        if (owed) {
            lookSoon();
        }
    }
});

/* A button that is taken away between the pressing and the letting go hears no click. */
let isPressed = false;
live?.addEventListener('pointerdown', () => {
    isPressed = true;
});
for (const end of ['pointerup', 'pointercancel']) {
    addEventListener(end, () => setTimeout(() => {
        isPressed = false;
        if (owed) {
            lookSoon();
        }
    }));
}
live?.addEventListener('htmx:beforeSwap', event => {
    if (event.target === live && isPressed) {
        event.detail.shouldSwap = false;
        owed = true;
    }
});

function isTyping() {
    const active = document.activeElement;
    return live?.contains(active) && active.matches('input, textarea') && active.value !== '';
}

function look() {
    if (waiting) {
        htmx.trigger(waiting, 'refresh');
    }
    if (!live) {
        return;
    }
    owed = acting > 0 || isPressed || isTyping();
    if (!owed) {
        htmx.trigger(live, 'refresh');
        htmx.trigger(why, 'refresh');
    }
}

live?.addEventListener('focusout', () => setTimeout(() => {
    if (owed) {
        look();
    }
}));

/* Several things told at once are one reason to look, and what the page shows already is none. */
let soon;
function lookSoon() {
    clearTimeout(soon);
    soon = setTimeout(look, 100);
}

let newest = 0;
function hear(event) {
    const told = JSON.parse(event.data);
    if (!live || !told.version || ['deadline', 'release', 'reservation', 'erased'].includes(event.type)) {
        if (event.type === 'reservation') {
            amends.countApprovals();
        }
        lookSoon();
        return;
    }
    newest = Math.max(newest, told.version);
    setTimeout(() => {
        if (newest > Number(live.querySelector('[data-version]').dataset.version)) {
            lookSoon();
        }
    }, 200);
}

/** What a part of the page was made of. */
function stand(part) {
    const {version, decision} = part.querySelector('.state')?.dataset ?? {};
    // What is kept back changes without the incident: since when and until when tells one from another.
    const kept = Array.from(part.querySelectorAll('.waiting time'), time => time.dateTime);
    return [version, decision, ...kept].join(' ');
}

/** What happened between the making of the page and the beginning of the stream is told to nobody. */
async function catchUp() {
    if (!live) {
        lookSoon();
        return;
    }
    try {
        const answer = await amends.send(live.getAttribute('hx-get'));
        const part = document.createElement('template');
        part.innerHTML = await answer.text();
        if (answer.ok && stand(part.content) !== stand(live)) {
            lookSoon();
        }
    } catch {
        // The stream says when the service can be reached again.
    }
}

function follow() {
    const stale = document.getElementById('stale');
    const stream = new EventSource('/v1/incidents/stream' + (incident ? '?incident=' + encodeURIComponent(incident) : ''));
    let lost = false;
    let first = true;
    const types = ['opened', 'deadline', 'release', 'reset', 'reservation', 'erased', 'acknowledged', 'statusSent', 'asked', 'followedUp', 'remedyGiven',
        'remedyDeclined', 'overridden', 'snoozed', 'undone', 'estimated', 'paused', 'resumed', 'escalated', 'resolved',
        'reopened', 'customerReplied', 'outcome'];
    types.forEach(type => stream.addEventListener(type, hear));
    stream.addEventListener('open', () => {
        if (lost) {
            lookSoon();
        } else if (first) {
            catchUp();
        }
        amends.countApprovals();
        first = lost = false;
        if (stale) {
            stale.hidden = true;
        }
    });
    stream.addEventListener('error', () => {
        lost = true;
        if (stale) {
            stale.hidden = false;
        }
    });
}

document.body.addEventListener('incident-changed', () => {
    if (why) {
        htmx.trigger(why, 'refresh');
    }
});

/* Forms that stay on the page are sent again with another key, and are empty after they were sent. */
for (const form of document.querySelectorAll('form.renew')) {
    form.addEventListener('submit', () => {
        if (!form.elements.key.value) {
            form.elements.key.value = key();
        }
    }, true);
    form.addEventListener('input', () => {
        form.elements.key.value = '';
    });
    form.addEventListener('htmx:afterRequest', event => {
        if (event.detail.successful) {
            form.reset();
            form.elements.key.value = '';
            form.closest('dialog')?.close();
        }
    });
}

const dialog = document.getElementById('override');
document.addEventListener('click', event => {
    const button = event.target.closest('button');
    if (button?.matches('.override')) {
        const fields = dialog.querySelector('form').elements;
        fields.action.value = button.dataset.action;
        fields.name.value = button.dataset.name;
        fields.version.value = button.dataset.version;
        fields.key.value = '';
        dialog.querySelector('.instead-of').textContent = button.dataset.title;
        dialog.showModal();
    } else if (button?.matches('.cancel')) {
        dialog.close();
    }
});

/* The button that somebody pressed may be gone, or may have been locked while it was asked: the focus stays near it. */
let last = null;
document.addEventListener('focusin', event => {
    last = live?.contains(event.target) ? event.target : null;
});
live?.addEventListener('htmx:afterSettle', event => {
    if (event.target === live && last && !last.isConnected && document.activeElement === document.body) {
        const again = last.id && document.getElementById(last.id);
        (again || document.getElementById('next-title')).focus({preventScroll: true});
    }
    mark();
});

/** Moves the present along the line. */
function mark() {
    const picture = document.querySelector('.picture svg');
    if (picture) {
        const from = Date.parse(picture.dataset.from);
        const to = Date.parse(picture.dataset.to);
        const part = Math.min(1, Math.max(0, (amends.now() - from) / (to - from)));
        const x = 30 + part * 940;
        picture.querySelector('.present').setAttribute('transform', `translate(${x} 0)`);
        picture.querySelector('.was').setAttribute('x2', x);
    }
}

mark();
setInterval(mark, 5000);
follow();
