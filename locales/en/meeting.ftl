# The meeting: its commands, its screens, the projector, and the same in lines.

command-meeting = The meeting: who is here, the agenda, the registers
command-open-meeting = Open the meeting now
command-close-meeting = Close the meeting
command-break = Begin a break, or end it
command-on-agenda = Put this on the agenda of the meeting
command-next-item = Close this item and take up the next one
command-leave-item = Close this item
command-next-meeting = Move this item of the agenda to the next meeting
command-move-up = Move this item up in the agenda
command-move-down = Move this item down in the agenda
command-decide = Decide: agreed, with reservations, in brackets, deferred
command-agree = Agreed
command-agree-with-reservations = Agreed with reservations
command-bracket = Not agreed: text in brackets
command-put-off = Deferred
command-confirm-again = Confirm again what changed since it was agreed
command-positions = Positions of the parties, side by side
command-support = Supports
command-reserve = Supports with reservations
command-abstain = Abstains
command-cannot-support = Cannot support
command-no-mandate = No mandate yet
command-statement = Reasons, in the party’s own words
command-wording = The text the party proposes
command-new-round = A new round of positions
command-blind = Blind round: positions stay hidden until they are revealed
command-reveal = Reveal the positions
command-history = Show or hide earlier rounds
command-action = Note an action: who does what until when
command-park = Put a point in the parking lot
command-off-record = Off-the-record note (never shown or exported)
command-projector = Projector view on or off
command-results = Results so far, and back to the question

short-meeting = meeting
short-reply = reply
short-open-meeting = open
short-close-meeting = close
short-break = break
short-on-agenda = on the agenda
short-next-item = next item
short-leave-item = close item
short-next-meeting = to the next meeting
short-move-up = move up
short-move-down = move down
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
short-wording = text
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
meeting-none-hint = Enter carries out the step under the cursor. a plans a meeting, with its date.
meeting-none-planned = No meeting is planned. G leads to the meetings, a plans one.
meeting-not-running = No meeting is open. G leads to the meetings, o opens one.
meeting-runs-already = “{ $meeting }” is still open; c closes it.
meeting-closed-already = This meeting is closed.
meeting-opened = “{ $meeting }” is open. From now on, everything entered is recorded under this meeting.
meeting-opened-another-day = “{ $meeting }” is open today, { $today }; it was planned for { $planned }. The minutes say both.
meeting-left-open = “{ $meeting }” is still open, and goes on until it is closed.
meeting-goes-on = “{ $meeting }” is open since { $at }.
meeting-goes-on-item = “{ $meeting }” is open since { $at }; { $item } is at hand.
meeting-planned = “{ $meeting }” is planned.
meeting-confirm-close = Close “{ $meeting }”? The current item is closed, and the times are kept.
meeting-state-planned = planned for { $date }
meeting-state-running = open since { $opened }
meeting-state-closed = { $date }, { $opened } to { $closed }
meeting-steps = Steps
step-members = Who is in the group
step-quorum = How many of each party must be here
step-agenda = What is on the agenda of the next meeting
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
glance-at-hand = Current item: { $item }
glance-nothing = No item is at hand
glance-next = Next: { $item }
glance-no-next = Nothing else is on the agenda
glance-counts = { $done } of { $items } items done · { $decisions ->
        [one] 1 decision
       *[other] { $decisions } decisions
    } · { $actions ->
        [one] 1 action
       *[other] { $actions } actions
    } · { $parked } in the parking lot
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
        [one] { $name } is now in the group.
       *[other] { $count } members are now in the group.
    }
member-fault-name = nobody is named
member-fault-parts = “{ $part }” is one part too many; the parts are name; organization; party; role
member-fault-near = { $field } “{ $found }” is unknown; nearest: { $known }
member-fault-known = { $field } “{ $found }” is unknown; there are { $known }
form-title-members = Members of the group
form-members-how = Or several at once: paste lines from a text or spreadsheet, or type name; organization; party; role and Enter. Enter on an empty name adds them all.
form-member-name = Name
form-member-organization = Organization
form-member-party = Party or group
form-member-role = Role
meeting-room = Room
meeting-agenda = Agenda
meeting-registers = Registers
meeting-meetings = Meetings
meeting-room-empty = Nobody is in the group yet. a adds members, one by one or as pasted lines.
seat-none = No party
seat-away = not here
seat-since = here since { $at }
seat-stayed = here from { $at } to the end
seat-left = left { $at }
member-here = { $name } is here, { $at }.
member-gone = { $name } left, { $at }.
quorum-fault-number = How many of “{ $part }”? Such as: Workers 1
quorum-fault-twice = { $party } is named twice.
quorum-put = At least – { $rules }
quorum-met = { $party }: { $present } here, { $needed } needed
quorum-not-met = { $party }: { $present } here, { $needed } needed. Not enough yet.
unrepresented = Not represented: { $parties }
break-begins = Break: clocks paused.
break-over = The break is over.
agenda-empty = The agenda is empty. a adds an item; + on a question, gap or option puts it here.
agenda-what = Go to a question, a gap or an option first.
agenda-already = This is already on the agenda.
agenda-added = On the agenda of “{ $meeting }”.
agenda-added-closed = On the agenda of “{ $meeting }”, which is closed: it stands there as not taken up.
agenda-taken-up = Taken up: { $item }
agenda-move-what = Go to an item of the agenda first.
agenda-move-taken-up = This item was taken up here; the minutes of this meeting tell of it.
agenda-no-meeting-after = No meeting is planned after this one. a plans one in Meetings.
agenda-moved = Moved to the agenda of “{ $meeting }”.
agenda-moved-within = “{ $item }” is item { $number } now.
agenda-first-already = This is the first item already.
agenda-last-already = This is the last item already.
no-such-number-near = There is no question { $number }. The nearest is { $near }.
agenda-done = All items have been taken up.
agenda-no-item = No item is taken up.
agenda-left = Item closed.
item-waits = to come
item-now = current
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
decide-title = Decision
decide-what = Go to a question, a gap or an option first.
decide-reply = Reply
decide-values = Values
decide-text = Text
decide-no-text = No text has been written here yet: on the question, f writes the finding.
decide-details = Enter: who, until when, pending validation by whom, validated by whom
decision-none = No decision here yet. 1 to 4 decide.
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
changed-since-agreed = Changed since it was agreed: a and then c confirm it again.
changed-since-agreed-short = changed since
nothing-to-confirm = Nothing changed here since it was agreed.

register-hidden = Hidden in projector view.
something-restricted = something restricted
positions-keys = 1 supports · 2 with reservations · 3 abstains · 4 cannot support · 5 no mandate yet · s reasons · w text · n new round · h earlier rounds
positions-title = Positions
position-none = no position yet
position-given = given
position-not-yet = not yet
position-first = Say where the party stands first, 1 to 5.
position-reasons = Reasons: { $text }
position-proposes = Proposes: { $text }
position-round = Round { $round }
statement-missing = reasons missing: s
party-heard = Consulted: { $party }
round-begins = New round: it begins with the next position.
round-first = No position has been recorded here yet.
blind-begins = Blind round: positions stay hidden until they are revealed.
blind-runs = Blind round: positions are hidden. r reveals them.
blind-runs-already = A blind round is already under way: reveal it first.
blind-reveal-first = Positions are hidden: reveal them first.
nothing-covered = Nothing is hidden here.
revealed = Revealed.
text-proposed = Proposed text
text-agreed = Agreed text
text-bracketed = Text in brackets
text-not-agreed = not agreed
text-not-agreed-by = not agreed – { $parties }
text-dissent = { $parties }

note-action = Action noted.
note-parked = Added to the parking lot.
note-off-record = Noted off the record.
form-title-action = Action
form-title-parked = Parking lot
form-title-off-record = Off the record
form-title-plan = Plan a meeting
form-title-item = Agenda item
form-action = What has to be done?
form-owner = By whom? (optional)
form-due = Until when? (2026-12 or 2026-12-31; optional)
form-parked = Which point?
form-off-record = Note (never shown or exported)
form-quorum = One number for each of the three, or: workers 2; employers 1
form-meeting = Title of the meeting
form-date = Date, such as 2026-12-01
form-from = From (09:00; optional)
form-until-time = Until (12:30; optional)
form-item = Number of a question, or any other point
form-minutes = Minutes planned (optional)
confirm-yes = y yes, do it
confirm-no = n no

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
follow-unreadable = The file cannot be read at the moment; this is what it held last. { $reason }
follow-needs-screen = The second screen needs a full terminal; --follow does not work in plain mode.

plain-word-meeting = meeting
plain-word-members = members
plain-word-quorum = quorum
plain-word-plan = plan
plain-word-open-meeting = open meeting, begin
plain-word-close-meeting = close meeting
plain-word-arrives = arrives, arrived
plain-word-departs = departs, departed
plain-word-agenda = agenda
plain-word-on-agenda = on agenda
plain-word-next-meeting = next meeting
plain-word-move = move
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

plain-help-meeting = the current meeting: clock, who is here, quorum, agenda
plain-help-members = members of the group, a line each: name; organization; party; role, until a line with a dot
plain-help-quorum = how many of each party must be here: quorum 1 asks for one of each of the three, quorum workers 2; employers 1 for those
plain-help-plan = plans a meeting: plan Second session; 2026-12-01; 09:00; 12:30
plain-help-open-meeting = opens the next planned meeting; everything entered from then on is recorded under it
plain-help-close-meeting = closes the meeting, after you confirm
plain-help-arrives = a member arrives, by number or name: arrives 3; alone, it lists the members
plain-help-departs = a member leaves: departs 3
plain-help-agenda = the agenda; agenda 2.15; 20 adds a question and its minutes, any other words add a separate item
plain-help-on-agenda = puts the current question on the agenda
plain-help-next-meeting = moves an item of the agenda to the next meeting, by its number: next meeting 3
plain-help-move = moves an item within the agenda: move 3 to 1
plain-help-take-up = takes up an item and goes there: take up 2
plain-help-next-item = closes the current item and takes up the next one
plain-help-leave-item = closes the current item
plain-help-break = begins a break, or ends it
plain-help-decide = the decision in force here: who, until when and where it is pending
plain-help-agree = the current question, gap or option is agreed
plain-help-agree-with-reservations = it is agreed, with reservations on record
plain-help-bracket = it is not agreed: the text is put in brackets
plain-help-put-off = the decision is deferred; the word defer is about the reply
plain-help-confirm-again = confirms again what changed since it was agreed
plain-help-positions = where the parties stand here
plain-help-position = where one party stands, and why: position workers reservations: not without a transition
plain-help-wording = the text a party proposes: wording workers: within two years
plain-help-new-round = the next position begins a new round
plain-help-blind = the next positions stay hidden until you type reveal
plain-help-reveal = shows the hidden positions
plain-help-action = who does what until when: action Ask for the register; Ana; 2026-12-15
plain-help-park = puts a point in the parking lot: park The question of pensions
plain-help-off-record = a note that is never shown or exported: off the record and the note
plain-help-projector = what the room would see on the projector of the current item; what it does not name, the room does not see
plain-help-results = the results so far: progress, decisions, what is open
plain-group-meeting = To run a meeting
plain-step-members = type members to add them line by line
plain-step-quorum = quorum and a number, for each of the three; or quorum workers 2; employers 1
plain-step-agenda = plan and a title plans a meeting, agenda and a number or a title adds an item
plain-step-open = open meeting
plain-step-first-item = next item
plain-members-how = Members: one a line, name; organization; party; role. A line with a single dot ends.
plain-members-again = Not accepted: type this line again.
plain-members-take = { $count ->
        [one] Add this member?
       *[other] Add these { $count } members?
    }
plain-projector-what = Type projector alone, projector agenda or projector room.
plain-no-meeting = No meeting is planned. Type plan with its title and day: plan Second session; 2026-12-01
plain-no-meeting-runs = No meeting is open. Type open meeting to open the next one planned.
plain-changed-since = Changed since it was agreed; confirm again accepts it as it is now.
plain-decision-none = No decision here yet. Type agreed, agreed with reservations, bracketed or put off.
plain-decide-no-text = No text has been written here yet: type finding and the text.
plain-blind-runs = Blind round: positions are hidden until you type reveal.
plain-statement-missing = reasons missing
plain-room-empty = Nobody is in the group yet: type members, then a line for each.
plain-agenda-empty = Nothing is on the agenda yet: type agenda and a number or a title, or on agenda at a question, gap or option.
plain-plan-how = Give title, date and times, separated by semicolons: plan Second session; 2026-12-01; 09:00; 12:30
plain-member-which = Say who, by number or name: arrives 3
plain-member-several = More than one member answers to “{ $name }”: say the number.
plain-member-unknown = No member answers to “{ $name }”.
plain-member-here-already = { $name } is already here.
plain-member-not-here = { $name } is not here.
plain-note-how = Say what, on the same line: action Ask for the register; Ana; 2026-12-15
plain-move-how = Give the number of the item and the number it is to have: move 3 to 1
plain-position-how = Give the party and its position, 1 supports to 5 no mandate: position workers 2: and the reasons
plain-wording-how = Give the party and its text: wording workers: within two years

# a finding as a passage of a text
passage-undecided = Finding the working group has not decided on
passage-agreed = Agreed by the working group
passage-reservations = Agreed by the working group with reservations
passage-bracketed = Not agreed by the working group
passage-deferred = Put off by the working group
passage-changed = Agreed by the working group in other words and changed since
passage-reply-changed = Agreed by the working group; the reply has changed since
passage-on = { $standing }, { $date }
passage-about = { $about } ({ $standing })
passage-pending = pending until validated by { $authority }
passage-disputed = another version of these words is not settled
passage-no-source = no source recorded
passage-low = low confidence
