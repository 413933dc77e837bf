/* Draws the charts of the reports with uPlot, from the data in the page. Their tables stand below them. */

const drawn = [];

/* Charts are drawn before anybody knows how wide the paper is: this fits on A4 and on Letter. */
const PAPER = 660;
const WEEK = 7 * 24 * 3600;

const short = new Intl.NumberFormat('en', {notation: 'compact', maximumFractionDigits: 1});
const day = new Intl.DateTimeFormat('en-GB', {day: 'numeric', month: 'short', timeZone: 'UTC'});
const pen = document.createElement('canvas').getContext('2d');


/* A colour as it is now: its variable names one for light and one for dark, and canvases understand only one. */
function style(name) {
    const probe = document.createElement('span');
    probe.style.color = 'var(--' + name + ')';
    document.body.append(probe);
    const colour = getComputedStyle(probe).color;
    probe.remove();
    return colour;
}

const font = '12px system-ui, sans-serif';

/* A text that fits into so many pixels. */
function fitting(text, room) {
    pen.font = font;
    let fit = text;
    while (fit.length > 1 && pen.measureText(fit + '…').width > room) {
        fit = fit.slice(0, -1);
    }
    return fit === text ? text : fit + '…';
}

/* Bars that are told from filled ones without their colour. */
function hatch(colour) {
    const tile = document.createElement('canvas');
    tile.width = tile.height = 8;
    const lines = tile.getContext('2d');
    lines.strokeStyle = colour;
    lines.lineWidth = 2.5;
    for (const from of [-8, 0, 8]) {
        lines.moveTo(from, 8);
        lines.lineTo(from + 8, 0);
    }
    lines.stroke();
    return lines.createPattern(tile, 'repeat');
}

function axis(more) {
    return {
        stroke: style('ink'), font, labelFont: font, labelSize: 20,
        grid: {stroke: style('line'), width: 1}, ticks: {stroke: style('line'), width: 1, size: 4}, ...more,
    };
}

/* From its beginning to its end, or to somewhat more than the most of all that is measured by it. */
function range(scale, series) {
    const most = Math.max(...series.flatMap(one => [...one.values, ...one.to]).filter(value => value != null), 0);
    const end = scale.to == null ? (most > 0 ? most * 1.1 : 1) : scale.to + (scale.to - scale.from) * 0.04;
    return () => [scale.from, end];
}

const paths = {
    BARS: align => uPlot.paths.bars({size: [align ? 0.38 : 0.6, 40], align}),
    HATCHED: align => uPlot.paths.bars({size: [align ? 0.38 : 0.6, 40], align}),
    DOTS: () => () => null,
};

const dashes = {DASHED: [8, 5], DOTTED: [2, 4]};

function series(one, index, chart) {
    const colour = style('chart-' + (index % 4 + 1));
    const bars = chart.series.filter(other => other.show === 'BARS' || other.show === 'HATCHED');
    const align = bars.length < 2 ? 0 : bars.indexOf(one) === 0 ? -1 : 1;
    const isLine = one.show === 'LINE';
    return {
        label: one.name,
        scale: one.right ? 'right' : 'left',
        stroke: colour,
        fill: one.show === 'BARS' ? colour : one.show === 'HATCHED' ? hatch(colour) : undefined,
        width: one.show === 'BARS' ? 0 : one.show === 'HATCHED' ? 1 : 2,
        dash: dashes[one.show],
        points: {show: isLine || one.show === 'DOTS', size: one.show === 'DOTS' ? 10 : 7, fill: colour},
        paths: paths[one.show]?.(align),
        spanGaps: false,
        value: (plot, value, which, place) => place == null ? '' : one.told[place],
    };
}

/* From where an interval begins to where it ends: a thin bar. */
function interval(one, index) {
    const colour = style('chart-' + (index + 1));
    return {
        label: '95 % interval',
        scale: 'left', stroke: colour, fill: colour, width: 0, points: {show: false},
        paths: uPlot.paths.bars({
            size: [0.1, 3, 2],
            disp: {y0: {unit: 1, values: () => one.from}, y1: {unit: 1, values: () => one.to}},
        }),
        value: (plot, value, which, place) =>
            place == null ? '' : one.from[place].toFixed(2) + ' to ' + one.to[place].toFixed(2),
    };
}

/* At most so many of some places, evenly. */
function thinned(places, most) {
    const every = Math.ceil(places.length / Math.max(1, most));
    return places.filter((place, index) => index % every === 0);
}

function measured(chart) {
    const all = {};
    for (const side of ['left', 'right']) {
        if (chart[side]) {
            all[side] = {range: range(chart[side], chart.series.filter(one => one.right === (side === 'right')))};
        }
    }
    return all;
}

function sides(chart) {
    return ['left', 'right'].filter(side => chart[side]).map(side => axis({
        scale: side, side: side === 'left' ? 3 : 1, size: 50, label: chart[side].label,
        grid: {show: side === 'left' || !chart.left, stroke: style('line'), width: 1},
        values: (plot, splits) => splits.map(value => short.format(value)),
    }));
}

function overDays(chart, room) {
    return {
        height: 260,
        tzDate: seconds => uPlot.tzDate(new Date(seconds * 1000), 'Etc/UTC'),
        scales: {x: {range: (plot, least, most) => [least - room, most + room]}, ...measured(chart)},
        axes: [
            axis({
                size: 30,
                splits: plot => thinned(chart.at, plot.width / 80),
                values: (plot, splits) => splits.map(seconds => day.format(new Date(seconds * 1000))),
            }),
            ...sides(chart),
        ],
        series: [
            {label: room ? 'Week of' : 'Until', value: (plot, seconds) => seconds == null ? '' : day.format(new Date(seconds * 1000))},
            ...chart.series.map((one, index) => series(one, index, chart)),
        ],
    };
}

/* A row for each name, names on the left. */
function rows(chart) {
    const dots = chart.series[0].show === 'DOTS';
    return {
        height: 62 + chart.at.length * 28,
        scales: {
            x: {time: false, ori: 1, dir: -1, range: () => [-0.6, chart.at.length - 0.4]},
            left: {ori: 0, dir: 1, range: range(chart.left, chart.series)},
        },
        axes: [
            axis({
                side: 3, space: 1, incrs: [1], grid: {show: false}, ticks: {show: false},
                splits: () => chart.at.map((name, index) => index),
                values: (plot, splits) => splits.map(index => fitting(chart.at[index] ?? '', plot.width * 0.42)),
                size: (plot, values) => {
                    pen.font = font;
                    return 14 + Math.max(20, ...(values ?? []).map(value => pen.measureText(value ?? '').width));
                },
            }),
            axis({
                scale: 'left', side: 2, size: 28, space: 44, label: chart.left.label,
                incrs: dots ? [1] : [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 5000, 10000, 100000],
                values: (plot, splits) => splits.map(value => short.format(value)),
            }),
        ],
        series: [
            {label: '', value: (plot, index) => index == null ? '' : chart.at[index]},
            ...chart.series.flatMap((one, index) => dots ? [interval(one, index), series(one, index, chart)] : [series(one, index, chart)]),
        ],
    };
}

const forms = {WEEKS: chart => overDays(chart, WEEK / 2), TIME: chart => overDays(chart, 0), ROWS: rows};

function draw(place) {
    const chart = JSON.parse(place.dataset.chart);
    const names = chart.form === 'ROWS';
    place.replaceChildren();
    const plot = new uPlot(
        {
            ...forms[chart.form](chart),
            width: document.documentElement.classList.contains('paper') ? PAPER : place.clientWidth || place.parentElement.clientWidth,
            cursor: {drag: {x: false, y: false}, points: chart.form === 'TIME' ? {} : {show: false}},
            legend: {
                show: true,
                markers: {
                    fill: (self, index) => self.series[index].dash ? 'transparent' : self.series[index].stroke(self, index),
                    dash: (self, index) => self.series[index].dash ? 'dashed' : 'solid',
                },
            },
            hooks: {setLegend: [self => self.root.classList.toggle('pointed', self.cursor.idx != null)]},
        },
        [
            names ? chart.at.map((name, index) => index) : chart.at,
            ...chart.series.flatMap(one => one.show === 'DOTS' ? [one.to, one.values] : [one.values]),
        ],
        place,
    );
    place.dataset.drawn = String(chart.series.length);
    drawn.push({place, plot});
}

function drawAll() {
    drawn.splice(0).forEach(({plot}) => plot.destroy());
    document.querySelectorAll('[data-chart]').forEach(place => {
        place.style.display = 'block';
        draw(place);
    });
}

drawAll();
document.addEventListener('themechange', drawAll);
document.body.addEventListener('htmx:afterSettle', drawAll);
document.body.addEventListener('htmx:historyRestore', drawAll);
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', drawAll);
addEventListener('resize', () => drawn.forEach(({place, plot}) => plot.setSize({width: place.clientWidth, height: plot.height})));
addEventListener('beforeprint', () => {
    document.documentElement.classList.add('paper');
    drawAll();
});
addEventListener('afterprint', () => {
    document.documentElement.classList.remove('paper');
    drawAll();
});
