/* Draws the charts of a backtest's page with uPlot, from the data in the page. Their tables stand beside them. */
"use strict";
(() => {
  const charts = JSON.parse(document.getElementById("chart-data").textContent);
  const drawn = [];

  /* Charts are drawn before anybody knows how wide the paper is: this fits on A4 and on Letter. */
  const PAPER = 660;

  const whole = new Intl.NumberFormat("en", { maximumFractionDigits: 2 });
  const short = new Intl.NumberFormat("en", { notation: "compact", maximumFractionDigits: 1 });
  const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });

  const dayOfSomeYear = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "2-digit", timeZone: "UTC" });
  const dayOfYear = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", timeZone: "UTC" });

  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue("--chart-" + name).trim();
  const font = (size) => size + "px system-ui, sans-serif";
  const told = (value, unit) => (value == null ? "–" : whole.format(value) + (unit ? " " + unit : ""));
  const unit = (chart) => chart.y.split(" ")[0];

  /* A text that fits into so many pixels. */
  const pen = document.createElement("canvas").getContext("2d");
  const fitting = (text, room) => {
    pen.font = font(12);
    let fit = text;
    while (fit.length > 1 && pen.measureText(fit + "…").width > room) {
      fit = fit.slice(0, -1);
    }
    return fit === text ? text : fit + "…";
  };

  const axis = (more) =>
    Object.assign(
      {
        stroke: colour("ink"),
        font: font(12),
        labelFont: font(12),
        labelSize: 20,
        grid: { stroke: colour("grid"), width: 1 },
        ticks: { stroke: colour("grid"), width: 1, size: 4 },
      },
      more,
    );

  /*
   * From nothing, or below it, to somewhat more than the most of all values: where several share a place, uPlot would only look
   * at one of them. Shares and ratings have ends of their own.
   */
  const fromZero = (chart) => {
    const all = chart.series.filter((one) => one.show !== "TOLD").flatMap((one) => one.values.filter((value) => value != null));
    const [least, most] = [Math.min(0, ...all), Math.max(0, ...all)];
    const end = unit(chart) === "%" ? 104 : unit(chart) === "rating" ? 5 : most > 0 ? most * 1.08 : least < 0 ? 0 : 1;
    return () => [least * 1.1, end];
  };

  /* Some room at both ends where several values share a place: else uPlot would leave out all but the first of the last. */
  const apart = (chart, least, most) => {
    const room = new Set(chart.at).size < chart.at.length ? (most - least || 1) * 0.02 : 0;
    return [least - room, most + room];
  };

  /* All intervals of a chart and, for differences, no difference at all. */
  const around = (chart) => {
    const ends = chart.series.flatMap((one) => [...one.from, ...one.to]).concat(chart.y === "points" ? [0] : []);
    const [least, most] = [Math.min(...ends), Math.max(...ends)];
    const room = (most - least || 1) * 0.08;
    return [least - room, most + room];
  };

  /* At most so many of some places, evenly. */
  const thinned = (places, most) => {
    const every = Math.ceil(places.length / Math.max(1, most));
    return places.filter((place, index) => index % every === 0);
  };

  const weekdays = (chart) => {
    const dates = chart.at.map((seconds) => new Date(seconds * 1000));
    const format = dates[0].getUTCFullYear() === dates.at(-1).getUTCFullYear() ? dayOfYear : dayOfSomeYear;
    return (plot, splits) => splits.map((seconds) => format.format(new Date(seconds * 1000)));
  };

  const line = (one, index, chart) => ({
    label: one.name,
    class: one.show === "TOLD" ? "untold" : undefined,
    stroke: one.show === "TOLD" ? "transparent" : colour(index + 1),
    width: 2,
    dash: one.show === "USUAL" && index > 0 ? [8, 5] : undefined,
    scale: one.show === "TOLD" ? "told" : "y",
    points:
      one.show === "USUAL"
        ? { show: chart.at.length <= 40, size: 6, fill: colour(index + 1) }
        : { show: one.show === "MARKED", size: 12, fill: colour(index + 1) },
    paths: one.show === "USUAL" ? undefined : () => null,
    spanGaps: true,
    value: (plot, value) => told(value, one.show === "TOLD" ? "" : unit(chart)),
  });

  const bar = (one, index, chart, align) => ({
    label: one.name,
    stroke: colour(index + 1),
    fill: colour(index + 1),
    width: 0,
    points: { show: false },
    paths: uPlot.paths.bars({ size: [align ? 0.4 : 0.7, 44], align }),
    value: (plot, value) => told(value, unit(chart)),
  });

  /* From where an interval begins to where it ends: a thin bar. */
  const interval = (one, index) => ({
    label: "interval",
    stroke: colour(index + 1),
    fill: colour(index + 1),
    width: 0,
    points: { show: false },
    paths: uPlot.paths.bars({
      size: [0.1, 3, 2],
      disp: { y0: { unit: 1, values: () => one.from }, y1: { unit: 1, values: () => one.to } },
    }),
    value: (plot, value, series, place) =>
      place == null ? "–" : whole.format(one.from[place]) + " to " + whole.format(one.to[place]),
  });

  const dot = (one, index, chart) => ({
    label: one.name,
    stroke: colour(index + 1),
    paths: () => null,
    points: { show: true, size: 10, fill: colour(index + 1) },
    value: (plot, value) => told(value, unit(chart)),
  });

  const side = (chart, index) => (chart.series.length === 1 ? 0 : index === 0 ? -1 : 1);

  /* A group of bars, a row for each name, names on the left. */
  const rows = (chart, height, series) => ({
    height: 72 + chart.at.length * height,
    scales: {
      x: { time: false, ori: 1, dir: -1, range: () => [-0.6, chart.at.length - 0.4] },
      y: { ori: 0, dir: 1, range: chart.form === "DOTS" ? () => around(chart) : fromZero(chart) },
    },
    axes: [
      axis({
        side: 3,
        space: 1,
        incrs: [1],
        splits: () => chart.at.map((name, index) => index),
        values: (plot, splits) => splits.map((index) => fitting(chart.at[index] ?? "", plot.width * 0.36)),
        size: (plot, values) => {
          pen.font = font(12);
          return 14 + Math.max(20, ...(values ?? []).map((value) => pen.measureText(value ?? "").width));
        },
        grid: { show: false },
        ticks: { show: false },
      }),
      axis({
        side: 2,
        size: 30,
        space: 44,
        values: (plot, splits) => splits.map((value) => short.format(value)),
        label: chart.y || undefined,
      }),
    ],
    series: [{ value: (plot, index) => (index == null ? "–" : chart.at[index]), label: chart.x }, ...series],
  });

  const forms = {
    COLUMNS: (chart) => ({
      height: 280,
      tzDate: (seconds) => uPlot.tzDate(new Date(seconds * 1000), "Etc/UTC"),
      scales: {
        x: { range: (plot, least, most) => [least - 302400, most + 302400] },
        y: { range: fromZero(chart) },
      },
      axes: [
        axis({ size: 30, splits: (plot) => thinned(chart.at, plot.width / 76), values: weekdays(chart) }),
        axis({ size: 56, label: chart.y, values: (plot, splits) => splits.map((value) => short.format(value)) }),
      ],
      series: [
        { label: chart.x, value: (plot, seconds) => (seconds == null ? "–" : day.format(new Date(seconds * 1000))) },
        ...chart.series.map((one, index) => bar(one, index, chart, side(chart, index))),
      ],
    }),
    BARS: (chart) =>
      rows(
        chart,
        14 + 18 * chart.series.length,
        chart.series.map((one, index) => bar(one, index, chart, side(chart, index))),
      ),
    LINES: (chart) => ({
      height: 280,
      scales: { x: { time: false, range: (plot, least, most) => apart(chart, least, most) }, y: { range: fromZero(chart) } },
      axes: [
        axis({ label: chart.x, size: 30 }),
        axis({ size: 56, label: chart.y, values: (plot, splits) => splits.map((value) => short.format(value)) }),
      ],
      series: [
        { label: chart.x, value: (plot, value) => told(value) },
        ...chart.series.map((one, index) => line(one, index, chart)),
      ],
    }),
    DOTS: (chart) =>
      rows(
        chart,
        30,
        chart.series.flatMap((one, index) => [interval(one, index), dot(one, index, chart)]),
      ),
  };

  const draw = (chart) => {
    const place = document.getElementById(chart.id);
    const options = forms[chart.form](chart);
    const names = chart.form === "BARS" || chart.form === "DOTS";
    place.replaceChildren();
    const plot = new uPlot(
      Object.assign(options, {
        width: document.documentElement.classList.contains("paper") ? PAPER : place.clientWidth,
        cursor: { drag: { x: false, y: false }, points: chart.form === "LINES" ? {} : { show: false } },
        legend: {
          show: true,
          markers: {
            fill: (self, index) => (self.series[index].dash ? "transparent" : self.series[index].stroke(self, index)),
            dash: (self, index) => (self.series[index].dash ? "dashed" : "solid"),
          },
        },
        hooks: { setLegend: [(self) => self.root.classList.toggle("pointed", self.cursor.idx != null)] },
      }),
      [
        names ? chart.at.map((name, index) => index) : chart.at,
        ...chart.series.flatMap((one) => (chart.form === "DOTS" ? [one.to, one.values] : [one.values])),
      ],
      place,
    );
    place.dataset.series = chart.series.length;
    drawn.push({ place, plot });
  };

  const drawAll = () => {
    drawn.splice(0).forEach(({ plot }) => plot.destroy());
    charts.forEach(draw);
  };

  document.documentElement.classList.add("charts");
  drawAll();
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", drawAll);
  addEventListener("resize", () => drawn.forEach(({ place, plot }) => plot.setSize({ width: place.clientWidth, height: plot.height })));
  const closed = [...document.querySelectorAll("details:not([open])")];
  addEventListener("beforeprint", () => {
    document.documentElement.classList.add("paper");
    closed.forEach((one) => (one.open = true));
    drawAll();
  });
  addEventListener("afterprint", () => {
    document.documentElement.classList.remove("paper");
    closed.forEach((one) => (one.open = false));
    drawAll();
  });
})();
