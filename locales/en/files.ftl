# Files that go with messages: spreadsheets, pictures.

file-button-workbook = Excel
file-button-chart = Picture
file-button-units = By unit
file-link =
    { $text }
    Download { $name } (until { $until }):
    { $address }
file-no-link = { $text } This channel carries no files; please open Tổ Số's web page to download it.
file-says-workbook = Figures for { $period }: { $done }/{ $total } handed in.
file-says-chart = { $period }: { $done }/{ $total } handed in.

book-sheet-totals = Totals
book-sheet-units = By unit
book-sheet-past = Earlier periods
book-sheet-findings = To look at
book-sheet-notes = Notes
book-head-figure = Figure
book-head-total = Result
book-head-measure = Measured in
book-head-done = Given by
book-head-owing = Owed by
book-head-missing = Missing
book-head-unit = Unit
book-head-state = State
book-head-period = Period
book-head-coverage = Handed in
book-head-severity = How serious
book-head-what = What
book-head-todo = What to do
book-head-accepted = Acknowledged
book-head-note = Note
book-handed-in = Handed in
book-missing = Missing
book-sum = Total
book-dong = đồng
book-severity-hard = Must be looked at
book-severity-warn = Should be looked at
book-severity-info = Note

chart-done = Handed in: { $done }/{ $total }
chart-more = … and { $n } more units

by-unit-head =
    <b>Figures of each unit</b>
    { $period }
by-unit-order = In this order: { $names }
by-unit-missing = { $unit }: not handed in
by-unit-line = { $unit }: { $figures }
