# Plain mode: what can be typed (plain-word-*, plain-mark-*: the first is shown, all are understood) and what is said.

plain-word-reply = reply
plain-word-all = all
plain-word-clear = clear
plain-word-defer = defer
plain-word-why = why
plain-word-finding = finding
plain-word-source = source, cite
plain-word-barriers = barriers, barrier, obstacle
plain-word-confidence = confidence
plain-word-remark = remark
plain-word-review = review
plain-word-gap = gap
plain-word-show = show
plain-word-field = field
plain-word-ask = ask
plain-word-settle = settle
plain-word-set = set
plain-word-remove = remove, delete
plain-word-next = next
plain-word-previous = previous, prev
plain-word-open = open
plain-word-back = back
plain-word-forward = forward
plain-word-go = go, go to
plain-word-question = question, again
plain-word-guidance = guidance, guide
plain-word-outline = outline
plain-word-find = find
plain-word-problems = problems
plain-word-more = more
plain-word-registers = registers
plain-word-register = register
plain-word-sources = sources
plain-word-row = row
plain-word-series = series
plain-word-add = add
plain-word-standards = standards
plain-word-coverage = coverage
plain-word-matrix = matrix
plain-word-minutes = minutes
plain-word-since = since
plain-word-report = report
plain-word-chapter = chapter
plain-word-evidence = evidence, findings
plain-word-reading = reading
plain-word-header = header
plain-word-status = status
plain-word-save = save
plain-word-where = where, file, path
plain-word-copy = copy
plain-word-take-over = take-over
plain-word-recover = recover
plain-word-differences = differences
plain-word-keep-file = keep-file
plain-word-keep-here = keep-here
plain-word-take-earlier = take-earlier
plain-word-export = export
plain-word-number-file = number
plain-word-replace-file = replace
plain-word-import = import
plain-word-take-import = take-in
plain-word-undo = undo
plain-word-redo = redo
plain-word-language = language
plain-word-ascii = ascii
plain-word-help = help, ?
plain-word-leave = leave
plain-word-start = start
plain-word-new = new
plain-word-try = try, example
plain-word-quit = quit, exit, bye

plain-mark-yes = yes, y
plain-mark-partly = partly, partial, p
plain-mark-no = no, n
plain-mark-unknown = unknown, u, not known, don’t know
plain-mark-not-applicable = n/a, na, not applicable

plain-until = until, by
plain-cite-at = at
plain-cite-as-of = as-of, dated
plain-cite-quote = quote
plain-new = new
plain-restricted = restricted, confidential

plain-help-reply = the reply to the whole question, whatever its parts say: reply partly
plain-help-all = the same mark for every part: all unknown. In a matrix: all 3 yes
plain-help-clear = clears the reply and its parts; clear why clears one thing
plain-help-defer = defers the question: defer the ministry until 2026-12-01
plain-help-why = the reason for the answer: on the same line, or over several lines ended by a line with a single dot
plain-help-finding = the finding in the group’s words, entered like why
plain-help-source = lists what can be cited; source 2 at "art. 4" as-of 2023 quote followed by the quotation; source new and a title enters a new one
plain-help-barriers = the barriers this gives evidence of, by number: barriers 1, 4
plain-help-confidence = how sure the group is, and on what basis: confidence medium interviews
plain-help-remark = a remark; remark restricted and the text keeps it out of every report
plain-help-review = review status: review ready
plain-help-show = everything recorded here, with its number; show and a number, name or address shows one thing
plain-help-gap = notes the gap that what is in front shows, with everything that shows it
gap-none = This does not read as a gap.
plain-help-field = one thing by number or name: field 3 asks for it, field signed 2020 sets it
plain-help-ask = asks for what is still empty here, one item at a time
plain-help-settle = chooses between two versions, where two people changed the same thing: settle shows both; settle keep, settle take or settle both decides
plain-help-set = any cell by its address: set answers/consult-gender/reply partly
plain-help-remove = removes what a number refers to: a row, a source, a remark
plain-help-next = the next question; Enter does the same
plain-help-previous = the previous question
plain-help-open = the next open question; with a file name, opens that workbook
plain-help-go = a question by number or id: go 2.15
plain-help-back = back to where you were
plain-help-forward = forward again
plain-help-question = shows the question again
plain-help-guidance = what the question asks, and what counts as yes, partly and no
plain-help-outline = the sections with their counts; outline 5 lists the questions of one
plain-help-find = finds words anywhere: find permit
plain-help-problems = contradictions and suggestions, with numbers to go there
plain-help-more = the rest of a long list
plain-help-leave = leaves a list or record and returns to the question; Enter goes back one step
plain-help-registers = the registers with the number of their rows
plain-help-register = one register: register agreement
plain-help-sources = the register of sources
plain-help-row = a row of the register, and its empty fields: row 2
plain-help-series = values by year for assumptions, pasted from a spreadsheet: the rows, then a line with a dot
plain-help-add = adds a row to the register: add and its name
plain-help-standards = the standards with status, law and practice; 2 in force, yes, partly fills line 2
plain-help-coverage = branch by branch and group by group, in law and in practice; 5 yes no fills line 5
plain-help-matrix = the matrix of a question asked row by row
plain-help-minutes = the minutes of the last meeting; minutes 2 shows those of the second
plain-help-since = what changed since the last meeting, and what has to be confirmed
plain-no-minutes = There is no such meeting yet, or none was opened.
plain-help-report = the situational analysis as text; report 3 shows one chapter
plain-help-chapter = the drafted text of a chapter: chapter 3
plain-help-evidence = what a text of the report is drafted from: what it must cover, findings, tables; evidence 3 ticks, inserts or opens line 3
plain-help-reading = obstacles, options, figures and terms of the instrument
plain-help-header = title, country, role and dates of the workbook
plain-help-status = counts, problems, file, and whether it is saved
plain-help-save = saves now; every answer is saved by itself as well
plain-help-where = which file this workbook is
plain-help-undo = undoes the last change
plain-help-redo = redoes it
plain-help-copy = saves a copy: copy name.yaml
plain-help-take-over = takes over a workbook that was open on another computer
plain-help-recover = recovers unsaved work into the workbook
plain-help-differences = shows what recovering would change, or what was merged from another program
plain-help-keep-file = keeps the file as it is and puts the unsaved work aside
plain-help-keep-here = keeps what is here when an earlier state came back into the file, and saves it
plain-help-take-earlier = takes the earlier state that came back; what is here is kept as a version
plain-help-export = writes the report: export report.docx, or another format by its ending
plain-help-number-file = writes the document whose name was taken beside the old file, with a number
plain-help-replace-file = writes it in the place of the old file, which is kept as a version
plain-help-import = shows what a file brings: import form.xlsx, an edited report, sources or series
plain-help-take-import = brings in what import showed
plain-help-language = the other language, or the one named: language fr
plain-help-ascii = switches plain ASCII signs on or off, in files and reports
plain-help-new = a new workbook: new MYS
plain-help-try = a scratch copy of the Malaysia example; try meeting opens that of Ruritania, with a meeting; try abnd that of Lysandria, a national dialogue
plain-help-start = back to the start, for another workbook
plain-help-help = the words you can type; help why explains one, help all explains them all
plain-help-quit = leaves; asks first if something is not in the file
plain-help-answering = To answer, type yes, partly, no, unknown or n/a: and the reason, or their numbers 1 to 5.
    A question with parts asks for them in turn; 1 yes, 2 no, 3 unknown answers several at once, and 2-4 no answers a range.
    A reply alone answers the next open part; with none open, or once there is an overall reply, the whole question.
    A reason or a deferral always concerns the whole question.
    Capitals, accents and hyphens do not matter. A slash in front, as in /quit, makes any line a command.
plain-help-end = Help and a word explains it; help all explains them all. Every word also works in English, whatever the language of the program.
plain-help-asking = Enter skips, a single dot stops, a hyphen clears, and a slash in front gives a command, as in /quit.

plain-group-answer = To answer
plain-group-entry = To add to the answer
plain-group-record = To look at one thing and change it
plain-group-go = To move around
plain-group-lists = To see and fill in lists
plain-group-program = For the program

plain-instead-editor = An external editor needs a full screen. Type why or finding and then the text, ended by a line with a single dot.
plain-instead-reference = Type the reference into the text, as [@source, s. 24], or [#scheme] for a part of the report; sources lists the sources with their names.
plain-instead-cursor = There is no cursor here. Enter goes to the next question, previous goes back, and numbers choose from a list.
plain-instead-switch = There is one thing at a time here. Type outline, registers or question to go there.
plain-instead-changes = Leave the program and type: tripartite report FILE --document changes --against OLD -f text
plain-instead-documents = Each document has its own word: report, record, minutes, since, form, requests, points, practice, costing.
plain-instead-theme = Plain mode has no colours, so there is no theme to change.
plain-instead-copy-out = Plain mode leaves text to the terminal: select it there and copy it.
plain-instead-mouse = Plain mode leaves the mouse to the terminal.
plain-instead-recover-copy = Type recover and then copy with a name, or leave and use: tripartite recover FILE -o NAME
plain-instead-accept = Enter alone accepts what is asked or goes on; a number chooses from a list.
plain-instead-tick = Choose several things by their numbers: barriers 1, 4.

plain-label = { $label }:
labelled = { $label }: { $text }
plain-colon = {": "}
plain-contents = Contents
plain-empty = nothing yet
plain-now = Now
plain-quote = “{ $quote }”
plain-header = The workbook
plain-row = { $row } ({ $one })
plain-between = {"; "}
plain-remark-restricted = Restricted remark
plain-marks = yes; partly; no; unknown; n/a

plain-start = Tripartite, plain mode.
plain-start-new-here = New here? Type try to look around in the Malaysia example: nothing you change there can do any harm.
plain-start-new = new and the name of a country, such as new Malaysia
plain-start-try = try
plain-start-try-meeting = try meeting
plain-start-try-other = try abnd
plain-start-open = open and a file name
plain-start-how = Type help for all words, quit to leave.
plain-prompt-start = What would you like to open?
plain-recent = { $number }. { $title }, { $progress }, last opened { $date }.
plain-needs-workbook = No workbook is open yet. Type try, new, or open and a file name.
plain-opening = { $title }. Country: { $country }.
plain-opening-help = Every answer is saved at once; you are told only if saving fails. Type help for what you can type here.

plain-question = Question { $number }, { $name }.
plain-under = Under: { $title }
plain-about = About: { $row }.
plain-state = State: { $state }.
plain-no-question = The question { $question } is not in this instrument.
plain-advice = Could be better: { $problem }.
plain-through-standards = It is answered standard by standard: type standards.
plain-through-coverage = It is answered { $one } by { $one }: type coverage.
plain-through-matrix = It is answered in its own table: type matrix.
plain-row-by-row = It is asked for each row of the register { $register }, which is empty: type register { $id } to add one.

plain-prompt-part = { $number }, part { $part } of { $count }, { $label }: yes, partly, no, unknown or n/a?
plain-prompt-reply = { $number }: yes, partly, no, unknown, n/a with a reason, or defer?
plain-prompt-value = { $number }: type reply and your answer.
plain-prompt-done = { $number } has its answer. Enter goes on; why, finding and source say more.
plain-prompt-not-asked = { $number } is not asked. Enter goes on.
plain-prompt-elsewhere = Enter goes to the question.
plain-prompt-list = A number goes there; Enter leaves the list.
plain-prompt-register = A number opens a row, add and a name adds one; Enter leaves the register.
plain-prompt-grid = A number opens a line, ask asks for what is empty; Enter leaves.
plain-prompt-record = { $what }: a number and a value set one thing, ask asks for what is empty; Enter leaves.
plain-prompt-text = { $what }: write the text; a line with a single dot ends it.
plain-prompt-cell = { $what }: { $how }
plain-prompt-name = Name of the { $one }?
plain-prompt-confirm = Type yes to do it; anything else leaves it as it is.

plain-how-reply = yes, partly, no, unknown, n/a: and the reason, or defer and to whom?
plain-how-mark = yes, partly, no, unknown or n/a?
plain-how-flag = yes or no?
plain-how-text = text over any number of lines, ended by a line with a single dot.
plain-how-time = a time of day such as 9:05 or 14.
plain-how-date = a date such as 2021, 2021-06 or 2021-06-30.
plain-how-number = a number.
plain-how-count = a whole number
plain-how-year = a year, its four digits
plain-how-decimal = a number, such as 48000 or 2.5.
plain-how-yearly = each year with its value, such as 2027: 20, 2030: 50.
plain-how-factor = a number, or one of the names above.
plain-how-factors = numbers or names from above, such as 2.5, prices.
plain-how-choice = one of the numbers above.
plain-how-many = one or more of the numbers above, such as 1, 3.
plain-how-line = one line.

plain-noted = Recorded: { $what }
plain-emptied = Cleared: { $what }.
plain-removed = Removed. Undo brings it back.
plain-kept = Nothing was changed.
plain-left = Left as it is.
plain-nothing-changed = Nothing changed: it already says that.
plain-nothing-written = Nothing was written.
plain-nothing-to-clear = There is no reply here to clear.
plain-nothing-empty = Nothing is empty here.
plain-settle-keep = keep, keep this, this
plain-settle-take = take, take the other, other
plain-settle-both = both, keep both
plain-settle-how = Type settle keep for the version here, settle take for the other version, or settle both to keep one text after the other.
plain-settle-which = Several things are disputed here: type settle, the number, and keep, take or both.
plain-settle-not-both = Only two texts can be kept one after the other: type settle keep or settle take.
plain-nothing-disputed = Nothing is disputed here. Type problems for what is.
plain-asking = Enter skips, a single dot stops, a hyphen clears.

plain-counts = Of { $questions } { $question-count ->
    [one] question
   *[other] questions
}: { $answered } answered, { $unknown } { $unknown-count ->
   *[other] unknown
}, { $none } not applicable, { $deferred } { $deferred-count ->
   *[other] deferred
}, { $open } { $open-count ->
   *[other] open
}.
plain-problem-count = { $count ->
    [0] Nothing to improve.
    [one] One thing could be better: type problems.
   *[other] { $count } things could be better: type problems.
}
plain-scratch = This is a scratch copy of an example, to try things in.
plain-looking = { $file } is open read-only: nothing in it was changed.
plain-saved = Saved in { $file } at { $time }.
plain-saving = Saving in { $file }.
plain-unconfirmed = Saved in { $file } at { $time }, but the disk did not confirm the new name.
plain-not-saved = Not saved: { $reason } Your text is only in the memory of this program. Fix the cause and type save, or type copy and another name.
plain-in-journal = Not in the file: { $reason } What you typed is kept on this computer and offered when you open it again. Fix the cause and type save, or type copy and another name.
plain-no-rescue = There is no unsaved work to recover.
plain-rescue = Type recover to put it into the workbook, differences to see it first, keep-file to leave the file as it is.
plain-returned = Type keep-here to keep what is here and save it, differences to see both, take-earlier to take the earlier state.
plain-nothing-returned = No earlier state came back into the file.
plain-no-differences = There is nothing to compare.
plain-elsewhere = Open read-only. Type copy and a name to work in a copy, or take-over if you know that nobody has it open there any longer.
plain-goodbye = Nothing was open. Begin with one of these: “tripartite try” looks around in the example, “tripartite new FILE --country NAME” starts a workbook, “tripartite open FILE” opens one. “tripartite --help” explains the rest.

plain-section = Step { $step }, { $title }: { $answered } of { $asked } answered, { $open } open
plain-register = { $register }: { $count ->
    [0] none yet.
    [one] one row.
   *[other] { $count } rows.
}
plain-more-left = { $count } more: type more.
plain-no-more = There is nothing more.
plain-no-problems = Nothing to improve: every answer is supported.
plain-no-rows = There are no rows yet: type registers to add one.
plain-nothing-found = Nothing found for “{ $words }”.
plain-leads-nowhere = This leads nowhere.
plain-where = This is number { $number }, { $what }.
plain-nowhere = There is nowhere to go back to.
plain-no-chapter = There is no chapter “{ $number }”. There are:

plain-unknown = “{ $word }” is not known here. Type help for what can be typed.
plain-unknown-near = “{ $word }” is not known here. Did you mean { $near }? Type help for all words.
plain-mark-of-what = Say what it is the answer to: a number and then the reply, or Enter to return to the question.
plain-stroke = To give a command here, put a slash in front: /{ $word }.
plain-taken-as-value = “{ $word }” was taken as what was asked for. Undo takes it back; /{ $word } gives the command.
plain-taken-as-text = That was taken as text. A line with a single dot ends the text; /{ $word } gives the command.
plain-too-long = This is longer than the { $limit } characters an answer can hold. Nothing was changed.
plain-takes-nothing = “{ $word }” takes no words after it. “{ $rest }” was not understood, and nothing was done.
plain-takes-nothing-alone = “{ $word }” takes no words after it, and nothing was done. “{ $rest }” is a word of its own: type it alone.
plain-takes-number = “{ $word }” takes a number after it, or nothing. “{ $rest }” was not understood, and nothing was done.
plain-not-known-after = “{ $word }” does not know “{ $rest }”, and nothing was done. { $help }
plain-no-such-number = There is no such number here; the last one is { $count }.
plain-no-item = There is no “{ $name }” here. Type show for what there is, with its numbers.
plain-no-name = “{ $name }” is not known in this instrument.
plain-no-name-near = “{ $name }” is not known in this instrument. Did you mean { $near }?
plain-no-cell = “{ $cell }” is not the address of a cell. An address looks like answers/QUESTION/reply or registers/REGISTER/ROW/FIELD.
plain-not-here = This belongs to a question, a standard or a branch. Go to one first, or press Enter to return to the question.
plain-needs-question = No question is selected. Type question to return to it.
plain-needs-record = Nothing is open here. Type question, header or registers first.
plain-needs-register = No register is open. Type registers, or register and its name.
plain-no-matrix = This question has no table. Type standards or coverage for those.
plain-no-parts = This question has no parts; type the reply alone.
plain-no-source = There is no source “{ $name }”.
plain-no-sources = No source is entered yet. Type source new and its title.
plain-source-how = To cite one: source 2 at "art. 4" as-of 2023 quote followed by the quotation. For a new one: source new and its title.
plain-all-how = The same mark for every part: all unknown. In a matrix: all 3 yes.
plain-set-how = Type set, the address of a cell and the value: set answers/consult-gender/reply partly.
plain-clear-how = Type clear and the number or name of what to clear.
plain-remove-how = Type remove and the number of a row, a source or a remark; show lists the numbers.
plain-row-how = This line takes, from the left, separated by commas:
plain-go-how = There is no question “{ $number }”. Type go and a number such as 2.15, or find and a word.
plain-refused-flag = “{ $found }” is neither yes nor no. Type yes or no.
plain-refused-mark = “{ $found }” is not a reply. Type yes, partly, no, unknown or n/a.
plain-refused-reply = “{ $found }” is not a reply. Type yes, partly, no, unknown, n/a: and the reason, or defer and to whom.
plain-refused-reason = Not applicable needs a reason: type n/a: and the reason.
plain-refused-choice = “{ $found }” is not one of these. Type a number from 1 to { $count }.
plain-refused-none = “{ $found }” cannot be chosen: there is nothing to choose from yet.
plain-no-language = The program speaks: { $known }.
plain-same-language = The program already speaks this language.
plain-ascii = ASCII signs were switched on or off.

plain-form-file = File name? Enter for the country’s code with .yaml.
plain-form-open = Name of the file to open?
plain-form-copy = Name of the copy? Enter for the same name with -copy.
plain-kept-offer = Kept from before: { $text }. Enter accepts it, a minus (-) drops it.
plain-offer-dropped = Dropped.
plain-forms-left = This was typed and not submitted. It is kept. Type the same word alone at the same place to take it up again.
plain-word-form = form, questionnaire
plain-word-record = record
plain-word-requests = requests
plain-word-open-points = points, open-points
plain-word-costing = costing
plain-word-practice = practice
plain-help-form = the blank questionnaire as text
plain-help-record = everything the workbook holds, as text
plain-help-requests = what is unknown, as letters to those who may have the answer
plain-help-open-points = everything the group has to come back to
plain-help-costing = what options cost, who pays, and how each figure comes about
plain-help-practice = the practice record with its rules
plain-instead-find = Type find and the words; use the keys of your terminal to search a text that was shown.
plain-form-export = Name of the report? Its extension sets the format: .docx, .html, .md, .txt, .xlsx, .csv or .json. Enter for the workbook’s name with -report.docx.
plain-form-import = Name of the file? A filled questionnaire (.xlsx, .docx), an edited report (.docx), sources (.bib, .ris, .json) or series (.csv, .tsv).
plain-form-import-by = Who filled it in, if a questionnaire does not say so? Enter for nobody.
plain-export-exists = { $file } is there already, and nothing was written. Type replace to put the document in its place (it is kept as a version), number to write it beside it with a number.
plain-import-waits = Nothing is changed yet. Type take-in to bring it in.
plain-series-how = Series: paste the rows of the spreadsheet, years in the first row or column. A line with a single dot ends.
plain-series-number = Type a number from 1 to { $most }; an empty line takes nothing.
plain-series-take = { $most ->
    [0] Take this? yes or no
   *[other] Take this? yes or no, or a number to read it otherwise
}

# the page of the costing in lines
plain-word-figures = figures
plain-help-figures = what each line costs, step by step: figures 2 (a line), figures 2029 (a year), figures table, figures sensitivity, figures outcome state 2029, figures household, figures designs 2; figures if 3 60 tries 60 in row 3 this year, figures if 3 60 all in every year, figures none drops it; nothing of it is saved
plain-figures-line = line
plain-figures-table = table
plain-figures-sensitivity = sensitivity
plain-figures-household = household
plain-figures-designs = designs, design, package, packages
plain-figures-outcome = outcome, outcomes, result
plain-figures-if = if
plain-figures-all = all
plain-figures-none = none, off
plain-prompt-figures = A number opens what is entered there; figures with a line or a year turns the page; Enter leaves.
plain-costing-no-value = no value for { $year }; the number of this line opens it

plain-evidence-needs-chapter = Open a text of the report first: chapter 3.
plain-evidence-how = evidence and a number ticks what is covered, puts a finding at the end of the text, or opens a table.
