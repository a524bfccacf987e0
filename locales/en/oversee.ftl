# The lead looks at what was handed in: approves, sends back, locks. And what units and leads are told of it.

period-unclear =
    It is not clear which period you mean. Please type, for example:
    { period-command } last week, or a day of a week: { period-command } 07/5
    { period-command } quarter 3, { period-command } half-year, { period-command } year 2026
    What is asked once: { period-command } collections
period-command = { $shape ->
    [summary] /summary
    [remind] /remind
    [ledger] /log
    [history] /history
   *[board] /status
 }
period-not-begun = { $period } has not begun. Please choose one that has, for example: /summary this week
collections-none = There is no collection in your area yet.
collections-which = Which collection?
collection-choice = { $n }. { $title }
summary-button-other = See { $report }

sheets-title =
    Reports handed in
    { $period }
sheets-counts = Handed in { $n }: { $submitted } to approve, { $returned } sent back, { $approved } approved, { $locked } locked. Whose report?
sheets-none = No unit has handed in yet.
sheets-button = { $unit }{ $state ->
    [returned] {" "}(sent back)
    [approved] {" "}(approved)
    [locked] {" "}(locked)
   *[submitted] {""}
 }

oversee-state = { $state ->
    [submitted] Handed in, to be approved.
    [returned] Sent back; the unit is to hand it in again.
    [approved] Approved.
    [locked] Approved and locked.
   *[draft] Not handed in.
 }
oversee-first = First handed in { $at }, { $days ->
    [0] on time.
    [one] one day late.
   *[other] { $days } days late.
 }
oversee-version = Version { $version }, received { $at }, handed in by { $who }.
oversee-moved = The report has just changed. Please look at the newest version.
oversee-closed = The report is closed and the unit cannot correct it any more, so it was not sent back.
oversee-button-list = See the reports
oversee-button-others = See others
oversee-button-approve = Approve
oversee-button-return = Send the whole report back
oversee-button-line = Send line { $n } back
oversee-button-lock = Lock
oversee-button-unlock = Unlock
oversee-ask-comment = Why is the whole report sent back to { $unit }?
oversee-ask-line = Why is line { $n } ({ $indicator }) sent back to { $unit }?
oversee-ask-reason = Why is the report of { $unit } unlocked?
oversee-comment-length = Please write 1 to { $n } characters, for example: the attendances do not add up
oversee-approved = The report of { $unit } for { $period } is approved.
oversee-locked = The report of { $unit } for { $period } is locked: the unit cannot change it any more.
oversee-unlocked = The report of { $unit } for { $period } is unlocked, and the unit is told.
oversee-returned = The report for { $period } was sent back to { $unit }, and the unit is told.
oversee-line-returned = One line of the report for { $period } was sent back to { $unit }, and the unit is told. The report still counts as handed in.

returned-notice =
    The lead has sent back { $report } of { $unit }: “{ $comment }”
    Please look at it, correct it and hand it in again. The day it was first handed in stays.
returned-button = See and hand in again
returned-line-notice =
    The lead has sent back line { $n } of { $report } of { $unit }: “{ $comment }”
    The report still counts as handed in; please look at this line.
returned-line-button = Correct line { $n }
approved-notice = Approved: { $report } of { $unit }. Thank you.
unlocked-notice =
    Unlocked: { $report } of { $unit }: “{ $reason }”
    To correct it, type /edit.
answered-whole = { $unit } has handed in again { $report } that you had sent back.
answered-lines = { $unit } has looked again at the line that you had sent back in { $report }.
answered-approved = { $unit } has just corrected { $report } that was approved; it is to be approved again.
answered-button = See the report
