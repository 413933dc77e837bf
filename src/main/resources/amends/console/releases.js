/* What is decided about a release is said in a dialog first. */

document.addEventListener('click', event => {
    const opens = event.target.closest('[data-opens]');
    if (opens) {
        document.getElementById(opens.dataset.opens).showModal();
    }
    event.target.closest('[data-closes]')?.closest('dialog').close();
});

// A refusal is told beside the page, and the page stands as it did.
document.body.addEventListener('htmx:responseError', event => event.target.closest('dialog')?.close());
document.body.addEventListener('htmx:sendError', event => event.target.closest('dialog')?.close());
