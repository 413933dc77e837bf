/* The editor: what is written is checked, tried and, at last, saved as a draft. Nothing here serves anybody. */

import {Compartment, EditorState} from '@codemirror/state';
import {EditorView, drawSelection, highlightActiveLine, highlightActiveLineGutter, keymap, lineNumbers} from '@codemirror/view';
import {defaultKeymap, history, historyKeymap, indentWithTab} from '@codemirror/commands';
import {bracketMatching, indentUnit} from '@codemirror/language';
import {highlightSelectionMatches, searchKeymap} from '@codemirror/search';
import {autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap} from '@codemirror/autocomplete';
import {lintGutter, lintKeymap, setDiagnostics} from '@codemirror/lint';
import {coverage, fix, h, offset, range, setCovered} from 'editor/parts';
import {colours, complete, language} from 'editor/words';
import {whatIf} from 'editor/what-if';

const page = document.querySelector('.editor-page');
const {path, mark, release, reader} = page.dataset;
const source = document.getElementById('source').value;
/** What is not saved is its writer's: whoever signs in after them in the same window is not shown it. */
const storage = `editor:${reader}:${release}:${path}`;
const me = Array.from(crypto.getRandomValues(new Uint32Array(3)), one => one.toString(36)).join('');
const WAIT = 250;

let numbers = 0;
let under = null;
let lastGood = source;
let leaving = false;

/** Asks about a text; null where another question came meanwhile. */
async function ask(what, more = {}, signal = undefined) {
    const body = new URLSearchParams({path, release, page: me, number: String(++numbers), text: text(), ...more});
    const answer = await amends.send('/editor/' + what, {method: 'POST', body, signal});
    if (answer.status === 204) {
        return null;
    }
    if (!answer.ok) {
        throw new Error(amends.problemText(await answer.text(), answer.status));
    }
    return answer.json();
}

const look = EditorView.theme({
    '&': {color: 'var(--ink)', backgroundColor: 'var(--pico-background-color)', fontSize: '0.9rem', maxHeight: '70vh'},
    '&.cm-focused': {outline: '3px solid var(--pico-primary)', outlineOffset: '2px'},
    '.cm-scroller': {fontFamily: 'ui-monospace, monospace', lineHeight: '1.5', overflow: 'auto'},
    '.cm-content': {caretColor: 'var(--ink)', minHeight: '18rem'},
    '.cm-cursor': {borderLeftColor: 'var(--ink)'},
    '.cm-gutters': {backgroundColor: 'var(--panel)', color: 'var(--pico-muted-color)', borderRight: '1px solid var(--line)'},
    '.cm-activeLine': {backgroundColor: 'transparent', boxShadow: 'inset 0 0 0 1px var(--line)'},
    '.cm-activeLineGutter': {backgroundColor: 'transparent', color: 'var(--ink)'},
    '.cm-selectionBackground, &.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground':
        {backgroundColor: 'color-mix(in srgb, var(--pico-primary) 25%, transparent)'},
    '.cm-matchingBracket, &.cm-focused .cm-matchingBracket': {backgroundColor: 'transparent', outline: '1px solid var(--pico-primary)'},
    '.cm-tooltip': {color: 'var(--ink)', backgroundColor: 'var(--pico-background-color)', border: '1px solid var(--line)', maxWidth: '32rem'},
    '.cm-tooltip-autocomplete ul li[aria-selected]': {backgroundColor: 'var(--pico-primary-background)', color: '#fff'},
    '.cm-completionDetail': {color: 'inherit'},
    '.cm-diagnostic': {whiteSpace: 'pre-wrap'},
    '.cm-diagnosticAction': {backgroundColor: 'var(--pico-primary-background)', color: '#fff', font: 'inherit'},
    '.cm-panels': {backgroundColor: 'var(--panel)', color: 'var(--ink)'},
    '.cm-textfield, .cm-button': {
        color: 'var(--ink)', backgroundColor: 'var(--pico-background-color)', backgroundImage: 'none', border: '1px solid var(--pico-muted-color)',
        borderRadius: '0.3rem', padding: '0.2rem 0.5rem', fontSize: '0.85rem', minHeight: '1.6rem',
    },
    '.cm-panel.cm-search [name=close]': {color: 'var(--ink)', minWidth: '1.6rem', minHeight: '1.6rem', fontSize: '1.1rem'},
    '.cm-panel.cm-search label': {fontSize: '0.85rem', display: 'inline-flex', alignItems: 'center', gap: '0.3rem', minHeight: '1.6rem'},
    '.cm-panel :focus-visible': {outline: '3px solid var(--pico-primary)', outlineOffset: '1px'},
    '.cover.covered': {color: 'var(--good)'},
    '.cover.partly': {color: 'var(--warn)'},
    '.cover.not': {color: 'var(--bad)'},
});

const coloured = new Compartment();

/** In a shadow root its styles are adopted sheets, which the policy of the page lets be. */
const root = document.getElementById('editor').attachShadow({mode: 'open'});
const kept = restored();
const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
        doc: kept ?? source,
        extensions: [
            lineNumbers(), coverage, lintGutter(), history(), drawSelection(), highlightActiveLine(),
            highlightActiveLineGutter(), bracketMatching(), closeBrackets(), highlightSelectionMatches(), indentUnit.of('    '),
            coloured.of([]), colours, look, EditorView.lineWrapping,
            EditorView.contentAttributes.of({'aria-label': 'The text of ' + path, tabindex: '0'}),
            keymap.of([...closeBracketsKeymap, ...defaultKeymap, ...searchKeymap, ...historyKeymap, ...completionKeymap,
                ...lintKeymap, indentWithTab]),
            EditorView.domEventHandlers({beforeinput: overSelection}),
            EditorView.updateListener.of(update => {
                if (update.docChanged) {
                    changed();
                }
            }),
        ],
    }),
});

/**
 * What is typed in the place of a selection. Left to the browser, it would keep the looks of what goes by a style attribute,
 * which the policy of the page forbids.
 */
function overSelection(event, editor) {
    if (event.inputType !== 'insertText' || event.data === null || editor.composing || editor.state.selection.main.empty) {
        return false;
    }
    event.preventDefault();
    editor.dispatch(editor.state.replaceSelection(event.data), {userEvent: 'input.type', scrollIntoView: true});
    return true;
}

function text() {
    return view.state.doc.toString();
}

/** What was written before and never saved, if there is such a text; or null. */
function restored() {
    let stored;
    try {
        stored = JSON.parse(sessionStorage.getItem(storage));
    } catch {
        stored = null;
    }
    if (typeof stored?.text !== 'string' || stored.text === source) {
        return null;
    }
    const note = document.getElementById('kept');
    note.hidden = false;
    note.append(
        stored.mark === mark ? 'What you wrote before and did not save is here again.'
            : 'What you wrote before is here again, but the file was changed meanwhile: saving puts your text in its place.',
        h('button', {
            type: 'button',
            className: 'second',
            textContent: 'Take the file as it is',
            onclick() {
                view.dispatch({changes: {from: 0, to: view.state.doc.length, insert: source}});
                note.hidden = true;
                view.focus();
            },
        }));
    return stored.text;
}

let timer = 0;
let isKept = true;

function changed() {
    if (text() === source) {
        sessionStorage.removeItem(storage);
    } else {
        try {
            sessionStorage.setItem(storage, JSON.stringify({text: text(), mark}));
            isKept = true;
        } catch {
            // It is full: leaving still warns.
            isKept = false;
        }
    }
    clearTimeout(timer);
    timer = setTimeout(look_at, WAIT);
}

/** Checks and tries the text as it is; whatever is still asked about an older one is given up. */
async function look_at() {
    under?.abort();
    const mine = under = new AbortController();
    const asked = text();
    count('problems-count', 'checking');
    try {
        const report = await ask('check', {}, mine.signal);
        if (report === null || mine !== under) {
            return;
        }
        problems(report);
        if (report.errors > 0) {
            count('cases-count', 'not run: the text has problems');
            return;
        }
        lastGood = asked;
        const slow = setTimeout(() => count('cases-count', 'running'), 1000);
        const results = await ask('cases', {}, mine.signal).finally(() => clearTimeout(slow));
        if (results !== null && mine === under && !results.unfit) {
            cases(results);
            await trying.again();
        }
    } catch (failure) {
        if (failure.name !== 'AbortError') {
            count('problems-count', failure.message);
        }
    }
}

function count(id, words) {
    document.getElementById(id).textContent = words;
}

function told(problem) {
    return problem.message
        + (problem.expected ? `; expected ${problem.expected}` : '')
        + (problem.found ? `; found ${problem.found}` : '')
        + (problem.nearest ? `; did you mean "${problem.nearest}"?` : '');
}

function apply(change) {
    view.dispatch({changes: change, selection: {anchor: change.from + change.insert.length}});
    view.focus();
}

function problems(report) {
    const doc = view.state.doc;
    const own = report.findings.filter(one => one.file === path);
    view.dispatch(setDiagnostics(view.state, own.map(one => {
        const mend = fix(doc, one);
        return {
            ...range(doc, one),
            severity: one.severity,
            message: told(one) + one.witnesses.map(witness => '\nExample: ' + witness.shows).join(''),
            actions: mend ? [{
                name: `Change to ${mend.insert}`,
                apply: (editor, from, to) => {
                    const quoted = editor.state.sliceDoc(from, to).startsWith('"') ? 1 : 0;
                    editor.dispatch({changes: {from: from + quoted, to, insert: mend.insert}});
                },
            }] : [],
        };
    }).sort((left, right) => left.from - right.from)));
    const errors = report.findings.filter(one => one.severity === 'error').length;
    const warnings = report.findings.length - errors;
    count('problems-count', report.findings.length === 0 ? 'none'
        : [errors && `${errors} to mend`, warnings && `${warnings} to think about`].filter(Boolean).join(', '));
    document.getElementById('problems').replaceChildren(...report.findings.map(problem));
}

function problem(one) {
    const mine = one.file === path;
    const mend = mine ? fix(view.state.doc, one) : null;
    const place = `${mine ? 'line ' : one.file + ' '}${one.line}:${one.column}`;
    return h('li', {className: one.severity},
        h('b', {textContent: one.severity === 'error' ? 'Problem' : 'Think about'}), ' ',
        mine ? h('button', {type: 'button', className: 'quiet place', textContent: place, onclick: () => jump(one.line, one.column)}) : place,
        ' ', told(one), ' ',
        mend && h('button', {
            type: 'button', className: 'second mend', textContent: `Change to ${mend.insert}`, onclick: () => apply(mend),
        }),
        ...one.witnesses.map(witness => h('details', {},
            h('summary', {textContent: 'Example: ' + witness.shows}),
            h('pre', {tabIndex: 0}, h('code', {textContent: JSON.stringify(witness.request, null, 2)})))));
}

function jump(line, column = 1) {
    const at = offset(view.state.doc, line, column);
    view.dispatch({selection: {anchor: at}, effects: EditorView.scrollIntoView(at, {y: 'center'})});
    view.focus();
}

/** A place of a rule: here it is jumped to, elsewhere it is a link. */
function place(at, words) {
    return at.file === path
        ? h('button', {type: 'button', className: 'quiet place', textContent: words, onclick: () => jump(at.line, at.column)})
        : h('a', {href: '/editor/' + address(at.file) + (release && '?release=' + encodeURIComponent(release)), textContent: words});
}

function address(file) {
    return (file.includes('/') ? file : '-/' + file).split('/').map(encodeURIComponent).join('/');
}

function cases(results) {
    const {all, run, passed, failed} = results;
    const rest = all > run ? `, ${all - run} not run in time` : '';
    count('cases-count', all === 0 ? 'none yet' : (passed === run ? `all ${passed} pass` : `${run - passed} of ${run} fail`) + rest);
    const list = document.getElementById('cases');
    list.className = failed.length === 0 ? 'green' : 'red';
    list.replaceChildren(...failed.map(one => h('article', {className: 'failed'},
        h('h3', {}, h('span', {className: 'sign', textContent: 'Fails'}), ' ', place(one, one.name)),
        ...one.differences.map(difference => h('div', {},
            h('p', {}, 'expected ', h('code', {textContent: difference.expected}), ', but it is ', h('code', {textContent: difference.actual})),
            h('ul', {}, ...(difference.reasons ?? []).map(reason => h('li', {},
                reason.rule ? (reason.file ? place(reason, reason.rule) : reason.rule) : null, reason.rule ? ': ' : '', reason.told))))))));
    document.getElementById('legend').hidden = !results.coverage;
    if (results.coverage) {
        const {percent, covered, countable, lines} = results.coverage;
        view.dispatch({effects: setCovered.of(lines)});
        const open = lines.filter(line => line.state !== 'covered');
        list.append(h('details', {className: 'coverage'},
            h('summary', {textContent: `Cases cover ${percent} % of this file (${covered} of ${countable})`}),
            h('ul', {}, ...open.flatMap(line => line.open.map(note => h('li', {}, place({file: path, line: line.line}, 'line ' + line.line), ' ', note))))));
    }
}

const trying = whatIf(document.getElementById('what-if'), {ask, lastGood: () => lastGood, place, path});

document.getElementById('save').addEventListener('submit', async event => {
    event.preventDefault();
    const refused = document.getElementById('refused');
    const button = event.target.querySelector('button');
    refused.textContent = '';
    button.setAttribute('aria-busy', 'true');
    try {
        const saved = await ask('draft', {mark, why: new FormData(event.target).get('why')});
        leaving = true;
        sessionStorage.removeItem(storage);
        location.assign('/releases/' + encodeURIComponent(saved.release).replace('%3A', ':')
            + (release && '?from=' + encodeURIComponent(release)));
    } catch (failure) {
        refused.textContent = 'Not saved. ' + failure.message;
    } finally {
        button.removeAttribute('aria-busy');
    }
});

window.addEventListener('beforeunload', event => {
    if (!leaving && !amends.leaving && text() !== source) {
        event.preventDefault();
    }
});
amends.unsaved.push(() => text() === source ? ''
    : isKept ? `What you wrote in ${path} is kept in this window: it is here again when you sign in with the same key.`
        : `What you wrote in ${path} cannot be kept in this window, and is lost if you sign out.`);

const words = await (await amends.send('/editor/words' + (release && '?release=' + encodeURIComponent(release)))).json();
view.dispatch({effects: coloured.reconfigure([language(path, words), autocompletion({override: [complete(path, words)]})])});
await look_at();
if (kept === null && !trying.hasBegun()) {
    // The file that serves has problems, or somebody wrote on before it was looked at.
    await trying.again();
}
page.dataset.ready = 'true';
