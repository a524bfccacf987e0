# Reminding later, leave and deputies, group chats, the ledger of reminders.

snooze-ask = When shall I remind you? Please tap, or type an hour, for example: 19:00
snooze-ask-beside = When shall I remind you? Please tap, or type all of this, for example: /snooze 19:00
snooze-which = Morning or evening?
snooze-unclear = I cannot read this hour.
snooze-gone = { $at } today has gone.
snooze-late = At { $at } it will be too late.
snooze-quiet = From { $begins } to { $ends } nobody is reminded, so that people can rest.
snooze-none = There is no hour left before it is due. Please type /report and fill it in now.
snooze-nothing = You have no report left to send, so there is nothing to remind you of.
snooze-button-today = { $at }
snooze-button = { $at }
snoozed = I shall remind you at { $at }.

away-ask = From which day to which are you away? Please type, for example: until 25/9, or: from 20/9 to 25/9
away-unclear = I cannot read these days.
away-again = Please choose, or type the days again.
away-several = Which day do you mean?
away-no_such_day = There is no such day; the nearest is { $last_weekday }, { $last }.
away-past = That day has gone; the next of its name is { $last_weekday }, { $last }.
away-gone = That day has gone.
away-backwards = The last day comes before the first.
away-far = I only note days to come, at most { $most } of them.
away-button-days = { $first_weekday } { $first } – { $last_weekday } { $last }
away-who =
    Away from { $first_weekday }, { $first } to the end of { $last_weekday }, { $last }.
    Who gets the reminders and fills in the reports meanwhile? Please choose, or type a name.
away-which-one = Several people are called like this. Please choose one.
away-no-such = I cannot find this person in the commune.
away-button-deputy = { $name } ({ $unit })
away-button-nobody = Nobody
away-sure =
    Away from { $first_weekday }, { $first } to the end of { $last_weekday }, { $last }.
    { $who }
    Is that right?
away-sure-deputy = { $name } gets the reminders and fills in the reports.
away-sure-nobody = Nobody stands in; you will not be reminded on these days.
away-button-yes = Yes
away-button-no = Change it
away-done-deputy = Noted: you are away from { $first } to the end of { $last }, { $name } stands in. Back earlier? Type /here.
away-done-nobody = Noted: you are away from { $first } to the end of { $last }. Back earlier? Type /here.
away-notice-deputy =
    { $name } ({ $units }) is away from { $first } to the end of { $last } and asks you to stand in.
    On these days the reminders come to you; to fill in: /report
away-notice-lead = { $name } ({ $units }) is away from { $first } to the end of { $last }; standing in: { $deputy }.
away-notice-lead-nobody = { $name } ({ $units }) is away from { $first } to the end of { $last }; nobody stands in.
away-notice-back = { $name } ({ $units }) is back.
away-back = From now on the reminders come to you again.
away-not = I know of no absence of yours.
away-is-deputy = Away from { $first_weekday }, { $first } to the end of { $last_weekday }, { $last }; standing in: { $name }
away-is-nobody = Away from { $first_weekday }, { $first } to the end of { $last_weekday }, { $last }; nobody stands in
away-button-back = I am back
me-instead = { $unit }: { $role } (standing in for { $name })

group-bound = From now on, near a due day, this group is told which units of { $unit } are still missing. To end it, type /group again
group-is = This group is told about { $unit }.
group-anothers = This group is told about another unit. Only the lead of that unit can change it.
group-which = Which unit is this group for?
group-button-unbind = Tell this group nothing more
group-unbound = This group is told nothing more.
nobody-told = Not told yet: nobody of { $unit } gets Tổ Số's messages. Please let them know yourself.
unsent-later = { $name } could not be told yet; Tổ Số will try again: “{ $what }”
unsent-arrived = { $name } has been told now: “{ $what }”
unsent-unsure = It is not certain that { $name } got this message, please ask: “{ $what }”
unsent-never = { $name } could not be told, please find another way: “{ $what }”
unsent-reminder = the reminder to report

group-hello = Hello! Tổ Số can tell this group which reports are still missing when a deadline comes near. The team lead switches it on by typing /nhom here. Please send figures to Tổ Số in private, not in this group.
group-how = Please type /group in the group chat of the commune (after adding Tổ Số to it).

ledger-which = The reminders of which report?
ledger-none = No report is open now.
ledger-button = { $unit }: { $period }
ledger-button-alone = { $period }
ledger-above = { $period }, to the Department
ledger-button-open = Reminders sent
ledger-title =
    Reminders sent
    { $period }
ledger-said =
    { $by ->
        [lead] { $at } by a lead ({ $outcome })
       *[clock] { $at } ({ $outcome })
    }
ledger-opened = opened
ledger-arrived = received
ledger-unshown = waits for the page to be opened
ledger-waiting = waiting to be sent
ledger-failed = not delivered
ledger-nobody = nobody to receive it
ledger-forgotten = long ago, no longer kept
ledger-earlier = { $n } before that
ledger-never = Never reminded: { $units }

help-away = Remind me later: /snooze 19:00. Going on leave: /away until 25/9
help-ledger = Reminders sent: /log. Tell a group chat: type /group in it
