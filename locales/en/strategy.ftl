# Words of step 3: gaps, options, the road map and what the strategy holds

## Noting gaps

command-no-gap = Say why what reads as a gap here is none
short-no-gap = no gap
command-next-gap = Go to the next thing that reads as a gap and was not reviewed
short-next-gap = next gap
form-title-no-gap = No gap
form-no-gap = Why it is none
gap-dismissed = Noted as no gap, with the reason; it is not suggested again.
no-suggested-gap = Everything that reads as a gap has been taken up or dismissed.
plain-word-no-gap = no gap
plain-help-no-gap = says why what reads as a gap here is none: no gap and the reason
plain-no-gap-how = Say why, on the same line: no gap The Act of 2024 covers it
plain-word-next-gap = next gap
plain-help-next-gap = the next thing that reads as a gap and was neither taken up nor dismissed

## What does not hold together

problem-not-closed = no option closes this gap; name it in an option, or say why it is none
problem-closes-nothing = this option closes no gap of the register

## Gaps and options in the report

report-gaps-kinds = { $count ->
        [one] One gap was taken up
       *[other] { $count } gaps were taken up
    }: { $kinds }.
report-gaps-of-design = { $count } that law or policy does not cover
report-gaps-of-implementation = { $count } provided but not delivered
report-gaps-of-no-data = { $count } for want of data
report-gaps-of-no-kind = { $count } of which the kind is not said
report-gaps-by-standard = Gaps by standard and article
report-gaps-closed-by = Options that would close it
report-gaps-not-closed = Gaps that no option closes
report-options-close-nothing = Options that close no gap
report-gaps-dismissed = Suggested gaps that are none
report-gaps-dismissed-note = These answers read as a gap; the group says why they are none.
report-gaps-dismissed-in-record = { $count ->
        [one] One suggested gap was dismissed; the record gives the reason.
       *[other] { $count } suggested gaps were dismissed; the record gives the reasons.
    }
report-options-grid = Options by impact and feasibility
report-options-grid-note = Impact and feasibility are the group’s own judgement. They are set side by side and never made into one figure.
report-options-not-set = Not set

## What does not hold in the road map

problem-circle = each of these waits for the next: { $with }
problem-ends-early = the end comes before the start
problem-outside = this day lies outside the activity “{ $with }”
problem-starts-early = this comes before “{ $with }”, which it waits for, has ended
problem-validated-early = this comes before the group decided on it ({ $with })
problem-target-early = the target is dated before its baseline
problem-too-coarse = the dates are too coarse to tell whether the order holds; give a month or a day
problem-horizon = this activity lies outside the years for which its option is costed ({ $with })
problem-no-one = nobody is responsible
problem-several = several bodies are named as one; name the one that is responsible, and the others under “Together with”
problem-no-option = this activity is for no option
problem-no-activity = the group agreed on this option and the road map has no activity for it
problem-unfunded = this activity has a cost and no source of funding
problem-funded-below = less funding than cost: { $with }
problem-no-baseline = the indicator has no baseline
problem-no-target = the indicator has no target
problem-no-frequency = it is not said how often the indicator is measured
problem-no-indicator = the group agreed on this option and no indicator of outcome follows it
problem-not-by-sex = the indicator counts persons and does not tell women and men apart
problem-unheard = the message has no language
problem-pending = to be validated by { $with }, and no validation step is entered
problem-overdue = this step was due before the day of the workbook
