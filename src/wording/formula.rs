//! What the figures of a line are called.

use crate::costing::Figure;
use crate::i18n::Words;

/// What a figure is called.
#[must_use]
pub fn figure(words: &Words, figure: Figure) -> String {
    words.t(figure_key(figure))
}

/// The name of a figure in files that scripts read.
#[must_use]
pub fn figure_name(figure: Figure) -> &'static str {
    figure_key(figure).trim_start_matches("costing-figure-")
}

fn figure_key(figure: Figure) -> &'static str {
    match figure {
        Figure::Target => "costing-figure-target",
        Figure::Eligible => "costing-figure-eligible",
        Figure::TakeUp => "costing-figure-take-up",
        Figure::Insured => "costing-figure-insured",
        Figure::Contributors => "costing-figure-contributors",
        Figure::Beneficiaries => "costing-figure-beneficiaries",
        Figure::Amount => "costing-figure-amount",
        Figure::Payment => "costing-figure-payment",
        Figure::Benefit => "costing-figure-benefit",
        Figure::Benefits => "costing-figure-benefits",
        Figure::Administration => "costing-figure-administration",
        Figure::Base => "costing-figure-base",
        Figure::WorkerShare => "costing-figure-worker-share",
        Figure::EmployerShare => "costing-figure-employer-share",
        Figure::StateShare => "costing-figure-state-share",
        Figure::Worker => "costing-figure-worker",
        Figure::Employer => "costing-figure-employer",
        Figure::State => "costing-figure-state",
        Figure::Relief => "costing-figure-relief",
        Figure::Revenue => "costing-figure-revenue",
        Figure::Cost => "costing-figure-cost",
    }
}
