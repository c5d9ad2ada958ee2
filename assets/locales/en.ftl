
## model

refusal-missing = What you wanted to change is no longer there. Nothing was changed; the map shows how things stand.
refusal-wrong-kind = A { $expected } is needed here, but something else was chosen. Nothing was changed.
refusal-taken = Something with this id is in the map already. Nothing was changed.
refusal-bad-field = This value does not fit its field: { $reason }. Nothing was changed.
refusal-not-editable = “{ $field }” says where something lies. Move it instead of editing the field.
refusal-out-of-range = “{ $field }” must be between { $least } and { $most }. The value before is kept.
refusal-too-long = “{ $field }” can hold { $most } characters. The text before is kept; shorten the new one.
refusal-too-many = More than { $most } { $what } do not fit. Nothing was changed.
refusal-malformed = “{ $field }” is not well formed. Check the spelling; the value before is kept.
refusal-place-taken = Another touchpoint has this place already. Choose another column or track.
refusal-lane-taken = The map has a lane of this kind already; it needs no second one.
refusal-flow-stays = The lane with the cards cannot be deleted: everything else hangs on it. Hide it instead.
refusal-card-stays = The scope card belongs to the map and cannot be deleted on its own.
refusal-not-a-lane-for-notes = This lane shows fields of the touchpoints and holds no notes. Choose a lane for notes.
refusal-loops-twice = This touchpoint leads back to itself already. Change the share of that arrow instead.
refusal-too-few = Choose at least { $least } of them.
refusal-nothing-to-do = There is nothing to change.

command-edit = Edit
command-add = Add
command-add-stage = Add stage
command-move-stages = Move stage
command-merge-stages = Merge stages
command-split-stage = Split stage
command-add-touchpoint = Add touchpoint
command-move-touchpoints = Move touchpoint
command-copy-touchpoints = Copy touchpoint
command-merge-touchpoints = Merge touchpoints
command-split-touchpoint = Split touchpoint
command-connect = Draw arrow
command-reroute = Move arrow
command-add-lane = Add lane
command-move-lanes = Move lane
command-add-note = Add note
command-add-picture = Add picture
command-move-notes = Move note
command-reorder = Reorder
command-paste-touchpoints = Paste touchpoints
command-paste-notes = Paste notes
command-paste = Paste
command-delete = Delete
command-batch = Change

## render

render-empty = There is nothing to draw: the part you chose has no area on the map.
render-scale = The scale { $scale } is not offered. Choose one from { $least } to { $most }.
render-too-many-pixels = { $width } × { $height } pixels are too many for one picture. The largest scale that fits is { $fits }. Choose a slide, A3 or A0 as its size, a part of the map, or SVG.
render-too-large = { $width } × { $height } pixels are too many for one picture, and so they are at any scale. Choose a part of the map, or SVG.
render-stopped = Stopped. No picture was written.
render-encoding = The picture could not be written as PNG: { $reason }

## cli

cli-about = Customer journeys: convert, draw, keep and search them, offline.
cli-convert = Read a journey and write it in another format, or as a picture
cli-render = Draw a map and write it in several formats at once: PDF, HTML, Excel, pictures …
cli-library = Work with a library of maps
cli-analyze = Say what a journey comes to: who gets through, where people leave, what hurts, what pays, what to fix first
cli-lint = Say what is wrong with maps and what they leave open; for pipelines
cli-what-if = Say what a journey would come to with remedies in place or other numbers
cli-arg-map-file = File to read: .json, .wayfold, .mmd, .xlsx, .csv, .md …; - for the standard input
cli-arg-map-files = Files to read: .json, .wayfold, .mmd, .xlsx, .csv, .md …; - for the standard input
cli-arg-all = Say all findings, those set aside included
cli-arg-why = Say of each finding how it was reckoned and what it rests on
cli-arg-draws = Simulate uncertain shares so many times and say the 95% range of completion
cli-arg-margin = Say the least and greatest completion if every share is off by up to this much
cli-arg-deny = Exit with 5 from this level on: error, warning or hint
cli-arg-lint-all = Show what was set aside on the map too; it never counts
cli-arg-remedy = A remedy in place, by its title or the file's name for it; may be given several times
cli-arg-share = Share of an arrow; the rest of its row gives way in proportion
cli-arg-drop = Drop-off at a touchpoint
cli-arg-frequency = Share of visits that meet a pain
cli-arg-minutes = Minutes of a visit to a touchpoint, waiting included
cli-arg-mood = Mood at a touchpoint, −2 to 2
cli-analyze-examples =
    Examples:
      wayfold analyze map.json
      wayfold analyze library.wayfold --map "Restaurant" --why
      wayfold analyze map.json --json | jq '.maps[0].completion'

    JSON: { "{" } "maps": [report, …], "warnings": […], "errors": […] { "}" }. What a report holds is described in
    assets/schema/wayfold-report-1.schema.json; records are named as the file names them. Fields are added, never changed.
cli-lint-examples =
    Examples:
      wayfold lint maps/*.json --deny warning
      wayfold lint map.json --json

    A line is: file: level [rule]: what is the case. Exit code 0 if nothing is at or above the level of --deny, else 5.
    Findings set aside in the app, with a reason, are passed over. Results that are no faults are left to analyze.
cli-what-if-examples =
    Examples:
      wayfold what-if map.json --remedy "Text message 72 hours before"
      wayfold what-if map.json --share 'order>confirm=80%' --drop search=0.1 --json

    NAME is a title, its beginning, or what the file calls the record. The file stays as it is.
cli-library-init = Make a library with the example journeys, unless it is there
cli-library-list = List the maps of a library
cli-library-import = Take the maps of files into a library; makes it if there is none
cli-library-export = Write every map of a library into a folder
cli-library-search = Find text in all maps
cli-library-check = Look for damage and broken rules
cli-library-rescue = Save what can be read of a damaged library into a new one
cli-completions = Print completions for a shell
cli-man = Print the manual page
cli-arg-help = Print help
cli-arg-version = Print the version
cli-arg-lang = Language of messages and of the words in pictures: en or de [default: the machine's]
cli-arg-in = File to read: .json, .mmd, .csv, .xlsx, .md (mermaid blocks or tables in Markdown) or .wayfold; - for the standard input
cli-arg-out = File to write: .json, .mmd, .csv, .xlsx, .md, .svg, .png, .pdf, .html or .wayfold; - for the standard output
cli-arg-from = Format of the input, if its name does not say
cli-arg-to = Format of the output, if its name does not say
cli-arg-map = Only this map: its number in the file, or its id or title in a library
cli-arg-theme = Look of pictures [default: the map's own]
cli-arg-scale = Pixels of a PNG for each pixel of the drawing, 0.1 to 4 [default: 1]
cli-arg-slides = Shape of slides: 16:9 (usual) or 4:3
cli-arg-transparent = Leave out the paper of a PNG
cli-arg-strict = Refuse what would have to be repaired
cli-arg-what = The map: its title or id in the library, or a file: .json, .wayfold, .mmd, .xlsx, .csv, .md …
cli-arg-output = File to write, the ending says the format: .pdf, .pptx, .html, .xlsx, .svg, .png, .csv, .md, .mmd, .json; may be given several times
cli-arg-render-map = Which map, if the file holds several: title, id or number
cli-arg-view = A saved view of the map: only what this audience is to see
cli-arg-pages = Pages of a PDF: drawing (one, as large as the map), sheet (fitted to one), poster (put together from sheets) or stages (pages for each stage) [default: what --page and --tile ask for, else drawing]
cli-arg-page = Paper of a PDF, or size of a poster: by a name, as for --tile, or as WIDTHxHEIGHT in millimetres, such as 1200x800
cli-arg-tile = Sheets a poster is printed on
cli-arg-frame = Fit pictures into a slide of 16:9, or A3 or A0 paper
cli-arg-no-findings = Leave out what the analysis says, in PowerPoint, HTML and Excel
cli-arg-no-legend = Leave out the legend
cli-arg-brand = Colour of a brand, as #e2001a
cli-arg-font = Font of a brand, which PowerPoint slides are written in
cli-arg-logo = Logo of a brand: a PNG, JPEG, WebP, GIF or SVG
cli-arg-template = PowerPoint file (.pptx, .potx) whose masters, layouts, colours and fonts slides are made from
cli-arg-force = Replace files that are there already
cli-arg-json = Report as JSON on the standard output
cli-arg-library = The library [default: the app's own]
cli-arg-files = Files to read: .json, .mmd, .csv, .xlsx, .md or .wayfold
cli-arg-folder = Folder to write into
cli-arg-text = What to look for; beginnings of words are enough
cli-arg-limit = At most so many hits
cli-arg-into = The new library; must not exist yet
cli-arg-shell = The shell
cli-convert-examples =
    Examples:
      wayfold convert journey.mmd journey.svg
      wayfold convert notes.md map.png --scale 2 --theme paper-dark
      wayfold convert map.json - --to mmd
      cat journey.mmd | wayfold convert - - --from mmd --to svg > journey.svg

    A file with several maps gives a numbered file for each, or one JSON file; --map chooses one.
cli-render-examples =
    Examples:
      wayfold render "Restaurant" -o map.pdf -o map.html -o map.xlsx
      wayfold render map.json -o poster.pdf --page A0 --tile A4
      wayfold render map.json -o stages.pdf --pages stages --page A4 --view Board
      wayfold render map.json -o slide.png --frame slide --brand '#e2001a' --logo logo.svg
      wayfold render map.json -o board.pptx --template company.potx

    Nothing is replaced without --force; then nothing at all is written. --lang is the language of the words on the map.
cli-library-examples =
    Examples:
      wayfold library list
      wayfold library import interviews/*.mmd --library research.wayfold
      wayfold library export pictures --to svg
      wayfold library search "waiting time"
      wayfold library rescue --library broken.wayfold rescued.wayfold
cli-completions-examples =
    Example:
      wayfold completions bash > ~/.local/share/bash-completion/completions/wayfold
cli-exit-codes =
    Exit codes:
      0  all went well
      1  a file could not be read or written
      2  the command line makes no sense
      3  the input is not what its format asks for
      4  the library refuses: damaged, from a newer version, open elsewhere, read-only
      5  a check found faults
cli-wrote = Wrote { $path }
cli-imported = { $count ->
        [1] Took 1 map into { $path }
       *[other] Took { $count } maps into { $path }
    }
cli-library-made = Made the library { $path } with the example journeys. Maps: { $count }.
cli-library-there = The library { $path } is there. Maps: { $count }.
cli-empty-library = { $path } holds no maps yet. “wayfold library import FILE” takes some in.
cli-map-counts = stages: { $stages }, touchpoints: { $touchpoints }
cli-nothing-found = Nothing found for “{ $text }”.
cli-check-fine = { $path } is sound. Maps: { $maps }.
cli-rescued = Rescued into { $path }. Maps: { $count }. The old file is as it was.
cli-rescued-whole = { $title }: whole
cli-rescued-part = { $title }: records kept: { $kept }, lost: { $lost }
cli-check-faults = Faults found in { $path }: { $count }. “wayfold library rescue” saves what can be read.
cli-error-not-found = There is no file { $path }. Check the name and the folder.
cli-error-no-permission = Access to { $path } is denied. Nothing was written.
cli-error-is-folder = { $path } is a folder; the name of a file is needed.
cli-error-disk-full = The disk is full: { $path } was not written. What was there before is as it was.
cli-error-file = { $path }: { $detail }. Nothing was written.
cli-error-too-large = { $path } is larger than { $most } MB, more than is read from a file.
cli-error-not-text = { $path } is not text (UTF-8 or UTF-16). Nothing was written.
cli-error-strict = With --strict, { $path } must be right as it stands. Nothing was written.
cli-error-no-format = The name { $path } does not say its format. Say it with --from or --to.
cli-error-no-ending = The name { $path } has no ending that says its format, such as .pdf or .xlsx.
cli-error-no-folder = There is no folder { $path }. Make it first. Nothing was written.
cli-error-no-view = This map has no view “{ $view }”. It has: { $known }
cli-error-no-views = This map has no view “{ $view }”, nor any other.
cli-error-no-such-map = There is no map { $number }; the file holds { $count }.
cli-error-several-maps = The file holds { $count } maps, which cannot go to the standard output in this format. Choose one with --map, or write to a file.
cli-error-unknown-map = The library has no map “{ $map }”. “wayfold library list” shows what it has.
cli-error-no-map-called = { $path } has no map “{ $map }”. It has: { $known }
cli-error-no-maps = { $path } holds no map.
cli-error-choose-map = { $path } holds { $count } maps. Choose one with --map.
cli-error-exists = { $path } is there already. --force replaces it. Nothing was written.
cli-error-no-poster = --tile names the sheets of a poster; with --pages { $pages } there is none. Leave one of them out.
cli-error-no-paper = “{ $text }” is no paper. Give a name ({ $known }), or width and height in millimetres without separators, from { $least } to { $most } each, such as 1200x800.
cli-error-no-such-record = { $what }: there is none called “{ $name }” on this map. There are: { $known }
cli-error-several-records = { $what }: “{ $name }” could be several. Say more of the title. There are: { $known }
cli-error-no-such-arrow = No arrow is “{ $text }”. Say it as FROM>TO, in quotes.
cli-error-not-a-setting = “{ $text }” sets nothing. Say it as NAME=NUMBER; shares go from 0 to 1 or 0% to 100%, moods from −2 to 2, minutes from 0.
cli-error-no-home = This machine names no folder for data. Name the library with --library.

## serve

cli-serve = Serve the app on this machine only and open it in the browser; Ctrl+C ends it
cli-arg-at = The library [default: the app's own]; made, with the examples, if there is none
cli-arg-port = Port on the loopback address [default: one that is free]
cli-arg-no-open = Do not open the browser
cli-serve-examples =
    Examples:
      wayfold serve
      wayfold serve workshop.wayfold --port 8080 --no-open

    Nobody but you gets in: the address carries a token that is new each time.
cli-error-port = Port { $port } cannot be used: { $detail }. Choose another with --port, or none for one that is free.
serve-library = Serving { $path }. Open this address in a browser; it is good until the end:
serve-stop = Ctrl+C ends it.
serve-no-ui = This program was built without its pages. Run “make ui-build” and build it again; requests are answered meanwhile.
serve-refused-host = This address is not the one the app is served at. Use the address that was printed.
serve-refused-origin = Another page asked for this. It was refused; nothing was changed.
serve-refused-token = This page has no access, or its access has ended. Open the address that “wayfold serve” printed last.
serve-refused-size = This is larger than { $most } MB, more than is taken in at once. Nothing was changed.
serve-refused-path = There is nothing at this address.
serve-refused-request = This request is broken. Nothing was changed.
serve-failed = Something went wrong inside the program. What was shown as done is on disk; open the map again.

## shell

shell-no-home = This machine names no folder for data. Start Wayfold with a library: wayfold-desktop FILE.wayfold
shell-too-large = { $name } is larger than { $most } MB, more than is taken in at once. Nothing was changed.
shell-unread = { $name } could not be read: { $detail }. Nothing was changed.
shell-unwritten = { $name } was not written: { $detail }. What was there before is as it was.
shell-disk-full = The disk is full: { $name } was not written. What was there before is as it was.
shell-rescued = rescued
shell-open-title = Open a file
shell-open = Open
shell-save-title = Save as
shell-save = Save
shell-cancel = Cancel
shell-files-fitting = Files Wayfold reads
shell-files-all = All files
shell-other-library = Open another library …
shell-rescue-library = Rescue what can be read into a new one …

## formats

mermaid-byte-order-mark = A byte order mark before the front matter was left out. Mermaid does not find the front matter behind it.
mermaid-indented-front-matter = The front matter is indented. Mermaid 11 refuses that; newer versions read it.
mermaid-late-front-matter = There are blank lines before the front matter. Mermaid wants it at the very beginning.
mermaid-bad-front-matter = The front matter is not valid YAML. Its title was read as plain text, the rest was left out.
mermaid-unclosed-directive = This directive is never closed with {"}"}%%. Mermaid would take everything behind it for a part of it.
mermaid-code-fence = A Markdown fence was left out. Mermaid wants the diagram alone.
mermaid-text-before-header = Text before “journey” was left out: “{ $text }”
mermaid-text-after-diagram = Text after the closing fence was left out: “{ $text }”
mermaid-header-spelling = “{ $text }” was read as “journey”. Mermaid wants exactly that word, in lower case.
mermaid-missing-header = The first line, “journey”, is missing. The text was read as a journey all the same.
mermaid-second-header = A second “journey” was left out. A diagram has one.
mermaid-title-on-header-line = “{ $text }” behind “journey” was read as the title. Mermaid wants “title” before it.
mermaid-title-colon = Read as a title: “{ $text }”. Mermaid wants no colon after “title” and would make a task of it.
mermaid-empty-title = The title is empty. Mermaid would take the next line for it, whatever it is.
mermaid-section-colon = Read as a section: “{ $text }”. Mermaid wants no colon after “section” and would make a task of it.
mermaid-colon-in-section = The name of the section holds a colon: “{ $text }”. Mermaid stops there; write #58; instead.
mermaid-empty-section = The section has no name. Mermaid would take the next line for it.
mermaid-text-on-later-line = What belongs behind “{ $text }” stands on a later line. Mermaid wants it on the same.
mermaid-keyword-in-name = Read as a task: “{ $text }”. Mermaid takes its first word for a keyword.
mermaid-colon-in-name = The name “{ $text }” holds a colon. Mermaid would end the name there; write #58; instead.
mermaid-other-colon = A colon of another script was read as “:”. Mermaid does not know it.
mermaid-hash-in-text = The # belongs to the text: “{ $text }”. Mermaid would take the rest of the line for a comment; write #35; instead.
mermaid-unknown-entity = “{ $text }” is no character mermaid knows. It was kept as it is.
mermaid-html-entity = “{ $text }” was read as the character it means. Mermaid stops at its semicolon or shows it as it is.
mermaid-semicolon-between = Two statements stand on one line, with a semicolon between them. Mermaid stops there; give each its own line.
mermaid-semicolon-in-text = The semicolon belongs to the text: “{ $text }”. Mermaid stops there; write #59; instead.
mermaid-semicolon-at-end = A needless semicolon was left out. Mermaid stops there.
mermaid-inline-comment = “{ $text }” was left out as a comment. Mermaid would take it for a part of the text; use # behind other text.
mermaid-percent-at-start = Read as a task: “{ $text }”. Mermaid takes lines like this for comments; write #37; for the percent sign.
mermaid-missing-name = The task has no name.
mermaid-task-without-score = “{ $text }” was read as a task without a score. Mermaid stops here.
mermaid-missing-score = “{ $task }” has no score. Mermaid would read 0.
mermaid-score-not-a-number = “{ $text }” is no score. “{ $task }” was read without one.
mermaid-score-repaired = “{ $text }” was read as { $score }. Mermaid makes no number of it.
mermaid-score-out-of-range = “{ $task }” has the score { $score }. Scores go from 1 to 5; the emotion was set to the nearest end.
mermaid-comma-for-colon = A comma was read as the colon between score and people. Mermaid would read neither.
mermaid-empty-actor = Somebody without a name takes part in “{ $task }” and was left out. Is there a comma or colon too many?
mermaid-quoted-actor = Names in quotes were read without them: { $text }. Mermaid keeps the quotes and splits at the commas between.
mermaid-actor-separator = People were separated as written: { $text }. Mermaid separates at plain commas only.
mermaid-colon-in-actor = A colon belongs to the names: { $text }. Mermaid ends the list there; write #58; instead.
mermaid-extra-field = A task has name, score and people. What follows was left out: “{ $text }”
mermaid-invisible-character = An invisible character was left out. Mermaid would stumble over it.
mermaid-line-break-tag = This was read as a line break. Mermaid wants {"<"}br> or {"<"}br/> within a name.
mermaid-missing-acc-colon = The colon after “{ $keyword }” is missing. Mermaid stops here.
mermaid-empty-acc = “{ $keyword }” is empty. Mermaid would take the next line for it.
mermaid-misspelt-keyword = “{ $text }” was read as “{ $keyword }”. Mermaid would make a task of it.
mermaid-unclosed-block = The description is never closed with a brace. It was taken to end before the next statement.
mermaid-brace-in-block = The description holds a brace. Mermaid would end it there.
mermaid-foreign-statement = “{ $text }” belongs to another kind of diagram and was left out.
mermaid-other-diagram-word = Because of “{ $text }”, mermaid would take the whole text for a C4 diagram.
mermaid-read-differently = Mermaid reads this diagram otherwise, or stops here. Check the line.
mermaid-more-warnings = There are { $count } more places like these.

mermaid-error-too-large = The text has { $size } bytes; at most { $most } are read. Split the file.
mermaid-error-no-journey = There is no Mermaid journey in this text. A journey begins with the word “journey”.
mermaid-error-other-diagram = This is a Mermaid diagram of the kind “{ $kind }”. Only “journey” can be read.
mermaid-error-refused = { $count ->
    [one] Mermaid would stop or misread at one place. Correct it, or read without --strict.
   *[other] Mermaid would stop or misread at { $count } places. Correct them, or read without --strict.
}
mermaid-error-no-header = Line { $line }, column { $column }: the diagram must begin with “journey”.
mermaid-error-front-matter = Line { $line }, column { $column }: the front matter is not valid YAML.
mermaid-error-second-header = Line { $line }, column { $column }: “journey” stands here again.
mermaid-error-colon = Line { $line }, column { $column }: a colon cannot stand here.
mermaid-error-semicolon = Line { $line }, column { $column }: a semicolon cannot stand here.
mermaid-error-no-data = Line { $line }, column { $column }: the task has no score.
mermaid-error-cut-short = Line { $line }, column { $column }: the text ends too early.
mermaid-error-too-many-tasks = Line { $line }, column { $column }: the diagram has more tasks than can be read (20,000).
mermaid-error-too-many-sections = Line { $line }, column { $column }: the diagram has more sections than can be read (20,000).
mermaid-error-too-many-actors = Line { $line }, column { $column }: the diagram names more people than can be read (1,000).
mermaid-error-text-too-long = Line { $line }, column { $column }: a text is longer than can be read (20,000 characters).

mermaid-loss-empty-name = { $count ->
    [one] One name is empty; a blank stands for it.
   *[other] { $count } names are empty; blanks stand for them.
}
mermaid-loss-too-long-to-draw = The text is longer than mermaid draws by itself. Raise its maxTextSize, or split the map.
mermaid-loss-emotion-missing = { $count ->
    [one] One touchpoint has no emotion and was written as neutral (3).
   *[other] { $count } touchpoints have no emotion and were written as neutral (3).
}
mermaid-loss-emotions-differ = { $count ->
    [one] At one touchpoint personas feel differently; the mean was written.
   *[other] At { $count } touchpoints personas feel differently; the mean was written.
}
mermaid-loss-general-emotion = { $count ->
    [one] One touchpoint has an emotion of customers in general besides its personas.
   *[other] { $count } touchpoints have an emotion of customers in general besides their personas.
}
mermaid-loss-other-emotions = { $count ->
    [one] At one touchpoint, emotions of personas that do not meet it were left out.
   *[other] At { $count } touchpoints, emotions of personas that do not meet them were left out.
}
mermaid-loss-for-everybody = { $count ->
    [one] One touchpoint is for everybody; only personas with an emotion were written.
   *[other] { $count } touchpoints are for everybody; only personas with an emotion were written.
}
mermaid-loss-parallel-tracks = { $count ->
    [one] One touchpoint on a parallel track was put in line.
   *[other] { $count } touchpoints on parallel tracks were put in line.
}
mermaid-loss-other-transitions = { $count ->
    [one] One arrow does not lead to the next touchpoint and was left out.
   *[other] { $count } arrows do not lead to the next touchpoint and were left out.
}
mermaid-loss-missing-transitions = { $count ->
    [one] One touchpoint has no arrow to the next; a diagram always leads on.
   *[other] { $count } touchpoints have no arrow to the next; a diagram always leads on.
}
mermaid-loss-transition-details = { $count ->
    [one] Share, label or kind of one arrow was left out.
   *[other] Shares, labels or kinds of { $count } arrows were left out.
}
mermaid-loss-card-fields = { $count ->
    [one] One field of the scope card was left out.
   *[other] { $count } fields of the scope card were left out.
}
mermaid-loss-stage-fields = { $count ->
    [one] Phase, lifecycle step, goal or detail of one stage was left out.
   *[other] Phases, lifecycle steps, goals or details of { $count } stages were left out.
}
mermaid-loss-touchpoint-fields = { $count ->
    [one] Details, times, costs or other fields of one touchpoint were left out.
   *[other] Details, times, costs or other fields of { $count } touchpoints were left out.
}
mermaid-loss-channels = { $count ->
    [one] The channel of one touchpoint was left out.
   *[other] The channels of { $count } touchpoints were left out.
}
mermaid-loss-teams = { $count ->
    [one] The team of one touchpoint was left out.
   *[other] The teams of { $count } touchpoints were left out.
}
mermaid-loss-lanes = { $count ->
    [one] One lane was left out.
   *[other] { $count } lanes were left out.
}
mermaid-loss-notes = { $count ->
    [one] One note was left out.
   *[other] { $count } notes were left out.
}
mermaid-loss-pains = { $count ->
    [one] One pain was left out.
   *[other] { $count } pains were left out.
}
mermaid-loss-remedies = { $count ->
    [one] One remedy was left out.
   *[other] { $count } remedies were left out.
}
mermaid-loss-kpis = { $count ->
    [one] One KPI was left out.
   *[other] { $count } KPIs were left out.
}
mermaid-loss-unused-personas = { $count ->
    [one] One persona meets no touchpoint and was left out.
   *[other] { $count } personas meet no touchpoint and were left out.
}
mermaid-loss-shared-names = { $count ->
    [one] One persona has the name of another; in the diagram the two are one.
   *[other] { $count } personas have names of others; in the diagram they are one.
}
mermaid-loss-persona-fields = { $count ->
    [one] Of one persona only the name was written.
   *[other] Of { $count } personas only the names were written.
}
mermaid-loss-evidence = { $count ->
    [one] One piece of evidence was left out.
   *[other] { $count } pieces of evidence were left out.
}
mermaid-loss-images = { $count ->
    [one] One picture was left out.
   *[other] { $count } pictures were left out.
}

json-ends-early = The file ends in the middle. Was it cut off?
json-text-behind = There is something behind the end of the data.
json-no-value = A value is expected here.
json-no-name = The name of a field, in double quotes, is expected here.
json-no-colon = A colon is expected here.
json-no-comma-in-list = A comma or ] is expected here.
json-no-comma-in-object = A comma or {"}"} is expected here.
json-comma-too-many = This comma is one too many.
json-comment = JSON has no comments. Leave this out.
json-single-quote = JSON wants double quotes.
json-open-text = This text is never closed with a quote.
json-line-break-in-text = A line break within a text is written \n.
json-control-in-text = A control character within a text is written with \u and its number; a tab as \t.
json-bad-escape = There is no such escape. A backslash is written \\.
json-half-character = This is half a character: \ud8… and \udc… belong together in pairs.
json-bad-number = This is no number as JSON writes them.
json-too-deep = This is nested too deeply.
json-too-much = The file holds too many values.
json-too-large = The file is larger than { $most } bytes. Split it.
json-too-many = There are more than { $most } of the kind “{ $what }” in the file. Split it.
json-not-wayfold = This is no Wayfold file: it does not say "format": "wayfold".
json-no-version = The version of the format is missing: "version": 1.
json-newer = A newer Wayfold wrote this file (version { $version } of the format; this one reads up to { $newest }). Update Wayfold to read it.
json-wrong-type = { $expected ->
    [null] This should be null, but it is { $found ->
        [truth] true or false
        [number] a number
        [text] a text
        [list] a list
       *[object] an object
    }.
    [truth] This should be true or false, but it is { $found ->
        [null] null
        [number] a number
        [text] a text
        [list] a list
       *[object] an object
    }.
    [number] This should be a number, but it is { $found ->
        [null] null
        [truth] true or false
        [text] a text; numbers have no quotes
        [list] a list
       *[object] an object
    }.
    [text] This should be a text in quotes, but it is { $found ->
        [null] null
        [truth] true or false
        [number] a number
        [list] a list
       *[object] an object
    }.
    [list] This should be a list in [ ], but it is { $found ->
        [null] null
        [truth] true or false
        [number] a number
        [text] a text
       *[object] an object
    }.
   *[object] This should be an object in {"{ }"}, but it is { $found ->
        [null] null
        [truth] true or false
        [number] a number
        [text] a text
       *[list] a list
    }.
}
json-unknown-field = There is no field “{ $name }” here.
json-unknown-field-nearest = There is no field “{ $name }” here. Did you mean “{ $nearest }”?
json-unknown-choice = “{ $text }” cannot stand here. Possible are: { $choices }.
json-unknown-choice-nearest = “{ $text }” cannot stand here. Did you mean “{ $nearest }”? Possible are: { $choices }.
json-twice = “{ $name }” is given twice.
json-lacking = “{ $name }” is missing.
json-not-whole = This should be a whole number from 0 to { $most }.
json-boundless = This number is too large.
json-bad-id = “{ $text }” cannot be an id. Ids have 1 to 64 letters, digits, hyphens, underscores or points.
json-taken-id = The id “{ $text }” is taken by { $other }.
json-kind = { $kind ->
    [card] The card
    [stage] Stage
    [touchpoint] Touchpoint
    [transition] Transition
    [lane] Lane
    [note] Note
    [pain] Pain
    [remedy] Remedy
    [kpi] KPI
    [persona] Persona
    [channel] Channel
    [team] Team
    [evidence] Evidence
   *[image] Image
}
json-dangling = { json-kind } “{ $text }” is not in the file.
json-dangling-nearest = { json-kind } “{ $text }” is not in the file. Did you mean “{ $nearest }”?
json-wrong-kind = { json-kind } “{ $text }” is not in the file; this id belongs to something else.
json-origin-of-what = An origin in words needs the origin of the card, which says of which map.
json-not-a-date = “{ $text }” is no date. Dates are written 2026-11-30.
json-not-a-time = “{ $text }” is no point in time. They are written 2026-11-30T08:00:00Z.
json-not-a-key = “{ $text }” is no order key. Leave it out, then the order of the list counts.
json-not-base64 = The data of a picture are written in Base64; these are not.
json-unfit = This value does not fit here.
json-rule-out-of-range = This must be from { $least } to { $most }.
json-rule-too-long = This text is longer than { $most } characters.
json-rule-too-many = There are more than { $most } of these ({ $what }).
json-rule-malformed = This does not have the form it needs. Colours are written #3366cc, currencies EUR, languages de or pt-BR, links https://…
json-rule-place-taken = Another touchpoint has this column and track.
json-rule-lane-taken = The map has a lane of this kind already.
json-rule-not-a-lane-for-notes = This lane shows fields of the touchpoints and holds no notes.
json-rule-loops-twice = This touchpoint leads back to itself already.

table-unread = “{ $text }” is nothing this column could hold and was left out.
table-leads-nowhere = No touchpoint in the table is called “{ $text }”; the arrow was left out.
table-cut-short = The text is too long and was cut.
table-rescaled = The emotions of this column are on another scale and were brought to −2 to +2.
table-too-many-rows = The table goes on further than can be read. What comes from here on was left out.
table-too-many-columns = The table is wider than can be read. The columns from here on were left out.
table-too-large = The table is too large to be read. Split it.

## scene

scene-untitled = Untitled
scene-untitled-map = Untitled journey
scene-description = Journey map; stages: { $value }, touchpoints: { $other }.
scene-empty-title = Where does this journey begin?
scene-empty-hint = Add the first stage: the moment a need arises. Everything else grows from there.
scene-no-touchpoints = No touchpoint yet. Where does it begin?
scene-legend = Legend

scene-state-current = Current state
scene-state-future = Future state
scene-status-draft = Draft
scene-status-review = In review
scene-status-approved = Approved
scene-status-archived = Archived

scene-actor = Whose journey
scene-scenario = Scenario
scene-goal = Goal
scene-trigger = Trigger
scene-owner = Owner
scene-review = Next review

scene-phase-pre-sale = Before the purchase
scene-phase-sale = Purchase
scene-phase-post-sale = After the purchase

scene-lane-notes = Notes
scene-lane-flow = Touchpoints
scene-lane-emotion = Emotions
scene-lane-quotes = Quotes
scene-lane-images = Pictures
scene-lane-channels = Channels
scene-lane-pains = Pains
scene-lane-remedies = Remedies
scene-lane-kpis = KPIs
scene-lane-frontstage = Frontstage
scene-lane-backstage = Backstage
scene-lane-support = Support processes

scene-blueprint-interaction = Line of interaction
scene-blueprint-visibility = Line of visibility
scene-blueprint-internal = Internal interaction

scene-moment-truth = Moment of truth
scene-moment-micro = Micro-moment
scene-service-self-service = Self-service
scene-service-assisted = Assisted
scene-service-automated = Automated
scene-evidence-assumed = Assumed
scene-evidence-observed = Observed
scene-evidence-measured = Measured
scene-ownership-partner = Partner
scene-ownership-customer = Customer’s own
scene-ownership-social = Other people
scene-outcome-success = Goal reached
scene-outcome-churn = Customer leaves
scene-outcome-graceful = Leaves on good terms
scene-outcome-win-back = Won back
scene-listening-post = Feedback asked
scene-complaint = Complaint
scene-active = Busy
scene-waiting = Waiting
scene-response = Answer promised within
scene-entry = Share who enter here

scene-transition-main = Main path
scene-transition-alternative = Alternative
scene-transition-recovery = Recovery
scene-transition-loop = Loop
scene-context-lost = Has to tell it all again
scene-drop-off = Drop-off

scene-neutral = neutral
scene-everybody = All customers

scene-severity = Severity
scene-severity-of = severity { $value } of 5
scene-category-long-form = Overlong form
scene-category-buried-action = Buried action
scene-category-hard-to-find = Hard to find
scene-category-popups = Pop-ups
scene-category-repeated-entry = Same data again
scene-category-cross-device = Trouble across devices
scene-category-no-answers = No answers
scene-category-slow-site = Slow site
scene-category-too-much = Says too much
scene-category-hurdle = Needless hurdle
scene-category-irrelevant = Irrelevant message
scene-category-impersonal = Impersonal reply
scene-category-waiting = Waiting
scene-category-passed-on = Passed on
scene-category-failure = Failure
scene-category-price = Price or contract

scene-remedy-idea = Idea
scene-remedy-planned = Planned
scene-remedy-doing = Under way
scene-remedy-done = Done
scene-remedy-dropped = Dropped
scene-effort = Effort
scene-impact = Impact
scene-treats = Treats pain
scene-blocker-budget = Budget missing
scene-blocker-skills = Skills missing
scene-blocker-communication = Communication missing
scene-blocker-technology = Technology in the way
scene-blocker-compliance = Legal questions
scene-blocker-other = Blocked

scene-target = Target { $value }
scene-interim = Next: { $value } by { $other }
scene-due = By { $value }
scene-kpi-reached = Target reached
scene-kpi-underway = On the way
scene-kpi-missed = Moving away

## session

error-out-of-step = What is on the screen and what is on disk differ. Open the map again; everything shown as done is kept.
error-unknown-format = The name { $name } ends in no format that is known here. Known are .wayfold, .json, .mmd, .csv, .xlsx, .md, .txt and .html; for what is drawn also .svg, .png, .pdf and .pptx.
error-no-journey = { $name } holds no journey.
error-unknown-template = There is no template { $name }.
error-json-too-large = The file would be larger than can be read again. Export fewer maps at once, or use smaller pictures.
error-list-too-long = The list has more than { $most } lines. Split it.
error-empty-list = There is nothing in this list yet. Write one step of the journey on each line.
error-unknown-text = This text is neither a Mermaid journey, nor JSON, nor a table. Take it in as a list instead.
error-empty-file = { $name } is empty.
error-file-too-large = { $name } is larger than { $most } MB, more than can be read. Nothing was changed. Split it, or leave out large pictures.
error-not-text = { $name } is neither text nor a library, so no journey can be read from it. Nothing was changed. Choose a file that ends in .wayfold, .json, .mmd, .csv, .xlsx, .md, .txt or .html.
error-no-room = The file could not be laid down to be read ({ $detail }). Nothing was changed. Free some space, then try again.
error-unknown-picture = This picture is not in the library any more.
error-nothing-to-show = Nothing of this selection is drawn on the sheet. Select something else, or export the whole sheet.
error-unknown-audience = This map has no view called “{ $name }”. Choose one that is in the list, or the whole map.
error-bad-setting = The setting { $name } cannot be kept: its name or its length is not allowed.
error-bad-request = This was not understood ({ $detail }). Nothing was changed. Window and program may be of different versions; start Wayfold again.
error-overtaken = The map was changed before the answer was there. Ask again.
error-closed = The library has been closed. Everything shown as done is kept.
error-unexpected = Something went wrong that should not happen ({ $detail }). Everything shown as done is kept.
file-place = line { $line }, column { $column }
file-place-path = line { $line }, column { $column } ({ $path })
file-place-table = row { $row }, column { $column }
file-place-sheet = sheet “{ $sheet }”, row { $row }, column { $column }
file-more-problems = There are more problems further on.

kind-card = Scope
kind-stage = Stage
kind-touchpoint = Touchpoint
kind-transition = Arrow
kind-lane = Lane
kind-note = Note
kind-pain = Pain
kind-remedy = Remedy
kind-kpi = KPI
kind-persona = Persona
kind-channel = Channel
kind-team = Team
kind-evidence = Evidence
kind-image = Image

## findings

finding-and = and
finding-and-more = (and { $count } more)
finding-quoted = “{ $text }”
finding-unit-percent = %
finding-untitled = “untitled”
finding-not-given = not given
finding-offer-early = too early
finding-offer-late = too late
finding-minutes = { $count ->
    [one] 1 minute
   *[other] { $count } minutes
}
finding-hours = { $count ->
    [one] 1 hour
   *[other] { $count } hours
}
finding-days = { $count ->
    [one] 1 day
   *[other] { $count } days
}
finding-rests-assumed = Rests on an assumption about { $record }.
finding-rests-observed = Rests on what was observed at { $record }, not on a count.
finding-rests-measured = Rests on measurements.

finding-severity-error = Error
finding-severity-warning = Warning
finding-severity-insight = Insight
finding-severity-notice = Notice

finding-family-structure = Structure
finding-family-flow = Flow
finding-family-certainty = Certainty
finding-family-pain = Pains
finding-family-money = Money
finding-family-effort = Effort
finding-family-coverage = Coverage
finding-family-ownership = Ownership
finding-family-kpi = KPIs
finding-family-gap = Expectations
finding-family-mood = Moods
finding-family-service = Service
finding-family-evidence = Evidence

finding-lifecycle-awareness = awareness
finding-lifecycle-consideration = consideration
finding-lifecycle-purchase = purchase
finding-lifecycle-onboarding = onboarding
finding-lifecycle-use = use
finding-lifecycle-support = support
finding-lifecycle-renewal = renewal
finding-lifecycle-advocacy = advocacy
finding-lifecycle-goodbye = goodbye
finding-phase-pre-sale = before the purchase
finding-phase-sale = during the purchase
finding-phase-post-sale = after the purchase
finding-blocker-budget = budget
finding-blocker-skills = skills
finding-blocker-communication = internal communication
finding-blocker-technology = technology
finding-blocker-compliance = law and compliance
finding-blocker-other = other reasons
finding-figure-customers = customers a year
finding-figure-value = value of a customer
finding-figure-margin = margin of a completed journey

finding-shares-overfull = The arrows leaving { $place } add up to { $total }%. Nothing that flows can be reckoned until they come to 100% or less.
finding-shares-overfull-why = Shares given at this touchpoint: { $total }%; at most 100% can leave it. They are not scaled in silence, because the result would look plausible and be wrong.
finding-entry-overfull = The shares of customers who begin at one touchpoint or another add up to { $total }%. Nothing that flows can be reckoned until they come to 100% or less.
finding-entry-overfull-why = Entry shares given: { $total }%; every customer begins once.
finding-numbers-refused = A number at { $place } is outside the range that can be reckoned with, so nothing that flows is shown.
finding-numbers-refused-why = Shares go from 0% to 100%; durations and costs are finite and not negative.
finding-no-success = No touchpoint is marked as “Goal reached”, so nobody can say how many customers get there. Mark the moment the customer has what they came for.
finding-no-success-why = Completion is the share of customers who come to a touchpoint with that outcome. This map has none.
finding-no-arrows = This map has no arrows: the order of its columns was taken as the way everybody goes. Draw arrows to see where people turn off.
finding-no-arrows-why = Each touchpoint was joined to the one in the next column, and nobody drops off.
finding-unreachable = On this map nobody gets to { $names }. Draw how customers arrive there, or say what share of them begins there.
finding-unreachable-why = Reachable is where journeys begin and everything arrows lead to from there. { $count ->
    [one] This touchpoint is not.
   *[other] These { $count } touchpoints are not.
}
finding-dead-end = { $count ->
    [one] { $names } leads nowhere, though the journey is not marked as ending there: { $share }% of customers fall off the map at this point.
   *[other] { $names } lead nowhere, though the journey is not marked as ending there: { $share }% of customers fall off the map at these points.
}
finding-dead-end-why = Visits per customer to touchpoints without any arrow leading on, added up: { $share }%. If the journey does end there, mark how.
finding-cannot-reach-success = From { $names } no way leads to the goal.
finding-cannot-reach-success-why = No chain of arrows leads from { $count ->
    [one] this touchpoint
   *[other] these { $count } touchpoints
} to one marked as “Goal reached” or as a way of leaving.
finding-trap = Whoever gets to { $names } goes round for ever: no arrow, drop-off or ending leads out. { $share }% of customers are caught there.
finding-trap-why = The shares inside add up to 100% and none leads out. Times and totals have no value until a way out is drawn.
finding-arrow-after-end = The journey ends at { $names }, yet arrows lead on from there. They carry nobody in these numbers.
finding-arrow-after-end-why = A touchpoint with an outcome ends the journey. Arrows marked as a loop are taken as meant and left out here.
finding-duplicate-arrow = From { $names } more than one arrow leads to the same touchpoint. Their shares count together; one arrow says it better.
finding-duplicate-arrow-why = Arrows with the same beginning and end, at { $count ->
    [one] one touchpoint
   *[other] { $count } touchpoints
}.
finding-stuck-loop = { $share }% of those at { $place } go straight round again, { $visits } times in a row on average. Is that share meant?
finding-stuck-loop-why = Visits in a row = 1 ÷ (1 − { $share }%) = { $visits }.
finding-back-to-presale = { $count ->
    [one] An arrow leads from { $from } back to { $to }, from after the purchase to before it, and is marked neither as a loop nor as recovery.
   *[other] { $count } arrows lead from after the purchase back to before it, one of them from { $from } to { $to }, and are marked neither as a loop nor as recovery.
}
finding-back-to-presale-why = An ordinary step back over the purchase is mostly drawn by mistake. If customers do start over, mark the arrow as a loop.
finding-no-way-round = There is no way round { $place }: everybody who reaches the goal passes it, and { $lost }% of customers drop off there.
finding-no-way-round-why = Take it away and completion is zero: its removal effect is 100%. { $count ->
    [one] It is the only such touchpoint.
   *[other] { $count } touchpoints are like this; of those not told as the place to start it loses most.
}

finding-fix-first = Halving drop-off at { $place }, where { $leak }% of customers leave today, lifts completion from { $before }% to { $after }%: the best place to start.
finding-fix-first-why = Gain = (α−1)·v·b ÷ [1 − (α−1)·(N−1)] = { $gain } points, with drop-off { $drop }% halved, v = { $visits } visits per customer, b = { $chance }% who reach the goal from there, N = { $returns } visits once there, and α the growth of all other shares. Halving gains less at every other touchpoint; those where more than 60% leave are set aside, because halving that is no fix.
finding-biggest-leak = { $share }% of customers drop off at { $place }. That is { $part }% of all who drop off anywhere.
finding-biggest-leak-why = { $visits } visits per customer × { $drop }% drop-off = { $share }%, out of { $total }% on the whole map.
finding-leaving-angry = Customers who drop off do so in a low mood: { $mood } on average, on a scale from −2 to +2.
finding-leaving-angry-why = Moods where people drop off, weighted by how many do: Σ v·d·mood ÷ Σ v·d = { $mood }. { $share }% of customers drop off.
finding-leaving-unmoved = Customers who drop off are not in a bad mood: { $mood } on average, on a scale from −2 to +2. What loses them is not a bad moment this map shows.
finding-leaving-unmoved-why = Moods where people drop off, weighted by how many do: Σ v·d·mood ÷ Σ v·d = { $mood }. { $share }% of customers drop off.
finding-going-round = Customers who get to { $place } are there { $visits } times on average. Every return is effort, for them and for you.
finding-going-round-why = N = { $visits } expected visits of one who is there; { $reach }% of customers get there, which makes { $extra } repeat visits per 100 customers.
finding-no-usual-way = There is no usual way: even the most common one is taken by only { $part }% of those who reach the goal.
finding-no-usual-way-why = The most likely way without repetition has { $steps } touchpoints, and { $share }% of all customers take exactly this one.
finding-ending-lost = { $share }% of customers end up at { $names } and are lost.
finding-ending-lost-why = Expected visits per customer to touchpoints with that outcome, added up: { $share }%.
finding-detours = The fastest way to the goal takes { $fastest }. Those who get there need { $usual } on average; { $extra } of the difference are spent at { $place }.
finding-detours-why = Fastest: least sum of minutes on any way. Average of those who succeed: Σ minutes·v·b ÷ C, { $times } times as long. The difference at a touchpoint is its minutes times the visits there beyond those of the fastest way.

finding-measure-next = Completion is { $completion }% ± { $margin } points. { $part }% of that uncertainty comes from { $place }: measure there next.
finding-measure-next-why = Var C ≈ Σ v²·(Σ p·b² − b²) ÷ (n+1) over all touchpoints; ± is 1.96 standard deviations. The shares at { $place } were counted on { $observed } visits.
finding-measure-first = Nobody has counted where customers go from { $place }, and of all uncounted places completion depends most on it.
finding-measure-first-why = { $count ->
    [one] Its shares have no number of cases behind them
   *[other] The shares at { $count } touchpoints have no number of cases behind them
}, so the ± of completion cannot include them. The order is by v²·(Σ p·b² − b²).
finding-shares-assumed = { $count } of { $all } arrows have no share. They were assumed to split equally what the others leave over.
finding-shares-assumed-why = Where a share is missing nobody is assumed to drop off. Fill the shares in, or leave the rest of a row to drop-off by giving every arrow one.
finding-entries-assumed = Too little is said about where journeys begin: the rest was split equally between { $names }.
finding-entries-assumed-why = Entry shares that are missing go to the touchpoints no arrow leads to, in equal parts.

finding-heaviest-pain = { $pain } weighs most: it hits { $affected }% of customers and makes up { $part }% of all pain on this map.
finding-heaviest-pain-why = In 100 journeys it is met { $occurrences } times; times severity { $severity } ÷ 5 that is a load of { $load }, of { $total } on the whole map. { $affected }% of customers meet it at least once.
finding-killer-pain = { $pain } is rated as bad as can be (5 of 5) and hits { $affected }% of customers.
finding-killer-pain-why = In 100 journeys, { $visits } visits × { $frequency }% of visits = met { $occurrences } times. Whoever meets it twice counts once: { $affected }%.
finding-pain-untreated = Nothing is planned against { $names }.
finding-pain-untreated-why = No remedy treats { $count ->
    [one] this pain
   *[other] these { $count } pains
}, those given up not counted.
finding-pain-uncounted = How often does this happen: { $names }? Without a frequency a pain counts for nothing in these numbers.
finding-pain-uncounted-why = Everything about a pain follows from the share of visits that meet it. { $count ->
    [one] It is missing here.
   *[other] It is missing for { $count } pains.
}
finding-low-without-pain = The mood is low at { $names }, but no pain says why.
finding-low-without-pain-why = Mood of −1 or below (lowest { $mood }) and no pain at { $count ->
    [one] the touchpoint
   *[other] these { $count } touchpoints
}.
finding-pain-at-high = { $pain } is severe ({ $severity } of 5) and hits { $frequency }% of visits, yet the mood at { $place } is { $mood }. One of the two needs another look.
finding-pain-at-high-why = A pain of 4 or 5 that hits at least a fifth of visits does not go with a mood of 1 or more.
finding-bad-moments = { $any }% of customers meet at least one bad moment, { $several }% two or more.
finding-bad-moments-why = A visit is bad if it meets any of { $pains } pains. The number of bad visits per journey was followed through all loops; { $none }% meet none.
finding-bad-moments-churn = { $any }% of customers meet at least one bad moment, { $several }% two or more. At your loss rates { $churn }% of customers are lost.
finding-bad-moments-churn-why = A visit is bad if it meets any of { $pains } pains; { $none }% of customers meet none. Σ P(k)·loss after k = { $churn }%, with the losses of the scope card.

finding-revenue-at-risk = { $count ->
    [one] { $names } puts { $amount } a year at risk.
   *[other] { $count } pains put { $amount } a year at risk, { $top } most of all. Adding them up one by one would overstate it by { $over }.
}
finding-revenue-at-risk-why = { $customers } customers a year × { $lost }% lost to any of these pains × { $value }. A customer counts once for each pain, and once in all; one by one the pains come to { $summed }, the largest to { $most }.
finding-best-remedy = { $remedy } costs { $cost }, pays back in { $months ->
    [one] one month
   *[other] { $months } months
} and brings { $benefit } a year.
finding-best-remedy-why = { $confidence }% confidence × ({ $customers } customers × { $kept }% no longer lost × { $value } + { $won } more who reach the goal × { $margin }) = { $benefit } a year; 12 × { $cost } ÷ { $benefit } = { $months } months. No other remedy within the budget brings more for its cost.
finding-remedy-does-not-pay = At these figures { $remedy } does not pay for itself: { $cost } once, against { $benefit } a year over { $years ->
    [one] one year
   *[other] { $years } years
}. It may still be right for other reasons.
finding-remedy-does-not-pay-why = { $benefit } × { $years } = { $total }, below the { $cost } it costs. Not discounted.
finding-budget-plan = { $budget } go furthest on { $names }: they cost { $spent } together, bring { $benefit } a year and lift completion from { $before }% to { $after }%.
finding-budget-plan-why = Of { $open } open remedies, the one with most benefit for its cost is taken first; then everything is solved again for the next, as long as the budget lasts.
finding-figures-missing = To put money on pains and remedies, the scope card needs: { $figures }.
finding-figures-missing-why = Money is never guessed. Pains need customers and value, remedies also the margin.
finding-market-at-risk = By the complaint figures of the scope card, problems cost { $customers } customers a year ({ $amount }). { $silent }% of those who have one never complain.
finding-market-at-risk-why = { $all } customers × { $problem }% with a problem × ({ $complain }% who complain × { $handled }% lost + { $silent }% who stay silent × { $unheard }% lost − { $anyway }% who would have left anyway) = { $customers }, times { $value } each.
finding-retention-lever = Five points more retention ({ $retention }% to { $better }%) would raise what a customer is worth by { $gain }%, from { $now } to { $then }.
finding-retention-lever-why = Lifetime value m·r ÷ (1+i−r), first margin after a year, with margin m = { $margin }, retention r, discount rate i = { $discount }%{ $years ->
    [0] , without a horizon
    [one] , cut off after one year
   *[other] , cut off after { $years } years
}.

finding-forced-effort = A journey takes { $switches } changes of channel and { $handovers } hand-overs between teams on average.
finding-forced-effort-why = Σ v·p over all steps to another channel, or to another team, of { $steps } steps in all. A touchpoint without one counts as a channel or team of its own.
finding-context-lost = { $count ->
    [one] Between { $from } and { $to } customers have to tell it all again, { $times } times in 100 journeys.
   *[other] Customers have to tell it all again { $times } times in 100 journeys, most often between { $from } and { $to }.
}
finding-context-lost-why = Expected times the arrows marked “Has to tell it all again” are taken, per 100 customers ({ $count ->
    [one] one arrow
   *[other] { $count } arrows
}).
finding-waiting = A journey takes { $total } on average, { $share }% of it waiting. { $part }% of the wait is at { $place }.
finding-waiting-why = { $waited } of waiting and { $active } of doing, { $total } in all: minutes of a visit times visits per customer, added up over the map. Waiting ÷ all = { $share }%.
finding-response-late = { $count ->
    [one] At { $place } customers wait { $wait }; { $target } were promised.
   *[other] At { $count } touchpoints customers wait longer than promised, first of all at { $place }: { $wait } instead of { $target }.
}
finding-response-late-why = Minutes waiting against the response target of the touchpoint.
finding-response-untold = No response time is promised at { $names }, although customers complain there or wait an hour or more.
finding-response-untold-why = Touchpoints marked as a complaint, or with 60 minutes of waiting or more, and no response target: { $count }.
finding-hard-work = { $count ->
    [one] { $place } is hard work for customers: effort { $effort } of 7, and { $reach }% of them get there.
   *[other] Hard work for customers: { $names }. { $place } alone asks effort { $effort } of 7 from { $reach }% of them.
}
finding-hard-work-why = Effort 5 or more on the scale from 1 (easy) to 7 (hard).
finding-zero-minutes = { $count ->
    [one] { $names } is said to take no time at all. Leave the duration empty if it is not known.
   *[other] { $names } are said to take no time at all. Leave the duration empty if it is not known.
}
finding-zero-minutes-why = A duration of 0 minutes counts as a fact in all totals; an empty one is reported as missing.

finding-post-sale-thin = Only { $post } of { $all } touchpoints lie after the purchase. The longer part of the relationship is hardly on the map.
finding-post-sale-thin-why = { $post } ÷ { $all } = { $share }%, below a quarter. Set a target mix on the scope card, or mark steps as out of scope, if that is meant.
finding-off-target-mix = { $phase }: your target is { $target }% of the touchpoints, the map has { $share }%.
finding-off-target-mix-why = { $touchpoints } of { $all } touchpoints. Fit to the whole target mix: 1 − ½ Σ |share − target| = { $fit }%.
finding-sale-without-onboarding = The map sells but does not welcome: no stage after the purchase is marked as onboarding.
finding-sale-without-onboarding-why = There is a stage in the purchase phase, none with the step “onboarding”, and onboarding is not out of scope.
finding-lifecycle-gaps = Not on this map: { $steps }. Add a stage, or mark it as out of scope on the scope card.
finding-lifecycle-gaps-why = Steps of the customer’s life that no stage is marked with: { $count } of 9.
finding-no-listening-post = Nobody asks customers for feedback { $phases }.
finding-no-listening-post-why = No touchpoint there is marked as asking for feedback.
finding-no-persona = The map does not say whose journey it is. Choose a persona on the scope card.
finding-no-persona-why = One map shows one point of view; without it, moods and channels belong to nobody.
finding-persona-unfelt = How does it feel for { $names }? No touchpoint says so.
finding-persona-unfelt-why = The scope card names { $count ->
    [one] this persona
   *[other] these personas
}, but no touchpoint has a mood for { $count ->
    [one] it
   *[other] them
}.
finding-channel-unliked = { $persona } prefers { $names }, but meets none of it on this map.
finding-channel-unliked-why = None of the { $met } touchpoints this persona meets is in one of its preferred channels.
finding-channel-missing = No channel is named for { $names }.
finding-channel-missing-why = Without channels, changes of channel cannot be counted. { $count ->
    [one] One touchpoint lacks it.
   *[other] { $count } touchpoints lack it.
}

finding-touchpoint-unowned = No team answers for { $names }.
finding-touchpoint-unowned-why = Touchpoints of the brand’s own without a team; { $share }% of all visits are to them.
finding-remedy-unowned = Nobody answers for { $names }. Without an owner a remedy stays an idea.
finding-remedy-unowned-why = Open remedies with neither owner nor team: { $count }.
finding-remedy-undated = No date is set for { $names }, though it is decided.
finding-remedy-undated-why = Remedies planned or under way without a date: { $count }.
finding-remedy-overdue = The date set has passed for { $names }.
finding-remedy-overdue-why = Open remedies due before today: { $count }.
finding-remedy-blocked = { $count ->
    [one] { $names } is held up by { $blockers }.
   *[other] { $names } are held up by { $blockers }.
}
finding-remedy-blocked-why = Open remedies with a blocker: { $count }.
finding-map-unowned = Nobody answers for this map. Without an owner it will soon be out of date.
finding-map-unowned-why = The scope card names no owner.
finding-review-overdue = The date to look at this map again has passed.
finding-review-overdue-why = The review date of the scope card is before today.

finding-no-kpi = Nothing is measured on this map. How would anybody notice that it got better?
finding-no-kpi-why = The map has no KPI.
finding-kpi-targetless = { $count ->
    [one] { $names } has no target.
   *[other] { $names } have no target.
}
finding-kpi-targetless-why = A figure without a target tells nobody whether to act. KPIs without one: { $count }.
finding-only-financial = Only money is measured here. Whether customers are better off shows in none of these KPIs.
finding-only-financial-why = All { $count ->
    [one] KPIs (one) are
   *[other] { $count } KPIs are
} marked as financial.
finding-no-leading = None of the { $count } KPIs moves before customers leave. Add one that does, such as use or first response.
finding-no-leading-why = No KPI is marked as leading.
finding-kpi-behind = { $count ->
    [one] { $kpi } is at { $value }{ $unit }; by now it should have been { $due }{ $unit }.
   *[other] { $count } KPIs are behind their targets, { $kpi } among them: { $value }{ $unit }, by now it should have been { $due }{ $unit }.
}
finding-kpi-behind-why = Value against the latest interim target before today, or the target once it is due.
finding-kpi-worse = { $count ->
    [one] { $kpi } has moved the wrong way, from { $before }{ $unit } to { $value }{ $unit }.
   *[other] { $count } KPIs have moved the wrong way, { $kpi } among them: from { $before }{ $unit } to { $value }{ $unit }.
}
finding-kpi-worse-why = Value against the baseline, by whether more or less is better.

finding-value-gap = { $count ->
    [one] At { $place } customers expect { $expected } of 10 and get { $got }.
   *[other] At { $count } touchpoints customers get much less than they expect. It matters most at { $place }: { $expected } of 10 expected, { $got } experienced.
}
finding-value-gap-why = Gap of 2 or more, ranked by importance + max(importance − experience, 0) = { $importance } + { $lacking } = { $score }. { $reach }% of customers get there.
finding-weak-moment-of-truth = { $count ->
    [one] One of { $all } moments of truth goes badly: { $names }.
   *[other] { $count } of { $all } moments of truth go badly: { $names }.
}
finding-weak-moment-of-truth-why = A moment of truth with a mood below zero, or an experience at least one point below what is expected.
finding-overserved = { $names }: customers get more than they expect where it matters little to them.
finding-overserved-why = Experience at least 2 points above expectation, importance 4 of 10 or less, at { $count ->
    [one] one touchpoint
   *[other] { $count } touchpoints
}.
finding-lowest-moment = { $place } is the lowest moment: mood { $mood } on a scale from −2 to +2, and { $reach }% of customers live through it. What hurts there: { $names }.
finding-lowest-moment-why = Lowest mood of all touchpoints that at least 2% of customers get to.
finding-ends-low = Even those who reach the goal do so in a low mood: { $mood } at { $names }. What comes last is remembered.
finding-ends-low-why = Moods where the goal is reached, weighted by the { $reached }% of customers who get there. Below −0.3 is told.
finding-personas-apart = { $place } is not the same for everybody: { $happy } feels { $high } there, { $sad } { $low }.
finding-personas-apart-why = { $high } − ({ $low }) = { $gap } points, on a scale from −2 to +2. Touchpoints where personas of this map are 2 points or more apart, on either side of zero: { $count }.

finding-complaint-without-people = Customers complain at { $names } and find no person there.
finding-complaint-without-people-why = Marked as a complaint, but neither is the service assisted nor is there a person at the other end of the channel.
finding-complaint-without-recovery = How does it get good again after { $names }? No arrow marked as recovery leads on from there.
finding-complaint-without-recovery-why = Touchpoints where customers complain, without an arrow of the kind “Recovery”: { $count }.
finding-leaving-unasked = Customers leave at { $names }, and nobody asks why.
finding-leaving-unasked-why = Touchpoints where customers are lost that do not ask for feedback; { $share }% of customers end there.
finding-mistimed-offer = Offers come { $when } at { $names }.
finding-mistimed-offer-why = Touchpoints marked so: { $count }.

finding-mostly-assumed = { $share }% of all visits are to touchpoints nobody has checked. Take the figures as a guess until somebody has.
finding-mostly-assumed-why = { $count } of { $all } touchpoints are marked as assumed; weighted by visits that is { $share }%.
finding-moods-assumed = { $count } of { $all } moods are assumptions. Ask customers before showing the curve as a fact.
finding-moods-assumed-why = Moods at touchpoints marked as assumed.
finding-disputed-evidence = The map cites { $names }, which other sources contradict.
finding-disputed-evidence-why = Evidence marked as disputed: { $count }.

analysis-refused-shares_overfull = The arrows leaving a touchpoint add up to more than 100%.
analysis-refused-entry_overfull = The entry shares add up to more than 100%.
analysis-refused-number_out_of_range = A number is outside the range that can be reckoned with.
analysis-refused-unknown_touchpoint = A record points at a touchpoint that does not exist.
analysis-refused-journey_too_large = The map is larger than what can be analysed.

analysis-missing-success = Mark where the goal is reached, to learn how many customers get there.
analysis-missing-transitions = Draw arrows, to learn where customers turn off.
analysis-missing-shares = Fill in the shares of the arrows, to learn who goes where.
analysis-missing-entries = Fill in where journeys begin.
analysis-missing-samples = Fill in how many cases the shares were counted on, to learn how sure completion is.
analysis-missing-minutes = Fill in durations, to learn how long it takes.
analysis-missing-moods = Fill in moods, to see how it feels and how people leave.
analysis-missing-frequencies = Fill in how often pains are met, to learn how many customers they hit.
analysis-missing-leaving = Fill in how likely a pain makes customers leave, to learn what it costs.
analysis-missing-customers = Fill in the customers a year, to put money on pains and remedies.
analysis-missing-value = Fill in what a customer is worth, to put money on pains.
analysis-missing-margin = Fill in the margin of a completed journey, to put money on completion.
analysis-missing-retention = Fill in retention and discount rate, to learn what a customer is worth over the years.
analysis-missing-churn-profile = Fill in how many leave after one, two, three bad moments, to learn how many are lost.
analysis-missing-complaints = Fill in how complaints go, to learn the market at risk.
analysis-missing-remedy-costs = Fill in what remedies cost, to learn what pays.
analysis-missing-remedy-effects = Fill in what remedies change, to learn what they bring.

## analyze

figure-number = { $number }
figure-percent = { $number }%
analyze-counts = touchpoints: { $touchpoints }, arrows: { $arrows }, pains: { $pains }, remedies: { $remedies }
analyze-headline = In short
analyze-flow = Where customers go, per 100 who begin
analyze-pains = What hurts
analyze-remedies = What would help
analyze-findings = What it comes to
analyze-missing = To learn more
analyze-completion = Reach the goal
analyze-completion-between = … between
analyze-between = { $low } and { $high }
analyze-give-or-take = { $completion } ± { $margin } points
analyze-drop = Drop off on the way
analyze-exit = End by leaving
analyze-trapped = Go round for ever
analyze-minutes = Time per customer
analyze-minutes-success = … of those who reach the goal
analyze-cost = Cost per customer
analyze-bad = Meet a bad moment
analyze-churn = Lost by bad moments
analyze-risk = At risk a year, by pains
analyze-coverage = Map filled in
analyze-touchpoint = Touchpoint
analyze-visits = Visits
analyze-leave = Leave here
analyze-to-goal = Reach the goal from here
analyze-pain = Pain
analyze-severity = Severity
analyze-affected = Customers hit
analyze-at-risk = At risk a year
analyze-treated = Remedies
analyze-remedy = Remedy
analyze-step = Step
analyze-remedy-cost = Cost
analyze-benefit = Benefit a year
analyze-payback = Months
analyze-remedy-completion = Goal with it
analyze-more = { $count ->
    [one] … and one more
   *[other] … and { $count } more
}
analyze-more-findings = { $count ->
    [one] One more with --all
   *[other] { $count } more with --all
}
analyze-set-aside = { $count ->
    [one] One set aside
   *[other] { $count } set aside
}
analyze-dismissed = Set aside: { $reason }
lint-error = error
lint-warning = warning
lint-hint = hint
lint-set-aside = set aside
lint-summary = errors: { $errors }, warnings: { $warnings }, hints: { $hints }
what-if-before = As it is
what-if-after = What if
what-if-touchpoints = What changes most, per 100 who begin
what-if-gone = No longer said
what-if-new = Newly said
what-if-switches = Changes of channel per customer
what-if-handovers = Hand-overs per customer
what-if-mood = Mood on average

## store

error-store-not-found = There is no file { $path }. Check the name, or whether the disk it lies on is connected.
error-store-folder-missing = The folder of { $path } does not exist. Create it or choose another one.
error-store-is-folder = { $path } is a folder. Choose a library file in it.
error-store-no-permission = You may not open { $path }. Nothing was changed. Ask whoever owns the file for access, or choose another folder.
error-store-exists = { $path } exists already and stays as it is. Choose another name.
error-store-not-a-library = { $name } is not a Wayfold library and stays as it is. Choose a file that Wayfold made, or import it if it holds a journey.
error-store-other-database = { $name } is a database of another program and stays as it is. Choose a file that Wayfold made.
error-store-newer = { $name } was written by a newer Wayfold (version { $found } of the file; this one knows { $known }). Nothing was changed. Update Wayfold to open it.
error-store-open-elsewhere = { $name } is open elsewhere, in another window or program. Nothing was changed. Close it there, then try again.
error-store-read-only = { $name } can only be read; this change was not made. Copy the library to a folder you may write to and open the copy.
error-store-disk-full = The disk is full. This change was not made; everything before it is safe. Free some space, then try again.
error-store-cannot-write = The disk does not take what is written ({ $detail }). This change was not made; everything before it is safe. Check for space and whether the disk is connected, then try again.
error-store-cannot-read = { $path } cannot be read ({ $detail }). Nothing was changed. Check whether the disk is connected, then try again.
error-store-damaged = { $name } is damaged ({ $detail }). Nothing was changed. Rescue what can be read into a new library: wayfold library rescue
error-store-backup-failed = Before bringing { $name } to this version, a copy should be kept at { $backup }. That failed ({ $detail }), so the library stays as it was. Make room there, then open it again.
error-store-migration-failed = { $name } could not be brought from version { $from } to { $to } ({ $detail }). It is as it was. Rescue it into a new library, or open it with the version of Wayfold it comes from.
error-store-unknown-map = This map is not in the library any more. Nothing was changed.
error-store-in-bin = This map is in the bin. Take it out to change it.
error-store-unknown-snapshot = This snapshot does not exist any more. Nothing was changed.
error-store-conflict = What should change is no longer as it was. Nothing was changed. Open the map again to see how it stands.
error-store-dangling = This step needs something that has been deleted from the library since. Nothing was changed.
error-store-used-elsewhere = The map “{ $title }” uses this too, so it was not deleted. Remove it there first.
error-store-history-out-of-step = The steps to undo have changed since the map was opened. Nothing was changed. Open the map again.
error-store-too-large = This is too large to be kept ({ $what }, at most { $most } bytes). Nothing was changed.
error-store-bad-record = An entry in { $name } cannot be read ({ $detail }). Nothing was changed. Rescue what can be read into a new library: wayfold library rescue
error-store-rule-broken = A map breaks a rule ({ $detail }), so it was not opened or taken in. Nothing was changed.
error-store-nothing-to-rescue = Nothing in { $name } can be read any more. The file stays as it is; look for a copy of it.
error-store-not-one-map = This should be one map, but it is none or several. Nothing was changed.
error-store-out-of-memory = There is not enough memory for this. Nothing was changed. Close other programs, then try again.
error-store-unexpected = Something went wrong that should not happen ({ $detail }). This change was not made; everything before it is safe.

notice-store-read-only-asked = Opened for reading. Nothing will be changed.
notice-store-read-only-file = The file is protected. You can look at everything, but not change it. To edit, copy it elsewhere.
notice-store-read-only-folder = The folder is protected. You can look at everything, but not change it. To edit, copy the library elsewhere.
notice-store-read-only-full = The disk is full. You can look at everything, but not change it. Free some space, then open the library again.
notice-store-migrated = This library was brought from version { $from } to { $to }. A copy of it as it was lies at { $backup }.

finding-store-page = The file is damaged: { $detail }
finding-store-record = An entry cannot be read: { $detail }
finding-store-map = A map is damaged or breaks a rule: { $detail }
finding-store-orphan = An entry belongs to no map ({ $record }).
finding-store-step = A step that could be undone cannot be read: { $detail }
finding-store-snapshot = The snapshot “{ $name }” cannot be read: { $detail }
finding-store-picture = A picture is damaged ({ $hash }).
finding-store-derived = Search, counts or uses are out of date ({ $what }); no journey is affected. They can be made anew.

## canvas

canvas-add-touchpoint = Add a touchpoint here
canvas-add-stage = Add a stage
canvas-add-first = Add the first stage
canvas-add-lane = Add a lane
canvas-write = Write something here
canvas-write-another = Write one more here
canvas-draw-arrow = Drag to another touchpoint to draw an arrow
canvas-move-end = Drag to another touchpoint to move the arrow’s end
canvas-treat = Drag to a remedy that treats it, or to where a new one goes
canvas-feel = Drag to note the emotion: { $who }
canvas-stretch = Drag to cover more columns or fewer
canvas-resize-lane = Drag to change the height, double-click for as high as needed
canvas-map-title = Title of the map
canvas-stage-title = Name of the stage
canvas-lane-title = Name of the lane
canvas-touchpoint-title = What happens here?
canvas-note-text = Write a note
canvas-pain-title = What goes wrong?
canvas-remedy-title = What would help?
canvas-kpi-title = What is measured?
canvas-arrow-words = Share in %, or words
canvas-scope-actor = Whose journey it is
canvas-scope-scenario = Scenario
canvas-scope-goal = What they want to reach
canvas-scope-trigger = What sets it off
canvas-scope-owner = Who owns the map
canvas-writing-keys = Tab: next one · Enter: done
canvas-writing-lines = Tab: next one · Enter: done · Shift+Enter: new line
canvas-empty-cell = Empty: { $lane }, { $touchpoint }
canvas-emotion = Emotion { $value }: { $touchpoint }
canvas-emotion-value = Emotion, from −2 to +2
canvas-emotion-value-of = Emotion of { $persona }, from −2 to +2
canvas-emotion-of = Emotion of { $persona } { $value }: { $touchpoint }
canvas-said-added = Added: { $what }
canvas-said-changed = Saved: { $what }
canvas-said-moved = Moved
canvas-said-deleted = { $count ->
    [one] Deleted
   *[other] { $count } things deleted
}

## outline

outline-keys = Enter edits · Insert adds · Delete removes · Alt + arrow keys move · Ctrl + ↑ ↓ goes from stage to stage
outline-first = Write the first stage: the moment a need arises. Touchpoints come below it, one a row.
outline-again = Enter keeps it and begins the next one, Escape ends.
outline-next = Leads to
outline-phase = Before, at or after the purchase
outline-emotion = Emotion, from −2 to +2
outline-unclear = An emotion is a number from −2 to +2. What you typed is still there.
outline-no-goal = What do customers want to reach here?
outline-no-channel = no channel
outline-beside = parallel to the one above
outline-reach = { $count ->
    [one] for 1 touchpoint
   *[other] for { $count } touchpoints
}
outline-said-added = Added: { $what }
outline-said-deleted = Deleted: { $what }
outline-said-moved = Moved: { $what }
outline-said-moved-to = Moved: { $what }, now { $number }

## app

app-untitled = Untitled journey
app-close = Close
app-again = Try again
app-loading = Opening …
app-drop = Drop files to bring them into the library
app-messages = Messages
app-failed = The library could not be opened
app-broken = This cannot be shown
app-unreachable = This was not done, for Wayfold does not answer. Everything shown as saved is safe.
app-lost = Wayfold does not answer.
app-lost-what = Everything shown as saved is safe; what you do now is not kept. If it was closed, start it again. This page goes on by itself as soon as there is an answer.
app-strange = Wayfold was started anew and does not know this page.
app-strange-what = Everything shown as saved is safe. Open the address it printed; this page then goes on by itself, with what you were typing.
app-back = Wayfold answers again. You see everything as it is kept.
app-changed-elsewhere = Another window has changed this meanwhile, so this was not done and nothing was overwritten. You see it as it is now; do it again if you still want to.
app-unreadable = { $name } cannot be read. It may be a folder, or may have been moved. Nothing was changed; choose a file.
app-unexpected = Something went wrong that should not have: { $reason }. What was saved is safe.
app-things = { $count ->
    [one] 1 thing
   *[other] { $count } things
}
app-imported = { $count ->
    [one] { $name }: 1 map is in
   *[other] { $name }: { $count } maps are in
}
app-import-report = What was repaired in { $name }
app-import-report-why = The file was read. These places were put right or left out:
top-state-hint = Journey as it is, or as it should become. Press to switch.
status-saved = Saved
status-disconnected = Not connected
status-saving = Saving …
status-stages = { $count ->
    [one] 1 stage
   *[other] { $count } stages
}
status-touchpoints = { $count ->
    [one] 1 touchpoint
   *[other] { $count } touchpoints
}
status-pains = { $count ->
    [one] 1 pain
   *[other] { $count } pains
}
status-selected = { $count } selected
status-language = English
top-menu = Menu
top-more = More
top-add = Add
top-add-hint = Add a stage, a touchpoint, a pain …
status-find = Find
status-zoom = Zoom
status-language-hint = Language
find-at = { $at } of { $count }
find-none = Nothing found
drop-at = Put it at “{ $touchpoint }”
drop-nowhere = Put it on the map
find-count = { $count ->
    [0] Nothing found
    [one] Found in 1 place
   *[other] Found in { $count } places
}

## actions

action-library = All maps
action-new-map = New map
action-import = Bring in files
action-rename-map = Rename map
action-duplicate-map = Duplicate map
action-future-map = Duplicate as future state
action-snapshots = Snapshots
action-export = Export
action-export-all = Export several at once

action-undo = Undo
action-redo = Redo
step-named = { $action }: { $step }
action-cut = Cut
action-copy = Copy
action-copy-png = Copy as picture
action-copy-svg = Copy as SVG
action-copy-sight-png = Copy what is in sight as picture
action-copy-sight-svg = Copy what is in sight as SVG
action-paste = Paste
action-duplicate = Duplicate
action-delete = Delete
action-select-all = Select all
action-rename = Rename

action-add-stage = Add a stage
action-add-touchpoint = Add a touchpoint
action-add-touchpoint-after = Add a touchpoint after this one
action-add-touchpoint-before = Add a touchpoint before this one
action-add-touchpoint-beside = Add a touchpoint on a parallel track
action-add-arrow = Draw an arrow to …
action-add-note = Add a note
action-add-quote = Add a quote
action-add-pain = Add a pain
action-add-remedy = Add a remedy
action-add-kpi = Add a KPI
action-add-picture = Add a picture
action-add-lane = Add a lane
action-add-lane-of = Add a lane: { $value }
insert-stage = New stage
insert-touchpoint = New touchpoint
insert-note = New note
insert-quote = New quote
insert-pain = New pain
insert-remedy = New remedy
insert-kpi = New KPI
insert-arrow = Arrow from “{ $from }” to

action-move-left = Move left
action-move-right = Move right
action-move-up = Move up
action-move-down = Move down
action-to-stage = Move to another stage
action-merge = Make one of them
action-split-touchpoint = Split touchpoint
action-split-stage = Begin a new stage here
action-hide-lane = Hide lane
action-show-lane = Show a hidden lane
action-lane-height = As high as needed

action-moment-truth = Moment of truth
action-moment-micro = Micro-moment
action-choose-channel = Channel …
action-choose-team = Team …
action-choose-persona = Persona …
action-severity = Severity: { $value }
action-evidence = Evidence: { $value }
action-service = Service: { $value }
action-outcome = Outcome: { $value }
action-phase = Phase of the relationship: { $value }
action-status = Status of the remedy: { $value }
action-arrow-kind = Kind of arrow: { $value }
action-tint = Colour of the note: { $value }
action-state = Map shows: { $value }
action-listening-post = Feedback is asked for here
action-complaint = Customers complain here
action-context-lost = Has to tell it all again
value-severity-1 = 1 – a nuisance
value-severity-2 = 2 – annoying
value-severity-3 = 3 – costs time and nerves
value-severity-4 = 4 – makes customers think of leaving
value-severity-5 = 5 – ends relationships
value-service-unknown = Not said
value-outcome-none = The journey goes on
value-tint-0 = None
value-tint-1 = Yellow
value-tint-2 = Orange
value-tint-3 = Rose
value-tint-4 = Violet
value-tint-5 = Lavender
value-tint-6 = Blue
value-tint-7 = Mint
value-tint-8 = Green
pick-channel = Find a channel, or type a new one
pick-no-channel = No channel
pick-team = Find a team, or type a new one
pick-no-team = No team
pick-persona = Find a persona, or type a new one
pick-touchpoint = Where does it lead?
pick-stage = Find a stage
pick-create = Create “{ $name }”
pick-nothing = Nothing like that

action-zoom-in = Zoom in
action-zoom-out = Zoom out
action-zoom-full = Show at 100 %
action-zoom-fit = Show everything
action-zoom-selection = Show what is selected
action-outline = Outline
action-inspector = Details
action-insights = Insights
action-dark-paper = Dark paper
action-look = Look: { $value }
action-language = Language: { $value }
action-full-screen = Full screen

action-find = Find in this map
action-find-next = Next hit
action-find-previous = Previous hit
action-find-all = Find in all maps
action-next-pain = Next pain
action-previous-pain = Previous pain
action-next-touchpoint = Next touchpoint along the flow
action-previous-touchpoint = Previous touchpoint along the flow
action-next-area = Next part of the window
action-previous-area = Previous part of the window

action-palette = Find a command
action-shortcuts = Keyboard shortcuts
action-tour = Show me around
action-settings = Settings
action-about = About Wayfold

copied-png = The picture is on the clipboard.
copied-svg = The SVG is on the clipboard.
paste-empty = There is nothing on the clipboard that fits here.
paste-no-place = Add a stage first, then there is a place for it.
paste-by-keys = The clipboard cannot be read from a menu here. Press { $keys } instead.
paste-picture-too-large = “{ $name }” has { $size } MB; pictures may have { $most } MB. Nothing was changed.
paste-picture-unknown = “{ $name }” is no picture that can be shown: PNG, JPEG, WebP, GIF and SVG can. Nothing was changed.
paste-found-mermaid = This is a Mermaid journey.
paste-found-json = This is a Wayfold map.
paste-found-table = This is a table. What should become of it?
paste-as-map = Bring it in as a new map
paste-map-name = Pasted journey
copied = { $count ->
    [one] Copied
   *[other] { $count } copied
}
pasted = { $count ->
    [one] Pasted
   *[other] { $count } pasted
}
paste-first-column = { $count ->
    [one] Its first column as 1 touchpoint
   *[other] Its first column as { $count } touchpoints
}

## commands

context-menu = What to do here
menu-file = Map
menu-edit = Edit
menu-insert = Add
menu-arrange = Arrange
menu-mark = Mark
menu-view = View
menu-go = Go
menu-help = Help
menu-severity = Severity
menu-evidence = Evidence
menu-service = Service
menu-outcome = Outcome
menu-phase = Phase of the relationship
menu-status = Status
menu-arrow-kind = Kind of arrow
menu-tint = Colour
menu-state = Map shows
menu-stages = Move to stage
menu-lanes = Add a lane
menu-drawing = Copy the drawing
menu-hidden = Hidden lanes
menu-look = Look
menu-language = Language

palette-field = What would you like to do?
palette-field-maps = Find in all maps
palette-found = What was found
palette-recent = Used lately
palette-actions = Commands
palette-places = In this map
palette-maps = Maps
palette-hits = Text in all maps
palette-begin = Type what you are looking for.
palette-searching = Searching …
palette-nothing = Nothing is called “{ $text }”. Try other words, or fewer letters.
palette-help = ↑ ↓ to choose · Enter to do it · Esc to leave

shortcuts-filter = Find a key or what it does
shortcuts-print = Print
shortcuts-none = No key does “{ $text }”.
keys-group-write = Writing on the sheet
keys-group-move = Moving on the sheet
keys-group-look = Looking around
keys-group-pointer = With the mouse
keys-arrows = To the next thing in this direction
keys-extend = Select it as well
keys-flow = Along the arrows
keys-row-ends = To the beginning or end of the row
keys-stretch = Cover a column more or less
keys-lane-height = Lane lower or higher
keys-leave = Select nothing
keys-context = What to do here
keys-write = Write what is in focus
keys-overwrite = Write it anew
keys-behind = Add another one behind it
keys-done = Done writing
keys-line = New line in a note
keys-next = Done, and on to the next or back
keys-cancel = Leave it as it was
keys-pages = Up or down by a page
keys-pages-sideways = Sideways by a page
keys-pan = Move the sheet
keys-wheel = Up and down, sideways
keys-wheel-zoom = Zoom at the pointer
keys-marquee = On the ground: select what lies in the frame
keys-add-to = Select it as well, or no more
keys-duplicate-drag = Move a copy
keys-open = Write it, or show its details
key-mod = Ctrl
key-shift = Shift
key-alt = Alt
key-enter = Enter
key-escape = Esc
key-delete = Del
key-backspace = Backspace
key-insert = Ins
key-home = Home
key-end = End
key-pageup = Page up
key-pagedown = Page down
key-tab = Tab
key-space = Space
key-contextmenu = Menu key
key-letter = any letter
key-drag = drag
key-middledrag = drag with the middle button
key-wheel = wheel
key-click = click
key-doubleclick = double click

## library

library-title = Your journeys
library-count = { $count ->
    [0] no maps yet
    [one] 1 map
   *[other] { $count } maps
}
library-read-only = Read only
library-sort = Order of the maps
library-sort-recent = Last changed
library-sort-name = By title
library-search = Search in all maps
library-search-clear = Clear the search
library-import = Bring in
library-import-hint = Bring in files: Wayfold, JSON, Mermaid, tables
library-help = Help
library-new-hint = From an empty sheet, a template, a list or a file
library-more = What to do with “{ $title }”
library-review-due = Review due
library-open = Open
library-rename = Rename
library-duplicate = Duplicate
library-duplicate-future = Duplicate as future state
library-delete = Delete
library-undo = Undo
library-title-copy = { $title } (copy)
library-title-future = { $title } – future
library-duplicated = “{ $title }” is in the library.
library-deleted = “{ $title }” is in the bin.
library-restored = “{ $title }” is back.
library-changed = changed { $when }
library-just-now = just now
library-bin = Bin
library-bin-link = Bin ({ $count })
library-bin-why = Deleted maps stay here until you delete them for good.
library-bin-empty = The bin is empty.
library-restore = Put back
library-restore-this = Put back “{ $title }”
library-forever = Delete for good
library-forever-this = Delete “{ $title }” for good
library-forever-sure = Delete “{ $title }” for good?
library-forever-why = This cannot be undone.
library-empty-bin = Empty the bin
library-empty-bin-sure = { $count ->
    [one] Delete 1 map for good?
   *[other] Delete { $count } maps for good?
}
library-found-in-all = Found in all maps
library-searching = Searching …
library-found = { $count ->
    [0] Nothing found for “{ $text }”
    [one] 1 place with “{ $text }”
   *[other] { $count } places with “{ $text }”, { $maps ->
        [0] in what all maps share
        [one] all in one map
       *[other] in { $maps } maps
    }
}
library-shared = Shared by all maps
library-none = Nothing says “{ $text }”
library-none-try = Try the beginning of a word, one word instead of several, or what your customers would say. Titles, notes, pains, remedies, quotes and people are searched in every map.
library-empty = Where does your first journey begin?
library-empty-why = A map shows what customers go through, how it feels, where it hurts and what would help. Everything stays on this machine.
library-empty-read-only = This library has no maps, and it can only be read.
library-begin-template = From a template
library-begin-template-why = An empty sheet, or a frame with the right questions already in it
library-begin-example = Look at an example
library-begin-example-why = Five complete journeys, from broadband to a permit at the town hall
library-begin-text = Paste text
library-begin-text-why = A list of steps, a Mermaid journey or a table from a spreadsheet
library-begin-file = Open a file
library-begin-file-why = Wayfold, JSON, Mermaid, Excel, CSV or Markdown
library-drop-hint = Or drop files anywhere in this window

## dialogs

dialogs-cancel = Cancel
dialogs-understood = Understood
dialogs-language = Language
dialogs-language-en = English
dialogs-language-de = Deutsch
dialogs-language-why = Words of the app, and of drawings whose map has no language of its own.
dialogs-look = Look
dialogs-look-system = System
dialogs-look-light = Light
dialogs-look-dark = Dark
dialogs-look-contrast = High contrast
dialogs-paper = Paper
dialogs-paper-dark = Dark paper when the look is dark
dialogs-paper-why = Only on the screen. Exports keep the paper of the map.
dialogs-motion = Motion
dialogs-motion-still = Reduced, as your system asks for. Nothing slides or fades.
dialogs-motion-moving = A little, where it shows where something went. Ask your system for less motion, and there is none.
dialogs-library = Library
dialogs-library-why = All maps are in this one file. Copy it to keep a backup.
dialogs-about-version = Version { $version }
dialogs-about-what = Customer journeys, drawn, kept and understood on your own machine. It works offline; nothing leaves it.
dialogs-about-licence = Free software under MIT or Apache 2.0, whichever you like.
dialogs-about-parts = Made with
dialogs-about-font = Font
dialogs-about-emoji = Emoji
dialogs-about-icons = Icons
dialogs-about-changed = The fonts were adapted: reduced to what is needed, and with figures of equal width. Twemoji’s drawings are © Twitter, Inc. and other contributors.
dialogs-about-more = Licences of all parts come with the program.

dialogs-new-from = Begin with
dialogs-new-template = Sheet or template
dialogs-new-template-why = Templates ask the right questions; whatever you type takes their place.
dialogs-new-example = Example
dialogs-new-example-why = Complete journeys to look at, to show and to make your own.
dialogs-new-text = Pasted text
dialogs-new-file = File
dialogs-new-empty = Empty sheet
dialogs-new-empty-why = The usual lanes and nothing else. The first stage is one click away.
dialogs-new-language = Language
dialogs-new-make = Create map
dialogs-new-making = Creating …
dialogs-new-pasted = Pasted text
dialogs-file-drop = Drop files here
dialogs-file-choose = Choose files
dialogs-file-wayfold = Wayfold library
dialogs-file-wayfold-why = .wayfold: all its maps
dialogs-file-json = Wayfold JSON
dialogs-file-json-why = .json: one map or several
dialogs-file-mermaid = Mermaid journeys
dialogs-file-mermaid-why = .mmd, or in .md, .txt, .html
dialogs-file-table = Tables
dialogs-file-table-why = .xlsx, .csv and tables in Markdown
dialogs-text-example =
    Paste a list, a Mermaid journey, a table or JSON.

    Awareness:
    - Sees a friend’s photo
    - Looks at prices
    Purchase:
    - Orders on the phone
dialogs-text-nothing = A line is a touchpoint; a line that ends with a colon is a stage.
dialogs-text-list = { $stages ->
    [0] A list: { $touchpoints ->
        [one] 1 touchpoint
       *[other] { $touchpoints } touchpoints
    }, no stages yet
    [one] A list: 1 stage, { $touchpoints ->
        [one] 1 touchpoint
       *[other] { $touchpoints } touchpoints
    }
   *[other] A list: { $stages } stages, { $touchpoints ->
        [one] 1 touchpoint
       *[other] { $touchpoints } touchpoints
    }
}
dialogs-text-mermaid = { $touchpoints ->
    [one] A Mermaid journey: { $stages ->
        [one] 1 section
       *[other] { $stages } sections
    }, 1 task
   *[other] A Mermaid journey: { $stages ->
        [one] 1 section
       *[other] { $stages } sections
    }, { $touchpoints } tasks
}
dialogs-text-json = Wayfold JSON
dialogs-text-table = { $rows ->
    [one] A table: 1 row, { $columns } columns
   *[other] A table: { $rows } rows, { $columns } columns
}
dialogs-text-other-diagram = A Mermaid diagram of the kind “{ $kind }”; only “journey” can be read.
dialogs-text-as-list = Read as a list
dialogs-text-stages = Stages that were recognised
dialogs-text-no-stage = Without a stage

dialogs-snapshots = Snapshots
dialogs-snapshots-why = Keep the map as it is now, before the workshop, before a big change. Going back to a snapshot is a step like any other: it can be undone.
dialogs-snapshots-none = No snapshot yet.
dialogs-snapshot-name = Name of the snapshot
dialogs-snapshot-usual = As of { $when }
dialogs-snapshot-take = Keep
dialogs-snapshot-taken = Kept as “{ $name }”
dialogs-snapshot-restore = Go back
dialogs-snapshot-restore-this = Go back to “{ $name }”
dialogs-snapshot-restored = The map is as it was at “{ $name }”.

dialogs-export = Export “{ $title }”
dialogs-export-format = Format
dialogs-export-group-picture = Pictures
dialogs-export-group-data = Text and data
dialogs-export-group-document = Documents
dialogs-export-pdf = PDF
dialogs-export-pdf-why = To print, as a poster too
dialogs-export-pptx = PowerPoint
dialogs-export-pptx-why = Slides to present and to go on editing
dialogs-export-slides = Shape of the slides
dialogs-export-template = Own template
dialogs-export-template-why = Your organisation’s masters, layouts, colours and fonts; its slides are left out.
dialogs-export-template-choose = Choose a file
dialogs-export-template-other = Another one
dialogs-export-template-remove = Remove
dialogs-export-template-seen = Of your template, the preview shows the size, the colours, plain shapes and pictures. PowerPoint shows all of it.
dialogs-export-html = HTML
dialogs-export-html-why = Opens anywhere
dialogs-export-pages = Pages
dialogs-export-pages-drawing = One page of its own size
dialogs-export-pages-sheet = Fitted to one sheet
dialogs-export-pages-poster = Poster, from sheets
dialogs-export-pages-stages = Pages for each stage
dialogs-export-paper = Paper
dialogs-export-poster = Poster
dialogs-export-sheets = Printed on
dialogs-export-findings = With findings
dialogs-export-legend = With the legend
dialogs-export-audience = For whom
dialogs-export-lanes = Lanes
dialogs-export-personas = Personas
dialogs-export-size = Size
dialogs-export-size-1 = As drawn
dialogs-export-size-2 = Twice as sharp (Retina)
dialogs-export-size-3 = Three times
dialogs-export-size-4 = Four times
dialogs-export-size-slide = Slide 16:9, 3840 × 2160
dialogs-export-size-a3 = A3 at 300 dpi
dialogs-export-size-a0 = A0 at 150 dpi
dialogs-export-size-shape-slide = Slide 16:9
dialogs-export-size-shape-a3 = A3
dialogs-export-size-shape-a0 = A0
dialogs-export-page = Page { $page } of { $count }
dialogs-export-page-before = Previous page
dialogs-export-page-after = Next page
dialogs-export-slide = Slide { $page } of { $count }
dialogs-export-slide-before = Previous slide
dialogs-export-slide-after = Next slide
dialogs-export-slides-count = { $count ->
        [1] 1 slide
       *[other] { $count } slides
    }
dialogs-export-pages-count = { $count ->
        [1] 1 page
       *[other] { $count } pages
    }
dialogs-export-sheets-of = Sheets of the workbook
dialogs-export-use-paper = Use { $paper }
dialogs-export-use-stages = A page for each stage
dialogs-export-several = Several at once …
dialogs-export-several-title = Export several at once
dialogs-export-maps = Maps
dialogs-export-maps-all = All maps of the library
dialogs-export-maps-views = With all saved views
dialogs-export-formats = Formats
dialogs-export-several-how = Pages, size, look, language and your own template are those last chosen for one file. All of it comes in one ZIP file.
dialogs-export-several-count = { $count ->
        [1] 1 file
       *[other] { $count } files
    }
dialogs-export-several-progress = Progress
dialogs-export-several-done = { $done } of { $of }
dialogs-export-several-failed = { $count ->
        [1] 1 file could not be written; all others are in the ZIP file.
       *[other] { $count } files could not be written; all others are in the ZIP file.
    }
dialogs-export-several-cancelled = Cancelled. Nothing was saved.
dialogs-export-several-save = Save as ZIP
dialogs-export-several-saved = { $count ->
        [1] 1 file saved in { $name }
       *[other] { $count } files saved in { $name }
    }
dialogs-export-archive = journeys
dialogs-export-png = PNG
dialogs-export-png-why = For slides, mails, chats
dialogs-export-svg = SVG
dialogs-export-svg-why = Sharp at any size
dialogs-export-json = JSON
dialogs-export-json-why = Everything, to bring back in
dialogs-export-xlsx = Excel
dialogs-export-xlsx-why = To calculate and to filter
dialogs-export-csv = CSV
dialogs-export-csv-why = For spreadsheets
dialogs-export-markdown = Markdown
dialogs-export-markdown-why = For wikis and notes
dialogs-export-mermaid = Mermaid
dialogs-export-mermaid-why = Steps, moods and people
dialogs-export-preview = Preview
dialogs-export-page-whole = The page, made smaller
dialogs-export-part = What to export
dialogs-export-part-all = Whole map
dialogs-export-part-selection = Selection
dialogs-export-theme = Look
dialogs-export-theme-own = As the map has it
dialogs-export-theme-paper-light = Light
dialogs-export-theme-paper-dark = Dark
dialogs-export-theme-high-contrast = High contrast
dialogs-export-language = Language
dialogs-export-language-own = As the map has it
dialogs-export-transparent = Without paper
dialogs-export-drawing = Drawing …
dialogs-export-pixels = { $width } × { $height } pixels
dialogs-export-kilobytes = { $size } KB
dialogs-export-megabytes = { $size } MB
dialogs-export-save = Save
dialogs-export-saving = Saving …
dialogs-export-saved = Saved as { $name }

## tour

tour-name = Tour
tour-take = Show me around
tour-no = No, thanks
tour-later = Later
tour-leave = Leave the tour
tour-next = Next
tour-finish = Let’s go
tour-step = { $step } of { $steps }
tour-welcome = Welcome to Wayfold
tour-welcome-why = Here customer journeys are drawn, kept and understood. Six stops, one minute; Escape ends the tour at any time, and Help has it again.
tour-maps = A card for each map
tour-maps-why = The examples are complete journeys. A click or Enter opens a map, F2 renames it, and the button with the dots has the rest: duplicate, future state, export, delete.
tour-search = Search in everything
tour-search-why = Titles, notes, pains, quotes of all maps at once. Enter opens the map at that place. Ctrl+F brings you here.
tour-new = Begin your own
tour-new-why = From an empty sheet, from a template with the right questions, or from a list you paste.
tour-sheet = This is the sheet
tour-sheet-why = Stages across, lanes down. A plus adds, Tab leads to the next one and at the end to a new one; click and type to rename, drag to move and to draw arrows. Everything can be undone, even tomorrow, and all is saved as you go.
tour-details = Details of what is selected
tour-details-why = Channel, mood, minutes, evidence: every field of the thing you clicked. Nothing to confirm.
tour-palette = Anything by name
tour-palette-why = Press Ctrl+K and type what you want to do. The question mark shows all keys. That is all; now it is your turn.

## inspector

input-choose = Choose …
input-add = Add …
input-add-to = Add to { $name }
input-find = Find
input-find-or-make = Find, or type a new one
input-make = Create “{ $name }”
input-more = { $count } more. Type to narrow it down.
input-nothing-found = Nothing found.
input-nothing-yet = Nothing here yet.
input-open = Open { $name }
input-take-away = Take { $name } out
input-different = Different
input-others-differ = and others that differ
input-help = What is “{ $name }”?
input-calendar = Calendar: { $name }
input-month-before = Month before
input-month-after = Month after
input-today = Today
input-clear = Clear
input-years = years
input-color = Colour { $number }
input-no-color-chosen = No colour
input-no-number = A number is needed here, such as 12 or 3.5.
input-not-whole = A whole number is needed here.
input-too-low = This must be at least { $least }.
input-out-of-range = This must be between { $least } and { $most }.
input-no-time = A time is needed here, such as “20 min”, “1 h 30” or “2 d”.
input-no-date = A date is needed here, such as 22 Nov 2026.
input-no-color = A colour is written as # and six digits, such as #2f6db3.
input-no-link = An address begins with https:// or mailto:.
input-no-currency = A currency has three letters, such as EUR or CHF.
input-effort-low = easy
input-effort-high = hard
input-face-minus-2 = Very bad (−2)
input-face-minus-1 = Bad (−1)
input-face-plus-0 = Neutral (0)
input-face-plus-1 = Good (+1)
input-face-plus-2 = Very good (+2)

inspector-keys = Escape goes back to the map, F1 explains a field.
inspector-name = Name
inspector-unnamed = Without a name
inspector-back = Back
inspector-show = Show on the map
inspector-show-name = Show { $name } on the map
inspector-selected = { $count } things selected
inspector-which = They are of different kinds. Which of them should be edited?
inspector-all-at-once = What is changed here changes in all of them.
inspector-count-card = { $count ->
    [one] 1 scope card
   *[other] { $count } scope cards
}
inspector-count-stage = { $count ->
    [one] 1 stage
   *[other] { $count } stages
}
inspector-count-touchpoint = { $count ->
    [one] 1 touchpoint
   *[other] { $count } touchpoints
}
inspector-count-transition = { $count ->
    [one] 1 arrow
   *[other] { $count } arrows
}
inspector-count-lane = { $count ->
    [one] 1 lane
   *[other] { $count } lanes
}
inspector-count-note = { $count ->
    [one] 1 note
   *[other] { $count } notes
}
inspector-count-pain = { $count ->
    [one] 1 pain
   *[other] { $count } pains
}
inspector-count-remedy = { $count ->
    [one] 1 remedy
   *[other] { $count } remedies
}
inspector-count-kpi = { $count ->
    [one] 1 KPI
   *[other] { $count } KPIs
}
inspector-count-persona = { $count ->
    [one] 1 persona
   *[other] { $count } personas
}
inspector-count-channel = { $count ->
    [one] 1 channel
   *[other] { $count } channels
}
inspector-count-team = { $count ->
    [one] 1 team
   *[other] { $count } teams
}
inspector-count-evidence = { $count ->
    [one] 1 piece of evidence
   *[other] { $count } pieces of evidence
}
inspector-count-image = { $count ->
    [one] 1 picture
   *[other] { $count } pictures
}
inspector-and-more = { $name } and { $count } more
inspector-nowhere = At no touchpoint yet
inspector-none = None yet.
inspector-show-all = Show all { $count }
inspector-more = and { $count } more
inspector-on-this-map = On this map
inspector-in-library = In this library
inspector-ideas = Ideas from the library
inspector-take-idea = Fill in from the library of ideas
inspector-in-lane = In which lane?
inspector-delete = Delete
inspector-delete-name = Delete { $name }
inspector-deleted = { $name } deleted
inspector-added = { $name } added
inspector-taken-out = { $name } taken out
inspector-not-taken = “{ $text }” was not taken over for “{ $field }”: { $reason }
inspector-today = Today
inspector-frequency-after = Share of visits that still meet it
inspector-drop-after = Share that still drops off
inspector-add-pain = Add a pain
inspector-add-remedy = Add a remedy
inspector-add-kpi = Add a KPI
inspector-add-note = Add a note
inspector-add-touchpoint = Add a touchpoint
inspector-add-persona = Add a persona
inspector-add-channel = Add a channel
inspector-add-team = Add a team
inspector-add-evidence = Add evidence
inspector-add-arrow = Add an arrow
inspector-arrows-out = Where they go
inspector-arrows-in = Where they come from
inspector-add-arrow-out = Add an arrow to …
inspector-add-arrow-in = Add an arrow from …
inspector-arrow-from = From
inspector-arrow-to = To
inspector-shares-overfull = { $sum } in all. Shares that leave a touchpoint cannot exceed 100%; nothing is reckoned until they fit.
inspector-shares-missing = No shares yet: customers are taken to split equally.
inspector-shares-open = { $count ->
    [one] The arrow without a share takes the remaining { $rest }.
   *[other] The { $count } arrows without a share split the remaining { $rest }.
}
inspector-shares-leak = { $sum } go on, { $drop } drop off here.
inspector-shares-full = 100% go on: nobody drops off here.
inspector-arrows-after-end = The journey ends here, so these arrows carry nobody.
inspector-dead-end = Nothing leads on, and the journey is not marked as ending here.
inspector-add-interim = Add a step on the way
inspector-interim-date = When
inspector-interim-value = How much
inspector-churn-after = { $count ->
    [0] Lost without a bad experience
    [1] Lost after one
   *[other] Lost after { $count }
}
inspector-add-churn = { $count ->
    [0] Begin with none
    [1] Add: after one
   *[other] Add: after { $count }
}
inspector-set-mix = Set a target
inspector-no-mix = No target any more
inspector-mix-sum = Together { $sum }; it should be 100%.
inspector-choose-picture = Choose a picture
inspector-other-picture = Another picture
inspector-no-picture-any-more = No picture
inspector-no-picture = { $name } is no picture that can be kept (PNG, JPEG, WebP, GIF or SVG, up to 20 MB).
inspector-picture-words = What it shows
inspector-picture-untold = Press the picture to say what it shows, for those who cannot see it.

section-basics = In short
section-experience = How it feels
section-arrows = Arrows
section-pains = Pains
section-remedies = Remedies
section-kpis = KPIs
section-notes = Notes
section-time = Time and cost
section-flow = Flow
section-service = Service
section-evidence = What it rests on
section-standing = State of the map
section-figures = Figures
section-complaints = Complaints
section-coverage = Coverage
section-looks = Looks
section-personas = Personas of this library
section-channels = Channels of this library
section-teams = Teams of this library
section-library-evidence = Evidence of this library
section-touchpoints = Touchpoints
section-beside = All that leave there
section-weight = How much it weighs
section-places = Where
section-treated = Remedies against it
section-treats = Pains it treats
section-drops = Drop-off it changes
section-worth = Effort and worth
section-done-at = Where it is done
section-values = Values
section-persona-figures = On the map
section-sufferings = Pains of this persona
section-sayings = Notes and quotes
section-liked-by = Personas who prefer it
section-found = How it was found
section-uses = Where it is cited

field-description = About the map
field-description-help = What a reader should know first. Stands under the title.
field-actor = Whose journey
field-actor-help = In words, such as “young family moving house”. Personas make it concrete.
field-personas = Personas
field-personas-help = Whose journey this is. Each gets a curve of its own in the emotion lane, in this order.
field-scenario = Scenario
field-scenario-help = The situation the journey takes place in.
field-goal = Goal
field-goal-help = What the customer wants to reach, in the customer’s words.
field-trigger = Trigger
field-trigger-help = What sets the journey off. It begins with the first need, not with the purchase.
field-state = Shows
field-state-help = The journey as it is, or as it should become. Two maps side by side show the way.
field-status = Status
field-owner = Owner
field-owner-help = Who answers for it. What nobody owns is soon forgotten; the findings say so.
field-review-date = Next review
field-review-date-help = When to look at the map again. Once it has passed, a finding says so.
field-currency = Currency
field-currency-help = All amounts of the map are in this currency. Three letters, such as EUR.
field-customers-per-year = Customers a year
field-customers-per-year-help = How many customers begin this journey in a year. Turns shares into people and money.
field-value-per-customer = Value of a customer
field-value-per-customer-help = What is lost when one customer leaves. Puts a price on pains.
field-margin = Margin
field-margin-help = What one completed journey, or one customer a year, leaves you. Puts a price on completion.
field-retention = Stay from year to year
field-retention-help = Share of customers who stay from one year to the next. Gives the lifetime value.
field-discount = Discount rate
field-discount-help = How much less money is worth a year later.
field-horizon-years = Look ahead
field-horizon-years-help = How many years benefits are counted for.
field-budget = Budget
field-budget-help = What there is for remedies. The analysis says how it goes furthest.
field-churn-after = Customers lost after bad experiences
field-churn-after-help = From your own data: the share lost after none, one, two bad experiences. The last holds for more. Gives the customers lost to pains.
field-problem = Have a problem
field-problem-help = Share of customers who have a problem. With the rest of this section it gives the market at risk.
field-complain = Of these, complain
field-complain-help = Share of customers with a problem who say so. Most never do.
field-satisfied = In the end satisfied
field-satisfied-help = Share of those who complain and are satisfied in the end.
field-mollified = In the end mollified
field-mollified-help = Share of those who complain and are only calmed down.
field-dissatisfied = In the end dissatisfied
field-dissatisfied-help = Share of those who complain and stay dissatisfied. The three add up to 100%.
field-loss-without-problem = Lost without a problem
field-loss-without-problem-help = Share of customers who leave although nothing went wrong. The yardstick for the others.
field-loss-satisfied = Lost though satisfied
field-loss-mollified = Lost though mollified
field-loss-dissatisfied = Lost dissatisfied
field-loss-silent = Lost in silence
field-loss-silent-help = Share of those who had a problem, said nothing and left.
field-target-mix = Share of touchpoints for each phase
field-target-mix-help = Maps tend to end with the sale. With a target, the analysis says which phase is too thin.
field-out-of-scope = Left out on purpose
field-out-of-scope-help = Steps of the customer’s life this map does not cover. They are no gaps then.
field-theme = Theme
field-theme-help = How the sheet is drawn, here and in exports.
field-language = Language
field-language-help = Language of the map’s own texts: it decides hyphenation and the words around them.
field-brand-color = Brand colour
field-brand-font = Brand font
field-brand-font-help = Name of the font family as PowerPoint lists it. Slides are written in it; the sheet keeps its own font.
field-logo = Logo
field-hide-legend = No legend
field-hide-legend-help = Leaves the legend out of the drawing.
field-stage-goal = What the customer wants
field-stage-goal-help = What the customer wants to reach in this stage. Stands in its head.
field-detail = Details
field-phase = When
field-phase-help = Before, at or after the purchase. The analysis compares how much of the map each gets; experience after the sale is where most maps are thin.
field-lifecycle = Step in the life
field-lifecycle-help = The step of the customer’s life with you. Shows which steps are missing on the map.
field-channel = Channel
field-channel-help = Where contact takes place. Changes of channel are counted: they cost customers effort.
field-team = Team
field-team-help = Who answers for it. Hand-overs between teams are counted, and each team can see its own part.
field-environment = Surroundings
field-environment-help = Where the customer is: in the store, on the sofa, phone in hand …
field-met-by = Met by
field-met-by-help = Personas who come by here. Empty: all of them.
field-emotion = Emotion
field-emotion-help = How it feels, from −2 to +2. Draws the curve; low points without a pain are reported.
field-moment = Moment
field-moment-help = A moment of truth decides whether the customer stays; a micro-moment is a short moment of intent. Those that go badly are reported.
field-expectation = What they expect
field-expectation-help = 0 to 10. Compared with what they get: that difference is what customers remember.
field-experience = What they get
field-experience-help = 0 to 10. Below what they expect it counts as a gap; far above, where it matters little, as too much.
field-importance = How much it matters
field-importance-help = 0 to 10. Gaps are ranked by it.
field-customer-effort = Effort for the customer
field-customer-effort-help = 1 is easy, 7 is hard. High effort drives customers away more surely than delight keeps them.
field-active-minutes = Busy
field-active-minutes-help = How long the customer is busy with it, per visit. Type “20 min”, “1 h 30” or “2 d”.
field-waiting-minutes = Waits
field-waiting-minutes-help = How long the customer waits, per visit. Waiting annoys most; the analysis says where most of it is.
field-deviation-minutes = Varies by
field-deviation-minutes-help = How much that differs from visit to visit (standard deviation of both together). Gives the spread of the whole duration.
field-response-target-minutes = Answer promised in
field-response-target-minutes-help = The time within which you promise an answer. Compared with the wait; where it is missing, that is reported.
field-visit-cost = Cost per visit
field-visit-cost-help = What one visit costs you. Gives what a whole journey costs.
field-entry-share = Enter here
field-entry-share-help = Share of customers whose journey begins here. What is left goes to touchpoints no arrow leads to.
field-samples = Counted on
field-samples-help = How many visits the shares of the outgoing arrows were counted on. More cases make the results surer, and the analysis says where to count next.
field-outcome = Journey ends
field-outcome-help = Whether the journey ends here, and how. Without a goal that is reached, nobody can say how many arrive.
field-service = How they are served
field-service-help = Small questions suit self-service; complaints and losses need a person.
field-ownership = In whose hands
field-ownership-help = Yours, a partner’s, the customer’s own, or other people’s, such as reviews.
field-systems = Systems
field-systems-help = The systems behind it. Enter or a comma after each.
field-listening-post = Feedback asked
field-listening-post-help = Customers are asked here how it was. A phase without any such place is reported.
field-complaint = Complaint
field-complaint-help = Customers complain here. There should be a person, and a way back to good.
field-offer = Offer
field-offer-help = An offer is made here: is it the right moment for it?
field-quality = Good service is
field-quality-help = Tick what holds today. What is left open is where to begin.
field-link = Link
field-link-help = A document or page about it.
field-evidence-level = Rests on
field-evidence-level-help = Assumed in the room, observed or told by customers, or measured. Results that rest on assumptions say so.
field-evidences = Evidence
field-evidences-help = Figures and statements with their sources, from this library or from the ideas.
field-from = Leads
field-share = Share
field-share-help = Share of the visits at its beginning that go this way. What no arrow takes drops off.
field-arrow-samples = Counted on
field-arrow-samples-help = How many visits this share was counted on.
field-label = Words on it
field-arrow-kind = Kind
field-arrow-kind-help = The main path, an alternative, a recovery after something went wrong, or a loop back.
field-context-lost = Tell it all again
field-context-lost-help = The customer has to tell the story again. Counted per journey: few things annoy more.
field-question = Guiding question
field-question-help = What belongs in the lane. Shown as long as it is empty.
field-height = Least height
field-height-help = Empty: as high as what is in it.
field-hidden = Hidden
field-hidden-help = Left out of the drawing and of exports; what is in it stays.
field-text = Text
field-image = Picture
field-whose = Whose words
field-whose-help = The persona who thinks or says this. Empty: all.
field-tint = Colour
field-until = Reaches to
field-until-help = The touchpoint in whose column it ends, if it spans several.
field-name = Name
field-alt = What it shows
field-alt-help = For those who cannot see it: read out in its place, and part of exports.
field-severity = Severity
field-severity-help = 1 is a nuisance, 5 ends the relationship.
field-category = Kind
field-category-help = The kind of friction. Most come back in journey after journey.
field-sufferer = Who suffers
field-sufferer-help = Only this persona. Empty: everybody.
field-frequency = How often
field-frequency-help = Share of the visits there that meet it. Met again, it counts again. Without it a pain weighs nothing in the analysis.
field-leave = Drives away
field-leave-help = By how much likelier a customer leaves after meeting it. Turns the pain into money at risk.
field-persona = Persona
field-due = Due
field-due-help = When it should be done. What is decided but undated or overdue is reported.
field-blocker = Held up by
field-blocker-help = What is in the way. Budget, skills and communication are what programmes stall on most.
field-remedy-effort = Effort
field-remedy-effort-help = As judged by people, 1 to 5. With the impact it gives the order to begin in.
field-impact = Impact
field-impact-help = As judged by people, 1 to 5. Where shares are given, the analysis reckons it instead.
field-remedy-cost = Cost, once
field-remedy-cost-help = What it costs once. Set against what it brings: return and payback.
field-confidence = How sure
field-confidence-help = How sure the effect is. The benefit is counted by this much.
field-kpi-detail = How it is measured
field-kpi-category = Measures
field-kpi-category-help = If all a map measures is money, nobody sees whether customers are better off.
field-leading = Moves early
field-leading-help = It moves before customers leave, such as use or first response. Every map should have one.
field-unit = Unit
field-unit-help = Such as %, h or points.
field-better = Better is
field-baseline = Began at
field-value = Is at
field-target = Target
field-target-help = Where it should be. Without a target nobody can say whether it is good.
field-target-due = By
field-interim = Steps on the way
field-interim-help = Targets on the way. A finding says when one is missed.
field-stage = Stage
field-stage-help = Measured over this stage. Empty, and without touchpoints: over the whole journey.
field-stage-whole = Whole journey
field-role = Who it is
field-role-help = Age, work, situation.
field-portrait = Portrait
field-quote = Would say
field-goals = Goals
field-needs = Needs
field-frustrations = What annoys them
field-bio = Background
field-persona-share = Share of customers
field-channels = Prefers
field-channels-help = Channels this persona likes to use. If the map offers none of them, a finding says so.
field-persona-color = Colour of the curve
field-persona-color-help = None: by their order.
field-icon = Icon
field-color = Colour
field-human = A person is there
field-human-help = Whether a person is at the other end. Complaints need such a channel.
field-side = Belongs to
field-statement = In full
field-source = Source
field-source-help = Who says so, and when.
field-evidence-link = Where to read it
field-trust = Trust
field-trust-help = How far it can be trusted. Disputed figures are reported where they are cited.
field-remark = Why
field-remark-help = Why it is trusted that far.
field-evidence-kind = Comes from
field-date = Found on
field-evidence-samples = Cases
field-evidence-samples-help = How many people or cases it rests on.

choice-moment-ordinary = Ordinary
choice-moment-truth = Truth
choice-moment-micro = Micro
choice-outcome-none = Goes on
choice-outcome-success = Goal reached
choice-outcome-churn = Customer leaves
choice-outcome-graceful = Leaves on good terms
choice-outcome-win-back = Won back
choice-service-unknown = Unknown
choice-service-self-service = Self-service
choice-service-assisted = Assisted
choice-service-automated = Automated
choice-side-brand = Brand
choice-side-partner = Partner
choice-side-customer = Customer
choice-side-social = Others
choice-offer-none = None
choice-offer-early = Too early
choice-offer-right = Right
choice-offer-late = Too late
choice-quality-fast = fast
choice-quality-personal = personal
choice-quality-memorable = memorable
choice-quality-proactive = proactive
choice-quality-consistent = consistent
choice-quality-responsive = responsive
choice-quality-knowledgeable = knowledgeable
choice-quality-relevant = relevant
choice-quality-pleasant = pleasant
choice-quality-easy = easy
choice-phase-pre-sale = Before
choice-phase-sale = Purchase
choice-phase-post-sale = After
choice-lifecycle-awareness = Awareness
choice-lifecycle-consideration = Consideration
choice-lifecycle-purchase = Purchase
choice-lifecycle-onboarding = Onboarding
choice-lifecycle-use = Use
choice-lifecycle-support = Support
choice-lifecycle-renewal = Renewal
choice-lifecycle-advocacy = Advocacy
choice-lifecycle-goodbye = Goodbye
choice-theme-usual = Usual
choice-theme-paper-light = Light paper
choice-theme-paper-dark = Dark paper
choice-theme-high-contrast = High contrast
choice-language-usual = Reader’s
choice-language-en = English
choice-language-de = Deutsch
choice-category-other = Other
choice-category-waiting = Waiting
choice-category-passed-on = Passed on
choice-category-failure = Failure
choice-category-long-form = Overlong form
choice-category-repeated-entry = Same data again
choice-category-buried-action = Buried action
choice-category-hard-to-find = Hard to find
choice-category-no-answers = No answers
choice-category-popups = Pop-ups
choice-category-cross-device = Trouble across devices
choice-category-slow-site = Slow site
choice-category-too-much = Says too much
choice-category-hurdle = Needless hurdle
choice-category-irrelevant = Irrelevant message
choice-category-impersonal = Impersonal reply
choice-category-price = Price or contract
choice-blocker-none = Nothing
choice-blocker-budget = Budget
choice-blocker-skills = Skills
choice-blocker-communication = Communication
choice-blocker-technology = Technology
choice-blocker-compliance = Legal questions
choice-blocker-other = Something else
choice-kpi-experience = Experience
choice-kpi-behaviour = Behaviour
choice-kpi-operational = Operations
choice-kpi-financial = Money
choice-better-higher = Higher
choice-better-lower = Lower
choice-trust-own-input = Own input
choice-trust-quoted = Quoted, original not seen
choice-trust-disputed = Disputed
choice-trust-own-research = Own research
choice-trust-verified = Verified
choice-evidence-study = Study
choice-evidence-interview = Interview
choice-evidence-survey = Survey
choice-evidence-observation = Observation
choice-evidence-analytics = Analytics
choice-evidence-feedback = Customer feedback
choice-evidence-staff = Staff

icon-globe = Web, globe, internet
icon-browser = Browser, website
icon-desktop = Desktop, screen
icon-device-mobile = Mobile phone, smartphone
icon-device-tablet = Tablet
icon-devices = Devices
icon-laptop = Laptop, notebook
icon-app-window = Application, window
icon-app-store-logo = App Store, Apple
icon-google-play-logo = Google Play, Android
icon-phone = Phone, call
icon-phone-call = Phone call, hotline
icon-phone-incoming = Incoming call
icon-voicemail = Voicemail
icon-headset = Headset, call centre
icon-microphone = Microphone, voice
icon-video-camera = Video, film
icon-video-conference = Video call
icon-envelope = E-mail, letter
icon-envelope-open = Open letter, newsletter
icon-envelope-simple-open = Opened e-mail
icon-mailbox = Mailbox, post
icon-paper-plane-tilt = Message, send
icon-chat = Chat
icon-chat-circle = Chat, speech bubble
icon-chat-text = Text message, SMS
icon-chat-dots = Chat, typing
icon-chats = Chats, conversation
icon-chats-circle = Conversation
icon-whatsapp-logo = WhatsApp
icon-messenger-logo = Messenger
icon-telegram-logo = Telegram
icon-slack-logo = Slack
icon-microsoft-teams-logo = Microsoft Teams
icon-robot = Robot, chatbot
icon-sparkle = Assistant, AI
icon-storefront = Shop, store
icon-shopping-bag = Shopping bag
icon-shopping-cart = Shopping cart, online shop
icon-cash-register = Cash register, checkout
icon-credit-card = Credit card, payment
icon-contactless-payment = Contactless payment
icon-receipt = Receipt
icon-invoice = Invoice, bill
icon-package = Parcel, delivery
icon-truck = Lorry, delivery
icon-van = Van, courier
icon-motorcycle = Motorcycle, courier
icon-car = Car
icon-bus = Bus
icon-train = Train
icon-airplane = Aeroplane, flight
icon-buildings = Town, buildings
icon-building-office = Office
icon-bank = Bank, authority
icon-house = House, at home
icon-factory = Factory
icon-warehouse = Warehouse
icon-hospital = Hospital
icon-graduation-cap = Training, education
icon-church = Church
icon-map-pin = Place, location
icon-signpost = Signpost
icon-newspaper = Newspaper, press
icon-newspaper-clipping = Article, clipping
icon-megaphone = Advertising, campaign
icon-broadcast = Broadcast, general
icon-radio = Radio
icon-television = Television, TV
icon-qr-code = QR code
icon-barcode = Barcode
icon-scan = Scan
icon-bluetooth = Bluetooth
icon-wifi-high = Wi-Fi
icon-rss = Feed, RSS
icon-link = Link
icon-share-network = Sharing, social media
icon-facebook-logo = Facebook
icon-instagram-logo = Instagram
icon-linkedin-logo = LinkedIn
icon-youtube-logo = YouTube
icon-tiktok-logo = TikTok
icon-x-logo = X, Twitter
icon-google-logo = Google
icon-magnifying-glass = Search
icon-users = People, word of mouth
icon-users-three = Group, community
icon-users-four = Large group
icon-user = Person
icon-user-circle = Account, profile
icon-user-sound = Adviser, speaking
icon-handshake = Meeting, sales
icon-chalkboard-teacher = Training, webinar
icon-presentation-chart = Presentation, demo
icon-calendar = Calendar
icon-calendar-check = Appointment
icon-ticket = Ticket
icon-gift = Gift
icon-tag = Price tag, offer
icon-percent = Discount
icon-file-text = Document
icon-files = Documents
icon-file-pdf = PDF
icon-clipboard-text = Form, survey
icon-note-pencil = Form, note
icon-signature = Signature, contract
icon-pen = Pen
icon-book-open = Manual, catalogue
icon-notebook = Notebook
icon-printer = Printer, print
icon-question = Help, FAQ
icon-lifebuoy = Support
icon-wrench = Repair
icon-hammer = Crafts, building
icon-gear-six = Settings, system
icon-gauge = Gauge, meter
icon-bell = Notification
icon-bell-ringing = Alarm
icon-watch = Watch
icon-game-controller = Game
icon-camera = Camera, photo
icon-key = Key
icon-lock = Lock, sign-in
icon-fingerprint = Fingerprint
icon-identification-card = Identity card
icon-fork-knife = Restaurant, food
icon-coffee = Coffee, café
icon-bed = Bed, hotel
icon-heart = Heart, favourite
icon-star = Star, review
icon-first-aid-kit = First aid
icon-stethoscope = Doctor, health
icon-paw-print = Animal
icon-plant = Plant
icon-leaf = Nature
icon-lightning = Power, electricity
icon-plug = Plug, connection
icon-cloud = Cloud
icon-database = Database
icon-hard-drives = Server
icon-computer-tower = Computer
icon-cpu = Chip, device
icon-terminal-window = Command line
icon-webhooks-logo = Interface, API

## insights

insights-working = Reckoning …
insights-unknown = –
insights-layer = On the sheet
insights-layer-none = Nothing
insights-layer-flow = Who goes where
insights-layer-leak = Where people leave
insights-layer-pain = Where it hurts
insights-layer-time = Where time goes
insights-layer-success = Chance of success
insights-tab-findings = Findings
insights-tab-paths = Ways
insights-tab-pains = Pains
insights-tab-coverage = Coverage
insights-tab-money = Money
insights-tab-what-if = What if
insights-completion = reach the goal
insights-completion-formula = Of all who begin, the share who come to a touchpoint marked as success: the sum over all ways of the product of their shares. Inputs: entry shares, shares of arrows, outcomes.
insights-drop = simply leave
insights-drop-formula = The share of all who begin that no arrow takes further: the sum over touchpoints of visits × (1 − sum of the outgoing shares).
insights-minutes = on average, waiting included
insights-minutes-formula = The sum over touchpoints of expected visits × minutes (active and waiting).
insights-risk = at risk each year
insights-risk-formula = Customers a year × value of a customer × the share lost to at least one pain. Pains are not added up: who leaves over one cannot leave over another.
insights-coverage = of the map filled in
insights-coverage-formula = The average of: touchpoints with channel, team, mood, duration, KPI, evidence; pains with a remedy; phases with feedback; moods per persona.
insights-switches = changes of channel per customer
insights-switches-formula = The sum over arrows between different channels of visits × share.
insights-at-touchpoint = At “{ $title }”
insights-at-reach = Get there
insights-at-reach-formula = The share of customers who ever come here: expected visits ÷ visits of one who is here. Here: { $visits } ÷ { $returns } = { $value }.
insights-at-visits = Visits per customer
insights-at-visits-formula = Expected visits: where journeys begin, followed along all arrows, v = (I − Qᵀ)⁻¹·s. Whoever is here comes { $returns } times in all.
insights-at-success = Reach the goal from here
insights-at-success-formula = The chance to come to a touchpoint marked as success from here, over all ways: b = (I − Q)⁻¹·r.
insights-at-leave = Leave here
insights-at-leave-formula = Visits × drop-off per visit. Here: { $visits } × { $drop } = { $value } of all customers.
insights-at-removal = Completions that hang on it
insights-at-removal-formula = The share of completions that would be lost if every journey ended here: reach × chance from here ÷ completion. Here: { $reach } × { $success } ÷ { $completion } = { $value }.
insights-at-halving = Completion if drop-off were halved
insights-at-halving-formula = Exact: ΔC = (α−1)·v·b ÷ [1 − (α−1)·(N−1)], α = the growth of the other shares. Each point of drop-off less would bring { $gradient } points at first.
insights-at-minutes = Time still to come
insights-at-minutes-formula = Expected minutes from here to the end, this touchpoint included.
insights-at-load = Pain load
insights-at-load-formula = Visits × the sum over its pains of frequency × severity ÷ 5, in points per customer.
insights-at-cost = Cost per customer
insights-at-cost-formula = Visits × cost of a visit.
insights-steps = First steps
insights-steps-empty = An empty sheet says nothing yet. Put down the moments in which the customer meets you – or copy a list from anywhere and paste it on the sheet: every line becomes a touchpoint.
insights-steps-done = { $done } of { $count } done. With each of them the figures say more.
insights-step-is-done = done
insights-step-touchpoints = At least two moments in which the customer meets you
insights-step-touchpoints-do = Add touchpoint
insights-step-stages = At least two stages, so that before and after can be told apart
insights-step-stages-do = Add stage
insights-step-arrows = Arrows from each touchpoint to the next
insights-step-arrows-do = Connect in order
insights-step-goal = The touchpoint where the goal is reached
insights-step-goal-do = Mark it
insights-step-shares = How many go which way: estimates will do
insights-step-shares-do = Estimate
insights-step-pains = What hurts on the way
insights-step-pains-do = Add pain
insights-way-more = … { $count } more …
insights-nothing-found = Nothing to say against this map.
insights-more = Show { $count } more
insights-fewer = Show fewer
insights-aside = Set aside: { $count }
insights-missing = With more to go on, more can be said
insights-fill = Fill in
insights-fill-many = Fill in ({ $count })
insights-why = Why?
insights-dismiss = Set aside
insights-restore = Bring back
insights-why-aside = Why does this not matter here?
insights-set-it-aside = Set aside
insights-no-reason = No reason given
insights-reason-kept = Set aside: { $reason }
insights-set-aside = Set aside. It stays with the map and its reason.
insights-back = Brought back.
insights-ways-likely = Most likely ways to the goal
insights-ways-special = Fastest, easiest, longest
insights-ways-worst = Journeys that feel worst
insights-way-number = Way { $number }
insights-way-share = { $share } go it
insights-way-mood = remembered as { $mood }
insights-way-fastest = Fastest
insights-way-easiest = Least effort
insights-way-effort = { $points } points of effort
insights-way-longest = Longest
insights-ending-success = Reaches the goal
insights-ending-exit = Ends at a marked exit
insights-ending-drop = Leaves
insights-ending-trap = Goes round and round
insights-no-ways = No way can be followed yet. Draw arrows between the touchpoints.
insights-walks-covered = { $share } of all customers live one of the journeys looked at.
insights-no-pains = The map names no pains yet. Add them where it hurts: each with how severe it is and how often it is met.
insights-severity-reach = Severity and reach
insights-severity = Severity
insights-affected = Affected
insights-affected-formula = The share of customers who meet the pain at least once: 1 − the product over its touchpoints of the chance never to meet it there.
insights-pain-risk = At risk a year
insights-pain-risk-formula = Customers a year × affected share × chance to leave over it × value of a customer.
insights-pain-facts = Severity { $severity } · { $times } × per customer · { $remedies ->
    [0] no remedy
    [one] 1 remedy
   *[other] { $remedies } remedies
}
insights-never-summed = The sums at risk must not be added up: a customer can leave only once. The headline counts each customer once.
insights-phases = Before, during and after the purchase
insights-visits = { $visits } visits per customer
insights-balance = Balance: { $balance }.
insights-target-fit = Fit with the target mix: { $fit }.
insights-lifecycle-missing = Not covered: { $steps }.
insights-filled-in = What is filled in
insights-part-channel = Channels
insights-part-team = Teams
insights-part-mood = Moods
insights-part-duration = Durations
insights-part-kpi = KPIs
insights-part-remedy = Pains with a remedy
insights-part-feedback = Phases with feedback
insights-part-persona = Moods per persona
insights-part-evidence = Based on evidence
insights-of = { $filled } of { $applicable }
insights-matrix-channel = Channels by phase
insights-matrix-persona = Personas by phase
insights-none = None
insights-money-revenue-at-risk = At risk each year
insights-money-revenue-at-risk-formula = Customers a year × value × share lost to at least one pain.
insights-money-lost = Lost to pains
insights-money-lost-formula = The share of customers who leave over at least one pain: 1 − the product of (1 − chance to leave) over all pains met, averaged over all journeys.
insights-money-market-at-risk = Market at risk
insights-money-market-at-risk-formula = Customers with a problem × the share of them lost after complaining or keeping quiet × value of a customer (TARP).
insights-money-customers-lost-to-problems = Customers lost to problems a year
insights-money-customers-lost-to-problems-formula = Customers a year × share with a problem × share lost, beyond those who would leave anyway.
insights-money-lifetime-value-first-margin-in-a-year = Lifetime value, first margin in a year
insights-money-lifetime-value-first-margin-in-a-year-formula = Margin × retention ÷ (1 + discount − retention).
insights-money-lifetime-value-first-margin-now = Lifetime value, first margin now
insights-money-lifetime-value-first-margin-now-formula = Margin × (1 + discount) ÷ (1 + discount − retention).
insights-money-lifetime-value-within-horizon = Lifetime value within the horizon
insights-money-lifetime-value-within-horizon-formula = The sum over the years of margin × (retention ÷ (1 + discount))^year.
insights-no-remedies = No remedies to weigh. Add one to a pain and say what it costs and what it changes.
insights-effort-impact = Effort and impact
insights-effort = Effort
insights-impact = Impact
insights-quick-wins = Quick wins
insights-big-bets = Big bets
insights-drag-remedies = Drag a remedy, or move it with the arrow keys, to judge it anew. Dashed ones have not been judged yet.
insights-remedy-at = { $title }: effort { $effort }, impact { $impact }
insights-remedy-formula = Benefit: customers a year won × value. Return: (benefit − cost) ÷ cost. Paid back after cost ÷ monthly benefit.
insights-remedy-benefit = brings { $benefit } a year
insights-remedy-cost = costs { $cost }
insights-remedy-roi = return { $roi }
insights-remedy-payback = paid back in { $months } months
insights-plan = Numbers say in which order to take them under the budget; each benefit is reckoned with those before it in place.
insights-what-if-hint = Try it: the figures above and the sheet follow at once. The map stays as it is until you apply.
insights-select-touchpoint = Choose a touchpoint, here or on the sheet
insights-drop-here = Leave here
insights-touchpoint-number = Touchpoint
insights-forget = Start over
insights-make-future = Make it the future state
insights-apply = Apply to the map
insights-future-title = { $title } – future state
insights-future-made = “{ $title }” is in the library.
insights-open = Open
insights-large = Show large
insights-save-picture = Save as a picture
insights-picture-saved = Saved as { $name }
insights-layer-path = The most likely way
insights-layer-hinge = What success hangs on
insights-tab-moods = Moods
insights-tab-parts = Teams
insights-give-or-take = { $share } ± { $margin }
insights-term = “{ $title }” { $value }
insights-terms-more = { $count } others { $value }
insights-sum = Here: { $terms } = { $total }.
insights-assumed-sequence = The map has no arrows: the order of its columns is taken as the way.
insights-assumed-shares = { $count ->
    [one] One arrow has no share; it was assumed.
   *[other] { $count } arrows have no share; theirs were assumed.
}
insights-spread = Standard deviation between customers: { $spread }.
insights-risk-inputs = Here: { $customers } customers × { $value } × { $lost } = { $risk }.
insights-risk-summed = Adding the pains up one by one would say { $summed }.
insights-coverage-inputs = Here: { $parts }; on average { $overall }.
insights-affected-inputs = Here: met on { $frequency } of { $visits } visits per customer, { $times } times per customer; { $affected } meet it at least once.
insights-load-inputs = Load = times × severity { $severity } ÷ 5 = { $load }. Priority = share who meet it on their first visit × severity ÷ 5 = { $priority }.
insights-pain-risk-inputs = Here: { $customers } customers × { $affected } × { $leave } × { $value } = { $risk }.
insights-remedy-inputs = Here: { $confidence } confidence × ({ $customers } customers × { $kept } kept × { $value } + { $won } more at the goal × { $margin }) = { $benefit } a year.
insights-remedy-npv = Net present value over the horizon: { $value }.
insights-lifetime-inputs = Here: margin { $margin } a year, retention { $retention }, discount rate { $discount }, horizon { $years } years.
insights-market-inputs = Here: { $customers } customers, { $problem } with a problem, { $complain } of them complain; of the silent { $silent } are lost, { $anyway } would leave anyway; { $value } each.
insights-way-formula = Share who begin here × the share of every arrow on the way.
insights-way-inputs = Here: { $shares } on the way; { $share } of all customers.
insights-affected-axis = Customers hit
insights-pains-by = In order of
insights-pains-by-priority = priority
insights-pains-by-load = load
insights-pains-by-affected = customers hit
insights-pains-by-revenue-at-risk = money at risk
insights-pains-by-severity = severity
insights-bad-moments = Bad moments per customer
insights-bad-count = { $last ->
    [yes] { $count } or more
   *[no] { $count ->
        [0] none
        [one] one
       *[other] { $count }
    }
}
insights-bad-formula = Share of customers with so many bad visits. A visit is bad with 1 − Π (1 − frequency) over the pains there; followed through all loops.
insights-bad-lost = By the scope card { $share } of them are lost.
insights-churn = Lost by bad moments
insights-churn-formula = Σ share with so many bad moments × share lost after so many.
insights-churn-inputs = Lost after one, two …, from the scope card: { $profile }. Together { $churn }.
insights-balance-formula = Pielou: −Σ p·ln p ÷ ln 3, with p the shares of the three phases by number of touchpoints. 100% is an even spread.
insights-target-fit-formula = 1 − ½ Σ |share − target| over the three phases, with the target mix of the scope card.
insights-part-channel-formula = Touchpoints that name a channel.
insights-part-team-formula = Touchpoints that name a team.
insights-part-mood-formula = Touchpoints with a mood.
insights-part-duration-formula = Touchpoints with a duration.
insights-part-kpi-formula = Touchpoints at which a KPI is measured.
insights-part-remedy-formula = Pains with a remedy that was not given up.
insights-part-feedback-formula = Phases of the map in which some touchpoint asks for feedback.
insights-part-persona-formula = Moods of the map’s personas at the touchpoints they meet.
insights-part-evidence-formula = Touchpoints whose statements are observed or measured.
insights-certainty = How sure completion is
insights-certainty-deviation = From the numbers of cases, 95%
insights-certainty-deviation-formula = 1.96 standard deviations: Var C ≈ Σ v²·(Σ p·b² − b²) ÷ (n + 1). Only shares with a number of cases count.
insights-certainty-simulated = Simulated { $draws } times, 95%
insights-certainty-simulated-formula = Shares are drawn at random as the numbers of cases allow (Dirichlet(n·p), always the same draws), and completion is solved each time: 95 of 100 come to lie between these two.
insights-certainty-simulate = Simulate
insights-certainty-bounds = If every share is 5 points off
insights-certainty-bounds-formula = The least and the greatest completion with every share and drop-off within ± 5 points of what the map says.
insights-certainty-next = Count here next
insights-certainty-unobserved = { $count ->
    [one] At one touchpoint nobody has counted where customers go.
   *[other] At { $count } touchpoints nobody has counted where customers go.
}
insights-show-them = Show them
insights-unsettled = The map is so intertwined that some figures are only near the truth.
insights-shape = The shape of the journey
insights-shape-switches = Changes of channel
insights-shape-switches-formula = Per customer: Σ visits × share over arrows into another channel.
insights-shape-handovers = Hand-overs between teams
insights-shape-handovers-formula = Per customer: Σ visits × share over arrows to another team. A touchpoint without a team counts as one of its own.
insights-shape-retold = Told all again
insights-shape-retold-formula = Per customer: Σ visits × share over arrows marked “Has to tell it all again”.
insights-shape-steps = Steps in all
insights-shape-steps-formula = Per customer: Σ visits × share over all arrows.
insights-shape-must-pass = No way round
insights-shape-must-pass-hint = Whoever reaches the goal passes here.
insights-shape-choke-points = Choke points
insights-shape-choke-points-hint = Without one of these the map falls apart.
insights-shape-bridges = Only connections
insights-shape-bridges-hint = The only arrow between two parts of the map.
insights-shape-loops = Loops
insights-shape-loops-hint = Customers can go round here.
insights-shape-all = Show all { $count }
insights-mood-curves = Moods along the journey
insights-mood = Mood
insights-everybody = Everybody
insights-mood-peak-end = Remembered as
insights-mood-peak-end-formula = Peak–end: (strongest mood + last mood) ÷ 2. People remember little else.
insights-mood-mean = Average
insights-mood-mean-formula = The average over the touchpoints of the curve.
insights-mood-slope = Trend
insights-mood-slope-formula = Points per touchpoint, by the straight line nearest to the curve.
insights-mood-recovery = Recovery
insights-mood-recovery-formula = The last mood above the lowest.
insights-mood-range = Range
insights-mood-range-formula = The highest mood above the lowest.
insights-mood-inputs = Here, over { $count } touchpoints: strongest { $peak }, last { $end }, lowest { $lowest }, average { $mean }, trend { $slope }, range { $range }, recovery { $recovery }, all ups and downs { $swing }.
insights-moods-mean = Average over all visits
insights-moods-mean-formula = Σ visits × mood ÷ Σ visits, over touchpoints with a mood.
insights-moods-ever-bad = Live through a low moment
insights-moods-ever-bad-formula = Share of customers who ever come to a touchpoint with a mood of −1 or below.
insights-moods-ever-awful = Live through the lowest there is
insights-moods-ever-awful-formula = Share of customers who ever come to a touchpoint with a mood of −2.
insights-moods-leaving = Mood of those who leave
insights-moods-leaving-formula = Σ visits × drop-off × mood ÷ Σ visits × drop-off: the last mood before they leave.
insights-valleys = Low points
insights-no-moods = The map has no moods yet. Drag the points of the emotion curve, or fill them in at the touchpoints.
insights-no-parts = No touchpoint names a team, a channel or a system yet. Fill them in to see whose part is what.
insights-part-choose = Whose part of the journey
insights-part-none = Choose a team, a channel or a system
insights-part-of-team = Teams
insights-part-of-channel = Channels
insights-part-of-system = Systems
insights-part-hint = Every team can see here what its work does to the journey: what leads to it, what follows from it, how many customers come by and what it is worth.
insights-part-reach = come by
insights-part-reach-formula = Share of customers who ever come to one of these { $touchpoints } touchpoints; { $visits } visits per customer, average mood { $mood }.
insights-part-removal = of success passes here
insights-part-removal-formula = What completion would lose if every journey ended at these touchpoints, as a share of completion. Solved anew without them.
insights-part-drop = leave here
insights-part-drop-formula = Σ visits × drop-off over these { $touchpoints } touchpoints.
insights-part-risk = at risk each year
insights-part-risk-formula = { $customers } customers × { $value } × the share lost to any of the { $pains } pains met here; each customer counts once.
insights-part-minutes = spent here per customer
insights-part-minutes-formula = Σ visits × minutes over these touchpoints, waiting included.
insights-part-cost = cost here per customer
insights-part-cost-formula = Σ visits × cost over these touchpoints.
insights-part-in = handed over to here
insights-part-in-formula = Steps per customer from elsewhere to one of these touchpoints.
insights-part-out = handed over from here
insights-part-out-formula = Steps per customer from one of these touchpoints to elsewhere.
insights-part-own = Touchpoints here ({ $count })
insights-part-upstream = What leads here ({ $count })
insights-part-downstream = What can follow ({ $count })
insights-part-pains = Pains here ({ $count })
insights-numbers = Other numbers
insights-at = At
insights-pain-often = Met here: { $title }
insights-mood-here = Mood here
insights-minutes-here = Minutes a visit
insights-curve = Curve
insights-curve-reach = Who gets how far
insights-curve-reach-axis = Customers who get there
insights-curve-mood = How it feels
insights-curve-mood-axis = Mood
insights-curve-pain = How much it hurts
insights-curve-pain-axis = Pain load per customer
insights-no-curve = Nothing to draw yet: the map does not say it.
insights-as-it-is = as it is
insights-as-tried = as tried

## audiences

action-audience-all = Whole map
action-audience-next = Next view
action-audience-new = New view …
action-audience-edit = Edit this view …
action-layer = On the sheet: { $value }
menu-audience = View for an audience
menu-layer = On the sheet
audiences-choose = View for an audience
audiences-title = View for an audience
audiences-new = View { $number }
audiences-copy-of = { $name } (copy)
audiences-unnamed = Unnamed view
audiences-name = Name
audiences-stages = Stages shown
audiences-lanes = Lanes shown
audiences-personas = Personas shown
audiences-all = All
audiences-map-title = Title in this view
audiences-language = Language around it
audiences-theme = Paper
audiences-as-map = As the map
audiences-legend = Show the legend
audiences-delete = Delete
audiences-duplicate = Duplicate
audiences-done = Done
audiences-deleted = View “{ $name }” deleted
audiences-hidden-here = Added, but not shown in the view “{ $name }”.
audiences-show-all = Show whole map

## present

action-present = Present
action-present-here = Present from here
action-present-options = Present …
present-title = Present this map
present-parts = What is told, in this order
present-part-journey = The journey, stage by stage
present-part-curve = The emotion curve, its low and high point
present-part-pains = The worst pains
present-part-findings = The main findings
present-earlier = Earlier: { $part }
present-later = Later: { $part }
present-each = Stop at every touchpoint
present-reveal = Cover what has not been told yet
present-most = Pains and findings, at most
present-as-shown = As shown now
present-keys = Go on with →, Space or a click, back with ←, further down with ↓. S spotlight, L laser pointer, B black screen, N notes, Esc ends.
present-start = Start
present-stage = { $number }. { $title }
present-section = part { $number } of { $count }
present-severity = Pain of severity { $severity } of 5 at: { $where }
present-curve = How it feels, from beginning to end
present-lowest = Lowest point
present-highest = Highest point
present-label = Presenting { $title }
present-role = Presentation
present-tools = Presenter’s tools
present-back = Back
present-forward = Next
present-spotlight = Spotlight
present-laser = Laser pointer
present-black = Black screen
present-notes = Speaker notes
present-speaker = Speaker window
present-leave = End presentation
present-no-notes = No notes. What stands under “Details” of a stage or touchpoint is shown here.
present-clock = Clock
present-elapsed = Elapsed
present-restart = Start the time again
present-next = Next
present-last = End of the presentation
present-over = The presentation has ended. This window can be closed.
present-waiting = Waiting for the presentation …

## page

page-map = Map
page-story = The journey, step by step
page-findings = What stands out
page-search = Search
page-found = Found: %
page-larger = Larger
page-smaller = Smaller
page-fit = Show everything
page-before = Stage before
page-next = Next stage
page-close = Close
page-show = Show on the map
page-leads-to = Leads to
page-made-with = Made with Wayfold. This file is complete: it asks nothing of the network.

## deck

deck-scope = What this is about
deck-overview = The journey at a glance
deck-more = and % more
deck-headline = The journey in figures
deck-ranking = Where it hurts most
deck-judged = What to do first
deck-fill-ins = Small steps
deck-later = Later, if at all
deck-remedies = Remedies: who, and by when
deck-column-remedy = Remedy
deck-column-against = Against
deck-column-owner = Owner
deck-column-due = By when
deck-column-status = Status
deck-curve = Emotion curve
deck-as-of = as of { $date }
deck-arrow = From “{ $from }” to “{ $to }”
deck-pains = { $count ->
    [one] 1 pain
   *[other] { $count } pains
}
deck-by-money = Revenue at risk a year
deck-by-reach = Customers affected
deck-by-severity = Severity
deck-most-money = { $pain } puts the most at risk: { $value } a year.
deck-most-reach = { $pain } is met by the most customers: { $value }.
deck-most-severe = { $pain } is the most severe: { $value } of 5.

## paper

render-paper-too-small = Margins and overlap leave no room on this paper, or it is larger than a PDF can be. Choose larger paper or smaller margins.
render-too-many-pages = { $pages } pages are too many for one file; up to { $most } are written. Choose larger sheets, a smaller poster, or a part of the map.
render-template-unknown = This is no PowerPoint file that can serve as a template. Choose a .pptx or .potx; files saved as “Strict Open XML” have to be saved as a usual presentation first.
render-template-old = This PowerPoint file is from before 2007, or it is locked with a password. Save it as .pptx without one.
render-template-too-large = This template is too large: up to 20 MB are read. Delete its slides and large pictures first.
render-template-damaged = This template is damaged and cannot be read. Open it in PowerPoint and save it again.
render-template-bare = This template has no layouts that slides could be made from.
render-document = The PDF could not be written: { $reason }
render-slides = The PowerPoint file could not be written: { $reason }
render-unread = This file is no PDF whose pages could be shown.

paper-plan-title = How the poster is put together
paper-plan-summary = { $sheets } sheets of { $sheet } make a poster of { $poster }.
paper-plan-print = Print at 100 %, without fitting to the page.
paper-plan-cut = Cut each sheet along the thick marks: at its left edge and at its upper edge.
paper-plan-glue = Glue it onto the overlap of its neighbour, up to the thin marks. Begin with A1.
paper-small-text = On this paper the smallest letters are { $size } pt high, too small to read. { $paper } would do.
paper-missing-letters = No font on this machine has the letters { $letters }, so they are drawn as boxes. Install one that has them, such as { $font }, and start Wayfold again.
paper-small-text-poster = On this paper the smallest letters are { $size } pt high, too small to read. A poster of { $width } × { $height } mm would do.
paper-small-text-stages = On this paper the smallest letters are { $size } pt high, too small to read, and no paper is large enough. A page for each stage would do.

xlsx-no-workbook = This is no Excel workbook (.xlsx), or it is locked with a password. Save it as .xlsx without a password and try again.
xlsx-damaged = The workbook is damaged. Open it in the spreadsheet program, save it again, and try again.
xlsx-too-large = The workbook is larger than is read. Take out sheets or rows that are not needed, and try again.
xlsx-empty = There is nothing in the workbook.
xlsx-too-many-rows = More than { $most } rows do not fit on a sheet. Nothing was written.
xlsx-failed = The workbook could not be written: { $reason }
workbook-finding = Finding
workbook-severity = Kind
workbook-where = Where
workbook-reason = Why
workbook-grounds = Grounds
