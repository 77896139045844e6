# The meeting: its commands, its screens, the projector, and the same in lines.

command-meeting = The meeting: who is here, the agenda, the papers of the group
command-open-meeting = Open the meeting now
command-close-meeting = Close the meeting
command-break = Begin a break, or end it
command-on-agenda = Put this on the agenda of the meeting
command-next-item = Leave this item and take up the next one
command-leave-item = Leave this item
command-next-meeting = Move this item of the agenda to the next meeting
command-decide = Decide: agreed, with reservations, in brackets, deferred
command-agree = Agreed
command-agree-with-reservations = Agreed with reservations
command-bracket = Not agreed: the text stands in brackets
command-put-off = Deferred
command-confirm-again = Confirm again what changed since it was agreed
command-positions = Positions of the parties, side by side
command-support = It supports
command-reserve = It supports with reservations
command-abstain = It abstains
command-cannot-support = It cannot support
command-no-mandate = It has no mandate yet
command-statement = Its reasons, in its own words
command-wording = The text it proposes
command-new-round = A new round of positions
command-blind = A blind round: positions stay covered until they are revealed
command-reveal = Reveal the positions
command-history = Earlier rounds, or not
command-action = Note an action: who does what until when
command-park = Put a point aside (parking lot)
command-off-record = A note off the record, which nothing ever shows
command-projector = To the projector, and back
command-results = The results so far, and back to the question

short-meeting = meeting
short-reply = reply
short-open-meeting = open
short-close-meeting = close
short-break = break
short-on-agenda = on the agenda
short-next-item = next item
short-leave-item = leave item
short-next-meeting = to the next meeting
short-decide = decide
short-agree = agreed
short-agree-with-reservations = reservations
short-bracket = brackets
short-put-off = deferred
short-confirm-again = confirm again
short-positions = positions
short-support = supports
short-reserve = reservations
short-abstain = abstains
short-cannot-support = cannot
short-no-mandate = no mandate
short-statement = reasons
short-wording = its text
short-new-round = new round
short-blind = blind
short-reveal = reveal
short-history = history
short-action = action
short-park = park
short-off-record = off the record
short-projector = projector
short-results = results

context-meeting = Meeting
context-decide = Decision
context-positions = Positions
context-projector = Projector
context-following = Second screen

meeting-enter-room = comes or goes
meeting-enter-agenda = take up
meeting-enter-steps = do this
meeting-none = No meeting yet
meeting-none-hint = Enter does the step the cursor is on. a plans a meeting, with its day.
meeting-none-planned = No meeting is planned. G leads to the meetings, a plans one.
meeting-not-running = No meeting is open. G leads to the meetings, o opens one.
meeting-runs-already = “{ $meeting }” is still open; c closes it.
meeting-closed-already = This meeting is closed.
meeting-opened = “{ $meeting }” is open. From now on everything entered carries it.
meeting-opened-another-day = “{ $meeting }” is open today, { $today }; it was planned for { $planned }. The minutes say both.
meeting-left-open = “{ $meeting }” is still open, and goes on until it is closed.
meeting-goes-on = “{ $meeting }” is open since { $at }.
meeting-goes-on-item = “{ $meeting }” is open since { $at }; { $item } is at hand.
meeting-planned = “{ $meeting }” is planned.
meeting-confirm-close = Close “{ $meeting }”? The item at hand is left, and the times are kept.
meeting-state-planned = planned for { $date }
meeting-state-running = open since { $opened }
meeting-state-closed = { $date }, { $opened } to { $closed }
meeting-steps = Steps
step-members = Who is in the group
step-quorum = How many of each party must be here
step-agenda = What the next meeting takes up
step-open = Open the meeting
step-first-item = Take up the first item
step-members-there = { $count ->
        [0] nobody yet
        [one] 1 member
       *[other] { $count } members
    }
step-quorum-none = no rule yet
step-agenda-there = { $count ->
        [0] no item yet
        [one] 1 item
       *[other] { $count } items
    }
step-no-meeting = no meeting is planned yet
step-open-still = to do
glance-at-hand = At hand: { $item }
glance-nothing = Nothing is taken up yet
glance-next = Next: { $item }
glance-no-next = Nothing more is on the agenda
glance-counts = { $done } of { $items } items done · { $decisions ->
        [one] 1 decision
       *[other] { $decisions } decisions
    } · { $actions ->
        [one] 1 action
       *[other] { $actions } actions
    } · { $parked } put aside
agenda-time = { $minutes } min planned{ $open ->
        [0] {""}
        [one] {", 1 item without minutes"}
       *[other] {", "}{ $open } items without minutes
    }
agenda-time-of = { $minutes } of { $available } min planned, { $left } left{ $open ->
        [0] {""}
        [one] {", 1 item without minutes"}
       *[other] {", "}{ $open } items without minutes
    }
agenda-time-over = { $minutes } min planned, the meeting has { $available }: { $over } too many
members-added = { $count ->
        [one] { $name } is in the group now.
       *[other] { $count } members are in the group now.
    }
member-fault-name = nobody is named
member-fault-parts = “{ $part }” is one part too many; the parts are name; organization; party; role
member-fault-near = { $field } “{ $found }” is unknown; nearest: { $known }
member-fault-known = { $field } “{ $found }” is unknown; there are { $known }
form-title-members = Members of the group
form-members-how = Or several at once: paste lines from a text or spreadsheet, or type name; organization; party; role and Enter. Enter on an empty name takes them all.
form-member-name = Name
form-member-organization = Organization
form-member-party = Party or group
form-member-role = Role
meeting-room = Room
meeting-agenda = Agenda
meeting-papers = Papers
meeting-meetings = Meetings
meeting-room-empty = Nobody is in the group yet. a adds members, one by one or as pasted lines.
seat-none = No party named
seat-away = not here
seat-since = here since { $at }
seat-left = left { $at }
member-here = { $name } is here, { $at }.
member-gone = { $name } is gone, { $at }.
quorum-met = { $party }: { $present } here, { $needed } needed
quorum-not-met = { $party }: { $present } here, { $needed } needed. Not enough yet.
unrepresented = Not represented: { $parties }
break-begins = Break: the clocks stand still.
break-over = The break is over.
agenda-empty = Nothing is on the agenda yet. a adds an item; + on a question, gap or option puts it here.
agenda-what = Go to a question, a gap or an option first.
agenda-already = This is on the agenda already.
agenda-added = On the agenda of “{ $meeting }”.
agenda-added-closed = On the agenda of “{ $meeting }”, which is closed: it stands there as not taken up.
agenda-taken-up = Taken up: { $item }
agenda-move-what = Go to an item of the agenda first.
agenda-move-taken-up = This item was taken up here; the minutes of this meeting tell of it.
agenda-no-meeting-after = No meeting is planned after this one. a plans one in Meetings.
agenda-moved = Moved to the agenda of “{ $meeting }”.
no-such-number-near = There is no question { $number }. The nearest is { $near }.
agenda-done = Every item was taken up.
agenda-no-item = No item is taken up.
agenda-left = The item is left.
item-waits = waits
item-now = at hand
item-done = done
minutes-planned = { $minutes } min
clock-meeting = { $planned ->
        [0] Meeting { $spent } min
       *[other] Meeting { $spent } of { $planned } min
    }
clock-item = { $planned ->
        [0] Item { $spent } min
       *[other] Item { $spent } of { $planned } min
    }
clock-short = { $planned ->
        [0] { $spent } min
       *[other] { $spent } of { $planned } min
    }
clock-over = { $over } over
clock-break = break

outcome-agreed = Agreed
outcome-with-reservations = Agreed with reservations
outcome-bracketed = Not agreed: text in brackets
outcome-deferred = Deferred
decide-title = What the group settles on
decide-what = Go to a question, a gap or an option first.
decide-reply = Reply
decide-text = Text
decide-no-text = No text is written here yet: on the question, f writes the finding.
decide-details = Enter: who, until when, pending where, validated by whom
decision-none = Nothing is decided here yet. 1 to 4 decide.
decision-pending = pending validation by { $authority }
decision-validated = { $date ->
        [0] validated by { $authority }
       *[other] validated by { $authority }, { $date }
    }
decided = { $what }: { $outcome }.
decided-pending = { $what }: { $outcome }, pending validation by { $authority }.
doubt-empty = Nothing is answered here, and no text is written.
doubt-cannot-support = { $count ->
        [one] One party cannot support it: { $parties }.
       *[other] Parties that cannot support it: { $parties }.
    }
doubt-reservations = { $count ->
        [one] One party supports it with reservations only: { $parties }.
       *[other] Parties that support it with reservations only: { $parties }.
    }
doubt-nobody-reserves = No party has reservations on record.
doubt-without-text = No text is written that could stand in brackets.
decide-anyway = Enter records “{ $outcome }” all the same; another number chooses otherwise.
plain-decide-anyway = “{ $outcome }” all the same?
decide-no-reply = Not answered yet.
changed-since-agreed = Changed since it was agreed: a and c confirm it again.
changed-since-agreed-short = changed since
nothing-to-confirm = Nothing changed here since it was agreed.

register-hidden = Hidden while a room looks on.
something-restricted = something restricted
positions-keys = 1 supports · 2 with reservations · 3 abstains · 4 cannot support · 5 no mandate yet · s reasons · w its text · n new round · h history
positions-title = Positions
position-none = no position yet
position-given = given
position-not-yet = not yet
position-first = Say where the party stands first, 1 to 5.
position-proposes = Proposes: { $text }
position-round = Round { $round }
statement-missing = reasons missing: s
party-heard = Heard: { $party }
round-begins = New round: the next position begins it.
round-first = No position is given here yet.
blind-begins = Blind round: what is given now stays covered until it is revealed.
blind-runs = Blind round: positions are covered. r reveals them.
blind-runs-already = A blind round runs already: reveal it first.
blind-reveal-first = Positions are covered: reveal them first.
nothing-covered = Nothing is covered here.
revealed = Revealed.
text-proposed = Text on the table
text-agreed = Agreed text
text-bracketed = Text in brackets
text-not-agreed = not agreed
text-not-agreed-by = not agreed – { $parties }
text-dissent = { $parties }

note-action = Action noted.
note-parked = Put aside; it is in the parking lot.
note-off-record = Noted off the record.
form-title-action = Action
form-title-parked = Parking lot
form-title-off-record = Off the record
form-title-plan = Plan a meeting
form-title-item = Agenda item
form-action = What is to be done?
form-owner = By whom? (may stay empty)
form-due = Until when? (2026-12 or 2026-12-31; may stay empty)
form-parked = Which point?
form-off-record = Note (no document and no projector shows it)
form-meeting = Title of the meeting
form-date = Day, such as 2026-12-01
form-from = From (09:00; may stay empty)
form-until-time = Until (12:30; may stay empty)
form-item = Number of a question, or a point of its own
form-minutes = Minutes planned (may stay empty)
confirm-keys-do = y yes, do it   n no

projector-keys = Esc back · > next item · a decide · p positions · A action · K parked point · G agenda, room · r results · ? all keys
projector-enlarge = Make the letters larger (often Ctrl and +): a window of 80 columns is read from the back row, this one is not.
projector-page = Page { $page } of { $pages }: down and up turn
projector-empty = Nothing is entered here yet.
projector-no-reply = No reply yet
projector-evidence = Evidence: { $sources }
projector-no-evidence = No source yet
results-title = Results so far
results-progress = { $answered } of { $asked } answered
results-no-score = Counts of questions, not a score.
results-decisions = Decisions
results-none = No decision yet.
results-parked = Parking lot
results-actions = Actions
follow-waiting = The other screen shows nothing yet.
follow-unreadable = The file cannot be read at the moment; what is shown is what it held last. { $reason }
follow-needs-screen = The second screen needs a terminal; --follow has no plain lines.

plain-word-meeting = meeting
plain-word-members = members
plain-word-plan = plan
plain-word-open-meeting = open meeting, begin
plain-word-close-meeting = close meeting
plain-word-arrives = arrives, arrived
plain-word-departs = departs, departed
plain-word-agenda = agenda
plain-word-on-agenda = on agenda
plain-word-next-meeting = next meeting
plain-word-take-up = take up
plain-word-next-item = next item
plain-word-leave-item = leave item
plain-word-break = break
plain-word-decide = decide, decision
plain-word-agree = agreed, agree
plain-word-agree-with-reservations = with reservations, agreed with reservations
plain-word-bracket = bracketed, bracket
plain-word-put-off = put off
plain-word-confirm-again = confirm again
plain-word-positions = positions
plain-word-position = position
plain-word-wording = wording
plain-word-new-round = new round
plain-word-blind = blind
plain-word-reveal = reveal
plain-word-action = action
plain-word-park = park
plain-word-off-record = off the record, off record
plain-word-projector = projector, room
plain-word-results = results

plain-help-meeting = the meeting at hand: its clock, who is here, the quorum, the agenda
plain-help-members = members of the group, a line each: name; organization; party; role, until a line with a dot
plain-help-plan = plans a meeting: plan Second session; 2026-12-01; 09:00; 12:30
plain-help-open-meeting = opens the next meeting planned; everything entered from then on carries it
plain-help-close-meeting = closes the meeting, after a yes
plain-help-arrives = a member comes, by number or name: arrives 3; alone, it lists the members
plain-help-departs = a member goes: departs 3
plain-help-agenda = the agenda; agenda 2.15; 20 adds a question and its minutes, any other words add a point of their own
plain-help-on-agenda = puts the question in front on the agenda
plain-help-next-meeting = moves an item of the agenda to the next meeting, by its number: next meeting 3
plain-help-take-up = takes an item up and goes there: take up 2
plain-help-next-item = leaves the item at hand and takes up the next one
plain-help-leave-item = leaves the item at hand
plain-help-break = begins a break, or ends it
plain-help-decide = the decision that holds here, with who, until when and where it is pending
plain-help-agree = what is in front is agreed
plain-help-agree-with-reservations = it is agreed with reservations on record
plain-help-bracket = it is not agreed: the text stands in brackets
plain-help-put-off = it is put off; defer concerns the reply, this the decision
plain-help-confirm-again = confirms again what changed since it was agreed
plain-help-positions = where the parties stand here
plain-help-position = where one party stands, and why: position workers reservations: not without a transition
plain-help-wording = the text a party proposes: wording workers: within two years
plain-help-new-round = the next position begins a new round
plain-help-blind = the next positions stay covered until reveal
plain-help-reveal = uncovers the positions
plain-help-action = who does what until when: action Ask for the register; Ana; 2026-12-15
plain-help-park = puts a point aside: park The question of pensions
plain-help-off-record = a note nothing ever shows: off the record and the note
plain-help-projector = what a room would see on the projector of what is in front: what it does not name, the room does not see
plain-help-results = the results so far: progress, decisions, what is open
plain-group-meeting = To run a meeting
plain-step-members = members takes them line by line
plain-step-quorum = register quorum, then add
plain-step-agenda = plan and a title plans a meeting, agenda and a number or a title adds an item
plain-step-open = open meeting
plain-step-first-item = next item
plain-members-how = Members: one a line, name; organization; party; role. A line with a single dot ends.
plain-members-again = Not taken: type this line again.
plain-members-take = { $count ->
        [one] Take this member?
       *[other] Take these { $count } members?
    }
plain-projector-what = Type projector alone, projector agenda or projector room.
plain-no-meeting = No meeting is planned. Type plan with its title and day: plan Second session; 2026-12-01
plain-no-meeting-runs = No meeting is open. Type open meeting to open the next one planned.
plain-changed-since = Changed since it was agreed; confirm again takes it as it stands now.
plain-decision-none = Nothing is decided here yet. Type agreed, agreed with reservations, bracketed or put off.
plain-decide-no-text = No text is written here yet: finding and a text writes it.
plain-blind-runs = Blind round: positions are covered until you type reveal.
plain-statement-missing = reasons missing
plain-room-empty = Nobody is in the group yet: type members, then a line for each.
plain-agenda-empty = Nothing is on the agenda yet: type agenda and a number or a title, or on agenda at a question, gap or option.
plain-plan-how = Say title, day and times, parted by semicolons: plan Second session; 2026-12-01; 09:00; 12:30
plain-member-which = Say who, by number or name: arrives 3
plain-member-several = More than one member answers to “{ $name }”: say the number.
plain-member-unknown = No member answers to “{ $name }”.
plain-member-here-already = { $name } is here already.
plain-member-not-here = { $name } is not here.
plain-note-how = Say what, on the same line: action Ask for the register; Ana; 2026-12-15
plain-position-how = Say the party and where it stands, 1 supports to 5 no mandate: position workers 2: and the reasons
plain-wording-how = Say the party and its text: wording workers: within two years
