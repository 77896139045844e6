# Words used everywhere: the same word on screen, in reports and in messages.

mark-yes = yes
mark-partly = partly
mark-no = no
mark-unknown = unknown
mark-not-applicable = not applicable
mark-short-not-applicable = n/a

state-answered = answered
state-unknown = unknown
state-not-applicable = not applicable
state-deferred = deferred
state-open = open

light-favourable = favourable
light-partly = partly
light-unfavourable = a gap
light-neutral = neither favourable nor a gap
light-unknown = unknown
light-not-applicable = not applicable
light-deferred = deferred
light-open = not answered yet
light-disputed = disputed
light-unsupported = no source

level-high = high
level-medium = medium
level-low = low

basis-statute = the law itself
basis-administrative-data = administrative data
basis-statistics = official statistics
basis-study = a study or report
basis-survey = a survey
basis-interview = interviews
basis-practice-record = a practice record
basis-opinion = an opinion

review-draft = draft
review-ready = ready for the group
review-agreed = marked agreed by hand, which is no decision
review-parked = marked parked by hand

standing-not-ratified = not ratified
standing-ratified = ratified, not yet in force
standing-in-force = ratified, in force
standing-denounced = denounced
standing-unknown = unknown
standing-not-applicable = not applicable

application-not-considered = not considered
application-considered = considered
application-partly-applied = partly applied
application-applied = applied
application-unknown = unknown

role-origin = country of origin
role-destination = country of destination
role-both = origin and destination
references-footnotes = footnotes
references-author-date = author and date
references-numbers = numbers in reading order

standard-convention = Convention
standard-recommendation = Recommendation
standard-treaty = UN treaty
listing-table = in Table 1 of the ILO brief
listing-named = named in the ILO brief, outside Table 1
listing-supplement = supplement, not in the ILO brief

part-reply = Reply
part-why = Why
part-finding = Finding
part-chapter = Text of the chapter
part-sources = Sources
part-source = Source
part-at = Page or article
part-quote = Quotation
part-as-of = As of
part-obstacles = Obstacles
part-remarks = Remarks
part-remark = Remark
part-restricted = Restricted
part-level = Confidence
part-basis = Based on
part-review = Review
part-key-finding = Key finding
part-covered = Covers
part-first-draft = First draft
part-law = In law
part-practice = In practice
part-announced = Announced
part-in-force = In force since
part-persons = Persons covered
part-population = Persons in the group
part-figure-as-of = Figure as of
part-application = Application
part-state = Status
part-registered = Ratification registered
part-ratification-in-force = In force for the country
part-denounced = Denounced
part-accepted = Branches accepted
part-excluded = Parts or annexes excluded
part-territory = Territory

header-title = Title
header-country = Country
header-role = Role of the country
header-language = Working language
header-as-of = Situation as of
header-prepared-by = Prepared by
header-institution = Institution
header-authors = Authors
header-place = Place of publication
header-logo = Logo (a file beside the workbook)
header-citation = Suggested citation
header-foreword = Foreword
header-acknowledgements = Acknowledgements
header-notice = Notice
header-references = References in texts as
figure-coverage = Coverage at a glance
figure-who-pays = Who pays, by year
figure-packages = Who pays for each package
figure-narrow-to-wide = From the narrower to the wider designs
figure-contribution = Who bears a contribution
cell-other-version = { $cell } (the other version)
fact-emptied = (emptied)

problem-unsupported = no source is named
problem-unexplained = no reason or finding is given
problem-undated = no date is given
problem-lacking = “{ $field }” is missing
problem-stale = the wording of the question changed since it was answered; please confirm the answer
problem-disputed = two people changed this differently; choose which version to keep
problem-dangling = “{ $name }” does not exist
problem-dangling-near = “{ $name }” does not exist; nearest: { $nearest }
problem-footnote-mark = “{ $mark }” reads like the number of a source in this report; cite the source (`[@source]`), or write \{ $mark }
problem-not-here = “{ $part }” cannot be recorded here
problem-value = “{ $found }” is not a value of this kind
problem-against-parts = the overall answer is the opposite of what its parts add up to: “{ $parts }”
problem-against-gate = the gate question was answered no, yet something is recorded here
problem-date-order = a later event is dated before an earlier one
problem-costing = { $what ->
    [circle] goes round in a circle: { $found }; change one of these rows so that it needs none of the others
    [twice] two designs of one option: { $found }; keep one of them, or make a package of each
    [fraction] { $found } is below 1 %; a percentage is typed as people write it, 30 for 30 %
    [above-100] { $found } is more than 100 %; correct it, or say in a note why it can be
    [negative] { $found } is below nought; persons and amounts are not
    [other-prices] in other prices than the costing; convert it, or change the prices of the costing
    [no-growth] nothing says what it grows by; name one or more yearly rates
    [weights] the weights of the wage levels add up to { $found } and not to 100
    [no-payer] nothing says who pays; without it nobody can say what the state bears
    [order] ends before it begins; correct one of the two years
    [no-month] fiscal years without the month in which they begin; write it, 1 to 12
    [not-costed] { $found } is not one of the years costed, so that all years together are shown; name one of them, or none
    [second-frame] a second frame: only the first one counts; remove one
    [name] the name of this row begins as a number does, so that no line can name it; add it again under a title that begins with a letter
   *[too-large] { $found } has more digits than any amount; correct it
}
problem-time-order = { $what ->
    [closed] closed before it was opened
    [planned] planned to end before it begins
    [left] closed before it was taken up
    [early] closed before the meeting was opened
    [late] taken up after the meeting was closed
    [break] ended before it began
    [gone] left before arriving
    [gone-early] left before the meeting was opened
    [came-late] arrived after the meeting was closed
    [validated] validated before the day of its meeting
   *[practice] ended before it began
}; correct the time or date, or look at the computer’s clock
problem-branches = ratified, without saying for which branches
problem-misleading = { $how ->
    [older] the source describes an earlier time than { $with } and cannot show this; cite a later one
    [absent] yes, but no such body is in the register “{ $with }”; enter it there, or change the answer
    [against-part] yes, but question { $with } says no on the same point; correct one of the two
    [against-row] the row “{ $with }” says that the law covers this; correct the row or the table
    [unsaid] the row “{ $with }” says that the law covers this, and the table says nothing; fill in the cell
   *[few] a ratification must accept at least { $with } branches; fewer are entered
}
problem-no-owner = deferred, without saying to whom
problem-changed-since-agreed = the group agreed on this and it has changed since; please confirm it in a meeting
problem-decided = decided all the same: { $doubt }
problem-unstated = reservations or no support, with no statement of reasons

reason-gate = because { $number } was answered no
reason-depends = depends on question { $number }, which is unknown
reason-role-origin = because it is asked of countries of origin
reason-role-destination = because it is asked of countries of destination

refused-word = “{ $found }” is not one of: { $known }.
refused-word-near = “{ $found }” is not one of: { $known }. Did you mean “{ $nearest }”?
refused-time = “{ $found }” is not a time of day. Write 9:05 or 14:30.
refused-date-unclear = This is { $said } or { $meant }. Write { $one } or { $other }.
refused-calendar = { $year ->
    [none] “{ $found }” is not a year of the common calendar.
   *[other] “{ $found }” is not a year of the common calendar; it is probably { $year }.
}
refused-date = “{ $found }” is not a date. Write it as 30 June 2021, June 2021, 2021 or 2023/24.
refused-number = “{ $found }” is not a number.
refused-count = “{ $found }” is no count: write a whole number, such as 1200.
refused-two-readings = “{ $found }” has two readings; write { $whole } if that is meant, a count has no fraction.
refused-decimal = “{ $found }” is not a number. Write digits, with a point or a comma before the fraction: 48000, 2.5.
refused-decimal-two = “{ $found }” has two readings: write { $grouped }, or { $parted } if the fraction is meant.
refused-year = “{ $found }” is not a year. Write each year with its value: 2027: 20, 2030: 50.
refused-one-year = “{ $found }” is not a year. Write its four digits, such as 2027.
refused-year-twice = { $year } stands here twice. Write each year once.
refused-country = “{ $found }” is no country of the list. Nearest: { $near }. A territory that is not in the list has a code of its own, X and two more letters.
refused-reason = Not applicable needs a reason: write “not-applicable: the reason”.
refused-long = This has { $chars } characters; a text holds { $most } at most.
refused-kept = This is set by the program and cannot be changed.

month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
date-day = { $day } { $month } { $year }
date-month = { $month } { $year }
date-quarter = Q{ $quarter } { $year }
number-group = ,
number-decimal = .

part-position-stance = position
part-position-statement = statement
part-position-wording = proposed text
part-position-meeting = taken in
part-position-covered = hidden
part-changed-by = changed by
part-changed-at = changed at
part-changed-meeting = changed in
part-changed-was = before
part-changed-text = finding before
stance-support = supports
stance-reservations = supports with reservations
stance-abstain = abstains
stance-cannot-support = cannot support
stance-no-mandate = no mandate yet
language-en = English
language-fr = French

list-one-branches = branch
list-one-groups = group
list-one-constituencies = party or group
list-one-chapters = chapter
list-one-obstacles = obstacle
list-one-standards = standard
list-one-options = kind of option
list-one-examples = example
list-many-branches = branches
