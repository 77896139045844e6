# Words of the documents: the situational analysis, its parts and its annex.

report-title = Situational analysis: { $country }
report-document = Situational analysis
report-kind = Document
report-instrument = Instrument
report-version = { $title }, version { $version }
report-answered-with = Answered with
report-produced = File produced on
report-language-note = What the group wrote stands as it was written (working language: { $language }); it was not translated.
report-contents = Contents
report-colon = {": "}
report-quoted = “{ $text }”
report-as-of = as of { $date }
report-since = since { $date }
report-neutral = neither good nor bad

report-overview = Overview
report-totals =
    { $answered } of { $asked } { $asked ->
        [one] question
       *[other] questions
    } answered; { $unknown } unknown, { $deferred } deferred, { $open } not answered yet. { $na ->
        [0] No question was left out as not arising.
        [one] One more does not arise and is left out of the count.
       *[other] { $na } more do not arise and are left out of the count.
    }
report-counts-note = These are counts of questions. They are no score: a question answered may be answered with a gap, and unknown means that the group had no source, not that the answer is no. Questions asked for each agreement or arrangement count once for each of them.
report-by-section = Questions by section
report-by-chapter = Questions by chapter (a question may feed several chapters)
report-missing = What is missing, by section:
report-nothing-missing = No answer is unknown, and none is without a source.
report-missing-unknown = { $count } not known
report-missing-unsupported = { $count } answered without a source
report-count-answered = { $answered } of { $asked } { $asked ->
        [one] question
       *[other] questions
    } answered
report-count-unknown = { $count } unknown
report-count-deferred = { $count } deferred
report-count-open = { $count } not answered yet
report-count-na = { $count } not arising
report-semicolon = {"; "}
report-signs = Signs
report-signs-note = A reply that names no source carries the sign for “no source” instead of its own, whatever it says. For some questions a yes is a gap; the words after the reply say so.

report-process = The process: steps and actions
report-step = Step { $number }. { $title }
report-computed = as its parts add up; the group has not given an overall reply
report-hidden = recorded, and not counted: { $reply }
report-parts-each = in each of its parts: { $parts }
report-parts-unknown = each part is unknown: { $parts }
report-parts-open = the parts are not answered one by one: { $parts }
report-level-basis = { $level }, based on { $basis }
report-obstacles-evidenced = Obstacles evidenced
report-matrix = Answered in a table of its own; see

report-chapters = Findings by chapter
report-chapter = Chapter { $number }. { $title }
report-must = To be covered
report-findings = What was found
report-elsewhere = Also feeding this chapter
report-see-chapter = set out in chapter { $number }
report-see-process = set out with its step
report-not-known = Not known ({ $count })
report-not-supported = Not supported by a source ({ $count })
report-disputed = Disputed or contradictory
report-other-questions = Questions that feed no chapter
report-lacking = not given

report-tables = Tables
report-standards = International standards
report-standards-note = Conventions and treaties: whether they bind the country, with the date of registration and the date of entry into force, each as recorded. Recommendations: how far they were considered and applied. Law and practice are judged apart, and not being bound is no gap by itself.
report-standards-table = Standards in the source’s table
report-standards-named = Standards the source names outside its table
report-standards-supplement = Supplements: standards the source does not name
report-nothing-recorded = nothing recorded for { $count ->
        [one] one standard
       *[other] { $count } standards
    }
report-standard = Standard
report-status = Status
report-in-law = In law
report-in-practice = In practice
report-sources = Sources
report-coverage = Coverage by branch and group
report-coverage-note = Law and practice are judged apart.
report-coverage-blank = alone: nothing was recorded, which is neither unknown nor no.
report-branch = Branch
report-group-law = { $group }: in law
report-group-practice = { $group }: in practice
report-branch-notes = How the branches are counted:
report-registers = Registers without entries
report-registers-empty = Nothing was entered under: { $names }.
report-letters = Extension strategy, letter by letter
report-letters-note = Each letter of the paragraph on extension strategies with the questions that serve it and how they read.
report-letter = Letter
report-asks = What it asks for
report-questions = Questions
report-no-question = no question
report-obstacles = Obstacles
report-obstacles-note = Each obstacle with the answers that give evidence of it. Where no evidence is recorded the obstacle may exist all the same: not knowing is not a no.
report-no-evidence = No evidence recorded.
report-options = Policy options
report-options-note = The options do not exclude one another. Nothing here ranks them; the working group chooses.
report-examples = Examples named by { $source }, not by this group
report-open-actions = Actions still open
report-no-open-actions = Every action is done or does not arise.

report-statistics = Key statistics of the source
report-statistics-note = Figures given by { $source }. They describe other populations and other dates than this workbook and are not compared with it.
report-statistic = { $value } { $unit } ({ $date })
report-population = Population
report-definition = Definition
report-source = Source
report-tensions = Figures that look contradictory and are not

report-sources-cited = Sources cited
report-nothing-cited = No source is cited.
report-source-lost = This source is cited but was not entered in any register.
report-cited-at = Cited at
report-cited-rows = { $register } ({ $count })
report-sources-uncited = Sources entered and not cited
report-references = References of the instrument
report-glossary = Glossary

report-annex = Annex
report-unplaced = Recorded without a place in this instrument
report-unplaced-note = These entries name a question, a row, a part or a field that this version of the instrument does not have, or that is not asked there. They are printed so that nothing is lost; they are counted nowhere.
report-versions = Disputed: both versions
report-versions-note = Two people changed these, each in a way of their own, and the group has not settled yet which version holds. What stands first is what this report says elsewhere.
report-version-here = { $text }
report-version-other = The other version: { $text }
report-points = Points to look at before this is final
report-points-note = Advice: nothing here bars the way.

report-minutes-title = Minutes of meeting { $number }: { $title }
report-agenda-title = Agenda of meeting { $number }: { $title }
report-group = Working group
report-workbook = Workbook
report-meeting-named = Meeting { $number }: { $title }
report-sex-other = sex { $sex }
report-meeting-short = meeting { $number }
report-planned = Planned
report-running = the meeting still runs
report-attendance = Attendance and quorum
report-attendance-none = No attendance was taken.
report-attendance-women = { $count ->
        [one] one woman
       *[other] { $count } women
    }
report-attendance-men = { $count ->
        [one] one man
       *[other] { $count } men
    }
report-attendance-unstated = { $count ->
        [one] one person whose sex is not stated
       *[other] { $count } persons whose sex is not stated
    }
report-attendance-no-party = Without a party or group
report-quorum-rule = as the group defined it – { $rules }.
report-quorum-at-least = { $party }: at least { $number }
report-quorum-not-met = not met; too few: { $missing }
report-without-quorum = The quorum was not met at the end of this item.
report-attendance-absent = Not present
report-arrived-late = { $at } (late)
report-left-early = { $at } (left early)
report-present-from = from { $at }
report-present-until = until { $at }
report-present-throughout = throughout
report-quorum = Quorum
report-quorum-met = met
report-breaks = Breaks
report-outcomes = Outcomes in brief
report-outcome-none = No decision was recorded
report-outcome-reservations = Agreed with reservations ({ $parties })
report-outcome-deferred-to-until = Deferred to { $owner } until { $due }
report-outcome-deferred-to = Deferred to { $owner }
report-outcome-deferred-until = Deferred until { $due }
report-items = Items
report-items-none = No item was taken up.
report-minutes-planned = { $minutes } min. planned
report-before = Before
report-after = After
report-unchanged = Unchanged
report-nothing-yet = not answered
report-stand-heard = Groups consulted
report-stand-none = no position recorded
report-stand-before = before: { $stance }
report-stand-unstated = no statement recorded
report-stand-wording = Proposed text: “{ $text }”
report-decision = Decision
report-owner-due = Responsible: { $owner }, by { $due }.
report-owner = Responsible: { $owner }.
report-due = Due by { $due }.
report-pending = Pending validation by: { $at }.
report-was-pending = was pending at: { $at }
report-validated-by-on = Validated by { $by } on { $on }.
report-validated-by = Validated by { $by }.
report-validated-on = Validated on { $on }.
report-not-taken-up = Not taken up
report-undecided = Changed without a decision
report-undecided-note = These answers were changed while the meeting ran, and no decision on them was recorded.
report-actions = Actions
report-action-what = Action
report-action-owner = Responsible
report-action-due = Due
report-action-status = Status
report-parked = Parking lot
report-parked-by = raised by: { $party }
report-meeting-note = Note
report-further = Also recorded
report-signatures = Signatures
report-signature-chair = Chair: { $name }
report-signature-chair-blank = Chair
report-signature-party = For: { $party }
report-signature-role = Role
report-signature-name = Name
report-signature-signature = Signature and date

report-since-title = Since the last meeting
report-since-meeting = Counted from
report-since-changes = What changed
report-since-none-closed = No meeting was closed yet.
report-since-nothing = Nothing changed since the last meeting.
report-since-other-parts = other parts than the reply
report-since-again = Agreed, and changed since: please confirm
report-since-again-note = These read otherwise than when the group agreed on them. They hold again once the group has confirmed them.
report-since-wording = Agreed: “{ $was }” Now: “{ $now }”
report-since-unsettled = Not settled, or not validated yet
report-since-actions = Actions still open
report-decision-earlier = Earlier in this meeting
report-decision-reply = Reply decided on: { $reply }.
report-decision-stands = Text before the group, not agreed:
report-working-group = Working group
report-members = Members: the three constituents
report-members-consulted = Members: groups consulted
report-representation = Representation
report-representation-complete = The three constituents have members, and so has every group whose representation the source asks for.
report-representation-missing = Without a member: { $names }. The source asks for their representation.
report-subgroups = Technical sub-groups
report-meetings = Meetings
report-meetings-note = Attendance, agenda and breaks are in the minutes of each meeting.
report-meeting-planned = planned
report-decisions = Decisions
report-decisions-note = What the group agreed is pending until the authority named has validated it.
report-dissent = Positions and dissent
report-dissent-note = Where each party stands, in its own words, and where it stood before. Positions are not added up.
report-stand-earlier = { $party }, earlier
