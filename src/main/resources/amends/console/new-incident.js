/* The form of a new incident: times are those of the reader, and what is wrong is where the focus goes. */

const form = document.getElementById('new');
const answer = document.getElementById('answer');

function sayZone() {
    form.elements.zone.value = Intl.DateTimeFormat().resolvedOptions().timeZone;
}

form.addEventListener('htmx:afterSwap', sayZone);
form.addEventListener('htmx:afterSettle', event => {
    if (event.target !== form) {
        return;
    }
    told = null;
    const wrong = form.querySelector('[aria-invalid=true]');
    wrong?.focus();
    htmx.trigger(answer, 'answer-again');
});
sayZone();

/* The same answer again is no news: a screen reader would say it with each key. */
let told = null;
answer.addEventListener('htmx:beforeSwap', event => {
    if (event.detail.serverResponse === told) {
        event.detail.shouldSwap = false;
    }
    told = event.detail.serverResponse;
});

/* What was wrong and is not any more does not stay marked. */
answer.addEventListener('htmx:afterSettle', () => {
    for (const problem of form.querySelectorAll('.problem')) {
        const field = document.getElementById(problem.id.replace(/-problem$/, ''));
        if (problem.textContent.trim()) {
            field.setAttribute('aria-invalid', 'true');
        } else {
            field.removeAttribute('aria-invalid');
        }
    }
});
