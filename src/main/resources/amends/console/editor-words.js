/* How policies are coloured, and what is offered while somebody writes one. */

import {HighlightStyle, StreamLanguage, syntaxHighlighting} from '@codemirror/language';
import {tags} from '@lezer/highlight';

const keywords = new Set(['package', 'declare', 'enum', 'extends', 'rule', 'when', 'then', 'end', 'not', 'exists', 'in',
    'contains', 'matches', 'salience', 'enabled', 'date-effective', 'date-expires', 'expander']);
const truths = new Set(['true', 'false']);
const speakers = new Set(['recommend', 'promise']);

/** Texts, numbers and comments are alike in every sort of policy. */
function common(stream, state) {
    if (state.comment) {
        state.comment = !stream.match(/^.*?\*\//);
        if (state.comment) {
            stream.skipToEnd();
        }
        return 'comment';
    }
    if (stream.match('/*')) {
        state.comment = true;
        return 'comment';
    }
    if (stream.match('//')) {
        stream.skipToEnd();
        return 'comment';
    }
    if (stream.match(/^"(?:[^"\\]|\\.)*"?/)) {
        return 'string';
    }
    if (stream.match(/^\d+(?:\.\d+)?B?\b/)) {
        return 'number';
    }
    return stream.match(/^@\w+/) ? 'meta' : null;
}

function policies(words) {
    const kinds = new Set(words.facts.map(fact => fact.name));
    const fields = new Set(words.facts.flatMap(fact => fact.fields.map(field => field.name)));
    return {
        name: 'policy',
        startState: () => ({comment: false, spoke: false}),
        token(stream, state) {
            if (stream.eatSpace()) {
                return null;
            }
            const token = common(stream, state);
            if (token) {
                return token;
            }
            const word = stream.match(/^(?:date-effective|date-expires|\$?[\p{L}_][\p{L}\p{N}_]*)/u)?.[0];
            if (!word) {
                const dot = stream.next() === '.';
                state.spoke = dot && state.spoke;
                return null;
            }
            if (state.spoke && !speakers.has(word)) {
                return 'call';
            }
            state.spoke = speakers.has(word);
            if (state.spoke) {
                return 'call';
            }
            return keywords.has(word) ? 'keyword'
                : truths.has(word) ? 'number'
                : kinds.has(word) ? 'typeName'
                : fields.has(word) ? 'propertyName'
                : null;
        },
        tokenTable: {call: tags.function(tags.variableName)},
        languageData: {commentTokens: {line: '//'}},
    };
}

function sentences(words) {
    const kinds = new Set(words.facts.map(fact => fact.name));
    const parts = new Set(['rule', 'when', 'then', 'end', 'package', 'salience', 'enabled', 'date-effective', 'date-expires']);
    return {
        name: 'sentences',
        startState: () => ({comment: false}),
        token(stream, state) {
            const first = stream.sol();
            if (stream.eatSpace()) {
                return null;
            }
            const token = common(stream, state);
            if (token) {
                return token;
            }
            const word = stream.match(/^[\p{L}_][\p{L}\p{N}_-]*/u)?.[0];
            if (!word) {
                stream.next();
                return null;
            }
            return first && parts.has(word) ? 'keyword' : kinds.has(word) ? 'typeName' : null;
        },
    };
}

const yaml = {
    name: 'yaml',
    startState: () => ({}),
    token(stream) {
        if (stream.eatSpace()) {
            return null;
        }
        if (stream.match(/^#.*/)) {
            return 'comment';
        }
        if (stream.match(/^"(?:[^"\\]|\\.)*"?/) || stream.match(/^'[^']*'?/)) {
            return 'string';
        }
        if (stream.match(/^[^\s:#{}[\],"']+(?=:(?:\s|$))/)) {
            return 'propertyName';
        }
        if (stream.match(/^-?\d+(?:\.\d+)?(?=[\s,\]}]|$)/)) {
            return 'number';
        }
        if (!stream.match(/^[^\s,\]}:#]+/)) {
            stream.next();
        }
        return null;
    },
};

/** How a file is read. */
export function language(path, words) {
    const made = path.endsWith('.drl') ? policies(words) : path.endsWith('.dslr') ? sentences(words) : yaml;
    return StreamLanguage.define(made);
}

export const colours = syntaxHighlighting(HighlightStyle.define([
    {tag: tags.keyword, color: 'var(--chart-3)', fontWeight: '600'},
    {tag: tags.function(tags.variableName), color: 'var(--chart-4)'},
    {tag: tags.string, color: 'var(--good)'},
    {tag: tags.number, color: 'var(--chart-2)'},
    {tag: tags.comment, color: 'var(--pico-muted-color)', fontStyle: 'italic'},
    {tag: tags.meta, color: 'var(--pico-muted-color)'},
    {tag: tags.typeName, color: 'var(--chart-1)', fontWeight: '600'},
    {tag: tags.propertyName, color: 'var(--chart-1)'},
]));

const offered = {
    acknowledge: 'messages', status: 'messages', ask: 'messages', followUp: 'messages',
    compensate: 'remedies', entitle: 'entitlements', escalate: 'roles', during: 'calendars',
};

function options(names, type) {
    return names.map(label => ({label, type}));
}

/** The fields of a fact and of all that it extends. */
function fields(words, name) {
    const found = [];
    for (let fact = words.facts.find(one => one.name === name), deep = 0; fact && deep < 20; deep++) {
        found.push(...fact.fields);
        const parent = fact.parent;
        fact = parent && words.facts.find(one => one.name === parent);
    }
    return found.map(field => ({label: field.name, type: 'property', detail: field.type, info: field.about || undefined}));
}

/** What may stand where the caret is. */
export function complete(path, words) {
    const general = [
        ...options([...keywords].filter(word => word !== 'expander'), 'keyword'),
        ...words.facts.map(fact => ({label: fact.name, type: 'class', detail: fact.domain ?? ''})),
        ...options(['recommend', 'promise'], 'namespace'),
    ];
    return context => {
        const before = context.state.sliceDoc(Math.max(0, context.pos - 2000), context.pos);
        const named = before.match(/(\w+)\(\s*"([^"\n]*)$/);
        if (named && offered[named[1]]) {
            return {from: context.pos - named[2].length, options: options(words[offered[named[1]]], 'text'), validFor: /^[\w.-]*$/};
        }
        const call = before.match(/(recommend|promise)\.(\w*)$/);
        if (call) {
            return {
                from: context.pos - call[2].length,
                options: words.calls
                    .filter(one => one.name.startsWith(call[1] + '.'))
                    .map(one => ({label: one.name.slice(call[1].length + 1), type: 'function', info: one.about})),
                validFor: /^\w*$/,
            };
        }
        if (path.endsWith('.dslr')) {
            const line = context.matchBefore(/^\s*[^\n]*$/);
            const start = line.text.search(/\S/);
            return start < 0 && !context.explicit ? null
                : {from: line.from + Math.max(0, start), options: options(words.sentences, 'text')};
        }
        const pattern = before.match(/\b([A-Z]\w*)\(([^()"]*)$/);
        const word = context.matchBefore(/[\w-]*$/);
        if (!path.endsWith('.drl') || (word.from === word.to && !context.explicit)) {
            return null;
        }
        return {from: word.from, options: pattern ? fields(words, pattern[1]) : general, validFor: /^[\w-]*$/};
    };
}
