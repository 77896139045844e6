# Words of the documents: the situational analysis, its parts and its annex.

report-title = { $document }: { $country }
report-logo = { $institution ->
    [none] Logo
   *[other] Logo: { $institution }
}
report-document = Situational analysis
report-kind = Document
report-instrument = Instrument
report-version = { $title }, version { $version }
report-answered-with = Answered with
report-produced = File produced on
report-language-note = What the group wrote is printed as it was written (working language: { $language }); it was not translated.
report-contents = Contents
report-colon = {": "}
report-pdf-page = Page { $page } of { $pages }
report-pdf-lacking = No font on this computer shows { $scripts }. Each character is replaced by its code, such as ‹U+0041›. Install a font for it and make this file again; the other formats hold the text as it was written.
report-pdf-script = { $script ->
    [Arab] Arabic script
    [Armn] Armenian script
    [Beng] Bengali script
    [Deva] Devanagari script
    [Ethi] Ethiopic script
    [Geor] Georgian script
    [Gujr] Gujarati script
    [Guru] Gurmukhi script
    [Hang] Hangul
    [Hani] Chinese characters
    [Hebr] Hebrew script
    [Hira] Hiragana
    [Kana] Katakana
    [Khmr] Khmer script
    [Knda] Kannada script
    [Laoo] Lao script
    [Mlym] Malayalam script
    [Mong] Mongolian script
    [Mymr] Burmese script
    [Orya] Odia script
    [Sinh] Sinhala script
    [Taml] Tamil script
    [Telu] Telugu script
    [Thaa] Thaana script
    [Thai] Thai script
    [Tibt] Tibetan script
    [Zinh] some marks
    [Zyyy] some signs and symbols
   *[other] the script { $script }
}
report-quoted = “{ $text }”
report-describes = Situation as of { $date }
report-as-of = as of { $date }
report-since = { $precision ->
    [day] since { $date }
   *[other] since { $date }
}

report-overview = Overview
report-totals =
    { $answered } of { $asked } { $asked ->
        [one] question
       *[other] questions
    } answered; { $unknown } unknown, { $deferred } deferred, { $open } not answered yet. { $na ->
        [0] None was excluded as not applicable.
        [one] One more is not applicable, or depends on a question that is unknown, and is not counted.
       *[other] { $na } more are not applicable, or depend on a question that is unknown, and are not counted.
    }
report-counts-note = These are counts of questions. They are not a score: an answered question may reveal a gap, and unknown means that no source was found, not that the answer is no. Questions asked about each agreement or arrangement count once for each of them.
report-by-section = Questions by section
report-by-chapter = Questions by chapter (a question may be used in several chapters)
report-missing = What is missing, by section:
report-nothing-missing = No answer is unknown, and none is without a source.
report-missing-unknown = { $count } unknown
report-missing-unsupported = { $count } answered without a source
report-count-answered = { $answered } of { $asked } { $asked ->
        [one] question
       *[other] questions
    } answered
report-count-unknown = { $count } unknown
report-count-deferred = { $count } deferred
report-count-open = { $count } not answered yet
report-count-na = { $count } not applicable or dependent on an unknown
report-semicolon = {"; "}
report-signs = Signs
report-signs-note = A reply without a source carries the sign for “no source” instead of its own, whatever it says. For some questions a yes is a gap; the words after the reply say so.

report-step = Step { $number }. { $title }
report-computed = computed from its parts; the group has not given an overall answer
report-hidden = recorded, and not counted: { $reply }
report-parts-each = in each of its parts: { $parts }
report-parts-unknown = each part is unknown: { $parts }
report-parts-open = the parts have not been answered one by one: { $parts }
report-level-basis = { $level }, based on { $basis }
report-obstacles-evidenced = Obstacles shown
report-matrix-row = Row
report-matrix = See table

report-chapters = Findings by chapter
report-chapter = Chapter { $number }. { $title }
report-must = To be covered
report-findings = What was found
report-elsewhere = Also relevant here
report-see-chapter = see chapter { $number }
report-see-process = see its step
report-not-known = Unknown ({ $count })
report-not-supported = Not supported by a source ({ $count })
report-disputed = Disputed or contradictory
report-other-questions = Questions used in no chapter
report-lacking = not given
report-fields-lacking = Not given: { $fields }

report-tables = Tables
report-standards = International standards
report-standards-note = Conventions and treaties: whether they bind the country, with the date of registration and the date of entry into force, as recorded. Recommendations: how far they were considered and applied. Law and practice are assessed separately, and not having ratified is not in itself a gap.
report-standards-table = Instruments in Table 1 of { $source }
report-standards-named = Instruments named in { $source } outside Table 1
report-standards-supplement = Supplements: instruments not named in { $source }
report-ratified-table = Of the { $count } Conventions in Table 1 of { $source }: { $in-force } in force, { $ratified } ratified and not yet in force, { $not } not ratified, { $unknown } not recorded or unknown.
report-ratified-other = Of the { $count } other Conventions and treaties listed: { $in-force } in force, { $ratified } ratified and not yet in force, { $not } not ratified, { $unknown } not recorded or unknown.
report-see = See
report-entered = { $count ->
    [0] none recorded
   *[other] { $count } recorded
}
report-nothing-recorded = nothing recorded for { $count ->
        [one] one standard
       *[other] { $count } standards
    }
report-standard = Standard
report-status = Status
report-in-law = In law
report-in-practice = In practice
report-sources = Sources
report-coverage = Coverage by { $one } and group
report-coverage-at-a-glance = Coverage at a glance: each { $one } for each group, in law and in practice
report-coverage-note = Law and practice are assessed separately.
report-coverage-blank = on its own: nothing was recorded, which is neither unknown nor no.
report-branch = { $one }
report-group-law = { $group }: in law
report-group-practice = { $group }: in practice
report-branch-notes = How the { $many } are counted:
report-registers = Registers without entries
report-registers-empty = Nothing has been entered under: { $names }.
report-letters = Extension strategy, letter by letter
report-letters-note = Each letter of the paragraph on extension strategies, with related questions and answers. Which questions belong to which letter is a reading of this questionnaire.
report-letter = Letter
report-asks = What it asks for
report-questions = Questions
report-no-question = no question
report-obstacles = Barriers and obstacles
report-obstacles-note = Each obstacle with the answers that show it. Where nothing is recorded, the obstacle may still exist: unknown is not no.
report-no-evidence = Nothing recorded.
report-options = Policy options
report-options-note = The options do not exclude one another. Nothing here ranks them; the working group chooses.
report-examples = Examples from { $source }, not from this group
report-open-actions = Actions still open
report-no-open-actions = Every action is done or not applicable.

report-statistics = Key statistics from { $source }
report-as-cited = { $work }, as cited in { $source }
report-statistics-note = Figures taken from { $source }. They describe other populations and other dates than this workbook and are not compared with it.
report-statistic = { $value } { $unit } ({ $date })
report-population = Population
report-definition = Definition
report-source = Source
report-tensions = Figures that look contradictory and are not

report-sources-cited = Sources cited
report-nothing-cited = No source is cited.
report-source-lost = This source is cited but was not entered in any register.
report-reference-ibid = Ibid.
report-reference-lost = [source not entered: { $source }]
report-cited-at = Cited at
report-cited-rows = { $register } ({ $count })
report-sources-uncited = Sources entered and not cited
report-references = References of the instrument
report-glossary = Glossary

report-annex = Annex
report-unplaced = Entries outside this questionnaire
report-unplaced-note = These entries name a question, a row, a part or a field that this version of the questionnaire does not have, or that is not asked there. They are printed so that nothing is lost; they are not counted.
report-versions = Disputed: both versions
report-versions-note = Two people changed these differently, and the group has not yet chosen. The first version is the one used elsewhere in this report.
report-version-here = { $text }
report-version-other = The other version: { $text }
report-points = To check before finalizing
report-points-note = Suggestions only.

# what writers of pages number and link
report-table = Table
report-notes = Notes
report-figure = Figure
# Words an author puts before the caption of a table, in any language of the program, parted by |.
report-table-typed = Table|Tableau
report-table-in-text = table
report-figure-in-text = figure
report-mention-title = “{ $title }”
report-mention-lost = [no part of the report: { $name }]
report-list-of-tables = List of tables
report-list-of-figures = List of figures
report-skip = Skip to the text

# The report: cover, summary, how it was made
report-status-of = Status
report-status-draft = Draft
report-status-pending = Agreed by the group, pending validation
report-status-validated = Validated
report-status-open = { $count ->
        [one] one question not answered yet
       *[other] { $count } questions not answered yet
    }
report-status-deferred = { $count } deferred
report-status-not-agreed = { $count ->
        [one] one reply not agreed by the group
       *[other] { $count } replies not agreed by the group
    }
report-status-disputed = { $count } disputed
report-status-unsettled = { $count ->
        [one] one decision left open
       *[other] { $count } decisions left open
    }
report-status-changed = { $count } changed since decided
report-status-no-decision = no decision recorded
report-status-validation = { $count ->
        [one] one decision to be validated
       *[other] { $count } decisions to be validated
    }
report-group = Working group
report-languages = Language of this document
report-drafted = Text drafted by its author; the rest is generated from the answers.
report-drafted-by = Text drafted by { $who }; the rest is generated from the answers.
report-summary = Summary of key findings
report-summary-findings = What was found
report-summary-findings-note = In the words of the group or of the author of the chapter; the full list is in each chapter.
report-summary-no-findings = No finding has been written yet.
report-summary-more = { $count ->
        [one] One more finding is in the chapter.
       *[other] { $count } more findings are in the chapter.
    }
report-summary-gaps = Gaps of high priority
report-summary-no-gaps = The group has given no gap a high priority.
report-pending-at = pending validation by { $authority }
report-summary-unknown = What is unknown
report-summary-unknown-note = Questions whose answer is unknown, by chapter; a question may be used in several chapters.
report-summary-no-unknown = No answer is unknown.
report-summary-unknown-of = { $unknown } of { $count } { $count ->
        [one] question
       *[other] questions
    } unknown
report-making = How this analysis was made
report-participants = Participants by party and sex
report-members-none = No member of a working group has been entered.
report-party = Party or group
report-type = Type
report-kind-not-stated = type not stated
report-number-of = Number
report-heard-none = None recorded.
report-sum-lacking = { $sum } (not given for { $count })
report-number = No.
report-question = Question
report-reply = Reply
report-state = State
report-answers-in-short = Answers in short
report-answers = Annex: all answers
report-answers-note = Every question in the order of the checklist, with its reply, its parts, the finding, the reasons and the sources.

# Gaps
report-gaps = Legislative gap analysis
report-gaps-note = Each gap compares what the standard asks, what national law provides and what happens in practice. Assessment and priority are the group’s; nothing is computed.
report-gaps-none = No gap has been taken up yet.
report-options-overview = Policy options at a glance
report-gaps-overview = Gaps at a glance
report-gaps-found = Possible gaps not yet reviewed
report-gaps-found-note = These answers on law, practice and agreements read as a gap, and no gap above refers to them. They follow from the answers alone; whether they are gaps is for the group to decide.
report-gaps-found-none = Every answer that reads as a gap has been reviewed.
report-agreements = Agreements and arrangements
report-agreements-none = None recorded (this does not mean that none exists).
report-rows-silent = { $count } rows without a reply
report-rows-name-only = { $count } rows hold only a name.
report-agreements-silent = Where no table of replies follows, nothing has been recorded about the row; the questions give the number of such rows.
report-serves = Strategy and policy options
report-unknown = Information gaps and possible sources
report-unknown-note = Questions without an answer, with the bodies that may have it; where no body is recorded, the party or group.
report-unknown-none = Every applicable question has an answer.
report-group-itself = the working group itself
report-who-could-tell = Possible source
report-no-body-entered = { $party } (none recorded)

# Blank questionnaire
form-document-title = Questionnaire: { $title }
form-for = For
form-organization = Organization
form-filled-by = Filled in by (job title)
form-day = Date
form-return-to = Return to
form-how-tick = Tick one box for the question as a whole and, where it has parts, one for each part.
form-how-unknown = “Unknown” is an answer: tick it when you do not know. An empty box means that the question was not discussed.
form-how-source = Name the source of each answer: title, article or page, and the date it refers to.
form-how-names = Do not write down names of workers, of employers or of persons interviewed.
form-how-cells = Write yes, partly, no or unknown in each cell.
form-for-each = Asked about each { $one }: copy these lines for each.
form-gate = If no, go to { $number }.
form-parts = Part by part
form-words = In your words
form-source = Source, place in it, date
form-status = Ratified or applied, since when
form-nothing = No question matches your choice.

# Data requests
requests-title = Data requests: { $country }
requests-document = Data requests
requests-note = One letter for each party or group that may have the missing information; it goes to every body that speaks for it. “Unknown” means that the group asked and nobody present knew; “not answered yet” means that the question has not been discussed.
requests-counts = { $unknown } unknown; { $open } not answered yet.
requests-reply-by = Please reply by
requests-reply-to = Reply to
requests-to-each = To each of
requests-how = Please answer by number, in your own words, and name the source, its date and the population a figure covers. “We do not know” is also an answer. What counts as yes, partly and no is explained in the questionnaire, which we send on request.
requests-left = No addressee
requests-silent = Not asked, because no party or group is given for them: { $names }.
requests-nobody = Questions for which the questionnaire names no addressee:

# Open points
open-title = Outstanding items: { $country }
open-document = Outstanding items
open-note = What the group still has to come back to. An item may appear under several headings.
open-count = { $count ->
        [0] none
        [one] one point
       *[other] { $count } points
    }
open-none = None.
open-open = Not answered yet
open-unknown = Unknown
open-deferred = Deferred
open-parked = Parked
open-unsupported = Answered without a source
open-disputed = Disputed: two versions
open-decisions = Decisions to come back to
open-validation = Agreed, pending validation
open-no-authority = Agreed, no validating authority named
open-reconfirm = Changed since the decision; please confirm.

# Changes between two versions
changes-title = Changes: { $country }
changes-document = Changes between two versions
changes-nothing-to-compare = No other version of the workbook was given.
changes-legend = In long texts [-…-] stands around what was removed and [+…+] around what was added. In DOCX both are tracked changes: accepting all gives the newer text, rejecting all the older.
changes-author = authors of the workbook
changes-none = Nothing that may be shown has changed.
changes-other-workbook = These are two different workbooks, not two versions of one.
changes-other-instrument = The two versions answer different questionnaires: before { $before }, now { $now }.
changes-header = The workbook itself
changes-answers = Answers
changes-standards = Standards
changes-coverage = Coverage
changes-matrices = Other tables
changes-chapters = Drafted texts
changes-said-of-rows = Findings on gaps and options
changes-row-added = Added: { $row }
changes-row-removed = Removed: { $row }
changes-row-changed = { $row }
changes-arrow = { $before } → { $now }
changes-before = Before
changes-now = Now
changes-added = (new)
changes-removed = (removed)
changes-nothing = nothing

# Practice record
practice-title = Practice record: { $country }
practice-document = Practice record
practice-none = No practice has been entered. A record must contain:
practice-mandatory = (mandatory)
practice-rules = Rules of the repository
practice-met = met
practice-partly = met in part
practice-not-met = not met
practice-rule-objectives = it relates to one or more of the 23 objectives of the Global Compact for Migration
practice-rule-principles = its adherence to the ten guiding principles is confirmed
practice-rule-dates = it was carried out after December 2018
practice-rule-completed = it is completed, fully or for the most part
practice-rule-innovative = what is innovative in it is described
practice-rule-replicable = recommendations say how it can be replicated
practice-rule-title = its title is concise, 100 characters at most
practice-rule-mandatory = the mandatory fields are filled in
practice-rule-acronyms = acronyms are spelled out
practice-disclaimer = The content of this practice reflects the views of the implementers and does not necessarily reflect the views of the United Nations, the United Nations Network on Migration, and its members.
# sheets of a workbook for calculation
sheet-about = About
sheet-answers = Answers
sheet-parts = Parts of answers
sheet-gaps = Gaps
sheet-standards = Standards
sheet-coverage = Coverage
sheet-chapters = Chapters
sheet-sources = Citations
sheet-points = To check
sheet-rest = Other entries
sheet-cost-assumptions = Assumptions by year
sheet-cost-lines = Cost lines by year
sheet-cost-totals = Costs by year
sheet-cost-long = Cost figures
sheet-timeline = Road map by time
sheet-column-id = Name
sheet-column-unit = Unit
sheet-column-designs = Designs
sheet-column-set = Design or package
sheet-column-design = Design
sheet-column-line = Line
sheet-column-amount = Value
sheet-set-today = What exists today
sheet-set-twice = Persons counted once
sheet-set-yields = Comes off
sheet-continued = (continued)
sheet-column-fact = About this workbook
sheet-column-value = What was recorded
sheet-column-disclaimer = Please note
sheet-column-number = Number
sheet-column-address = Address
sheet-column-question = Question or standard
sheet-column-row = Asked about
sheet-column-state = State
sheet-column-reads = Meaning
sheet-column-parts = Part by part
sheet-column-mark = Reply as in the file
sheet-column-part = Part
sheet-column-sources = Sources
sheet-column-where = Where
sheet-column-kind = Kind
sheet-column-group = Group
sheet-column-chapter = Chapter
sheet-column-text-state = State of the text
sheet-column-point = What to check
form-value = Please fill in
form-how = How to fill it in
form-sheet-how = Fill in the coloured cells: choose a reply from the list or write it; leave empty what you do not want to answer. Rows may be sorted and hidden; please leave the columns “address” and “key” as they are.
form-workbook = Workbook
form-identifier = Name of the questionnaire
form-version = Version
sheet-respondent = Who answers
sheet-form = Questionnaire
sheet-column-key = Key
report-group-annex = Annex: the working group and its meetings
report-minutes-none-title = Minutes
report-minutes-none = No meeting has been opened yet.
report-minutes-title = Minutes of meeting { $number }: { $title }
report-agenda-title = Agenda of meeting { $number }: { $title }
report-workbook = Workbook
report-meeting-named = Meeting { $number }: { $title }
report-sex-other = sex { $sex }
report-meeting-short = meeting { $number }
report-planned = Planned
report-running = the meeting is still in progress
report-attendance = Attendance and quorum
report-attendance-none = Attendance was not recorded.
report-attendance-persons = { $count ->
        [one] one person
       *[other] { $count } persons
    }
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
report-attendance-no-party = No party or group
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
report-items-none = No item was discussed.
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
report-not-taken-up = Not discussed
report-undecided = Changed without a decision
report-undecided-note = These answers were changed during the meeting, and no decision on them was recorded.
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
report-since-meeting = Since
report-since-changes = What changed
report-since-none-closed = No meeting has been closed yet.
report-since-nothing = Nothing changed since the last meeting.
report-since-other-parts = parts other than the reply
report-since-again = Changed since agreed: please confirm
report-since-again-note = These have changed since the group agreed on them. They are agreed again once the group has confirmed them.
report-since-finding = Finding, before: “{ $was }” Now: “{ $now }”
report-since-finding-now = Finding now: “{ $now }”
report-since-wording = Agreed: “{ $was }” Now: “{ $now }”
report-since-wording-brackets = In brackets: “{ $was }” Now: “{ $now }”
report-since-unsettled = Not decided, or not validated yet
report-since-actions = Actions still open
report-decision-earlier = Earlier in this meeting
report-decision-reply = Reply decided on: { $reply }.
report-decision-no-reply = No reply is recorded with this decision.
report-decision-stands = Text before the group, not agreed:
report-decided-all-the-same = Recorded all the same: { $doubts }
report-constituents = Members: the three constituents
report-consulted = Members: groups consulted
report-representation = Representation
report-representation-complete = Each of the three constituents, and each other group to be represented, has at least one member.
report-representation-missing = Without a member: { $names }. They are to be represented.
report-subgroups = Technical sub-groups
report-meetings = Meetings
report-meetings-note = Attendance, agenda and breaks are in the minutes of each meeting.
report-meeting-planned = planned
report-decisions = Decisions
report-decisions-note = What the group agreed is pending until the authority named has validated it.
report-dissent = Positions and dissent
report-dissent-note = The position of each party, in its own words, and its earlier positions. Positions are not added up.
report-stand-earlier = { $party }, earlier

# The situational analysis as its readers see it

report-executive = Executive summary
report-key-findings = Key findings
report-summary-options = Policy options of the working group
report-abbreviations = Abbreviations
report-abbreviation = Abbreviation
report-stands-for = Stands for
report-introduction = Introduction and method
report-method-group = The analysis was steered by the { $group }.
report-method-members = The working group has { $count ->
        [one] one member
       *[other] { $count } members
    } from { $parties ->
        [one] one party or group
       *[other] { $parties } parties and groups
    }, among them { $women ->
        [one] one woman
       *[other] { $women } women
    } and { $men ->
        [one] one man
       *[other] { $men } men
    }.
report-method-meetings = It has held { $count ->
        [one] one meeting
       *[other] { $count } meetings
    }.
report-method-heard = { $register }: { $count }, with { $people } participants.
report-method-sources = The desk review covers { $count ->
        [one] one source
       *[other] { $count } sources
    }.
report-method-counts = These are counts of questions and no score. Every answer, with its sources and the position of each party, stands in the record, a document of its own.
report-chapter-empty = Not established yet; see “What is not known”.
report-standards-blank = Nothing was recorded for these instruments of Table 1 of { $source }: { $codes }.
report-gaps-in-record = { $count ->
        [one] One more reply reads as a gap and has
       *[other] { $count } more replies read as a gap and have
    } not been reviewed by the group; the record lists them.
report-policy-options = Policy options
report-options-none = The working group has not entered any option of its own yet.
report-options-families = The families of policy options in { $source }:
report-options-no-family = Other options
report-decided-note = In the order in which the decisions were taken. What is pending becomes final when the authority named has validated it.
report-decision-on = Item
report-decision-validation = Validation
report-dissent-own-words = Reservations and dissent
report-not-known-page = What is not known
report-not-known-note = Unknown: the question was asked and no source was found; this does not mean that the answer is no. The numbers are those of the questionnaire.
report-process-itself = The process itself
report-chapter-head = Chapter
report-unknown-head = Unknown
report-deferred-head = Deferred
report-open-head = Not answered yet
report-members-annex = Annex: members of the working group
report-members-head = Members
report-record = Record of the situational analysis
report-bibliography = References
report-decided = Decisions and positions
report-chapter-short = chapter { $number }
report-chapter-elsewhere = What bears on this chapter stands in { $chapters }.
report-method-questionnaire = The analysis follows the questionnaire “{ $title }”, version { $version }.
report-key-findings-none = The authors have marked no finding as a key finding yet, and the working group has decided on none.
report-answers-of-chapter = Answers – { $title }
report-rows-of-chapter = { $what } – { $title }
report-series-of-figures = { $date ->
    [none] { $what } ({ $unit })
   *[other] { $what } ({ $unit }), { $date }
}
report-found-by-question = Findings by question
report-words-disputed = disputed: the record has the other version
