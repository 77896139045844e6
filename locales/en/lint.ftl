# What is wrong with a file, an address or an instrument; `…-do` says what to do about it.

lint-nearest = Did you mean “{ $nearest }”?
lint-nothing-changed = Nothing was changed.
lint-nothing-to-choose = There is nothing to choose from here yet: add a row to the register first.

# A workbook that cannot be read
lint-system = the system refuses to read it: { $reason }
lint-system-do = Check who may read the file and its folder.
lint-read-in-use = it is open in another program, which lets nobody else read it
lint-read-in-use-do = Close it there and try again.
lint-absent = there is no such file
lint-absent-do = Check the name, or start a workbook with “tripartite new FILE --country NAME”.
lint-not-a-file = this is a folder, a device or a pipe, not a file
lint-not-a-file-do = Name the workbook file itself.
lint-too-big = larger than { $most }, larger than any file of this kind
lint-too-big-do = Check that this is the file you mean.
lint-utf16 = UTF-16 text
lint-utf16-do = Save it as UTF-8 in your editor.
lint-not-utf8 = this is not text in UTF-8
lint-not-utf8-do = Save it as UTF-8 in your editor, or take the file from your last backup.
lint-control = there is a raw control character here: { $code }
lint-control-do = Delete it; in a text between double quotes it can be written as { $written }.
lint-lone-return = a carriage return here does not end a line
lint-lone-return-do = Save the file with the line breaks of your system (LF or CRLF) in your editor.
lint-empty = the file is empty
lint-empty-do = Take it from your last backup, or delete it and start with “tripartite new”.
lint-conflict = two versions were merged here and the conflict was not resolved
lint-conflict-do = Merge them answer by answer into a new file: tripartite merge --conflicted FILE -o NEW
lint-conflict-marks = the conflict markers (<<<<<<<, =======, >>>>>>>) do not match here, so the two versions cannot be told apart
lint-conflict-marks-do = Correct the markers in your editor, so that each conflict has the three in this order and none is inside another; or take one whole version: git checkout --ours FILE, or --theirs.
lint-no-header = this is not a workbook: a workbook begins with “tripartite-workbook: 1”
lint-no-header-do = Check that this is the file you mean.
lint-header-below = the line “tripartite-workbook: 1” stands at line { $below } and must be the first: another program has sorted the keys
lint-header-below-do = Move it to the top of the file, and open it again.
lint-indent-blank = the line begins with a blank that is no space here ({ $code }), as word processors and web pages make them
lint-indent-blank-do = Write ordinary spaces at the beginning of the line.
lint-newer = written in format { $found }, which is newer than this program reads
lint-newer-do = Use a newer version of the program; the file was not changed.
lint-newer-look = This workbook is in format { $found }, which is newer than this program reads. It is shown as far as this version understands it; something may be missing
lint-newer-look-do = Nothing can be changed, copied or reported from it here; use a newer version of the program.
lint-no-tail = the file is incomplete: its last line, “count:”, is missing
lint-no-tail-do = It was cut off, perhaps while it was copied or sent: take a complete copy.
lint-count = the file is incomplete: its last line says { $said } entries and it holds { $held }
lint-count-do = If it was cut off, take a complete copy; if you added or removed entries by hand, write “count: { $held }” in the last line.
lint-beyond = { $what ->
    [line] a line of more than { $most } KiB, longer than any text
    [lines] more than { $most } lines, more than any workbook has
    [keys] more than { $most } keys at the top level; a workbook has 17
    [entries] more than { $most } entries, more than any workbook has
    [entry] more than { $most } KiB in one entry
    [comments] more than { $most } KiB of comments
    [depth] more than { $most } nested levels
   *[values] more keys and values than so few entries can have
}
lint-beyond-do = Check that this is the file you mean; the program never writes files of this size.
lint-long-text = this text has { $chars } characters, and a text holds { $most } at most
lint-long-text-do = Shorten it, or put the long text into a separate document and cite that as a source.
lint-twice = { $first ->
    [0] “{ $key }” appears here a second time
   *[other] “{ $key }” appears at line { $first } and again at line { $again }
}
lint-twice-do = Keep one of the two, with the content of both; the file was not changed.
lint-forbidden = { $what ->
    [anchors] anchors and aliases (& and *) are not allowed in these files
    [merge-keys] merge keys (<<) are not allowed in these files
    [tags] tags (!) are not allowed in these files
   *[documents] a second document (---) begins here, and these files hold one
}
lint-forbidden-do = { $what ->
    [documents] Delete everything from here on, or put it into a separate file.
   *[other] Write out what is meant; if it is text, put it between double quotes.
}
lint-too-slow = reading it takes far too long for a workbook of its size
lint-too-slow-do = The file was not changed. Check that this is the file you mean, and send it to us if it is.
lint-broken = the program failed while it read this file
lint-broken-do = The file was not changed. This is a fault of the program; please report it.
lint-count-form = the last line gives the number of entries in digits only, and here it says “{ $found }”
lint-count-form-do = Write it as in “count: 12”, without quotes or signs; if the number is wrong, the program then gives the right one.
lint-value = { $what ->
    [null] a value is missing here
    [null-key] the name before the colon is missing
    [single] a single value is expected here, not a list and not names with values
    [map] names with values are expected here, each on its own line, not a list and not a single value
    [list] a list is expected here, not a single value and not names with values
    [either] a text or a list of names is expected here
    [flag] only true or false is allowed here
    [whole] only a whole number is allowed here
    [id] “{ $found }” cannot be a name here
    [date] “{ $found }” is not a date
    [year] “{ $found }” is not a year
    [word] “{ $found }” is not one of: { $known }
    [unknown-key] “{ $found }” does not exist here; there are: { $known }
    [missing-key] “{ $found }” is missing here
    [address] “{ $found }” is not the address of a cell
    [reason] “not-applicable” has no reason here
    [other-kind] the other version of { $found } is of a kind that is not allowed there
   *[reply] this is not a reply to a question
}
lint-value-do = { $what ->
    [null] Add the value, or delete the line; the file was not changed.
    [null-key] Add the name, or delete the entry; the file was not changed.
    [single] Write one value after the colon; if it is text, between double quotes.
    [map] Write “name: value” on the lines below, each with the same indentation.
    [list] Write it in brackets: [one, two].
    [either] Write a text between double quotes, or a list in brackets: [one, two].
    [flag] Write true or false, without quotes.
    [whole] Write digits only, such as 12.
    [id] Use small letters a to z, digits and between them “-”, “.” or “_”, 80 at most.
    [date] Write it as "2021", "2021-06" or "2021-06-30".
    [year] Write the year with four digits; a fiscal year has the number of the calendar year in which it begins.
    [word] Write one of these, without other signs.
    [unknown-key] Delete the line, or write one of these.
    [missing-key] Add a line “{ $found }: …” with its value.
    [address] An address looks like answers/QUESTION/reply, registers/REGISTER/ROW/FIELD or workbook/title.
    [reason] Write {"{"}not-applicable: "the reason"{"}"}.
    [other-kind] Delete it, or resolve it in a copy of the file that can be read.
   *[reply] Write yes, partly, no or unknown; {"{"}not-applicable: "the reason"{"}"}; {"{"}deferred: {"{"}to: "whom"{"}"}{"}"}; {"{"}said: "the text"{"}"}; or {"{"}chosen: [one, two]{"}"}.
}
lint-syntax = { $what ->
    [quote] a text between quotes does not end where it must
    [bracket] a bracket or a brace is not closed here, or is closed by the wrong one
    [tab] there is a tab in the indentation
    [indent] the indentation of this line matches none of the lines above it
    [colon] a colon is not allowed here
    [sign] this sign has a meaning of its own, and no text can begin with it
    [escape] “\” is not allowed before this letter or sign
   *[end] the file ends in the middle of something
}
lint-syntax-do = { $what ->
    [quote] Close the text with the quote it begins with; within double quotes, write a double quote as \".
    [bracket] Close each [ with a ] and each {"{"} with a {"}"}; if it is text, put it between double quotes.
    [tab] Use spaces instead.
    [indent] Indent it by exactly as many spaces as the lines it belongs to.
    [colon] If it is text, put the whole of it between double quotes; if a name and its value are meant, put them on their own line.
    [sign] If it is text, put the whole of it between double quotes.
    [escape] Write a backslash as \\, or put the text between single quotes.
   *[end] Take a complete copy, or add what is missing.
}
lint-yaml = this line is not valid in this file
lint-yaml-do = Compare it with the lines around it and correct it; the file was not changed.
lint-versions = Earlier versions of it are kept: tripartite versions { $file }

# A file that was not written
lint-changed-outside = { $file } was changed by another program
lint-changed-outside-do = Nothing was written. Try again: the command then starts from the file as it is now.
lint-exists = { $file } exists already
lint-exists-do = Nothing was written. Choose another name.
lint-read-only = { $file } is read-only
lint-read-only-do = Nothing was written. Make the file writable, or work on a copy.
lint-in-use = { $file } is open in another program
lint-in-use-do = Nothing was written. Close it there and try again.
lint-gone = { $file } cannot be written: the file or its folder is not there
lint-gone-do = Nothing was written. Check that its disk or network drive is connected, or save a copy elsewhere.
lint-read-only-medium = { $file } is on a disk that can only be read
lint-read-only-medium-do = Nothing was written. Save a copy on another disk.
lint-denied = you have no right to write { $file }
lint-denied-do = Nothing was written. Ask the owner of the folder, or save a copy elsewhere.
lint-full = the disk is full: { $file } needs { $needed }, and { $free } are free
lint-full-limit = the system says that the disk is full, though { $file } needs { $needed } and { $free } are free
lint-full-limit-do = Nothing was written. You may have reached a quota, or the rest may be reserved: ask your system administrator, delete files, or save a copy on another disk.
lint-full-do = Nothing was written. Free some space and try again, or save a copy on another disk.
lint-no-more-files = the disk can hold no more files, so { $file } cannot be written
lint-no-more-files-do = Nothing was written. Remove files that nobody needs and try again, or save a copy on another disk.
lint-quota = your disk quota is used up, so { $file } cannot be written
lint-quota-do = Nothing was written. Remove files of yours and try again, or save a copy on another disk.
lint-too-large = the system does not allow a file as large as { $file } would become
lint-too-large-do = Nothing was written. Save a copy on another disk, or have the limit raised (ulimit -f).
lint-logo-outside = the logo { $file } does not stand beside the workbook
lint-logo-outside-do = Put the picture into the folder of the workbook and name it by its file name.
lint-logo-unread-do = Put the picture beside the workbook, or empty workbook/logo.
lint-logo-kind = the logo { $file } is neither a PNG nor a JPEG in grey or in red, green and blue
lint-logo-kind-do = Save the picture as PNG.
lint-logo-broken = the logo { $file } cannot be read to its end
lint-logo-broken-do = Save the picture once more as PNG.
lint-logo-large = the logo { $file } has { $size } dots, and 4,000 along a side are the most
lint-logo-large-do = Make the picture smaller: 600 dots across are enough for print.
lint-too-many-open = too many files are open, so { $file } cannot be written
lint-too-many-open-do = Nothing was written. Close other programs and try again.
lint-nowhere-to-keep = { $file } would be overwritten, and there is no folder to keep a copy of it in
lint-nowhere-to-keep-do = Nothing was written. Set TRIPARTITE_HOME to a folder the program may use, or save a copy elsewhere.
lint-name = { $file } is not a valid file name on this disk or network drive
lint-name-do = Nothing was written. Choose a name without : * ? " < > | and \, not ending in a full stop or a space, and none of CON, PRN, AUX and NUL.
lint-long-name = the name of { $file } is too long for this disk or network drive
lint-long-name-do = Nothing was written. Choose a shorter name.
lint-unreliable = { $file } did not hold what was written, and was removed again
lint-unreliable-do = Nothing is left of it. Write it to another disk, and do not rely on this one.
lint-not-kept = what { $file } holds could not be kept before it is replaced: { $reason }
lint-not-kept-do = Nothing was replaced. Choose another name, or move { $file } to another folder first.
lint-half = { $file } is only partly written: { $reason }
lint-half-do = Both its old and its new text are kept. Free some space, then open it again: it will be completed.
lint-kilobytes = { $count } KB
lint-megabytes = { $count } MB
lint-not-the-same = the text to be written does not read back as the same workbook: { $reason }
lint-not-the-same-do = Nothing was written. This is a fault of the program; please report it.
lint-it-differs = it differs
lint-not-written = { $file } cannot be written: { $reason }
lint-export-not-a-file-do = Nothing was written. Name a file, for example one in that folder.
lint-export-gone-do = Nothing was written. Make the folder first, or choose another one.
lint-export-denied-do = Nothing was written. Choose another folder or another name, or ask the owner.
lint-not-written-do = Nothing was written. Check that the folder exists and who may write to it.

# A workbook that somebody has open
lint-held = { $user } has this workbook open on { $host }, since { $since }
lint-held-do = Nothing was changed. Close it there first, or work on a copy.
lint-held-unknown = somebody has this workbook open
lint-held-unknown-do = Nothing was changed. Close it there first, or work on a copy.
lint-held-elsewhere = { $user } opened this workbook on { $host }, { $since }, and may still have it open
lint-held-elsewhere-do = Nothing was changed. Ask there. If nobody has it open any longer, delete the lock: the file beside the workbook whose name begins with a full stop and ends in “.lock”.
lint-held-elsewhere-unknown = somebody (unknown) may have this workbook open
lint-held-elsewhere-unknown-do = Nothing was changed. Ask whoever can write to this folder. If nobody has it open, delete the lock: the file beside the workbook whose name begins with a full stop and ends in “.lock”.
lint-not-held = others cannot see that this workbook is open here: { $reason }
lint-not-held-do = You can go on; a file that somebody else changes meanwhile is not overwritten.

# An instrument that cannot be read
lint-no-instrument = there is no instrument “{ $id }”
lint-no-instrument-do = “tripartite instruments” lists them.
lint-instrument-file-do = Put a text file of at most 4 MB in its place, or take its name out of instrument.yaml.
lint-missing-file = the file { $file } is missing
lint-missing-file-do = Add the file, or take its name out of instrument.yaml.
lint-format = the format is “{ $found }”, and this program reads “tripartite-instrument/1”
lint-format-do = Write “format: tripartite-instrument/1”, or use a newer version of the program.
lint-no-folder = { $path } is not the folder of an instrument, and no instrument in the library has this id
lint-no-folder-do = Name a folder that holds instrument.yaml; “tripartite instruments” lists the library.

# An address
lint-cell-form = “{ $cell }” is not the address of a cell
lint-cell-form-do = An address looks like answers/QUESTION/reply, registers/REGISTER/ROW/FIELD or workbook/title.
lint-cell-unknown = “{ $name }” is not known here
lint-cell-unknown-do = Look the name up with “tripartite show FILE QUESTION” or in the file.
lint-cell-year = “{ $found }” is not a year
lint-cell-year-do = Write the year with four digits, as in registers/REGISTER/ROW/FIELD/2027.
lint-cell-not-here = “{ $part }” cannot be recorded at { $place }
lint-cell-not-here-do = Use a part that exists there, such as why, finding or review.

# An instrument being written
lint-fault-unknown = “{ $name }” does not exist
lint-fault-unknown-do = Define it, or refer to one that is defined.
lint-fault-missing = “{ $key }” is missing
lint-fault-missing-do = Add it; every item of this kind needs it.
lint-fault-twice = the id “{ $name }” is used twice
lint-fault-twice-do = Give one of the two another id; answers are kept under it.
lint-fault-parent = “{ $name }” cannot be the parent of this question
lint-fault-parent-do = Name a gate, stem or heading that comes before it in the same section.
lint-fault-polarity = the polarity of the question and of its parts contradict each other
lint-fault-polarity-do = Write positive or negative as all parts are, or mixed where they have both signs; a part is never mixed.
lint-fault-long = { $chars } characters are too many to read aloud
lint-fault-long-do = Shorten it to { $most } at most, and move the rest to “asks”.
lint-fault-long-name = a short name of { $cells } cells does not fit into the outline
lint-fault-long-name-do = Shorten it to { $most } at most: two or three words that tell it from its neighbours.
lint-fault-same-name = the short name “{ $name }” is used twice in this section
lint-fault-same-name-do = Give one of the two another name, so that people can tell them apart in lists.
lint-fault-not-ratifiable = a Recommendation cannot be ratified, so it has no “limits”
lint-fault-not-ratifiable-do = Delete the line, or correct the kind of the standard.
lint-fault-unfed = no question feeds the chapter “{ $key }”
lint-fault-unfed-do = Name it under “chapters” of the questions that belong to it.
lint-fault-untranslated = “{ $key }” is not translated
lint-fault-untranslated-do = Add the text to this file; until then the text of the base language is shown.
lint-fault-surplus = the base files have no text “{ $key }” here
lint-fault-surplus-do = Delete it, or correct its key.
lint-fault-constituents = there are not exactly three constituents
lint-fault-constituents-do = Give “seat: constituent” to government, employers and workers and “seat: consulted” to all others.
lint-fault-exclusive = “{ $key }” cannot stand beside “{ $with }” here
lint-fault-exclusive-do = Keep one of the two; a field that every workbook has keeps its kind and its list.
lint-misnamed = its id is “{ $found }”, but its name is “{ $expected }”
lint-misnamed-do = Give both the same name: the id in the file, and the folder or file itself.
lint-pdf-left-out = This program was built without PDF.
lint-pdf-left-out-do = Write another format and print it from there, or build the program with its feature “pdf”.
lint-pdf-refused = The PDF could not be made: { $reason }
lint-pdf-refused-do = Write another format and print it from there.
