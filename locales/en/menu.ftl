# The menu of commands and the introduction that a chat program shows by itself. Each command: what it does; .word is what
# is typed behind the slash.

menu-fill = Enter figures, or go on with the report
    .word = report
menu-correct = Look at the figures again and correct them
    .word = edit
menu-summary = See the totals
    .word = summary
menu-board = See who has reported and who has not
    .word = status
menu-remind = Remind those who have not reported
    .word = remind
menu-enter_for = Enter figures for a unit that telephones
    .word = enterfor
menu-calendar = See the coming deadlines
    .word = calendar
menu-snooze = Be reminded later
    .word = snooze
menu-invite = Invite people
    .word = invite
menu-members = See and remove members and invites
    .word = members
menu-collect = Figures asked for once
    .word = collect
menu-ledger = See who was reminded, and when
    .word = log
menu-extend = Move a due day
    .word = extend
menu-reopen = Open a closed report again
    .word = reopen
menu-away = Say that you are on leave, and who stands in
    .word = away
menu-here = Say that you are back at work
    .word = here
menu-cancel = Stop what is half done (figures are kept)
    .word = cancel
menu-help = How to use Tổ Số
    .word = help
menu-me = See and change what is kept about you
    .word = me
menu-language = Tiếng Việt
    .word = language
menu-group = Tell this group who has not reported
    .word = group

profile-description =
    Tổ Số takes the reports of community digital-technology teams.

    • It asks for one figure at a time; answer as in any chat.
    • It reminds only when a report is due and not handed in.
    • It adds the figures up for the lead.

    To join you need an invite code from your commune's lead. Tap Start, then send the code here.
profile-short = Takes the reports of community digital-technology teams. Join with an invite code.
