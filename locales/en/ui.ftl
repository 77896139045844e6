# Words of the screens.

command-yes = Reply yes
command-partly = Reply partly
command-no = Reply no
command-unknown = Reply unknown: nobody at the table knows
command-not-applicable = Reply not applicable, with the reason
command-clear = Take the reply back
command-defer = Put the question off: to whom, until when
command-why = Edit why
command-finding = Edit the finding
command-source = Cite a source
command-obstacles = Tag the obstacles it gives evidence of
command-confidence = Say how sure the group is
command-remark = Add a remark
command-review = Say how far the group is with it
command-gap = Note the gap this question shows, with its sources and obstacles
command-edit = Edit what the cursor is on
command-editor = Edit the text in your own editor
command-remove = Remove what the cursor is on
command-same = Repeat the mark in the whole row
command-settle = Settle which of two versions holds
command-up = Up
command-down = Down
command-left = Left
command-right = Right
command-page-up = A page up
command-page-down = A page down
command-top = To the top
command-bottom = To the end
command-next = To the next question or heading
command-previous = To the previous question or heading
command-next-open = To the next open question
command-back = Back to where you were
command-forward = Forward again
command-go-to = Go to a question by its number
command-switch = To the outline, the next cell or the next register
command-switch-back = To the previous cell or register
command-question = Show the question
command-guidance = What the question asks, and what counts as yes, partly, no
command-registers = Registers: schemes, agreements, stakeholders …
command-sources = Sources
command-standards = Standards: ratification, law and practice
command-coverage = Coverage by branch and group
command-matrix = The matrix of this question
command-problems = Problems: what could be better supported
command-minutes = Read the minutes of the last meeting
command-since = Read what changed since the last meeting
command-report = Read the situational analysis
command-chapter = Draft the text of a chapter of the report
command-reading = Read about the process, obstacles, options, standards and terms
command-header = Title, country, dates and notice of the workbook
command-add = Add a row
command-search = Search everything
command-palette = Commands by name
command-help = Help for the keys that work here
command-undo = Take the last change back
command-redo = Do it again
command-save = Save now
command-where = Say which file this workbook is
command-copy = Save a copy under another name
command-look = Only look at it
command-take-over = Take it over
command-recover = Recover: put it into the workbook
command-differences = See the differences
command-keep-file = Keep the file as it is
command-recover-copy = Save the recovered workbook as a copy
command-keep-here = Keep what is here and save it
command-take-earlier = Take the earlier state
command-export = Write the document that is read to a file
command-language = Next language: English, français
command-theme = Next theme: dark, light, projector, high contrast, no colours
command-ascii = Signs in plain ASCII, or not
command-redraw = Draw the screen anew
command-start = To the start screen
command-new = New workbook for your country
command-open = Open a workbook
command-try-meeting = Try the example of a group that has met, on a scratch copy
command-try = Try the worked example, on a scratch copy
command-quit = Leave the program
command-accept = Go there, choose, apply
command-leave = Leave what is open; what was typed is kept
command-tick = Tick or untick

# For the footer: a word or two.
short-yes = yes
short-partly = partly
short-no = no
short-unknown = unknown
short-not-applicable = n/a
short-clear = clear
short-defer = defer
short-why = why
short-finding = finding
short-source = source
short-obstacles = obstacles
short-confidence = confidence
short-remark = remark
short-review = review
short-gap = gap
short-edit = edit
short-editor = own editor
short-remove = remove
short-same = same for row
short-settle = settle
short-up = up
short-down = down
short-left = left
short-right = right
short-page-up = page up
short-page-down = page down
short-top = top
short-bottom = end
short-next = next
short-previous = previous
short-next-open = next open
short-back = back
short-forward = forward
short-go-to = go to
short-switch = switch
short-switch-back = back one
short-question = question
short-guidance = guidance
short-registers = registers
short-sources = sources
short-standards = standards
short-coverage = coverage
short-matrix = matrix
short-problems = problems
short-minutes = minutes
short-since = since last time
short-report = report
short-chapter = chapter
short-reading = reading
short-header = workbook
short-add = add
short-search = find
short-palette = commands
short-help = help
short-undo = undo
short-redo = redo
short-save = save
short-where = where
short-copy = copy
short-look = look
short-take-over = take over
short-recover = recover
short-differences = differences
short-keep-file = keep file
short-recover-copy = recover copy
short-keep-here = keep here
short-take-earlier = take earlier
short-export = export
short-language = language
short-theme = theme
short-ascii = ASCII
short-redraw = redraw
short-start = start
short-new = new
short-open = open
short-try-meeting = try a group
short-try = try the example
short-quit = quit
short-accept = OK
short-leave = leave
short-tick = tick

context-start = Start screen
context-question = Question
context-outline = Outline
context-grid = Matrix
context-register = Register
context-record = Record
context-list = List
context-filter = List narrowed by typing
context-reader = Text to read
context-field = Text being typed
context-writing = A document being written
context-form = Form
context-confirm = Confirmation
context-help = Help
context-ask = A question before anything else
context-anywhere = Anywhere but in a text
context-always = Always

program-title = tripartite · social protection for migrant domestic workers
save-saved = saved { $at }
save-saving = saving …
save-unconfirmed = saved { $at }, disk not confirmed
save-failed = NOT SAVED
save-kept = NOT IN THE FILE, kept here
save-file-lost = { $how ->
    [missing] FILE MISSING
    [emptied] FILE EMPTIED
    [older] OLDER FILE
    [changed] FILE CHANGED
    [replaced] FILE REPLACED
   *[unreadable] FILE NOT READABLE
}{ $kept ->
    [here] , kept here
   *[nowhere] , NOT SAVED
}
save-unprotected = NOT PROTECTED
save-looking = READ ONLY
save-newer = READ ONLY, NEWER FORMAT
save-unseen = not locked
scratch = scratch copy
no-key = Nothing lies on { $key } here. ? lists the keys that work.
ctrl-c-copies = Ctrl-C copies what is selected. Ctrl-Q leaves the program.
text-misplaced = Nothing was written: no text is open here. On a question w opens the reasons and f the finding.
open-a-text-first = Nothing was inserted: no text is open here. On a question w opens the reasons and f the finding.
paste-how = Nothing was copied here before. Text from other programs is inserted with Ctrl-Shift-V or a right click.
text-copied = Copied. Ctrl-V inserts it, in any text of the workbook.
nothing-to-close = Nothing is open here that Esc could close. { $key } leaves.
value-given-back = “{ $typed }” was not taken; the value from before stands again.
command-menu = Menu: what is rarer than daily
short-menu = menu
context-menu = In the menu
menu-title = Menu
menu-here = Here
menu-meeting = The meeting
menu-go = Go to
menu-program = The program
too-small = This window is { $size }. tripartite needs { $least } or more: make the window larger or the letters smaller, or start with --plain.
progress-line = { $answered } of { $asked } answered, { $unknown } unknown, { $deferred } deferred, { $open } open · { $problems ->
        [0] no problems
        [one] { $problems } problem
        *[other] { $problems } problems
    }
start-title = Extending social protection to migrant domestic workers
start-line-1 = A workbook for a tripartite working group: three steps, a checklist, and a situational analysis at the end.
start-line-2 = Answer one question at a time, in any order; every answer is saved at once, in a file people can read.
start-line-3 = New here? Press t to look around in the Malaysia example: nothing you change there can break anything.
start-recent = Recent workbooks
start-progress = { $answered } of { $asked } answered
start-instruments = Instruments
not-asked = Not applicable { $why }. What was answered before is kept and not counted.
guidance-hint = what this asks, and what counts as yes, partly, no
guidance-asks = What it asks
guidance-matters = Why it matters
guidance-counts = What counts as
guidance-place = Source: { $at }
feeds = { $count ->
        [one] Feeds chapter { $chapters } of the report
        *[other] Feeds chapters { $chapters } of the report
    }
reply-overall = Taken together
reply-from-parts = The parts add up to “{ $mark }”; a reply of your own takes its place.
reply-by-number = Reply with 1 yes, 2 partly, 3 no, 4 unknown, 5 not applicable; 0 takes it back.
reply-in-words = This question is answered in words: press Enter. 4 unknown and 5 not applicable work here.
open-standards = Open the table of standards: ratification, law, practice
open-coverage = Open the coverage table: branch by group, law and practice
open-matrix = Open the table of this question
citation-without-source = source not chosen yet
as-of-date = as of { $date }
word-count = { $count ->
        [one] { $count } word
        *[other] { $count } words
    } · Esc keeps it
remark-hidden = a restricted remark, hidden while a room looks on
record-header = Workbook
record-citation = Source of { $place }
record-remark = Remark on { $place }
grid-standards = Standards: status, and implementation in law and in practice (* not in the table of the source)
grid-coverage = Coverage by branch and group, law and practice apart
grid-empty = Nothing is entered yet: R leads to the registers, a adds a row there.
register-empty = a adds the first { $one }.
problems-title = Problems
problems-advice = Advice, not barriers: nothing is blocked by them. Type to narrow; Enter goes there.
problems-none = Nothing to mend here.
busy-opening = Opening …
busy-writing = Writing …
no-minutes = No meeting was opened yet, so there are no minutes.
busy-report = Laying out the report …
palette-title = Commands
search-title = Find
nothing-found = Nothing found. Try fewer letters.
pick-source = Which source?
pick-add = + a new { $one }
confirm-title = Sure?
confirm-keys = y yes, remove it   n no, keep it
confirm-remove-row = Remove “{ $row }”? { $uses ->
        [0] Nothing refers to it.
        [one] One place refers to it and will say that it is missing.
        *[other] { $uses } places refer to it and will say that it is missing.
    } { $answers ->
        [0] No answers were given about it.
        [one] One answer about it is kept, but no longer asked.
        *[other] { $answers } answers about it are kept, but no longer asked.
    } { $lines ->
        [yes] Undo takes it back.
        *[no] u takes it back.
    }
help-title = Keys that work here
help-field = In a text: arrows move, Ctrl with an arrow moves by word, Shift selects, Ctrl-Z takes back, Ctrl-Y does it again, Ctrl-X cuts, Alt-C copies, Ctrl-V inserts.
form-title-not-applicable = Not applicable
form-title-defer = Put it off
form-title-row = New entry
form-title-go = Go to a question
form-title-new = New workbook
form-title-open = Open a workbook
form-title-copy = Save a copy
form-title-export = Write the document to a file
form-reason = Why does it not apply?
form-to = To whom?
form-until = Until when? (2026, 2026-12 or 2026-12-31; may stay empty)
form-name = Its name
form-number = Number, such as 2.15
form-country = Country code of two or three letters, such as MYS
form-title = Title (may stay empty)
form-formats = Format (up and down choose):
form-export-ending = Choose a name that ends in one of these: { $known }.
format-docx = Word document, to go on working on (.docx)
format-pdf = Pages to print and hand over (.pdf)
format-html = Web page in one file (.html)
format-markdown = Markdown (.md)
format-text = Plain text (.txt)
format-xlsx = Spreadsheet, a sheet for each kind of thing (.xlsx)
format-csv = A text file for each sheet (.csv)
format-json = Data for other programs (.json)
writing-percent = { $percent } % written
writing-stop = Esc stops it; a file that is there already stays as it is.
writing-stopping = Stopping …
export-stopped = Stopped: nothing was written.
form-file = File
form-needed = Please fill this in, or press Esc to leave.
form-kept = Kept from before. Ctrl-U empties a line.
form-country-code = A country code has two or three letters, such as MYS or CH.
no-such-number = There is no question { $number }. The outline shows all numbers.
nothing-to-undo = There is nothing to take back.
nothing-to-redo = There is nothing to do again.
undone = Taken back: { $what }
redone = Done again: { $what }
removed = Removed; u takes it back.
version-of = The other version of “{ $cell }”: { $text }
settle-title = Disputed: { $cell }
settle-keep = Keep what stands here: { $text }
settle-take = Take the other version: { $text }
settle-both = Keep both, one after the other
settle-hidden = { $choice } – in no report and no copy
settle-shown = { $choice } – may be shown in reports and copies
settled = Settled; u takes it back.
nothing-disputed = Nothing is disputed here. P lists what is.
row-not-of-list = “{ $found }” is none of these: { $known }.
row-added = “{ $row }” was added.{ $general ->
        [0] {""}
        [one] {" "}One answer given in general is kept, but the question is now asked for each entry.
        *[other] {" "}{ $general } answers given in general are kept, but the questions are now asked for each entry.
    }
same-needs-mark = Give this cell a mark first; = then repeats it in the row.
editor-not-started = No editor could be started. Tried: { $tried }. Set VISUAL or EDITOR to the program you write with, for example EDITOR=nano.
editor-no-file = The text cannot be handed to an editor: { $reason }. Go on here, or make room on the disk.
editor-gone = { $program } left no file behind; the text is as it was.
editor-unread = What { $program } saved is no text that can be taken in. It is kept in { $file }; copy from there what you need.
editor-failed = { $program } ended with an error ({ $how }) and changed nothing; the text is as it was.
editor-ended-badly = { $program } ended with an error ({ $how }); what it had saved is taken in.
editor-code = code { $code }
editor-signal = signal { $signal }
editor-at-once = { $program } came back at once and changed nothing. If its window is open, save there: the text is in { $file }. Next time add the option that makes it wait, as in EDITOR="code --wait".
editor-guessed = The editor saved no UTF-8, so the text was read as Windows-1252. If letters are wrong, it is kept as it was saved in { $file }.
editor-too-long = A text holds { $limit } characters, and what the editor saved is longer: only its beginning is here. The whole is kept in { $file }; put the rest elsewhere from there.
editor-kept = What the editor saved is in no field. It is kept in { $file }.
editor-left = { $more ->
    [0] What you last wrote in your editor for { $cell } is not in this text. It is kept in { $file } for 30 days.
    [one] What you last wrote in your editor for { $cell } is not in this text. It is kept in { $file } for 30 days, and one more beside it.
   *[other] What you last wrote in your editor for { $cell } is not in this text. It is kept in { $file } for 30 days, and { $more } more beside it.
}
editor-needs-text = Put the cursor on a text first; your editor then opens with it.
no-matrix = This question has no matrix.
no-open-question = No question is open: everything has been answered, is known to be unknown, does not arise or was put off.
last-question = This is the last question.
first-question = This is the first question.
leads-nowhere = This line comes from no single answer.
language-now = The program now speaks English.
theme-now = Theme: { $theme }
theme-dark = dark
theme-light = light
theme-projector = projector
theme-high-contrast = high contrast
theme-mono = no colours
not-in-the-file = The file does not hold the last changes. Mend the cause and press Ctrl-S, save a copy (the command “copy”), or leave with Ctrl-Q.
not-saved-yet = Not everything is saved yet. Press Ctrl-S and look at the top right.
leaving-after-save = Leaving as soon as everything is saved.
quit-unsaved = The last changes are NOT saved. Save a copy with the command “copy”. To leave without them: Ctrl-Q, or type quit, once more.
quit-kept = The last changes are not in the file. They are kept on this computer and offered when you open it again. To leave: Ctrl-Q, or type quit, once more.
quit-typed = { $count ->
    [one] Typed and not put down: “{ $form }”. Once more leaves, and keeps it on this computer for the next opening.
   *[other] Typed and not put down: { $count } texts, the first in “{ $form }”. Once more leaves, and keeps them on this computer for the next opening.
}
quit-typed-unprotected = { $count ->
    [one] Typed and not put down: “{ $form }”. It CANNOT BE KEPT on this computer: once more leaves without it.
   *[other] Typed and not put down: { $count } texts, the first in “{ $form }”. They CANNOT BE KEPT on this computer: once more leaves without them.
}
typed-kept = Kept, not put down: “{ $form }”. { $key } shows it there again.
typed-kept-command = Kept, not put down: “{ $form }”. The command “{ $command }” (:) shows it again.
typed-kept-lines = Kept, not put down: “{ $form }”. The same word, typed alone at the same place, takes it up again.
typed-shown-again = This text was kept from before: it is not put down yet.
save-lost-what = { $how ->
    [missing] { $file } is not there any more.
    [emptied] { $file } is empty now.
    [older] { $file } holds an earlier version again.
    [changed] Another program changed { $file } since it was saved here.
    [replaced] { $file } holds something else now.
   *[unreadable] { $file } cannot be read at the moment.
}
save-lost-kept = { $kept ->
    [version] What was saved is kept on this computer as version { $number } (tripartite versions lists it).
    [both] What was saved is kept on this computer as version { $number } (tripartite versions lists it); what came after is offered when the workbook is opened again.
    [journal] Everything is kept on this computer and offered when the workbook is opened again.
   *[nowhere] What is here is kept NOWHERE else.
}
save-lost-help = { $how ->
    [older] Ctrl-S, or save, brings the two together; the command “copy” saves yours elsewhere.
    [changed] Ctrl-S, or save, brings the two together; the command “copy” saves yours elsewhere.
    [unreadable] Ctrl-S, or save, tries again; the command “copy” saves it elsewhere.
   *[missing] Ctrl-S, or save, writes it there again; the command “copy” saves it elsewhere.
}
save-lost = { $what } { $kept } { $help }
quit-lost = { $what } { $kept } { $help } To leave all the same, do it once more (Ctrl-Q, or type quit).
journal-fails = The journal cannot be written ({ $reason }): until the file itself is saved, nothing protects what you type. Look for free space, or save a copy elsewhere.
rescue-title = Unsaved work
rescue-what-forms = Text typed on { $date }, { $time }, by { $user } on { $host } was not put down.
rescue-forms = { $count ->
    [one] Typed into a form that was not sent: “{ $form }”.
   *[other] Typed into { $count } forms that were not sent, the first “{ $form }”.
}
rescue-what = { $count ->
    [one] One change of { $date }, { $time }, by { $user } on { $host } is not in the file.
   *[other] { $count } changes of { $date }, { $time }, by { $user } on { $host } are not in the file.
}
rescue-last = The last one: { $where }
rescue-draft = Text that was still being typed is among them.
rescue-both = { $count ->
    [one] One of these cells was also changed in the file. Look at the differences first.
   *[other] { $count } of these cells were also changed in the file. Look at the differences first.
}
rescue-other-file = The file was changed since by another program.
rescue-torn = The end of the journal could not be read. What can be read is offered; the journal is kept.
rescue-advice = Recovering is one change: u takes it back. Esc decides nothing.
rescue-now = In the file
rescue-then = Left behind
rescue-nothing = nothing
rescue-fits-nowhere = fits no field as it is
rescue-not-sent = not put down
form-hidden = hidden while a room looks on
rescue-forms-done = { $count ->
    [one] The form shows what was typed into it: Enter sends it, Esc keeps it.
   *[other] { $count } forms show what was typed into them, one after the other: Enter sends one, Esc keeps it.
}
rescue-form-nowhere = “{ $form }” fits nowhere any more. What was typed there is kept: { $text }
rescue-done = { $count ->
    [one] One change is recovered. u takes it back.
   *[other] { $count } changes are recovered. u takes them back.
}
rescue-kept-file = The file stays as it is. What was left behind is kept aside for 30 days.
rescue-in-use-title = This workbook is in use
rescue-in-use-advice = Look at it, or save a copy of your own and work in that.
rescue-elsewhere-advice = Take it over only if you know that nobody has it open there any more.
looking-only = This workbook is only looked at: nothing is changed. Save a copy to work in (the command “copy”).
joined-outside = { $taken ->
    [0] Another program changed the file; it brought nothing new.
    [one] Another program changed the file. One change of it is taken in; u takes it back.
   *[other] Another program changed the file. { $taken } changes of it are taken in; u takes them back.
}{ $disputed ->
    [0] {""}
    [one] {" "}One answer both changed is disputed and keeps both versions (P lists it).
   *[other] {" "}{ $disputed } answers both changed are disputed and keep both versions (P lists them).
}
joined-removals = { $count ->
    [one] It no longer holds one thing that is here: it stays, and the removal is disputed (P lists it).
   *[other] It no longer holds { $count } things that are here: they stay, and the removals are disputed (P lists them).
}
joined-base = It was made from { $state }.
joined-look = The command “differences” shows what changed here.
state-opened = what the file held when it was opened ({ $time })
state-held = what the file held at { $time }
state-version = what it held earlier (version { $number }, kept on { $date })
returned-title = An earlier state is back in the file
returned-why = Something, perhaps a synchronizing service, put an earlier state back: the file holds again { $state }. What you answered since is here, not in the file.
returned-advice = Esc decides nothing; Ctrl-S asks again. What you do not keep stays as a version (tripartite versions).
returned-kept-here = What is here stays and is saved. The earlier state is kept as a version.
returned-taken = The earlier state is taken; u takes it back. What was here is kept as a version.
differences-here = Here
differences-in-file = In the file
differences-before = Before
differences-after = Now
version-not-kept = What is here could not be kept as a version, so nothing was taken ({ $reason }). Look for free space, or save a copy with the command “copy”.
version-no-place = There is no folder on this computer to keep a version in, so nothing was taken. Save a copy first, with the command “copy”.
outside-earlier = The file holds what it held earlier (version { $earlier }, { $then }), not what was saved here last (version { $last }, { $day }). To see both: tripartite versions { $file }
outside-lacks = { $count ->
    [one] One thing that was saved here last (version { $last }, { $day }) is not in the file any more.
   *[other] { $count } things that were saved here last (version { $last }, { $day }) are not in the file any more.
} To see them: tripartite versions { $file } --show { $last }
outside-copies = { $count ->
    [one] Beside the file lies another version of this workbook, a conflict copy: { $name }.
   *[other] Beside the file lie { $count } other versions of this workbook, conflict copies; one is { $name }.
} Leave the program, join it and then remove it: tripartite merge { $file } { $copy }
outline-problems = { $count ->
    [one] one thing could be better
   *[other] { $count } things could be better
}
start-waits = unsaved work waits
where-file = This workbook is the file { $file }.
where-scratch = This is a scratch copy of an example: { $file }. Save a copy to keep it.
written = Written: { $file }
copy-unconfirmed = The copy is written, but the disk did not confirm it: do not rely on it. Save another one on another disk.
paste-cleaned = { $count ->
        [one] One character that cannot be kept in a text was replaced.
        *[other] { $count } characters that cannot be kept in a text were replaced.
    }
worker-lost = An internal error: this program can write no file any more. Leave it and open the workbook again; what was saved before is safe.
text-cut = Only the beginning fitted: a text holds { $limit } characters. The cursor stands where it was cut off; put the rest elsewhere.
text-too-long = This is too long: a text holds { $limit } characters and { $room } are left. Nothing was inserted.
reading-version = Instrument
reading-process = The process
reading-messages = Key messages
reading-advantages = Why extend protection
reading-definitions = Who is meant
reading-method = How it is meant to work
reading-obstacles = Obstacles
reading-options = Policy options and examples
reading-standards = Standards
reading-chapters = What the report must contain
reading-figures = Key figures, with dates and sources
reading-practice-record = Fields of a practice record
reading-glossary = Glossary
reading-sources = Sources of the instrument
save-changed-outside = Another program changed the file since it was opened, and it was not written over. Save what you answered as a copy with the command “copy” (: then copy), then compare the two files.
save-outside-emptied = Another program emptied the file, and it was not written over.
save-outside-cut = Another program cut the file off, and it was not written over.
save-outside-another = Another workbook stands in the place of this one, and it was not written over.
save-outside-unreadable = Another program made something of the file that cannot be read ({ $reason }), and it was not written over.
save-outside-do = Everything you answered is here, also what the file held: save it as a copy with the command “copy” (: then copy).
save-not-kept = Not saved: what the file holds now could not be kept first ({ $reason }). Look for free space, or save a copy elsewhere with the command “copy”.
journal-no-rights = No journal can protect what you type: the file system of { $folder } keeps no rights, so a journal there would not be read again. Answers still go into the file. For more, set TRIPARTITE_HOME to a folder on another disk.
chapters-title = Draft a chapter
command-form = Read the blank questionnaire
command-requests = Read the data requests, one for each body
command-open-points = Read the open points
command-practice = Read the practice record
command-changes = Read what changed since another version of this workbook
command-documents = Choose a document to read and to write to a file
command-find = Look for words in this text
command-find-next = To the next place that holds the words
short-form = questionnaire
short-requests = requests
short-open-points = open points
short-practice = practice
short-changes = changes
short-documents = documents
documents-title = Documents
document-report = the situational analysis, for the decision makers
document-minutes = what was said and settled in the last meeting
document-since = what changed since the last meeting; what is left
document-form = blank, to print and to fill in by hand
document-requests = one letter for each body that could tell
document-open = what the group has to come back to, and why
document-changes = this workbook beside another version of it
document-practice = the fields of the repository, with its rules checked
form-title-compare = What changed since another version
form-compare = The other version of this workbook, a file
compare-do = Nothing was changed. Name the file of the other version.
short-find = find here
short-find-next = next place
form-title-find = Find in this text
form-find = Words
not-in-text = These words are not in this text.

## Words people use for a command; they are looked for and never shown
words-export = print, printer, word, docx, pdf, excel, xlsx, spreadsheet, csv, html, markdown, share, send, mail, hand over, write a file
words-redo = again, restore
words-undo = restore, take back, revert, mistake
words-quit = exit, close, end, stop
words-start = exit, close, home, other workbook
words-where = path, folder, directory, location, file name
words-copy = backup, save as, duplicate, share, send, rename
words-meeting = quorum, attendance, present, absent, late, arrive, arrived, member, participants, pause, break, stop
words-decide = vote, voting, decision, adopt, approve, consensus
words-positions = vote, party, objection, employers, workers, government
words-remark = comment, note, annotation
words-source = citation, cite, reference, evidence, law, article
words-break = pause, coffee, interrupt, stop
words-theme = font, colors, dark, light, contrast, settings, preferences
words-language = settings, french, english, translation
words-action = deadline, responsible, task, to do, follow up, assign
words-defer = postpone, later, skip
words-put-off = postpone, adjourn
words-park = later, parking lot, any other business
words-remove = delete, erase
words-clear = delete, erase, empty
words-save = store
words-header = settings, country, title, cover, role
words-report = document, analysis, preview, print
words-editor = vim, notepad
words-help = manual, keys, shortcuts
words-search = look for
words-projector = beamer, screen, font, letters, large
words-new = create
words-open = load, recent
words-not-applicable = skip, none
