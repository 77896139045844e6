# Words of step 3: gaps, options, the road map and what the strategy holds

## Noting gaps

command-no-gap = Say why what reads as a gap here is none
short-no-gap = no gap
command-next-gap = Go to the next suggestion that was not reviewed
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
report-gaps-one-kind = { $count ->
        [one] One gap was taken up
       *[other] { $count } gaps were taken up
    }; { $kind ->
        [gaps-of-design] { $count ->
            [one] law or policy does not cover it
           *[other] law or policy covers none of them
        }
        [gaps-of-implementation] { $count ->
            [one] it is provided for but not delivered
           *[other] all of them are provided for but not delivered
        }
        [gaps-of-no-data] data are wanting
       *[gaps-of-no-kind] of what kind is not said
    }.
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
problem-cost-differs = the activities of this option cost something else than its designs in the years costed: { $with }
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
problem-not-their-language = no message is in a language of the workers ({ $with })
problem-pending = to be validated by { $with }, and no validation step is entered
problem-overdue = this step was due before the day of the workbook

## The road map in documents

report-road-title = Road map: { $country }
report-road-kind = Road map of the policy options
report-road-gaps = Gaps
report-road-map = Road map
report-road-map-note = What has to be done for the options, by whom and when. Dates are as precise as the group gave them; the program checks them and makes none.
report-road-none = No activity has been entered yet.
report-road-not-agreed = Not agreed by the group so far: { $options }. What stands below for them is proposed and not agreed.
report-road-costs = Cost and funding
report-road-costs-in = Cost and funding of the activities by year ({ $unit })
report-road-costs-together = All activities with a cost
report-road-costs-without = No cost has been entered for: { $activities }. An empty cell says that no amount was entered; it does not mean zero.
report-road-costs-only = Of the { $all } activities, a cost has been entered only for: { $activities }. An empty cell says that no amount was entered; it does not mean zero.
report-road-timeline = By quarter
report-road-timeline-years = By year
report-road-legend = ░ planned · █ under way or done · ◇ milestone due · ◆ milestone reached · □ validation due · ■ validated
report-road-validated = Validation: { $step }
report-road-activities = Activities
report-road-milestones = Milestones
report-road-indicators = Monitoring and evaluation
report-road-messages = Communication plan
report-road-validations = Validation
report-road-open = What does not hold together yet
report-road-open-none = Gaps, options and the road map hold together.

## What the strategy holds

report-letter-lights = What the strategy holds
report-letter-note = These lights judge this strategy and not the country: a reply that shows a gap is what “gaps are identified” asks for. Each says what it rests on and what is missing; nothing is added up.
report-letter-in-record = The record, and the document “road-map”, say for each letter what the light rests on and what is missing.
report-letter-light = Light
report-letter-held = In the registers
report-letter-replies = Replies
report-letter-light-yes = yes
report-letter-light-partly = in part
report-letter-light-no = no
report-letter-light-unknown = not known yet
report-letter-holds-full = everything that is asked for
report-letter-holds-some = some of it
report-letter-holds-none = nothing yet
report-letter-replies-all-yes = all “yes”, or what was asked for is given
report-letter-replies-all-no = all no
report-letter-replies-mixed = differing
report-letter-replies-open = open
report-letter-replies-not-asked = no question asks for it
report-letter-contradiction = Contradiction: the registers hold everything that is asked for, and a reply says no.
report-letter-times = { $name } ({ $count } times)
report-letter-more = { $count } more
report-letter-count-yes = { $count ->
        [one] One question is answered “yes”, or with what it asks for
       *[other] { $count } questions are answered “yes”, or with what they ask for
    }
report-letter-count-partly = { $count ->
        [one] One question is answered “partly”
       *[other] { $count } questions are answered “partly”
    }
report-letter-count-no = { $count ->
        [one] One question is answered “no”
       *[other] { $count } questions are answered “no”
    }
report-letter-count-open = { $count ->
        [one] One question is open or not known
       *[other] { $count } questions are open or not known
    }
report-letter-has-objectives-written = The objectives of the group are written down
report-letter-lacks-objectives-written = The objectives of the group are not written down (Terms of the working group)
report-letter-has-option-priority = Options have a priority
report-letter-lacks-option-priority = No option has a priority
report-letter-has-option-agreed = The group agreed on options
report-letter-lacks-option-agreed = The group has agreed on no option
report-letter-has-nothing-open = Every question is known, or it is said that it is not known
report-letter-lacks-nothing-open = { $count ->
    [one] One question is open
   *[other] { $count } questions are open
}
report-letter-has-gap-taken-up = Gaps were taken up
report-letter-lacks-gap-taken-up = No gap was taken up
report-letter-has-gap-evidence = Every gap names its sources
report-letter-lacks-gap-evidence = Gaps name no source
report-letter-has-obstacle-evidence = Obstacles are shown, with sources
report-letter-lacks-obstacle-evidence = No obstacle is shown with a source
report-letter-has-gaps-of-design-closed = Every gap that law or policy does not cover is closed by an option
report-letter-lacks-gaps-of-design-closed = No option closes these gaps that law or policy does not cover
report-letter-has-gap-closed = Options close gaps
report-letter-lacks-gap-closed = No option closes a gap that law or policy does not cover
report-letter-has-contributory = Contributions finance an option, or it is said why nobody can contribute
report-letter-lacks-contributory = No option is financed by contributions, and it is not said that nobody can contribute
report-letter-has-labour-market = Labour market or training measures with somebody responsible
report-letter-lacks-labour-market = No option or activity is marked as a labour market or training measure with somebody responsible
report-letter-has-options-agreed = The group agreed on options
report-letter-lacks-options-agreed = The group has agreed on no option
report-letter-has-options-costed = Every agreed option is costed, or needs no costing, with the reason
report-letter-lacks-options-costed = Agreed options are neither costed in every year nor said to need no costing
report-letter-has-options-funded = Every agreed option says how it is financed
report-letter-lacks-options-funded = Agreed options do not say how they are financed
report-letter-has-options-dated = Every agreed option has an activity with start and end
report-letter-lacks-options-dated = Agreed options have no activity with start and end
report-letter-has-options-ordered = The activities of every agreed option have an order
report-letter-lacks-options-ordered = The activities of agreed options have no order: neither dates nor what they wait for
report-letter-has-message = There are messages
report-letter-lacks-message = There is no message
report-letter-has-message-whole = A message has audience, channel, language, somebody responsible and a date
report-letter-lacks-message-whole = No message has audience, channel, language, somebody responsible and a date
report-letter-has-message-heard = The parties took a position on a message, or a meeting took it up
report-letter-lacks-message-heard = Neither did the parties take a position on a message, nor did a meeting take one up

## Dates for other programs

format-ics = calendar
format-mermaid = Mermaid Gantt chart
calendar-activity-start = Start: { $what }
calendar-activity-end = End: { $what }
calendar-milestone-due = Milestone due: { $what }
calendar-indicator-target-date = Target: { $what }
calendar-message-from = Message to: { $what }
calendar-validation-due = Validation due: { $what }
calendar-as-typed = In the road map: { $date }

## The document on screen and in lines

command-road-map = Read the road map and what the strategy holds
short-road-map = road map
document-road-map = activities by quarter, monitoring, communication, validation; what the strategy holds and what is open
plain-word-road-map = road map
plain-help-road-map = the road map, what the strategy holds, and what does not hold together
register-group-road-map = Road map

road-mark-planned = planned
road-mark-under-way = under way or done
road-mark-due = milestone due
road-mark-reached = milestone reached
road-mark-validation-due = validation due
road-mark-validated = validated
