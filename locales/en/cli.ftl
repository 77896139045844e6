# The command line: help, refusals and what the commands say.

# help
cli-help-usage = Usage:
cli-help-commands = Commands
cli-help-command = COMMAND
cli-help-arguments = Arguments
cli-help-options = Options
cli-more-help = “tripartite help” explains more.

cli-about-tripartite = Walks a tripartite working group through an assessment, question by question, and writes the report. Without a command it opens the start screen.
cli-example-tripartite =
    Begin here:
      tripartite try                        look at a worked example
      tripartite new my.yaml --country KEN  start your own workbook
      tripartite open my.yaml               continue it
cli-about-open = Opens a workbook and resumes where you left off.
cli-example-open = Example: tripartite open my.yaml --plain
cli-about-new = Starts a workbook for a country; an existing file is never overwritten.
cli-example-new = Example: tripartite new my.yaml --country KEN --lang fr
cli-about-try = Opens a fresh copy of a worked example, to try everything safely.
cli-example-try = Example: tripartite try --plain
cli-about-instruments = Lists the instruments available; “show” counts what one holds, “check” validates one, “new” begins one.
cli-example-instruments = Example: tripartite instruments check assessments/my-instrument
cli-about-instruments-show = Shows what an instrument holds, as counts.
cli-example-instruments-show = Example: tripartite instruments show ID --json
cli-about-instruments-check = Validates an instrument: every fault, with file, line and remedy.
cli-example-instruments-check = Example: tripartite instruments check assessments/my-instrument
cli-about-instruments-new = Begins an instrument of your own: three small files without a fault, to fill in.
cli-example-instruments-new = Example: tripartite instruments new my-instrument
cli-arg-instruments-new-id = Its id: small letters, digits and hyphens; the folder has the same name
cli-arg-folder = The folder it is made in; default: your own instruments
cli-arg-try-instrument = The instrument whose example is opened, by its id; default: the first that has one
cli-instrument-made = { $path } is an instrument without a fault. Fill it in and look after each step: tripartite instruments check { $typed }
cli-instrument-id = “{ $found }” cannot be the id of an instrument
cli-instrument-id-do = Use small letters, digits and hyphens, such as “maternity-review”.
cli-instrument-nowhere = this system names no folder for your own instruments
cli-instrument-nowhere-do = Name one with --folder.
cli-about-check = Lists what could be better in workbooks, with file and line. The exit code is 1 if anything was found.
cli-example-check = Example: tripartite check *.yaml
cli-about-cost = Shows what policy options cost and who pays, year by year: every design and package, or one of them.
cli-example-cost = Example: tripartite cost my.yaml --package wide
cli-arg-cost-design = only this design, by its name in the file
cli-arg-cost-package = only this package, by its name in the file
cli-arg-cost-sensitivity = how a result moves with each assumption: gross, state, worker, employer, balance, additional-gross, additional-state, percent-gdp-gross, percent-gdp-state; without a word what the frame of the costing names
cli-arg-cost-year = that of one year, and not of all years together
cost-no-frame = Nothing can be costed: no row of “Frame of the costing” says from which year to which.
cost-no-frame-do = Add one, or set it: tripartite set FILE registers/costing/main/first 2027, and likewise last, base and currency.
cost-unknown = “{ $name }” is not in this workbook. Nearest: { $near }.
cost-no-outcome = “{ $name }” is no result of a costing. Nearest: { $near }. There are: { $all }.
cost-no-such-year = “{ $year }” is not one of the years costed: { $all }.
cost-notice = Rapid estimate for dialogue: too simple to design or pilot a scheme.
cost-frame = Amounts in { $unit ->
    [thousand] thousand { $currency }
    [million] million { $currency }
   *[unit] { $currency }
}, { $prices ->
    [constant] in constant prices of { $base }
   *[nominal] in the prices of each year (base year { $base })
}. Figures may not add up: totals are of figures that were not rounded.
cost-accepted = Assumptions accepted by the group: { $accepted } of { $of }.
cost-design = Design
cost-package = Package
cost-of-contribution = { $title }: the state’s part
cost-gross = Gross cost, whoever pays
cost-state = The state pays
cost-relief = of it for others’ contributions
cost-additional = The state, in addition to today
cost-worker = Workers
cost-employer = Employers
cost-partners = Partners
cost-balance = Balance of the scheme
cost-gdp-gross = Gross cost, % of GDP
cost-gdp-state = The state, % of GDP
cost-covered = Persons covered
cost-not-computable = not computable
cost-missing = Not computable for want of: { $names }
cost-actuarial = Contributory: the balance of a young scheme is no surplus, and an actuarial valuation is needed.
cli-about-status = Counts what is answered, unknown, not applicable, deferred and open: overall, by step, section and chapter.
cli-example-status = Example: tripartite status my.yaml --json
cli-about-show = Shows everything recorded in an answer, a row or a cell.
cli-example-show = Example: tripartite show my.yaml answers/QUESTION
cli-about-set = Puts one value into one cell, as typing it on screen would; a value that does not fit is refused and nothing changes.
cli-example-set =
    Examples:
      tripartite set my.yaml answers/QUESTION/reply partly
      tripartite set my.yaml answers/QUESTION/why - < reason.txt
      tripartite set my.yaml registers/REGISTER/ROW/FIELD "a value"
      tripartite set my.yaml - < cells.txt             many cells, one a line: CELL, a blank, the value; \n is a line break
cli-about-import = Brings in what was made elsewhere: the texts of a report that was edited in Word, a questionnaire that was filled in (XLSX, DOCX), the sources of a reference manager (BibTeX, RIS, CSL-JSON), or series of years for the assumptions of the costing (CSV, TSV; - reads standard input). It shows what would change, and changes it only with --write; what cannot come in is named with the reason, and the exit code is then 1.
cli-example-import =
    Examples:
      tripartite import my.yaml report.docx            shows which texts were edited
      tripartite import my.yaml report.docx --write    puts them into the workbook
      tripartite import my.yaml form.xlsx              shows the answers of a filled questionnaire
      tripartite import my.yaml sources.bib --write
      tripartite import my.yaml series.csv --read-as comma
cli-about-recover = Recovers unsaved changes after a crash; without a file, lists them.
cli-example-recover = Example: tripartite recover malaysia.yaml --show
cli-about-versions = Lists what the file held before: the last ten versions, kept on this computer, the newest first. A version can be compared with the file, put back, or written to another file; the file itself need not be readable.
cli-example-versions =
    Examples:
      tripartite versions my.yaml --show 3
      tripartite versions my.yaml --restore 3
      tripartite versions my.yaml --restore 3 -o before.yaml
cli-about-report = Writes a document made from a workbook: the situational analysis.
cli-example-report = Example: tripartite report my.yaml -o analysis.docx
cli-about-share = Writes a copy of a workbook without restricted remarks and other confidential content, to send to others.
cli-example-share = Example: tripartite share my.yaml -o my-to-send.yaml
cli-about-merge = Merges two versions of a workbook that were changed separately, answer by answer; what both changed differently is kept twice and marked as disputed. The exit code is 1 if anything is disputed.
cli-example-merge =
    Examples:
      tripartite merge base.yaml mine.yaml theirs.yaml        the result goes into mine.yaml
      tripartite merge base.yaml mine.yaml theirs.yaml -o joined.yaml
      tripartite merge mine.yaml theirs.yaml                  no common ancestor known: a conflict copy
      tripartite merge --conflicted mine.yaml -o joined.yaml  a file in which git left its conflict markers
cli-about-keys = Shows the key map.
cli-example-keys = Example: tripartite keys
cli-about-completions = Writes the script with which a shell completes the command line.
cli-example-completions = Example: tripartite completions bash > ~/.local/share/bash-completion/completions/tripartite
cli-about-man = Writes the manual page.
cli-example-man = Example: tripartite man > tripartite.1
cli-about-licences = Shows the licences of the program and of everything it includes, with the texts that must accompany it.
cli-example-licences = Example: tripartite licences --list
cli-about-help = Shows help for the program or for a command.
cli-example-help = Example: tripartite help set

cli-arg-lang = Language of the words and of what is written (a workbook’s working language, a report): en or fr; default: that of your settings or of the system
cli-arg-help = Shows this help
cli-arg-version = Shows the version
cli-arg-read-only = Opens the workbook read-only: nothing can be changed
cli-arg-follow = A second screen: shows the room the current item of the session that has the workbook open
cli-arg-plain = Shows lines instead of a full screen: for screen readers, slow links and scripts
cli-arg-theme = Colours: dark, light, projector, high-contrast or mono
cli-arg-licences-list = One line each, without the texts
cli-arg-json = Writes JSON, for other programs
cli-arg-file = The workbook
cli-arg-new-file = The file to create
cli-arg-files = The workbooks
cli-arg-instrument = The instrument, by its id; default: the first that “tripartite instruments” lists
cli-arg-country = The country, by its name or its three-letter code
cli-arg-id = The instrument, by its id
cli-arg-path = The folder of an instrument, or the id of one in the library
cli-arg-cell = What to show: a question (QUESTION), a place (answers/QUESTION), a row (registers/REGISTER/ROW) or a cell (answers/QUESTION/reply)
cli-arg-set-cell = The cell, such as answers/QUESTION/reply or registers/REGISTER/ROW/FIELD
cli-arg-value = The value; "" empties the cell, - reads it from standard input
cli-arg-from = The edited report (.docx), the filled questionnaire (.docx, .xlsx), the list of sources (.bib, .ris, .json), or the series of years (.csv, .tsv, - for standard input)
cli-arg-by = Who filled in the questionnaire, where it does not say so itself
cli-arg-read_as = How series are read that can be read in two ways: point or comma (which sign parts the fraction), first or last (the year a fiscal year is named after), far (distant years are meant), nearest (an unknown name is the nearest one), empties (empty cells empty what stands there)
cli-arg-write = Puts it in; without it, the changes are only shown
cli-arg-recover-show = Shows what would change, and changes nothing
cli-arg-keep_file = Keeps the file as it is, and puts the unsaved changes aside for 30 days
cli-arg-recover-output = A copy to recover into; the file stays as it is
cli-arg-show = Shows what changed since version N, cell by cell
cli-arg-restore = Restores version N as the file; what the file holds now is kept as a version first
cli-arg-versions-output = With --restore: writes the version to this file, which must be new, and leaves the workbook as it is
cli-arg-base = The common ancestor of both versions; leave it out if there is none: then nothing counts as removed
cli-arg-ours = Your version; without -o the result replaces it
cli-arg-theirs = The other version
cli-arg-conflicted = A file with the conflict markers of git, instead of three files
cli-arg-merge-output = The file to write, which must not exist yet; default: your version is replaced
cli-arg-format = What to write: docx, pdf, html, markdown, text, xlsx, csv or json; default: the extension of -o, otherwise markdown
cli-arg-document = Which document: report (the situational analysis, default), record (everything the workbook holds), costing (what options cost and who pays), road-map (what the strategy holds, activities by time, what is open), minutes (of a meeting), since (what changed since the last meeting), form (blank questionnaire), requests (data requests), open (outstanding items), changes (since another version) or practice (practice record)
cli-arg-reference = Your own DOCX file whose styles, page, lists, header and footer the document takes, without its text
cli-arg-sheet = For xlsx and csv: the one sheet to write
cli-arg-try-meeting = Opens the Ruritania example (fictitious country): a group that has met, with minutes, positions and decisions
cli-arg-meeting = The meeting of the minutes, by its id; default: the last one that was opened
cli-arg-output = The file to write; default: standard output
cli-arg-share-output = The file to write; never the workbook itself
cli-arg-all = Writes every document there is something in into this folder, and the data as xlsx; -f chooses the format, docx if not said
cli-arg-force = Replaces the file if it exists; what it holds is kept as a version
cli-arg-number = Writes under the next free number if the file exists: report-2.docx
cli-arg-shell = The shell: bash, elvish, fish, powershell or zsh
cli-arg-of = The command

cli-licences-see = text { $numbers }
cli-licences-text = Text { $number }
cli-man-exit = EXIT STATUS
cli-man-exit-codes = 0: all is well. 1: something was found. 2: misuse, or something could not be read or written; no workbook was changed.

# refusals
cli-no-command = there is no command “{ $name }”
cli-no-command-do = “tripartite help” lists the commands.
cli-no-argument = “{ $name }” is not expected here
cli-missing = { $name } is missing
cli-no-value = { $name } needs a value
cli-invalid-value = “{ $value }” is not a value of { $name }; expected: { $known }
cli-conflict = { $name } cannot be used together with { $other }
cli-not-utf8 = an argument is not text in UTF-8
cli-misuse = the command line cannot be read: { $name }
cli-open-file = To open a workbook: tripartite open { $file }
cli-settings = the settings cannot be read and are ignored: { $message }
cli-no-output = not everything could be written to standard output: { $reason }
cli-home-relative = HOME is “{ $home }”, which is not a full path, so it is not used: settings, versions and the list of workbooks are not kept. Set HOME or TRIPARTITE_HOME to a folder that begins with /.
cli-no-home = the system names no home folder; set TRIPARTITE_HOME to a folder the program may use
cli-no-example = no instrument in the library has a worked example
cli-country-do = Write its name or its three-letter code (Kenya, KEN). Nothing was written.
cli-input-too-long = standard input cannot be read, or is longer than a value can be (1 MiB)
cli-input-not-utf8 = standard input is not text in UTF-8

# what the commands say
cli-shipped = shipped with the program
cli-empty = (empty)
cli-nothing-said = Nothing has been recorded here yet.
cli-computed = from its parts
cli-new-made = { $file }: a workbook for { $country } was started – { $instrument }
cli-new-next = { $questions ->
    [one] One question to answer.
   *[other] { $questions } questions to answer.
} Continue with: tripartite open { $file }
cli-try-made = A copy to try things out: { $file }
cli-set = { $cell }: { $before } → { $now }
cli-set-same = { $cell }: { $now } – unchanged, nothing was written
cli-recover-none = Nothing waits to be recovered.
cli-recover-foreign = { $file } was not read: it may hold unsaved work, but others may have written to it.
cli-recover-foreign-do = If it is yours: move it to a disk that keeps access rights, into the folder journals of your state folder, and run chmod 600 on it; then try again.
cli-recover-line = { $file }: begun on { $date }, { $time }, by { $user } on { $host }
cli-recover-forms = Typed into forms that were not submitted, and not in the file. It will be shown when the workbook is opened:
cli-recover-forms-kept = Typed into forms that were not submitted, and in no file. The journal that holds it is put aside for 30 days:
cli-recovered = { $count ->
    [one] One change is recovered into { $file }.
   *[other] { $count } changes are recovered into { $file }.
}
cli-set-general = This question is asked row by row: the general answer is kept and not counted. Answer it row by row: { $cell }
cli-recovered-disputed = { $count ->
    [one] One cell already holds something else: both versions are kept, and it is marked as disputed.
   *[other] { $count } cells already hold something else: both versions are kept, and they are marked as disputed.
}
cli-set-many = { $count ->
    [0] Nothing changed.
    [one] One value was changed.
   *[other] { $count } values were changed.
}
cli-set-no-value = No value was given. Name the value after the cell, or put - in the place of the cell to read many cells from standard input.
cli-import-ending = Nothing can be brought in from a file that ends in “{ $ending }”.
cli-import-ending-do = Name a report or a filled questionnaire of this program (.docx, .xlsx), a list of sources (.bib, .ris, .json), or series of years (.csv, .tsv).
cli-import-not-docx = { $file } is no DOCX file.
cli-import-not-docx-do = Save it in Word as “Word document (.docx)”.
cli-import-broken = { $file } cannot be read to its end.
cli-import-broken-do = Save it once more in the program it comes from.
cli-import-no-marks = { $file } holds none of the marks by which a text of the workbook is known again.
cli-import-no-marks-do = Only the situational analysis written as DOCX by this program can come back; some programs drop the marks when they save.
cli-import-no-sources = { $file } holds no list of sources that can be read.
cli-import-no-sources-do = Export it from your reference manager as BibTeX, RIS or CSL-JSON.
cli-import-no-register = This questionnaire has no register of sources.
cli-import-no-register-do = Cite the sources in words.
cli-import-text-gone = Not brought in: “{ $text }” belongs to a text that the report does not hold any more.
cli-import-text-changed = Not brought in: { $text } – it was changed in the workbook since the report was written. Compare both and enter the text by hand.
cli-import-text-references = Not brought in: { $text } – its references cannot be told from its words. Write references as footnotes (workbook/references) before the report goes out.
cli-import-text-parts = Not brought in: { $text } – it names a part of the report that cannot be found in this workbook. Compare both and enter the text by hand.
cli-import-text-long = Not brought in: { $text } – it is longer than a text may be.
cli-import-notes = { $count ->
    [one] A footnote that was added stands in the text in brackets; enter its source and cite it.
   *[other] { $count } footnotes that were added stand in the text in brackets; enter their sources and cite them.
}
cli-import-source-untitled = Not brought in: entry { $number }, { $source } – it has no title.
cli-import-source-taken = Not brought in: entry { $number }, { $source } – its name is taken by another source.
cli-import-read-as = { "  " }--read-as { $word }: { $said }
cli-import-not-xlsx = { $file } is no XLSX file.
cli-import-not-xlsx-do = Save it in your spreadsheet program as “Excel workbook (.xlsx)”.
cli-import-too-large = { $file } is far larger than a questionnaire that people filled in.
cli-import-too-large-do = Copy the filled rows into a fresh questionnaire (report -d form) and bring that in.
cli-import-no-form = { $file } holds no questionnaire of this program.
cli-import-no-form-do = Write one with: tripartite report WORKBOOK -d form -o form.xlsx. Its sheet has columns named “answer” and “address” or “key”.
cli-import-form-workbook = { $file } was written for another workbook.
cli-import-form-workbook-do = Bring it into the workbook it was written for, or remove the line “workbook” from it if you are sure.
cli-import-form-instrument = { $file } belongs to another questionnaire.
cli-import-form-instrument-do = Bring it into a workbook of that questionnaire.
cli-import-form-nobody = { $file } does not say who filled it in.
cli-import-form-nobody-do = Fill in the organization on it, or say who did (on the command line: --by "Ministry of Labour, social security department").
form-back-at = sheet “{ $sheet }”, row { $row }
form-back-refused = Not brought in: { $place } – { $why }
form-back-change = { $cell }: { $before } → { $now }
form-back-beside = { $cell }: { $before } stays, and { $now } stands beside it to be settled: it was answered here since the form was written
form-back-said = In words, on { $place }:
form-back-who = Said by: { $who }
form-back-title = Questionnaire: { $who }
form-back-title-for = Questionnaire: { $who } ({ $party })
form-back-question = question { $number }
form-back-unknown = this is no line of the questionnaire as the workbook has it now
form-back-reworded = the question was worded differently when the form was written; please ask again
form-back-no-address = the row has neither its address nor its key any more, so it cannot be told which question it answers
form-back-two-boxes = { $count } boxes are ticked where one is meant
form-back-unknown-box = a box is ticked that is not offered any more
form-back-none-of = “{ $found }” is none of: { $known }
form-back-reason = “not applicable” needs its reason in the words beside it
form-back-twice = it stands { $count } times in the form, each time with another answer
form-back-long = the words are longer than a text may be
cli-import-none = Nothing to bring in: { $same } the same, { $refused } not brought in.
cli-import-shown = { $count ->
    [one] One change would be brought in
   *[other] { $count } changes would be brought in
}; { $same } the same, { $refused } not brought in. Nothing was changed yet: --write puts it in.
cli-import-done = { $count ->
    [one] One change was brought in
   *[other] { $count } changes were brought in
}; { $same } the same, { $refused } not brought in. What the file held before is kept as a version.
cli-set-no-version = what the file held before could not be kept as a version: { $reason }
cli-unconfirmed = It was written, but the disk did not confirm it.
cli-versions-none = No version of { $file } is kept on this computer.
cli-versions-next = Compare one with the file: tripartite versions { $file } --show N. Put one back: --restore N.
cli-versions-answered = { $answered } of { $asked } answered
cli-versions-unreadable = not a readable workbook
cli-versions-differ = { $count ->
    [0] Nothing changed since.
    [one] One cell changed since.
   *[other] { $count } cells changed since.
}
cli-versions-restored = { $file } is now as it was in version { $number }. What it held before is kept as a version.
cli-versions-written = Version { $number } was written to { $file }.
cli-versions-unknown = there is no version { $number } of { $file }
cli-versions-unknown-do = “tripartite versions { $typed }” lists them. Nothing was changed.
cli-versions-damaged = version { $number } of { $file } is not a readable workbook
cli-versions-damaged-do = Nothing was changed. Write it to another file with --restore { $number } -o OUT and look at it in an editor.
cli-versions-not-kept = what the file or the version holds could not be read or kept: { $reason }
cli-versions-not-kept-do = Nothing was changed. Write the version to another file with --restore N -o OUT.
cli-merged = { $file }: { $taken ->
    [0] nothing was taken from the other version
    [one] one thing was taken from the other version
   *[other] { $taken } things were taken from the other version
}, { $disputed ->
    [0] nothing is disputed.
    [one] one thing is disputed:
   *[other] { $disputed } things are disputed:
}
cli-merged-settle = Open it and choose the versions to keep (key v), or use “tripartite set”.
cli-merge-other = { $file } is not a version of the same workbook
cli-merge-other-do = Nothing was written. Only versions of the same workbook can be merged: they have the same “id” and the same instrument.
cli-checked = { $file }: { $count ->
    [0] nothing to improve
    [one] one thing to improve
   *[other] { $count } things to improve
}{ $faults ->
    [0] {""}
    [one] , one of them a contradiction or a broken reference
   *[other] , { $faults } of them contradictions or broken references
}
cli-faults = { $path }: { $count ->
    [0] no fault
    [one] one fault
   *[other] { $count } faults
}
cli-report-written = The document was written to { $file }.
cli-report-kept = What { $file } held before is kept as a version: tripartite versions { $typed }
cli-report-ending = No document has the extension .{ $ending }. Known: { $known }.
cli-report-unsuited = The document “{ $document }” cannot be written as { $format }. It can be written as { $known }.
cli-report-binary = { $format } is not text that a terminal can show. Name a file with -o.
cli-report-refused = The file could not be created: { $reason }
cli-report-no-sheets = Only xlsx and csv have sheets: leave out --sheet, or add -f xlsx.
cli-report-no-sheet = There is no sheet “{ $sheet }”. Sheets: { $known }.
cli-report-which-sheet = CSV is one file per sheet. Name a file with -o, or one sheet with --sheet: { $known }.
cli-reference-not-docx = { $file }: this is not a DOCX file, so its styles cannot be used
cli-reference-too-large = { $file }: a part of this file is larger than styles ever are
cli-reference-broken = { $file }: { $place } is not well-formed; open and save it in Word, then retry
cli-reference-prefix = { $file }: { $place } uses the prefix “{ $found }”, which is not declared
cli-reference-character = { $file }: { $place } holds the character { $found }, which no XML may hold
cli-reference-reference = { $file }: broken reference in { $place }: { $found }
cli-reference-do = Nothing was written. Name one of your own DOCX files with --reference, or leave --reference out.
cli-reference-format = Only DOCX takes its styles from another file, and this is { $format }: leave out --reference, or add -f docx.
cli-report-itself = { $file } is the workbook itself
cli-report-itself-do = Nothing was written. Choose another name for the document.
cli-report-option = { $option } belongs to the document “{ $of }”, and this is “{ $document }”: leave it out, or add --document { $of }.
cli-no-meeting = No meeting has been opened yet, so there are no minutes. The agenda of a planned meeting: --meeting ID.
cli-unknown-meeting = There is no meeting “{ $meeting }”. Meetings here: { $known }.
cli-report-force = Nothing was written. Choose another name, or replace it with --force; what it holds is then kept as a version.
cli-report-force-or-number = Nothing was written. Choose another name, let report number it with --number, or replace it with --force; what it holds is then kept as a version.
cli-shared = { $file }: a copy to send was written, without: { $what }.
cli-shared-whole = { $file }: a copy to send was written; there was nothing to leave out.
cli-left-remarks = { $count ->
    [one] one restricted remark
   *[other] { $count } restricted remarks
}
cli-left-notes = { $count ->
    [one] one note off the record
   *[other] { $count } notes off the record
}
cli-left-positions = { $count ->
    [one] one hidden position
   *[other] { $count } hidden positions
}
cli-left-versions = { $count ->
    [one] one disputed version of a remark, a position or a note
   *[other] { $count } disputed versions of remarks, positions or notes
}
cli-left-unknown = { $count ->
    [one] one key unknown to this version
   *[other] { $count } keys unknown to this version
}

status-questions = questions
status-answered = answered
status-unknown = unknown
status-not-applicable = not applicable
status-deferred = deferred
status-open = open
status-overall = whole workbook
status-steps = By step
status-sections = By section
status-chapters = By chapter of the report (a question can belong to several)
status-problems = { $faults ->
    [0] No contradiction
    [one] One contradiction or broken reference
   *[other] { $faults } contradictions or broken references
}, { $advice ->
    [0] no suggestions
    [one] one suggestion
   *[other] { $advice } suggestions
} (“tripartite check” lists them).

inventory-steps = steps
inventory-actions = actions in the steps
inventory-chapters = chapters of the report
inventory-groups = groups of the checklist
inventory-leaves = checklist questions
inventory-gates = gate questions
inventory-stems = introductory phrases
inventory-headings = headings
inventory-facets = parts of the checklist questions (branches not counted)
inventory-negative-facets = parts for which “yes” is a gap
inventory-standards = instruments in Table 1 of the source
inventory-supplements = other standards and treaties
inventory-branches = branches of social security
inventory-obstacles = obstacles
inventory-obstacle-items = items of obstacles
inventory-options = policy options
inventory-examples = examples of policy options
inventory-letters = letters of the extension-strategy paragraph
inventory-statistics = key statistics
inventory-terms = terms in the glossary
inventory-registers = registers
inventory-languages = languages
cli-terminal = the full screen could not start: { $reason }. Try again with --plain.
panic-fault = The program failed and had to stop:
panic-kept = What was saved is in the file or in the journal; start again to recover what is missing from the file.
cli-arg-section = For form: the section of the questionnaire to print
cli-arg-row = For form: the register whose rows the questionnaire asks about
cli-arg-respondent = For form and requests: the party or group asked; for requests also the id of a body entered
cli-arg-against = For changes: the older version of the workbook
cli-arg-with = A second language beside the first, in documents
cli-report-with = Two languages side by side are for documents; { $format } has one language.
cli-report-against = The document “changes” needs --against OLD, the older version of the workbook.
cli-report-folder = { $folder } cannot be made: { $reason }
