/* Makes the customer's link and puts it where it can be pasted; where that is not allowed, it is shown. */

document.addEventListener('click', async event => {
    const button = event.target.closest('.customer-link button');
    if (!button) {
        return;
    }
    const place = button.closest('.customer-link');
    button.disabled = true;
    try {
        const path = '/v1/incidents/' + encodeURIComponent(place.dataset.incident) + '/link';
        const answer = await amends.send(path, {method: 'POST'});
        if (!answer.ok) {
            amends.toast(amends.problemText(await answer.text(), answer.status), 'bad');
            return;
        }
        const link = await answer.json();
        const shown = place.querySelector('.made');
        shown.hidden = false;
        shown.querySelector('input').value = link.url;
        const until = place.querySelector('.until');
        until.querySelector('time').dateTime = link.expiresAt;
        until.hidden = false;
        amends.localTimes(until);
        try {
            await navigator.clipboard.writeText(link.url);
            amends.toast('The customer\u2019s link is copied.');
        } catch {
            shown.querySelector('input').select();
        }
    } catch {
        amends.toast('The service cannot be reached. Nothing was done.', 'bad');
    } finally {
        button.disabled = false;
    }
});
