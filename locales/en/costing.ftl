# Words of the costing: how figures are written, its document, its sheets.

figure-below = < { $number }
figure-above = > { $number }
figure-percent = { $number }{"\u00A0"}%
figure-fiscal-year = FY{ $year }
figure-no-currency = currency not given
figure-thousand = { $currency }, thousand
figure-million = { $currency }, million

costing-title = Costing: { $country }
costing-document = Costing
costing-chapter = Costing
costing-none = No costing has been entered. Begin with the frame (currency, base year, first and last year), then the assumptions, the designs of each option and their lines.
costing-rapid = Rapid estimate for dialogue: too simple to design or pilot a scheme.
costing-accepted = { $accepted } of { $all } { $all ->
        [one] assumption
       *[other] assumptions
    } accepted by the group.
costing-accepted-at = { $accepted } of { $all } { $all ->
        [one] assumption
       *[other] assumptions
    } accepted by the group ({ $meetings }).
costing-accepted-changed = { $count ->
    [one] One assumption changed since the group accepted it.
   *[other] { $count } assumptions changed since the group accepted them.
}
costing-frame = Amounts in { $unit }; years { $years }.
costing-nominal = Nominal prices; base year { $base }.
costing-constant = Constant prices of { $base }.
costing-no-base = No base year is given.
costing-no-years = Nothing can be computed: the frame of the costing gives no first and last year.
costing-sum = Sum
costing-not-computable = not computable
costing-no-value = no value
costing-not-running = –
costing-numbered = { $title } (no. { $number })

costing-assumptions = Assumptions
costing-values = Assumptions: values by year
costing-what = Assumption
costing-unit-persons = persons
costing-basis = Assumptions: where the values come from
costing-number = No.
costing-other-years = Values given, and other years
costing-range = Range
costing-source = Source
costing-accepted-head = Accepted
costing-confidence = confidence: { $level }
costing-no-source = no source
costing-yes = yes
costing-not-yet = not yet
costing-changed = changed since agreed

costing-no-option = Designs without an option
costing-lines = Lines
costing-no-lines = none yet
costing-by-line = { $title }: by line and year
costing-line = Line
costing-figure = Figure
costing-persons = Persons reached, or cases
costing-covered = Persons covered, each counted once
costing-cost-block = Cost, { $unit }
costing-gross = Gross cost
costing-revenue-block = Contributions received, { $unit }
costing-revenue = Contributions together
costing-gdp-block = Cost in percent of GDP
costing-adding-up = Figures may not add up because of rounding; totals are of unrounded figures.
costing-who-pays = { $title }: what it costs and who pays
costing-pays-block = { $unit }
costing-workers = Workers
costing-employers = Employers
costing-state = State
costing-relief = of it relief of contributions
costing-partners = Partners
costing-balance = Contributions less what the scheme pays
costing-additional-gross = Additional gross cost
costing-additional-state = Additional cost to the state
costing-state-real = State, in prices of { $base }
costing-gross-gdp = Gross cost, percent of GDP
costing-state-gdp = State, percent of GDP
costing-gross-expenditure = Gross cost, percent of government expenditure
costing-state-expenditure = State, percent of government expenditure
costing-less-than-today = A negative additional cost is less than today.
costing-today-missing = What is additional to today is not computable where what is spent today is not recorded.
costing-no-surplus = What a young scheme receives beyond what it pays is no surplus: pensions after accidents, for survivors and in old age grow for decades. Contributory benefits need an actuarial valuation.
costing-packages = Packages
costing-package-of = Designs looked at together: { $designs }.

costing-missing = What cannot be computed yet
costing-missing-note = A figure is missing where something it needs has no value. Blank is not zero.
costing-lacks-value = “{ $what }” has no value for these years. Enter them, or say how other years follow from those given.
costing-lacks-field = “{ $field }” of “{ $what }” holds nothing that can be computed. Enter a number or an assumption.
costing-lacks-row = “{ $what }” cannot be computed. Look at what it is computed from.
costing-lacks-today = “{ $option }” does not say what is spent today: nothing, a design, or not known.
costing-lacks-frame = “{ $field }” in the frame of the costing has no value for these years.
costing-lacks-unknown = There is no row of this name. Enter it, or name another.

costing-formulas = How each figure comes about
costing-formulas-note = Every line step by step, with the numbers of each year; amounts in whole units of the currency. Numbers in brackets are those of the assumptions.
costing-formula-of = { $line }: step by step
costing-step = Step
costing-never-runs = This line does not run in any of these years.
costing-at-most = at most: { $what }
costing-at-least = at least: { $what }
costing-binds = binds
costing-does-not-bind = does not bind
costing-typed = { $field }, typed in the line
costing-typed-there = typed in the line
costing-of-line = { $figure } of “{ $line }”
costing-at-level = at “{ $level }” (weight { $weight })
costing-nothing = { $field }: nothing entered
costing-figure-target = Target population
costing-figure-eligible = Eligible persons
costing-figure-take-up = Take-up
costing-figure-insured = Insured persons
costing-figure-contributors = Contributors
costing-figure-beneficiaries = Persons reached, or cases
costing-figure-amount = Amount of one payment
costing-figure-payment = One payment
costing-figure-benefit = For one person in a year
costing-figure-benefits = Benefits
costing-figure-administration = Administration
costing-figure-base = Mean insurable wage
costing-figure-worker-share = Worker’s share, one payment
costing-figure-employer-share = Employer’s share, one payment
costing-figure-state-share = State’s share, one payment
costing-figure-worker = Workers pay
costing-figure-employer = Employers pay
costing-figure-state = The state pays as its share
costing-figure-relief = Relief the state pays
costing-figure-revenue = Contributions received
costing-figure-cost = Cost

costing-household = What a contribution costs a worker and a household
costing-household-of = { $design }: { $level } ({ $currency }, one payment)
costing-one-payment = One payment
costing-wage = Wage
costing-base = Insurable wage
costing-differs-by-line = differs by contribution
costing-worker-pays = Worker pays
costing-employer-pays = Employer pays
costing-state-pays = State pays, with relief
costing-contribution-total = Contributions together
costing-of-wage = of the wage
costing-take-home = Wage less the worker’s contribution
costing-household-pays = Household pays: wage and employer’s contribution
costing-of-income = of the household’s income
costing-no-income = { $level }: no income of an employing household is entered, so its share is not known.
costing-threshold = Threshold of the group
costing-no-threshold = The group has set no threshold of what is affordable, and none is set here.
costing-note-capacity = What a household can pay depends on its own income and on wage and contributions together, not on the wage alone. Use the income of households that employ somebody, the median beside the mean.
costing-note-floor = An insurable wage above the wage raises the true rate above the legal one.
costing-note-kind = Who pays by law is not always who bears it. Board and lodging, fees, permits and insurance bought today are not in the table.
costing-note-several = A worker with several employers has the shares of each.

costing-sensitivity = How much the result moves with each assumption
costing-sensitivity-note = One assumption at a time, everything recomputed; together they may do more or less. One table shows how the result is built, another the ranges the group gave; neither is a probability.
costing-sensitivity-of = { $title }: { $outcome }, { $years }{ $unit ->
    [none] { "" }
   *[other] , { $unit }
}: { "" }
costing-structure = { $title }: each assumption a little lower and higher
costing-ranges = { $title }: the ranges given
costing-shift = Change
costing-low = Lower
costing-high = Higher
costing-swing = Difference
costing-no-ranges = The group gave no range that changes the result.
costing-without-effect = { $count ->
    [one] One other assumption does not change it.
   *[other] { $count } other assumptions do not change it.
}

costing-space = Fiscal space
costing-space-note = { $considered } of { $all } ways looked at, { $amounts } of them with an amount. Whether a country can afford something and whether this budget has room for it are two questions; neither is answered here.
costing-space-ways = Ways, and what is known
costing-not-looked-at = not looked at
costing-space-of = Financing by year ({ $unit })
costing-space-found = Amounts entered
costing-space-open = Not financed yet
costing-budget-before = Budget balance: revenue less expenditure
costing-budget-after = Balance with this cost, if nothing else changes

# the page of the costing
short-figures-year = year
short-figures-line = line
short-figures-row = row
context-costing = Costing, line by line
command-figures = Follow what each line costs, step by step
short-figures = figures
command-cost-design = Choose the design or package whose lines are shown
short-cost-design = design
command-cost-table = Show lines and totals as a table, years across
short-cost-table = table
command-cost-sensitivity = Show how much the result moves with each assumption
short-cost-sensitivity = sensitivity
command-cost-outcome = Choose what is looked at when assumptions move: a cost, who bears it, the balance, percent of GDP
short-cost-outcome = result
command-cost-household = Show what a contribution costs a worker and a household
short-cost-household = household
command-what-if = Try another value here, in this year; nothing is saved
short-what-if = what if
command-what-if-all = Try another value here, in every year; nothing is saved
short-what-if-all = what if, every year
command-what-if-none = Drop what is tried
short-what-if-none = as it stands
form-title-what-if = What if, not saved
form-what-if = Another value in this year
form-what-if-all = Another value in every year
what-if-nothing = Nothing can be tried here: go to a row with a number that was entered.
costing-title-page = Costing
costing-page-package = Package
costing-page-all = All lines
costing-page-outcome = What assumptions move (in documents: as the frame says)
costing-page-ranges = Ranges the group gave: what matters
costing-page-structure = Each a tenth, or a point, lower and higher: how the result is built
costing-page-choose = Whose lines are shown
costing-page-line = line { $number } of { $count }
costing-page-nominal = nominal prices
costing-page-constant = constant prices
costing-page-table = lines and totals by year
costing-page-sensitivity = what moves the result
costing-page-household = for a worker and a household
costing-page-none = not computable
costing-page-missing = Not computable: { $names }
costing-page-no-value = no value for { $year }: Enter adds it
costing-page-accepted = accepted
costing-page-not-accepted = not yet accepted
costing-page-short-accepted = accepted
costing-page-short-changed = changed
costing-page-short-not = not yet
costing-page-not-begun = This line has not begun in this year: it costs nothing.
costing-page-ended = This line has ended by this year: it costs nothing.
costing-page-at-level = at “{ $level }”
costing-page-of-gdp = { $percent } of GDP
costing-page-of-expenditure = { $percent } of government expenditure
costing-page-years = Cost by year, { $unit }
costing-page-tenth = −/+ 10 %
costing-page-tenth-cut = −/+ 10 %, up to 100
costing-page-point = −/+ 1 point
costing-page-range = range given
costing-page-sensitivity-note = One assumption at a time, all recomputed; together they may do more or less. No probabilities.
costing-page-no-contribution = None of these designs has a contribution at a wage level in this year.
costing-page-what-if = What if, not saved
costing-page-tried = what if: { $value }
costing-page-stands = stands
costing-page-if = what if
costing-page-difference = difference
costing-page-this-line = This line
costing-page-all-lines = All lines shown
costing-page-every-year = every year
costing-narrower = Narrower design
costing-wider = Wider design
costing-of-gdp = { $what }, percent of GDP
costing-by-branch = Gross cost, { $year } ({ $unit })
costing-no-branch = not said
costing-together = Together
costing-by-branch-note = Each option once, by its narrower and its wider design; an option with one design only has it in both. What concerns several of the first column stands in a row of its own.
costing-in-second = { $figure }, { $unit }
costing-below-minimum = below the minimum wage
costing-note-minimum = What is left of a wage is marked where it is less than the minimum wage of the year.
costing-note-no-minimum = The frame of the costing names no minimum wage, so what is left of a wage is not compared with it.
costing-baseline = The budget it meets
costing-baseline-of = Budget and cost of the packages ({ $unit })
costing-baseline-note = Nothing is said here of whether this budget has room.
costing-budget-gdp = Gross domestic product
costing-budget-revenue = Government revenue
costing-budget-expenditure = Government expenditure
costing-not-state = Others than the state
costing-state-share = Share of the state
costing-average = Average a year
costing-at-base = In the base year { $base }: { $said }.
costing-packages-beside = Packages compared ({ $unit })
costing-designs = Designs
costing-figure-at = { $figure }, { $year }
costing-household-in = Contributions by wage ({ $currency })
costing-worker-of-wage = Worker pays, and share of the wage
costing-employer-of-wage = Employer pays, and share of the wage
costing-not-entered = not entered

costing-year = Year
costing-chart-pays = { $title }: who pays ({ $unit })
costing-chart-corridor = Narrower to wider, % of GDP
costing-chart-contribution = { $title }: contribution, percent of the wage
costing-space-more = A negative amount not financed yet is more than the state would pay.
costing-chart-packages = Who pays, { $years } ({ $unit })
