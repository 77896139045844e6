//! The charts of the costing: who pays by year, the narrower and the wider design, and who bears a contribution. Each says in
//! words what its table says.

use super::Page;
use super::costing_page::Costed;
use crate::costing::{AtLevel, Number, Totals, Value};
use crate::document::{Chart, ChartKind, ChartSeries, ChartValue};
use crate::instrument::{Figure, Id};
use crate::workbook::Year;

/// Decimals enough to draw by.
const DRAWN: u8 = 9;

/// More columns than this are told in tables.
const MAX_COLUMNS: usize = 12;

fn value(figure: &Value, said: impl Fn(&Value) -> String) -> Option<ChartValue> {
    let size = figure.as_ref().ok()?.to_places(DRAWN).parse().ok()?;
    Some(ChartValue { size, said: said(figure) })
}

/// Who bears a cost: the state, employers, workers and partners.
type Payer = (&'static str, fn(&Totals) -> &Value);
const PAYERS: [Payer; 4] = [
    ("costing-state", |it| &it.state),
    ("costing-employers", |it| &it.employer),
    ("costing-workers", |it| &it.worker),
    ("costing-partners", |it| &it.partners),
];

/// Who bears the cost of designs, by year.
pub(super) fn who_pays(page: &mut Page<'_>, costed: &Costed<'_>, title: &str, designs: &[Id]) {
    let years = costed.years();
    if years.is_empty() || years.len() > MAX_COLUMNS {
        return;
    }
    let totals: Vec<Totals> = years.iter().map(|year| costed.costing.totals(designs, *year)).collect();
    let said = |value: &Value| costed.amount(value).plain();
    let bears = |read: fn(&Totals) -> &Value| totals.iter().any(|it| !read(it).as_ref().is_ok_and(Number::is_zero));
    let series = PAYERS.into_iter().filter(|(_, read)| bears(*read)).map(|(key, read)| ChartSeries {
        name: costed.t(key),
        values: totals.iter().map(|it| value(read(it), said)).collect(),
    });
    let series: Vec<ChartSeries> = series.collect();
    // what nobody bears, or one alone, needs no picture
    if series.len() < 2 {
        return;
    }
    let above = totals.iter().map(|it| said(&it.borne())).collect();
    let unit = costed.unit();
    let caption = costed.words.with("costing-chart-pays", &[("title", title.into()), ("unit", (&unit).into())]);
    page.stands_for_figure(Figure::WhoPays);
    page.out.chart(
        caption,
        Chart { kind: ChartKind::Stacked, corner: costed.t("costing-year"), series, above, ..by_year(costed) },
    );
}

/// Who bears the cost of each package, all years together.
pub(super) fn packages(page: &mut Page<'_>, costed: &Costed<'_>, sets: &[(String, Vec<Id>)]) {
    if costed.years().is_empty() || sets.len() < 2 || sets.len() > MAX_COLUMNS {
        return;
    }
    let over_years = |designs: &[Id], read: &dyn Fn(&Totals) -> Value| {
        costed.costing.over_years(|year| read(&costed.costing.totals(designs, year)))
    };
    let said = |value: &Value| costed.amount(value).plain();
    let series = PAYERS.into_iter().filter_map(|(key, read)| {
        let sums: Vec<Value> = sets.iter().map(|(_, designs)| over_years(designs, &|it| read(it).clone())).collect();
        let bears = sums.iter().any(|sum| !sum.as_ref().is_ok_and(Number::is_zero));
        let values = sums.iter().map(|sum| value(sum, said)).collect();
        bears.then(|| ChartSeries { name: costed.t(key), values })
    });
    let chart = Chart {
        kind: ChartKind::Stacked,
        corner: costed.t("costing-packages"),
        columns: sets.iter().map(|(title, _)| title.clone()).collect(),
        series: series.collect(),
        above: sets.iter().map(|(_, designs)| said(&over_years(designs, &Totals::borne))).collect(),
    };
    let (span, unit) = (costed.span(costed.years()), costed.unit());
    let args = [("years", (&span).into()), ("unit", (&unit).into())];
    page.stands_for_figure(Figure::Packages);
    page.out.chart(costed.words.with("costing-chart-packages", &args), chart);
}

/// From the narrower to the wider designs together, as percentages of the gross domestic product.
pub(super) fn corridor(page: &mut Page<'_>, costed: &Costed<'_>, low: &[Id], high: &[Id]) {
    let years = costed.years();
    let has_gdp = costed.frame().is_some_and(|frame| frame.gdp.is_some());
    if years.is_empty() || years.len() > MAX_COLUMNS || !has_gdp || low == high {
        return;
    }
    let share = |designs: &[Id], year: Year| {
        let gross = costed.costing.totals(designs, year).gross;
        costed.costing.percent_of_gdp(&gross, year).unwrap_or_else(|| Ok(Number::zero()))
    };
    let said = |value: &Value| costed.percent_of_whole(value).plain();
    let of = |key: &str, designs: &[Id]| ChartSeries {
        name: costed.t(key),
        values: years.iter().map(|year| value(&share(designs, *year), said)).collect(),
    };
    let span = |year: &Year| format!("{} – {}", said(&share(low, *year)), said(&share(high, *year)));
    let chart = Chart {
        kind: ChartKind::Span,
        corner: costed.t("costing-year"),
        series: vec![of("costing-narrower", low), of("costing-wider", high)],
        above: years.iter().map(span).collect(),
        ..by_year(costed)
    };
    page.stands_for_figure(Figure::Corridor);
    page.out.chart(costed.t("costing-chart-corridor"), chart);
}

/// Who bears a contribution at each wage, in percent of the wage.
pub(super) fn contribution(page: &mut Page<'_>, costed: &Costed<'_>, title: &str, columns: Vec<(String, &AtLevel)>) {
    if columns.is_empty() || columns.len() > MAX_COLUMNS {
        return;
    }
    type Read = fn(&AtLevel) -> &Value;
    let payers: [(&str, Read); 3] = [
        ("costing-state-pays", |at| &at.state_of_wage),
        ("costing-employer-pays", |at| &at.employer_of_wage),
        ("costing-worker-pays", |at| &at.worker_of_wage),
    ];
    let said = |value: &Value| costed.share(value).plain();
    let bears = |read: Read| columns.iter().any(|(_, at)| !read(at).as_ref().is_ok_and(Number::is_zero));
    let series = payers.into_iter().filter(|(_, read)| bears(*read)).map(|(key, read)| ChartSeries {
        name: costed.t(key),
        values: columns.iter().map(|(_, at)| value(read(at), said)).collect(),
    });
    let chart = Chart {
        kind: ChartKind::Stacked,
        corner: costed.t("costing-one-payment"),
        series: series.collect(),
        above: columns.iter().map(|(_, at)| said(&at.total_of_wage)).collect(),
        columns: columns.into_iter().map(|(name, _)| name).collect(),
    };
    page.stands_for_figure(Figure::Contribution);
    page.out.chart(costed.words.with("costing-chart-contribution", &[("title", title.into())]), chart);
}

fn by_year(costed: &Costed<'_>) -> Chart {
    Chart { columns: costed.years().iter().map(|year| costed.year(*year)).collect(), ..Chart::default() }
}
