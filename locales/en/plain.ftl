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
plain-word-add = add
plain-word-standards = standards
plain-word-coverage = coverage
plain-word-matrix = matrix
plain-word-minutes = minutes
plain-word-since = since
plain-word-report = report
plain-word-chapter = chapter
plain-word-reading = reading
plain-word-header = header
plain-word-status = status
plain-word-save = save
plain-word-copy = copy
plain-word-take-over = take-over
plain-word-recover = recover
plain-word-differences = differences
plain-word-keep-file = keep-file
plain-word-keep-here = keep-here
plain-word-take-earlier = take-earlier
plain-word-export = export
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
plain-help-clear = takes the reply and its parts back; clear why empties one thing
plain-help-defer = puts the question off: defer the ministry until 2026-12-01
plain-help-why = why this is the answer: on the same line, or over several lines ended by a line with a single dot
plain-help-finding = the finding in the group’s words, entered like why
plain-help-source = lists what can be cited; source 2 at "art. 4" as-of 2023 quote its words; source new and a title enters a new one
plain-help-barriers = the barriers this gives evidence of, by number: barriers 1, 4
plain-help-confidence = how sure the group is, and on what it rests: confidence medium interviews
plain-help-remark = a remark; remark restricted and the text stays out of every report
plain-help-review = how far the group is with it: review ready
plain-help-show = everything recorded here with its number; show and a number, name or address says one thing
plain-help-field = one thing by number or name: field 3 asks for it, field signed 2020 sets it
plain-help-ask = asks for what is still empty here, one thing after the other
plain-help-settle = which of two versions holds, where two people changed the same: settle says both; settle keep, settle take or settle both decides
plain-help-set = any cell by its address: set answers/consult-gender/reply partly
plain-help-remove = removes what a number stands for: a row, a source, a remark
plain-help-next = the next question; Enter does the same
plain-help-previous = the previous question
plain-help-open = the next open question; with a file name, opens that workbook
plain-help-go = a question by number or id: go 2.15
plain-help-back = back to where you were
plain-help-forward = forward again
plain-help-question = says the question again
plain-help-guidance = what the question asks, and what counts as yes, partly and no
plain-help-outline = the sections with their counts; outline 5 lists the questions of one
plain-help-find = finds words anywhere: find permit
plain-help-problems = what could be better, with numbers to go there
plain-help-more = the rest of a long list
plain-help-leave = leaves a list or record for the question; Enter goes one step
plain-help-registers = the registers with the number of their rows
plain-help-register = one register: register agreement
plain-help-sources = the register of sources
plain-help-row = a row of the register, and its empty fields: row 2
plain-help-add = adds a row to the register: add and its name
plain-help-standards = the standards with status, law and practice; 2 in force, yes, partly fills line 2
plain-help-coverage = branch by branch and group by group, in law and in practice; 5 yes no fills line 5
plain-help-matrix = the matrix of a question asked row by row
plain-help-minutes = the minutes of the last meeting that was opened; minutes 2 says those of the second
plain-help-since = what changed since the last meeting, and what has to be confirmed
plain-no-minutes = There is no such meeting yet, or none was opened.
plain-help-report = the situational analysis as text; report 3 says one chapter
plain-help-chapter = the drafted text of a chapter: chapter 3
plain-help-reading = obstacles, options, figures and terms of the instrument
plain-help-header = title, country, role and dates of the workbook
plain-help-status = counts, problems, file, and whether it is saved
plain-help-save = saves now; every answer is saved by itself as well
plain-help-undo = takes the last change back
plain-help-redo = does it again
plain-help-copy = saves a copy: copy name.yaml
plain-help-take-over = takes over a workbook that was open on another computer
plain-help-recover = puts work that was left behind into the workbook
plain-help-differences = shows what recovering would change, or what was taken in from another program
plain-help-keep-file = keeps the file as it is and puts what was left behind aside
plain-help-keep-here = keeps what is here where an earlier state came back into the file, and saves it
plain-help-take-earlier = takes the earlier state that came back; what is here is kept as a version
plain-help-export = writes the report: export report.docx, or another format by its ending
plain-help-language = the other language, or the one named: language fr
plain-help-ascii = plain signs in files and reports, or not
plain-help-new = a new workbook: new MYS
plain-help-try = a scratch copy of the Malaysia example; try meeting that of a fictitious group that has met
plain-help-start = to the start, for another workbook
plain-help-help = the words; help why explains one, help all explains every one
plain-help-quit = ends; asks first if the file does not hold everything
plain-help-answering = To answer, type yes, partly, no, unknown or n/a: and the reason, or their numbers 1 to 5.
    A question with parts asks for them in turn; 1 yes, 2 no, 3 unknown answers several at once, 2-4 no a run of them.
    A bare reply answers the next open part; with none open, or once there is an overall reply, the whole question.
    A reason or a deferral always concerns the whole question.
    Capitals, accents and hyphens do not matter. A stroke in front, as in /quit, makes a command of any line.
plain-help-end = Help and a word explains it; help all explains every one. Every word also works in English, whatever the language of the program.
plain-help-asking = Enter skips, a single dot stops, a hyphen empties, and a stroke in front gives a command, as in /quit.

plain-group-answer = To answer
plain-group-entry = To say more about the answer
plain-group-record = To look at one thing and change it
plain-group-go = To go somewhere
plain-group-lists = To see and fill lists
plain-group-program = For the program

plain-instead-editor = The editor of the system needs a screen. Type why or finding and then the text, ended by a line with a single dot.
plain-instead-cursor = There is no cursor here. Enter goes to the next question, previous goes back, and numbers choose from a list.
plain-instead-switch = There is one thing at a time here. Type outline, registers or question to go there.
plain-instead-changes = Leave the program and type: tripartite report FILE --document changes --against OLD -f text
plain-instead-documents = The documents, each by its word: report, minutes, since, form, requests, points, practice.
plain-instead-theme = Lines have no colours, so there is no theme to change.
plain-instead-recover-copy = Type recover and then copy with a name, or leave and use: tripartite recover FILE -o NAME
plain-instead-accept = Enter alone takes what is asked or goes on; a number chooses from a list.
plain-instead-tick = Several things are chosen by their numbers: barriers 1, 4.

plain-label = { $label }:
labelled = { $label }: { $text }
plain-colon = {": "}
plain-contents = Contents
plain-empty = nothing yet
plain-now = Now
plain-quote = “{ $quote }”
plain-as-of = as of { $date }
plain-header = The workbook
plain-row = { $row } ({ $one })
plain-between = {"; "}
plain-citation-of = Source of { $place }
plain-remark-of = Remark on { $place }
plain-remark-restricted = Restricted remark
plain-marks = yes; partly; no; unknown; n/a
plain-asks = What it asks
plain-matters = Why it matters
plain-place = Place in the source

plain-start = Tripartite, plain mode: a workbook that walks a tripartite working group through the social protection of migrant domestic workers, one question at a time.
plain-start-how = Type try for the Malaysia example, new MYS to start a workbook for a country by its code, open and a file name to open one, help for all words, quit to end.
plain-prompt-start = What shall be opened?
plain-recent = { $number }. { $title }, { $answered } of { $asked } answered, last opened { $date }.
plain-needs-workbook = No workbook is open yet. Type try, new, or open and a file name.
plain-opening = { $title }. Country: { $country }.
plain-opening-help = Every answer is saved at once; you hear of it only when saving fails. Type help for what can be typed here.

plain-question = Question { $number }, { $section }.
plain-under = Under: { $title }
plain-about = About: { $row }.
plain-no-question = The question { $question } is not in this instrument.
plain-not-asked = Not asked { $reason }. An answer is kept, but not counted.
plain-together = Together the parts say: { $mark }.
plain-advice = Could be better: { $problem }.
plain-through-standards = It is answered standard by standard: type standards.
plain-through-coverage = It is answered branch by branch: type coverage.
plain-through-matrix = It is answered in a table of its own: type matrix.
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
plain-prompt-reason = Why does it not apply?
plain-prompt-whom = To whom is it put off?
plain-prompt-until = Until when? A date such as 2026-12-01, or Enter for none.
plain-prompt-name = Name of the { $one }?
plain-prompt-confirm = Type yes to do it; anything else leaves it as it is.

plain-how-reply = yes, partly, no, unknown, n/a: and the reason, or defer and to whom?
plain-how-mark = yes, partly, no, unknown or n/a?
plain-how-flag = yes or no?
plain-how-text = text over any number of lines, ended by a line with a single dot.
plain-how-time = a time of day such as 9:05 or 14.
plain-how-date = a date such as 2021, 2021-06 or 2021-06-30.
plain-how-number = a number.
plain-how-choice = one of the numbers above.
plain-how-many = one or more of the numbers above, such as 1, 3.
plain-how-line = one line.

plain-noted = Noted, { $what }
plain-emptied = Emptied: { $what }.
plain-removed = Removed. Undo brings it back.
plain-kept = Nothing was changed.
plain-left = Left as it is.
plain-nothing-changed = Nothing changed: it says that already.
plain-nothing-written = Nothing was written.
plain-nothing-to-clear = There is no reply here to take back.
plain-nothing-empty = Nothing is empty here.
plain-settle-keep = keep, keep this, this
plain-settle-take = take, take the other, other
plain-settle-both = both, keep both
plain-settle-how = Type settle keep for what stands here, settle take for the other version, or settle both to keep one text after the other.
plain-settle-hidden = Words and restriction are settled together. After settle keep { $keep ->
    [hidden] they are in no report and no copy
   *[shown] they may be shown in reports and copies
}; after settle take { $take ->
    [hidden] they are in no report and no copy
   *[shown] they may be shown in reports and copies
}.
plain-settle-which = Several things are disputed here: type settle, the number, and keep, take or both.
plain-settle-not-both = Only two texts can be kept one after the other: type settle keep or settle take.
plain-nothing-disputed = Nothing is disputed here. Type problems for what is.
plain-asking = Enter skips, a single dot stops, a hyphen empties.
plain-confirm-remove = { $row } goes with all its fields. Other entries refer to it { $uses } times, and { $answers } answers are about it; they stay.

plain-counts = Of { $questions } questions: { $answered } answered, { $unknown } unknown, { $none } not applicable, { $deferred } deferred, { $open } open.
plain-problem-count = { $count ->
    [0] Nothing to mend was found.
    [one] One thing could be better: type problems.
   *[other] { $count } things could be better: type problems.
}
plain-scratch = This is a scratch copy of an example, to try things in.
plain-looking = { $file } is only looked at: nothing in it was changed.
plain-saved = Saved in { $file } at { $time }.
plain-saving = Being saved in { $file }.
plain-unconfirmed = Saved in { $file } at { $time }, but the disk did not confirm the new name.
plain-not-saved = Not saved: { $reason } Your text is in the memory of this program only. Mend the cause and type save, or type copy and another name.
plain-in-journal = Not in the file: { $reason } What you typed is kept on this computer and offered when you open it again. Mend the cause and type save, or type copy and another name.
plain-no-rescue = No work waits here that can be recovered.
plain-rescue = Type recover to put it into the workbook, differences to see it first, keep-file to leave the file as it is.
plain-returned = Type keep-here to keep what is here and save it, differences to see both, take-earlier to take the earlier state.
plain-nothing-returned = No earlier state came back into the file.
plain-no-differences = There is nothing to compare.
plain-elsewhere = It is only looked at. Type copy and a name to work in a copy, or take-over if you know that nobody has it open there any more.
plain-goodbye = Nothing was open. Begin with one of these: “tripartite try” looks around in the example, “tripartite new FILE --country CODE” starts a workbook, “tripartite open FILE” opens one. “tripartite --help” tells the rest.

plain-section = Step { $step }, { $title }: { $answered } of { $asked } answered, { $open } open
plain-register-line = { $register } ({ $id }): { $count }
plain-register = { $register }: { $count ->
    [0] none yet.
    [one] one row.
   *[other] { $count } rows.
}
plain-more-left = { $count } more: type more.
plain-no-more = There is no more.
plain-no-problems = Nothing to mend: every answer is supported.
plain-no-rows = There are no rows yet: type registers to add one.
plain-nothing-found = Nothing found for “{ $words }”.
plain-leads-nowhere = This leads nowhere else.
plain-where = This is number { $number }, { $what }.
plain-nowhere = There is nowhere to go back to.
plain-no-chapter = There is no chapter “{ $number }”. There are:

plain-unknown = “{ $word }” is not known here. Type help for what can be typed.
plain-unknown-near = “{ $word }” is not known here. Did you mean { $near }? Type help for all words.
plain-mark-of-what = Say what it is the answer to: a number and then the reply, or Enter to return to the question.
plain-stroke = To give a command here, put a stroke in front: /{ $word }.
plain-taken-as-text = That was taken as text. A line with a single dot ends the text; /{ $word } gives the command.
plain-too-long = This is longer than the { $limit } characters an answer can hold. Nothing was changed.
plain-no-such-number = There is no such number here; the last one is { $count }.
plain-no-item = There is no “{ $name }” here. Type show for what there is, with its numbers.
plain-no-name = “{ $name }” is not known in this instrument.
plain-no-name-near = “{ $name }” is not known in this instrument. Did you mean { $near }?
plain-no-cell = “{ $cell }” is not the address of a cell. An address looks like answers/QUESTION/reply or registers/REGISTER/ROW/FIELD.
plain-not-here = This is said of a question, a standard or a branch. Go to one first, or press Enter to return to the question.
plain-needs-question = No question is in front. Type question to return to it.
plain-needs-record = Nothing is open here. Type question, header or registers first.
plain-needs-register = No register is open. Type registers, or register and its name.
plain-no-matrix = This question has no matrix. Type standards or coverage for those.
plain-no-parts = This question has no parts; type the reply alone.
plain-no-source = There is no source “{ $name }”.
plain-no-sources = No source is entered yet. Type source new and its title.
plain-source-how = To cite one: source 2 at "art. 4" as-of 2023 quote its words. For a new one: source new and its title.
plain-all-how = The same mark for every part: all unknown. In a matrix: all 3 yes.
plain-set-how = Type set, the address of a cell and the value: set answers/consult-gender/reply partly.
plain-clear-how = Type clear and the number or name of what shall be emptied.
plain-remove-how = Type remove and the number of a row, a source or a remark; show says the numbers.
plain-row-how = This line takes, from the left, parted by commas:
plain-go-how = There is no question “{ $number }”. Type go and a number such as 2.15, or find and a word.
plain-refused-mark = “{ $found }” is no reply. Type yes, partly, no, unknown or n/a.
plain-refused-reply = “{ $found }” is no reply. Type yes, partly, no, unknown, n/a: and the reason, or defer and to whom.
plain-refused-reason = Not applicable needs its reason: type n/a: and the reason.
plain-refused-choice = “{ $found }” is not among these. Type a number from 1 to { $count }.
plain-refused-none = “{ $found }” cannot be chosen: there is nothing to choose from yet.
plain-no-language = The program speaks: { $known }.
plain-same-language = The program speaks this language already.
plain-ascii = Signs in plain ASCII were switched.

plain-form-country = Country code, such as MYS?
plain-form-title = Title? Enter for none.
plain-form-file = File name? Enter for the country’s code with .yaml.
plain-form-open = Name of the file to open?
plain-form-copy = Name of the copy? Enter for the same name with -copy.
plain-kept-offer = Kept from before: { $text }. Enter takes it, a minus (-) drops it.
plain-offer-dropped = It is dropped.
plain-forms-left = This was typed and not put down. It is kept. The same word, typed alone at the same place, takes it up again.
plain-word-form = form, questionnaire
plain-word-requests = requests
plain-word-open-points = points, open-points
plain-word-practice = practice
plain-help-form = the blank questionnaire as text
plain-help-requests = what is unknown, as requests to those who could tell
plain-help-open-points = everything the group has to come back to
plain-help-practice = the practice record with its rules
plain-instead-find = Type find and the words; a text that was said can be searched with the keys of your terminal.
plain-form-export = Name of the report? Its ending says the format: .docx, .html, .md, .txt, .xlsx, .csv or .json. Enter for the workbook’s name with -report.docx.
