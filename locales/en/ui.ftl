# Words of the screens.

command-yes = Reply yes
command-partly = Reply partly
command-no = Reply no
command-unknown = Unknown: nobody present knows
command-not-applicable = Reply not applicable; to a whole question with the reason
command-clear = Clear the reply
command-defer = Defer: to whom, until when
command-why = Edit the reason
command-finding = Edit the finding
command-source = Cite a source
command-obstacles = Tag the obstacles this shows
command-confidence = Confidence: how sure the group is
command-remark = Add a remark
command-review = Review status
command-edit = Edit
command-gap = Note the gap this shows, with everything that shows it
command-editor = Edit the text in your own editor
command-reference = Refer to a source in the text
command-evidence = What this text is drafted from: what it must cover, findings, tables
command-remove = Remove
command-same = Fill the row with this mark
command-settle = Choose between two versions
command-up = Up
command-down = Down
command-left = Left
command-right = Right
command-page-up = A page up
command-page-down = A page down
command-top = Go to the top
command-bottom = Go to the end
command-next = Next question or heading
command-previous = Previous question or heading
command-next-open = Next open question
command-back = Back to where you were
command-forward = Forward
command-go-to = Go to a question by its number
command-switch = Switch to the list at the left, the next cell or the next part
command-switch-back = To the previous cell or part
command-question = Show the question
command-guidance = What the question asks, and what counts as yes, partly, no
command-registers = Registers: evidence, results, the meeting; that of the question first
command-sources = Sources
command-standards = Standards: ratification, law and practice
command-coverage = Coverage by branch and group
command-matrix = Open the table of this question
command-problems = Problems: contradictions and suggestions
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
command-undo = Undo
command-redo = Redo
command-save = Save now
command-where = Show which file this workbook is
command-copy-out = Copy this for other programs
command-mouse = Mouse for selecting, or clicks
command-copy = Save a copy under another name
command-look = Open read-only
command-take-over = Take over
command-recover = Recover into the workbook
command-differences = See the differences
command-keep-file = Keep the file as it is
command-recover-copy = Save the recovered workbook as a copy
command-keep-here = Keep what is here and save it
command-take-earlier = Take the earlier state
command-export = Save this document as a file
command-number-file = Write it beside the old file, with a number
command-replace-file = Replace the old file; it is kept as a version
command-import = Bring in a questionnaire, report, sources or series
command-take-import = Bring it in
command-language = Next language: English, français
command-theme = Next theme: dark, light, projector, high contrast, no colours
command-ascii = ASCII signs on or off
command-redraw = Redraw the screen
command-start = Go to the start screen
command-new = New workbook for your country
command-open = Open a workbook
command-try-meeting = Try the Ruritania example (with a meeting), on a scratch copy
command-try-other = Try the Lysandria example (a national dialogue), on a scratch copy
command-try = Try the Malaysia example, on a scratch copy
command-quit = Leave the program
command-accept = Open or confirm
command-leave = Close; text typed is kept
command-complete = Complete the name of the file
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
short-editor = editor
short-reference = reference
short-evidence = findings
short-remove = remove
short-same = fill row
short-settle = choose
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
short-switch-back = switch back
short-question = question
short-guidance = guidance
short-registers = registers
short-sources = sources
short-standards = standards
short-coverage = coverage
short-matrix = matrix
short-problems = problems
short-minutes = minutes
short-since = since meeting
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
short-copy-out = copy
short-mouse = mouse
short-copy = copy
short-look = read-only
short-take-over = take over
short-recover = recover
short-differences = differences
short-keep-file = keep file
short-recover-copy = recover copy
short-keep-here = keep here
short-take-earlier = take earlier
short-export = export
short-number-file = number
short-replace-file = replace
short-import = bring in
short-take-import = take in
short-language = language
short-theme = theme
short-ascii = ASCII
short-redraw = redraw
short-start = leave
short-new = new
short-open = open
short-try-meeting = meeting example
short-try-other = dialogue example
short-try = Malaysia
short-quit = quit
short-accept = OK
short-leave = leave
short-complete = complete
short-tick = tick

context-start = Start screen
context-question = Question
context-outline = Outline
context-grid = Table
context-register = Register
context-record = Record
context-list = List
context-filter = Filtered list
context-reader = Reader
context-field = Text field
context-writing = Export
context-form = Form
context-confirm = Confirmation
context-help = Help
context-ask = Startup question
context-anywhere = Everywhere except in text
context-always = Always

program-title = tripartite · social protection for migrant domestic workers
save-saved = saved { $at }
save-saving = saving …
save-unconfirmed = saved { $at }, disk not confirmed
save-failed = NOT SAVED
save-kept = NOT IN FILE, kept on this computer
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
no-key = { $key } does nothing here. ? lists the keys that work.
ctrl-c-copies = Ctrl-C copies what is selected. Ctrl-Q leaves the program.
text-misplaced = Nothing was written: no text is open here. On a question, w opens the reason and f the finding.
open-a-text-first = Nothing was inserted: no text is open here. On a question, w opens the reason and f the finding.
enter-opens = Enter opens this line; then type.
complete-none = No name begins like that.
complete-names = { $names }{ $more ->
    [0] {""}
   *[other] {"  "}… and { $more } more
}
paste-how = Nothing has been copied here yet. Insert text from other programs with Ctrl-Shift-V or a right click.
text-copied = Copied. Ctrl-V inserts it, in any text of the workbook; other programs have it where the terminal allows that.
text-copied-here = Copied. Ctrl-V inserts it, in any text of the workbook; it is too long for other programs.
copied-out = Copied for other programs: { $what }, { $count ->
    [one] one character
   *[other] { $count } characters
}. If nothing arrives there, the terminal does not allow it; then hold Shift and select with the mouse.
copy-out-what = There is nothing here to copy. Put the cursor on a text, or open a table or a list.
copy-out-too-long = This is too long to be handed to the terminal. x in a document exports it.
mouse-given-back = The mouse belongs to the terminal now: drag to select, and copy as in any window. Space s takes it again.
mouse-taken = Clicks and the wheel work again here.
nothing-to-close = Nothing is open here that Esc can close. { $key } leaves; Backspace goes back where you were.
value-given-back = “{ $typed }” was not accepted; the previous value is back.
keyboard-enter = Enter
keyboard-esc = Esc
keyboard-backspace = Backspace
keyboard-delete = Delete
keyboard-home = Home
keyboard-end = End
keyboard-page-up = PgUp
keyboard-page-down = PgDn
keyboard-space = Space
keyboard-shift = Shift
command-menu = Menu: less frequent commands
short-menu = menu
context-menu = In the menu
menu-title = Menu
menu-here = Here
menu-meeting = The meeting
menu-go = Go to
menu-program = The program
too-small = This window is { $size }. tripartite needs { $least } or more: enlarge the window, use smaller letters, or start with --plain.
progress-line = { $none ->
    [0] { $answered } of { $asked } answered, { $unknown } unknown, { $deferred } deferred, { $open } open · { $problems ->
        [0] no problems
        [one] { $problems } problem
       *[other] { $problems } problems
    }
   *[other] { $answered } of { $asked } answered, { $unknown } unknown, { $open } open · { $problems ->
        [0] no problems
        [one] { $problems } problem
       *[other] { $problems } problems
    } · { $deferred ->
        [0] { $none } not applicable
       *[other] { $deferred } deferred, { $none } n/a
    }
}
start-title = Extending social protection to migrant domestic workers
start-line-1 = A workbook for a tripartite working group: three steps, a checklist, and a situational analysis at the end.
start-line-2 = Answer one question at a time, in any order; every answer is saved at once, in a file people can read.
start-line-3 = New here? Press t to look around in the Malaysia example: nothing you change there can do any harm.
start-recent = Recent workbooks
start-scratch = scratch copy, { $answered } of { $asked }
start-progress = { $answered } of { $asked } answered
start-instruments = Instruments
not-asked = Not applicable { $why }. Earlier answers are kept and not counted.
guidance-hint = what this asks, and what counts as yes, partly, no
guidance-asks = What it asks
guidance-matters = Why it matters
guidance-counts = What counts as
guidance-place = Source: { $at }
feeds = { $count ->
        [one] Used in chapter { $chapters } of the report
        *[other] Used in chapters { $chapters } of the report
    }
reply-overall = Overall answer
reply-from-parts = From the parts: “{ $mark }”. Your own answer replaces it.
reply-by-number = Reply with 1 yes, 2 partly, 3 no, 4 unknown, 5 not applicable; 0 clears.
reply-in-words = The answer to this question is a text: press Enter. 4 unknown and 5 not applicable work here.
open-standards = Open the table of standards: ratification, law, practice
open-coverage = Open the coverage table: { $one } by group, law and practice
open-matrix = Open the table of this question
citation-without-source = source not chosen yet
as-of-date = as of { $date }
word-count = { $count ->
        [one] { $count } word
        *[other] { $count } words
    } · Esc keeps it
remark-hidden = a restricted remark, hidden in projector view
record-header = Workbook
record-citation = Source of { $place }
record-remark = Remark on { $place }
grid-standards = Standards: status, and implementation in law and in practice (* not in Table 1 of the ILO brief)
grid-coverage = Coverage by { $one } and group, in law and in practice
grid-empty = Nothing has been entered yet: R opens the registers, a adds a row there.
register-group-evidence = Evidence
register-group-results = Results
register-group-costing = Costing
register-group-meeting = The group and its meetings
row-questions = Its questions: { $answered } of { $asked } answered
register-empty = a adds the first { $one }.
problems-title = Problems
problems-advice = Suggestions; nothing is blocked. Type to filter; Enter goes there.
problems-none = No problems.
busy-opening = Opening …
busy-writing = Writing …
busy-reading = Reading …
no-minutes = No meeting has been opened yet, so there are no minutes.
busy-report = Laying out the report …
palette-title = Commands
search-title = Find
nothing-found = Nothing found. Try fewer letters.
pick-source = Which source?
pick-reference = Which source, or which part of the report, does the text refer to?
reference-to-part = { $title } { $name }
pick-add = + a new { $one }
confirm-title = Are you sure?
confirm-remove = y yes, remove it
confirm-keep = n no, keep it
confirm-remove-row = Remove “{ $row }”? { $uses ->
        [0] Nothing refers to it.
        [one] One place refers to it and will say that it is missing.
        *[other] { $uses } places refer to it and will say that it is missing.
    } { $answers ->
        [0] No answers were given about it.
        [one] One answer about it is kept, but is no longer asked for.
        *[other] { $answers } answers about it are kept, but are no longer asked for.
    } { $lines ->
        [yes] Typing undo undoes this.
        *[no] u undoes this.
    }
confirm-remove-cited = Texts that cite it: { $texts }
help-title = Keys that work here
help-first = The keys that matter here
help-more = All keys follow, by place: Space shows more.
help-replies = The replies: yes, partly, no, unknown, not applicable
help-field = In a text: arrows move, Ctrl with an arrow moves by word, Shift selects, Ctrl-Z undoes, Ctrl-Y redoes, Ctrl-X cuts, Alt-C copies, Ctrl-V pastes.
form-title-not-applicable = Not applicable
form-title-defer = Defer
form-title-row = New entry
form-title-go = Go to a question
form-title-new = New workbook
form-title-open = Open a workbook
form-title-copy = Save a copy
form-title-export = Save the document as a file
form-title-import = Bring in a file
form-reason = Why does it not apply?
form-to = To whom?
form-until = Until when? (2026, 2026-12 or 2026-12-31; optional)
form-name = Name
form-number = Number, such as 2.15
form-country = Country, by its name
form-country-near = nearest: { $near }
form-role = Role: 1 country of origin, 2 country of destination, 3 both
form-role-unknown = “{ $found }” is no role. Type 1 for a country of origin, 2 for a country of destination, 3 for both.
form-language = Language of the workbook (otherwise that of the screen)
form-instrument = Instrument, by its number (otherwise the first)
form-instrument-unknown = “{ $found }” is no instrument; there are { $known }
form-title = Title (optional)
form-formats = Format (up and down arrows choose):
form-export-ending = Choose a name that ends in one of these: { $known }.
format-docx = Word (editable) (.docx)
format-pdf = PDF (.pdf)
format-html = Web page (.html)
format-markdown = Markdown (.md)
format-text = Plain text (.txt)
format-xlsx = Spreadsheet, one sheet per topic (.xlsx)
format-csv = CSV, one file per sheet (.csv)
format-json = Data for other programs (.json)
writing-percent = { $percent } % written
writing-stop = Esc stops it; an existing file stays as it is.
writing-stopping = Stopping …
export-stopped = Stopped: nothing was written.
form-file = File
form-import = File (.docx, .xlsx, .bib, .ris, .json, .csv, .tsv)
form-import-by = Who filled it in, if a questionnaire does not say so (optional)
form-needed = Please fill this in, or press Esc to leave.
form-kept = Kept from before. Ctrl-U clears a line.
no-such-number = There is no question { $number }. The outline shows all numbers.
nothing-to-undo = Nothing to undo.
nothing-to-redo = Nothing to redo.
undone = Undone: { $what }
redone = Redone: { $what }
removed = Removed; u undoes this.
version-of = The other version of “{ $cell }”: { $text }
settle-title = Disputed: { $cell }
settle-keep = Keep the version here: { $text }
settle-take = Take the other version: { $text }
settle-both = Keep both, one after the other
settle-hidden = { $choice } – in no report and no copy
settle-shown = { $choice } – may be shown in reports and copies
settled = Decided; u undoes this.
nothing-disputed = Nothing is disputed here. P lists what is.
row-not-of-list = “{ $found }” is none of these: { $known }.
row-added = “{ $row }” was added.{ $general ->
        [0] {""}
        [one] {" "}One answer given in general is kept, but the question is now asked for each entry.
        *[other] {" "}{ $general } answers given in general are kept, but the questions are now asked for each entry.
    }
same-needs-mark = Mark this cell first; = then fills the row with the same mark.
editor-not-started = No editor could be started. Tried: { $tried }. Set VISUAL or EDITOR to the program you write with, for example EDITOR=nano.
editor-no-file = The text cannot be handed to an editor: { $reason }. Go on here, or make room on the disk.
editor-gone = { $program } left no file; the text is unchanged.
editor-unread = What { $program } saved cannot be read as text. It is kept in { $file }; copy what you need from there.
editor-failed = { $program } ended with an error ({ $how }) and changed nothing; the text is unchanged.
editor-ended-badly = { $program } ended with an error ({ $how }); what it had saved was kept.
editor-code = code { $code }
editor-signal = signal { $signal }
editor-at-once = { $program } returned immediately and changed nothing. If its window is open, save there: the text is in { $file }. Next time add the option that makes it wait, as in EDITOR="code --wait".
editor-guessed = The editor saved no UTF-8, so the text was read as Windows-1252. If letters are wrong, it is kept as it was saved in { $file }.
editor-too-long = A text holds { $limit } characters, and what the editor saved is longer: only the beginning is here. The whole text is kept in { $file }; copy the rest from there.
editor-kept = What the editor saved belongs to no field. It is kept in { $file }.
editor-left = { $more ->
    [0] What you last wrote in your editor for { $cell } is not in this text. It is kept in { $file } for 30 days.
    [one] What you last wrote in your editor for { $cell } is not in this text. It is kept in { $file } for 30 days, and one more beside it.
   *[other] What you last wrote in your editor for { $cell } is not in this text. It is kept in { $file } for 30 days, and { $more } more beside it.
}
editor-needs-text = Put the cursor on a text first; your editor then opens with it.
reference-needs-text = References stand in long texts: put the cursor on one first.
evidence-needs-chapter = Findings and contents belong to the texts of the report: open one first.
no-matrix = This question has no table.
no-open-question = No question is open: each is answered, marked unknown, not applicable or deferred.
last-question = This is the last question.
first-question = This is the first question.
leads-nowhere = No single answer behind this line.
language-now = The program now speaks English.
theme-now = Theme: { $theme }
theme-dark = dark
theme-light = light
theme-projector = projector
theme-high-contrast = high contrast
theme-mono = no colours
not-in-the-file = The last changes are not in the file. Fix the cause and press Ctrl-S, save a copy (the command “copy”), or leave with Ctrl-Q.
not-saved-yet = Not everything is saved yet. Press Ctrl-S and look at the top right.
leaving-after-save = Leaving as soon as everything is saved.
quit-unsaved = The last changes are NOT saved. Save a copy with the command “copy”. To leave without them: Ctrl-Q, or type quit, once more.
quit-kept = The last changes are not in the file. They are kept on this computer and offered when you open it again. To leave: Ctrl-Q, or type quit, once more.
quit-typed = { $count ->
    [one] Typed and not submitted: “{ $form }”. Repeat to leave; it is kept on this computer for the next opening.
   *[other] Typed and not submitted: { $count } texts, the first in “{ $form }”. Repeat to leave; they are kept on this computer for the next opening.
}
quit-typed-unprotected = { $count ->
    [one] Typed and not submitted: “{ $form }”. It CANNOT BE KEPT on this computer: repeat to leave without it.
   *[other] Typed and not submitted: { $count } texts, the first in “{ $form }”. They CANNOT BE KEPT on this computer: repeat to leave without them.
}
typed-kept = Kept, not submitted: “{ $form }”. { $key } shows it there again.
typed-kept-command = Kept, not submitted: “{ $form }”. The command “{ $command }” (:) shows it again.
typed-kept-lines = Kept, not submitted: “{ $form }”. The same word, typed alone at the same place, takes it up again.
typed-shown-again = This text was kept from before; it has not been submitted yet.
save-lost-what = { $how ->
    [missing] { $file } is no longer there.
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
quit-lost = { $what } { $kept } { $help } To leave anyway, do it once more (Ctrl-Q, or type quit).
left-saved = Saved in { $file }
journal-fails = The journal cannot be written ({ $reason }): until the file itself is saved, nothing protects what you type. Free some space, or save a copy elsewhere.
rescue-title = Unsaved work
rescue-what-forms = Text typed on { $date }, { $time }, by { $user } on { $host } was not submitted.
rescue-forms = { $count ->
    [one] Typed into a form that was not sent: “{ $form }”.
   *[other] Typed into { $count } forms that were not sent, the first “{ $form }”.
}
rescue-what = { $count ->
    [one] One change of { $date }, { $time }, by { $user } on { $host } is not in the file.
   *[other] { $count } changes of { $date }, { $time }, by { $user } on { $host } are not in the file.
}
rescue-last = The last one: { $where }
rescue-draft = They include text that was still being typed.
rescue-both = { $count ->
    [one] One of these cells was also changed in the file. Look at the differences first.
   *[other] { $count } of these cells were also changed in the file. Look at the differences first.
}
rescue-other-file = The file was changed since by another program.
rescue-torn = The end of the journal could not be read. What can be read is offered; the journal is kept.
rescue-advice = Recovering counts as one change: u undoes it. Esc decides nothing.
rescue-now = In the file
rescue-then = Unsaved
rescue-nothing = nothing
rescue-fits-nowhere = does not fit any field as it is
rescue-not-sent = not submitted
form-hidden = hidden in projector view
rescue-forms-done = { $count ->
    [one] The form shows what was typed into it: Enter sends it, Esc keeps it.
   *[other] { $count } forms show what was typed into them, one after the other: Enter sends one, Esc keeps it.
}
rescue-form-nowhere = “{ $form }” no longer fits anywhere. What was typed there is kept: { $text }
rescue-done = { $count ->
    [one] One change is recovered. u undoes this.
   *[other] { $count } changes are recovered. u undoes this.
}
rescue-kept-file = The file stays as it is. The unsaved work is kept aside for 30 days.
rescue-in-use-title = This workbook is in use
rescue-in-use-advice = Open it read-only, or save a copy of your own and work in that.
rescue-elsewhere-advice = Take it over only if you know that nobody has it open there any longer.
looking-only = Read-only: nothing is changed. Save a copy to work in (the command “copy”).
joined-outside = { $taken ->
    [0] Another program changed the file; it brought nothing new.
    [one] Another program changed the file. One of its changes was merged; u undoes this.
   *[other] Another program changed the file. { $taken } of its changes were merged; u undoes this.
}{ $disputed ->
    [0] {""}
    [one] {" "}One answer changed on both sides is disputed; both versions are kept (P lists it).
   *[other] {" "}{ $disputed } answers changed on both sides are disputed; both versions are kept (P lists them).
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
returned-kept-here = What is here was kept and saved. The earlier state is kept as a version.
returned-taken = The earlier state was taken; u undoes this. What was here is kept as a version.
differences-here = Here
differences-in-file = In the file
differences-before = Before
differences-after = Now
version-not-kept = What is here could not be kept as a version, so nothing was taken ({ $reason }). Free some space, or save a copy with the command “copy”.
version-no-place = There is no folder on this computer to keep a version in, so nothing was taken. Save a copy first, with the command “copy”.
outside-earlier = The file holds what it held earlier (version { $earlier }, { $then }), not what was saved here last (version { $last }, { $day }). To see both: tripartite versions { $file }
outside-comments = The file holds comments (after #). Saving does not keep them; the file as it is now is then kept as a version.
outside-lacks = { $count ->
    [one] One thing that was saved here last (version { $last }, { $day }) is not in the file any longer.
   *[other] { $count } things that were saved here last (version { $last }, { $day }) are not in the file any longer.
} To see them: tripartite versions { $file } --show { $last }
outside-copies = { $count ->
    [one] Beside the file lies another version of this workbook, a conflict copy: { $name }.
   *[other] Beside the file lie { $count } other versions of this workbook, conflict copies; one is { $name }.
} Leave the program, join it and then remove it: tripartite merge { $file } { $copy }
outline-problems = { $count ->
    [one] one thing could be better
   *[other] { $count } things could be better
}
start-waits = unsaved work found
where-file = This workbook is the file { $file }.
where-scratch = This is a scratch copy of an example: { $file }. Save a copy to keep it.
written = Written: { $file }
export-exists-title = A file has this name
export-exists = { $file } is there already. Nothing was written.
export-exists-advice = Esc leads back to the name.
import-title = What the file brings
import-brings = { $file }: { $count ->
    [0] nothing to bring in
    [one] one change
   *[other] { $count } changes
}; { $same } the same, { $refused } not brought in.
import-advice = Nothing is changed yet. Esc leaves everything as it is.
import-nothing = There is nothing to bring in.
import-done = { $count ->
    [one] One change was brought in
   *[other] { $count } changes were brought in
}; { $refused } not brought in. u undoes this.
import-table-pasted = Copy the table and paste it over the list of assumptions: there it can be said how it is read.
copy-unconfirmed = The copy was written, but the disk did not confirm it: do not rely on it. Save another one on another disk.
paste-structured = { $tables ->
        [0] { "" }
        [one] A table was recognized.
        *[other] { $tables } tables were recognized.
    } { $items ->
        [0] { "" }
        [one] One item of a list was recognized.
        *[other] { $items } items of lists were recognized.
    } Ctrl-Z takes that back.
paste-cleaned = { $count ->
        [one] One character that cannot be kept in a text was replaced ({ $kinds }).
        *[other] { $count } characters that cannot be kept in a text were replaced ({ $kinds }).
    }
worker-lost = Internal error: the program can no longer write files. Leave it and open the workbook again; what was saved before is safe.
text-cut = Text cut: a text holds { $limit } characters. The cursor marks where it was cut off; put the rest elsewhere.
text-too-long = Too long: a text holds { $limit } characters and { $room } are left. Nothing was inserted.
reading-version = Instrument
reading-process = The process
reading-messages = Key messages
reading-advantages = Why extend protection
reading-definitions = Definitions
reading-method = Method
reading-obstacles = Obstacles
reading-options = Policy options and examples
reading-standards = Standards
reading-chapters = Required contents of the report
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
save-not-kept = Not saved: what the file holds now could not be kept first ({ $reason }). Free some space, or save a copy elsewhere with the command “copy”.
journal-no-rights = No journal can protect what you type: the file system of { $folder } keeps no rights, so a journal there would not be read again. Answers still go into the file. For more, set TRIPARTITE_HOME to a folder on another disk.
chapters-title = Draft a chapter
# what a text of the report is drafted from
evidence-title = Drafted from: Enter ticks, inserts, opens
evidence-beside = Drafted from
evidence-must = To cover
evidence-findings = Finding
evidence-tables = Table
evidence-covered = covered
evidence-not-covered = not covered yet
evidence-used = in the text
evidence-first-draft = { $count ->
        [one] put the one finding together as a first draft
       *[other] put all { $count } findings together as a first draft
    }
evidence-drafted = First draft put together. It is marked as such in the file and in every document until you change it or set its review to ready.
evidence-has-text = There is a text already. Put findings into it one by one.
evidence-none = Nothing feeds this text yet: no finding, no table.
text-none = no text
text-written = text
text-first-draft = first draft, not edited
text-covers = { $covered } of { $must } covered
text-first-draft-note = First draft put together from the findings, not edited by the authors yet.
command-form = Read the blank questionnaire
command-record = Read the record: everything the workbook holds
command-requests = Read the data requests, one for each body
command-open-points = Read the outstanding items
command-costing = Read what options cost and who pays
command-practice = Read the practice record
command-changes = Read what changed since another version of this workbook
command-documents = Choose a document to read or to save as a file
command-find = Find words in this text
command-find-next = Next match in this text
short-form = questionnaire
short-record = record
short-requests = requests
short-open-points = outstanding
short-costing = costing
short-practice = practice
short-changes = changes
short-documents = documents
documents-title = Documents
document-report = the situational analysis, for decision makers
document-record = every answer with its sources and positions, to check the report by
document-minutes = discussion and decisions of the last meeting
document-since = what changed since the last meeting, and what is outstanding
document-form = blank, to fill in on paper, in Word or in a spreadsheet
document-requests = a letter to each body that may have the answer
document-open = what the group has to come back to, and why
document-changes = this workbook compared with another version
document-costing = what options cost, who pays, how figures come about
document-practice = the fields of the repository, with its rules checked
form-title-compare = What changed since another version
form-compare = The other version of this workbook, a file
compare-do = Nothing was changed. Name the file of the other version.
short-find = find here
short-find-next = next place
form-title-find = Find in this text
form-find = Words
not-in-text = Not found in this text.

## Words people use for a command; they are looked for and never shown
words-export = print, printer, word, docx, pdf, excel, xlsx, spreadsheet, csv, html, markdown, share, send, mail, hand over, write a file
words-redo = again, restore
words-undo = restore, take back, revert, mistake
words-quit = exit, close, end, stop
words-start = exit, close, home, other workbook
words-where = path, folder, directory, location, file name
words-copy-out = clipboard, copy text, copy table, system
words-mouse = select, selection, click, pointer
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
words-record = everything, all answers, annex, full report
words-report = document, analysis, preview, print
words-evidence = must, checklist, contents, insert, draft, write, findings
words-editor = vim, notepad
words-reference = footnote, cite in text
words-help = manual, keys, shortcuts
words-search = look for
words-projector = beamer, screen, font, letters, large
words-new = create
words-open = load, recent
words-not-applicable = skip, none
series-title = Series: { $values ->
    [one] 1 value
   *[other] { $values } values
} in { $rows ->
    [one] 1 row
   *[other] { $rows } rows
}{ $replaced ->
    [0] {""}
    [one] , 1 in place of another
   *[other] , { $replaced } in place of others
}
series-row = { $title }: { $values }
series-row-new = { $title } (new): { $values }
series-row-near = { $title } (new; there is “{ $near }”): { $values }
series-nearest = “{ $title }” is “{ $near }”, and so wherever a name is near to one there is
series-empties = empty cells take out what stands there: { $count ->
    [one] 1 value
   *[other] { $count } values
}
series-same = All that was pasted stands there already.
series-taken = { $values ->
    [one] 1 value is
   *[other] { $values } values are
} taken; undo takes them out again in one step.
series-nothing-taken = Nothing was taken.
series-ask-parts = Cell { $cell } holds “{ $text }”. What is it?
series-ask-reading = “{ $text }” is { $value }
series-ask-named = “{ $text }” is a fiscal year by one number. Which?
series-named-first = the year in which it begins
series-named-last = the year in which it ends
series-ask-far = The year { $text } is far from those of the costing, { $first } to { $last }. Is it meant?
series-far-no = no, take nothing
series-far-yes = yes, take the years as they stand
series-too-large = This is more than 20,000 cells or a million characters: paste the rows of the costing alone.
series-no-years = There are no years: the first row or the first column holds two or more, such as 2027 or 2026/27.
series-no-values = There are years and names, and no value.
series-formula = Cell { $cell } holds “{ $text }”: paste values, not formulas.
series-scaled = Cell { $cell } holds “{ $text }”: write the number in full.
series-not-number = Cell { $cell } holds “{ $text }”, which is no number.
series-two-signs = Cells { $text } and { $cell } part their fractions by different signs: use one throughout.
series-no-name = The values beside cell { $cell } have no name: name the row.
series-year-twice = Cell { $cell } holds the year “{ $text }” a second time.
series-row-twice = Cell { $cell } names “{ $text }” a second time.
series-percent = Cell { $cell } is a percentage, and “{ $text }” is not in percent: take the sign out, or change the unit.
series-more-faults = { $count ->
    [one] 1 more cell cannot be taken.
   *[other] { $count } more cells cannot be taken.
}
