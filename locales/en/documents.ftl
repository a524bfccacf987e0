# A report as a Word file: `toso report`.

letterhead-committee = PEOPLE'S COMMITTEE
report-no-kind = There is no kind of report “{ $given }”. There are: { $kinds }.
report-no-docx = { $file }: the name of the file must end in .docx, such as weekly.docx.
report-no-day = “{ $given }” is no day. For example: 2026-05-07.
report-which-commune = It is not clear which commune's report this is; choose with --unit. There are: { $names }.
report-no-signer = (no signer's name yet)
report-wordless = (no words yet) { $passage }
report-unknown = (no figure yet) { $place }: { $what }
report-letterhead = { $file }: there is no entry “{ $name }”. There are: { $names }.
