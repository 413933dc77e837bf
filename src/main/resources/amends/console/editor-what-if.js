/* What the text comes to for an incident: facts to turn, the plan, and which rule made the difference. */

import {h} from 'editor/parts';

const svgNames = 'http://www.w3.org/2000/svg';

function svg(name, attributes, text = '') {
    const element = document.createElementNS(svgNames, name);
    Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
    element.textContent = text;
    return element;
}

/**
 * The panel.
 *
 * @param {HTMLElement} panel where it stands
 * @param editor asks the service, and knows the last text without problems
 */
export function whatIf(panel, editor) {
    const choice = h('div', {className: 'choice'});
    const facts = h('fieldset', {className: 'facts', 'aria-label': 'Facts'});
    const crossings = h('ul', {className: 'crossings'});
    const plan = h('div', {className: 'plan'});
    const others = h('fieldset', {className: 'facts', 'aria-label': 'Other facts'});
    const more = h('details', {}, h('summary', {textContent: 'Other facts'}), others);
    panel.append(choice, facts, more, h('h3', {textContent: 'What changed on the way'}), h('div', {role: 'log', 'aria-label': 'What changed on the way'}, crossings), h('h3', {textContent: 'The plan'}), plan);
    const touched = new Map();
    let kind = '';
    let from = 'first';
    let newest = 0;
    let timer = 0;
    let begun = false;
    let beginning = 0;
    /** What is being asked now; texts that change meanwhile wait for it, so that its answer is not thrown away. */
    let working = Promise.resolve();

    async function answer(more) {
        const mine = ++newest;
        const stated = Object.fromEntries(touched);
        const said = await editor.ask('what-if', {...stated, kind, case: from, text: editor.lastGood(), ...more});
        return mine === newest && said && !said.unfit ? said : null;
    }

    /** Asks, and has what comes shown; says whether something came. What fails is told where the plan would be. */
    function asked(more, show) {
        const done = answer(more).then(said => {
            if (said) {
                show(said);
            }
            return said !== null;
        }).catch(failure => {
            plan.replaceChildren(h('p', {className: 'bad', textContent: failure.message}));
            return false;
        });
        working = done;
        return done;
    }

    /** Begins anew with a kind and a case. Until their facts are there, none can be turned: it would be one of before. */
    async function begin() {
        clearTimeout(timer);
        touched.clear();
        crossings.replaceChildren();
        beginning++;
        facts.disabled = others.disabled = true;
        await asked({fresh: 'true'}, said => {
            begun = true;
            kind = said.kind ?? '';
            from = said.case ?? '';
            chosen(said);
            const rows = (said.facts ?? []).map(fact);
            facts.replaceChildren(...rows.filter(row => row.mark));
            others.replaceChildren(...rows.filter(row => !row.mark));
            more.open = Boolean(said.problems);
            planned(said);
        });
        beginning--;
        facts.disabled = others.disabled = beginning > 0;
    }

    /** The same facts by another text; the marks may be others. */
    async function again() {
        await working;
        if (!begun) {
            await begin();
            return;
        }
        await asked({}, said => {
            for (const one of said.facts ?? []) {
                facts.querySelector(`[data-fact="${CSS.escape(one.of + '.' + one.name)}"]`)?.mark?.(one);
            }
            planned(said);
        });
    }

    function turned(key, before) {
        return asked({moved: key, from: before}, said => {
            crossed(key, said.crossings ?? []);
            planned(said);
        });
    }

    function select(label, options, value, choose) {
        const made = h('select', {onchange: event => choose(event.target.value)},
            ...options.map(([key, words]) => h('option', {value: key, textContent: words, selected: key === value})));
        return h('label', {}, label, made);
    }

    function chosen(said) {
        const cases = said.cases.filter(one => one.kind === kind).map(one => [one.key, one.name]);
        choice.replaceChildren(
            select('Kind', said.kinds.map(one => [one, one]), kind, value => {
                kind = value;
                from = 'first';
                begin();
            }),
            select('Start from', [['', 'nothing known'], ...cases], from, value => {
                from = value;
                begin();
            }));
    }

    function fact(one) {
        const key = one.of + '.' + one.name;
        const label = one.of === 'customer' ? 'customer ' + one.name : one.name;
        const number = one.type === 'whole' || one.type === 'decimal';
        let shown = one.value;
        const input = one.choices.length > 0 || one.type === 'boolean'
            ? h('select', {}, ...['', ...(one.type === 'boolean' ? ['true', 'false'] : one.choices)]
                .map(value => h('option', {value, textContent: value || 'not known', selected: value === one.value})))
            : h('input', {type: number ? 'number' : 'text', value: one.value, placeholder: 'not known', autocomplete: 'off'});
        if (number) {
            input.step = one.type === 'whole' ? '1' : '0.01';
        }
        const row = h('div', {className: 'fact'}, h('label', {}, h('span', {textContent: label}), input));
        row.dataset.fact = key;
        const slider = number && one.values.length > 0 ? slide(one, label) : null;
        let told = one.value;

        function take(value) {
            shown = value;
            touched.set(key, value);
            clearTimeout(timer);
            timer = setTimeout(async () => {
                // Whoever turns on before the answer is there is told of the whole way.
                const to = shown;
                if (await turned(key, told)) {
                    told = to;
                }
            }, 60);
        }

        input.addEventListener('input', () => {
            if (slider && input.value !== '') {
                slider.range.value = input.value;
            }
            take(input.value);
        });
        if (slider) {
            slider.range.addEventListener('input', () => {
                input.value = slider.range.value;
                take(slider.range.value);
            });
            row.append(slider.box);
            row.mark = slider.mark;
        }
        return row;
    }

    /** A slider as long as the rules' numbers ask for, with a tick at each of them. */
    function slide(one, label) {
        const range = h('input', {type: 'range', 'aria-label': label + ', slider'});
        const ticks = svg('svg', {class: 'ticks', width: '100%', height: '22', role: 'img'});
        const box = h('div', {className: 'slider'}, range, ticks);
        const mark = now => {
            const values = now.values.map(Number);
            const most = Math.max(...values, Number(now.value) || 0, 1);
            const top = Math.ceil((most * 1.25 + 5) / 5) * 5;
            const low = Math.min(0, ...values);
            range.min = String(low);
            range.max = String(Math.max(top, Number(range.value) || 0));
            range.step = now.type === 'whole' ? '1' : '0.01';
            ticks.setAttribute('aria-label', 'Rules turn at ' + now.values.join(', '));
            let last = -100;
            ticks.replaceChildren(...now.values.flatMap((value, index) => {
                const share = 100 * (values[index] - low) / (Number(range.max) - low);
                const crowded = share - last < 6;
                last = crowded ? last : share;
                const x = share.toFixed(2) + '%';
                return [svg('line', {x1: x, x2: x, y1: '0', y2: '7'}),
                    ...(crowded ? [] : [svg('text', {x, y: '19', 'text-anchor': 'middle'}, value)])];
            }));
        };
        mark(one);
        range.value = one.value === '' ? range.min : one.value;
        return {box, range, mark};
    }

    function crossed(key, all) {
        const name = key.slice(key.indexOf('.') + 1);
        const lines = all.map(one => h('li', {className: one.gained ? 'gained' : 'lost'},
            h('b', {textContent: `${name} ${one.at}: ${one.gained ? '+' : '−'} ${one.what}`}),
            one.rule ? (one.gained ? ', by rule ' : ', no more by rule ') + `“${one.rule}”` : ''));
        crossings.prepend(...lines.reverse());
        while (crossings.childElementCount > 12) {
            crossings.lastElementChild.remove();
        }
    }

    function planned(said) {
        if (said.problems) {
            plan.replaceChildren(h('ul', {className: 'bad'}, ...said.problems.map(one => h('li', {textContent: one}))));
            return;
        }
        const {recommendations, clocks, withheld} = said.plan ?? {recommendations: [], clocks: [], withheld: []};
        plan.replaceChildren(
            recommendations.length === 0 ? h('p', {className: 'muted', textContent: 'Nothing is to be done.'})
                : h('ul', {className: 'doing'}, ...recommendations.map(one => h('li', {},
                    h('b', {textContent: one.action + ' ' + one.name + (one.amount ? ` ${one.amount.amount} ${one.amount.currency}` : '')}),
                    one.message ? h('q', {textContent: one.message}) : null,
                    h('small', {className: 'muted', textContent: `“${one.rule}”${one.because.length ? ' because ' + one.because.join(', ') : ''}`})))),
            h('p', {className: 'muted', textContent: clocks.map(clock => `${clock.promise} ${clock.state.toLowerCase().replace('_', ' ')}`).join(', ')}),
            withheld.length === 0 ? '' : h('details', {}, h('summary', {textContent: `Withheld (${withheld.length})`}),
                h('ul', {}, ...withheld.map(one => h('li', {textContent: `${one.action} ${one.name}: ${one.reason}`})))));
    }

    return {again, hasBegun: () => begun};
}
