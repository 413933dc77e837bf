/* Small parts of the editor: making elements, finding places, and the marks of what cases cover. */

import {StateEffect, StateField, RangeSet} from '@codemirror/state';
import {EditorView, GutterMarker, gutter} from '@codemirror/view';

/** An element with properties and what stands in it; texts are texts, whatever is in them. */
export function h(name, properties = {}, ...inside) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(properties)) {
        if (key.startsWith('on')) {
            element.addEventListener(key.slice(2), value);
        } else if (key in element && key !== 'list') {
            element[key] = value;
        } else {
            element.setAttribute(key, value);
        }
    }
    element.append(...inside.filter(one => one !== null && one !== undefined));
    return element;
}

/** Where a line and a column of the checker are in a document; columns count whole characters. */
export function offset(doc, line, column) {
    const there = doc.line(Math.min(Math.max(1, line), doc.lines));
    let at = 0;
    for (const character of there.text) {
        if (--column < 1) {
            break;
        }
        at += character.length;
    }
    return there.from + Math.min(at, there.length);
}

/** What stands at a problem's place: the name it found where it says one, else the word, else one character. */
export function range(doc, problem) {
    const from = offset(doc, problem.line, problem.column);
    const line = doc.lineAt(from);
    const rest = line.text.slice(from - line.from);
    const found = unquoted(problem.found ?? '');
    const at = found ? rest.indexOf(found) : -1;
    if (at >= 0) {
        return {from: from + at, to: from + at + found.length};
    }
    const word = rest.match(/^"?[\p{L}\p{N}_.$-]+/u);
    return {from, to: Math.min(line.to, from + (word ? word[0].length : 1))};
}

/** What to put where, if the checker knows a name that was probably meant; or null. */
export function fix(doc, problem) {
    if (!problem.nearest) {
        return null;
    }
    const place = range(doc, problem);
    const there = doc.sliceString(place.from, place.to);
    const from = place.from + (there.startsWith('"') ? 1 : 0);
    return place.to > from ? {from, to: place.to, insert: unquoted(problem.nearest)} : null;
}

function unquoted(text) {
    return text.length > 1 && text.startsWith('"') && text.endsWith('"') ? text.slice(1, -1) : text;
}

const signs = {covered: '●', partly: '◐', not: '○'};
const states = {covered: 'Covered by cases', partly: 'Partly covered by cases', not: 'Not covered by cases'};

class Mark extends GutterMarker {
    constructor(line) {
        super();
        this.line = line;
    }

    eq(other) {
        return JSON.stringify(this.line) === JSON.stringify(other.line);
    }

    toDOM() {
        const {state, covered, countable, open} = this.line;
        const words = [`${states[state]}: ${covered} of ${countable}`, ...open].join('\n');
        return h('span', {className: 'cover ' + state, title: words, textContent: signs[state]});
    }
}

/** Says anew what is covered. */
export const setCovered = StateEffect.define();

/** The marks go along with their lines while somebody writes. */
const covered = StateField.define({
    create: () => RangeSet.empty,
    update(marks, transaction) {
        let now = marks.map(transaction.changes);
        for (const effect of transaction.effects) {
            if (effect.is(setCovered)) {
                const doc = transaction.state.doc;
                now = RangeSet.of(effect.value
                    .filter(line => line.line <= doc.lines)
                    .map(line => new Mark(line).range(doc.line(line.line).from)), true);
            }
        }
        return now;
    },
});

/** The gutter with what cases cover. */
export const coverage = [
    covered,
    gutter({class: 'cm-cover', markers: view => view.state.field(covered)}),
    EditorView.theme({'.cm-cover': {width: '1.2em', textAlign: 'center'}}),
];
