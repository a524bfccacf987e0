# Help, cancel, thanks, personal data, and what was not understood.

help-officer =
    To enter figures: type /report and answer line by line, or send all at once: 2 meetings 124 people 15 vneid
    To look again or correct: /edit. One line: edit 2 to 15
    To stop half-way: /cancel (what was recorded is kept).
help-lead =
    Totals: /summary, /summary last week, /summary 07/5
    Who has reported: /status, /status quarter 3, /status half-year. Remind the others: /remind
    Approve reports or send them back: the button “See the reports” below /status
    Invite people: /invite, or /invite and the unit's name.
help-enter = Enter figures for a unit that telephones: /enterfor, or /enterfor and its name.
help-people = See and remove people: /members. Revoke invites: /revoke
help-chair =
    Totals: /summary, /summary last week, /summary 07/5
    Who has reported: /status, /status quarter 3, /status half-year
    Calendar: /calendar. Collections: /collect. Reminders sent: /log
no-place = You belong to no unit at present. To come back, please ask the lead for an invite code and send it here.
help-all = About you: /me. Tiếng Việt: /language

arranging-stop = Type /cancel to stop.
cancelled = Stopped.
cancelled-kept = Stopped. What was recorded is kept; type /report to go on.
cancelled-kept-for = Stopped. What was recorded is kept; type /enterfor { $unit } to go on.
cancel-nothing = Nothing is open now.

me-name = Name: { $name }
me-unit = { $unit }: { $role }
me-channel = Channel: { $channel }
me-device = Other channel { $n }: { $channel }, since { $since }, last used { $seen }
me-button-end = End other channel { $n } ({ $channel })
me-button-end-yes = Yes, end it
me-device-sure = End { $channel } (since { $since }, last used { $seen })? Whoever holds that device can neither see nor enter anything any more.
me-device-ended = { $channel } (since { $since }) has ended.
button-rename = Change name
button-language = Tiếng Việt
button-channel = Add another channel
button-leave = Leave
button-kept = See my data
kept-lang-vi = Vietnamese
kept-lang-en = English
kept-title = <b>What is kept about you</b>
kept-name = Name: { $name }; language: { $lang }; joined on { $day }
kept-member = { $unit }: { $role }, since { $day }
kept-member-until = { $unit }: { $role }, from { $day } to { $until }
kept-channel = { $channel }: address { $chat }, since { $day }, last used on { $seen }
kept-consent = You agreed to the notice (version { $version }) on { $day }
kept-absence = Away from { $first } to { $last }
kept-deputy = Standing in for somebody from { $first } to { $last }
kept-report = { $report } of { $unit }: { $n } figures, last recorded on { $day }
kept-more = … and { $n } older reports
kept-counts = Messages still kept: { $inbox } received, { $outbox } sent. Reasons and comments: { $returns } returns, { $reopen_requests } requests to reopen, { $due_changes } deadlines moved. Invites: { $invites }
kept-how-long = Messages are deleted after their time; a unit's figures are kept for good.
kept-rights = To correct your name: “Change name”. To be erased: “Leave”; name and address go at once. For a complete file, please ask the operator; the answer comes within two working days.

leave-sure = Leave Tổ Số? Figures handed in stay, your name is removed; to come back you need a new invite.
button-leave-yes = Yes, leave
button-leave-no = No, stay
person-left = has left
left = You have left Tổ Số. Thank you.
stayed = All right, nothing has changed.
rename-ask = Please type the new name (/cancel to stop).
renamed = Your name is now { $name }.
language-changed = Tổ Số will use English from now on. (Tiếng Việt: /ngonngu)

polite-thanks = Thank you.
polite-fine = All right.
polite-hello = Hello.
still-owed = Reports waiting for you: { $n }. Type /report to fill in.

not-understood = Tổ Số did not understand this.
prompt-reason = The reason…
prompt-comment = What to correct…
prompt-title = The title of the collection…
prompt-name = Full name…
prompt-note = A note…
file-unread-here = Tổ Số cannot read pictures, voice or files. Please type it.
file-not-kept = Tổ Số reads only the words; the picture or file with them is not kept.
command-unknown = There is no such command. Type /help for the list.
try-officer = To enter figures type /report; for instructions /help.
try-lead = For the totals type /summary; for instructions /help.
file-unread = Tổ Số cannot read pictures, voice or files. Please type, for example: 2 meetings 124 people 15 vneid
button-not-yours = This button is for whoever is in charge of the unit.
toast-recorded = ✓ Recorded
old-button = This is an old button; nothing has changed.
dialogue-lost = Tổ Số has lost its place in this conversation, but everything recorded is kept.
place-gone = The report that was open is no longer here; what was recorded is kept.
group-anonymous = This was sent anonymously, so Tổ Số cannot tell who asks. Please turn off “Remain anonymous” and type the command again.
group-private = Please write to Tổ Số privately for this. In a group, leads can use: /summary, /status, /remind.
sorry-broken = Sorry, something went wrong with your last message, so it was not recorded. Earlier figures are kept. Please send it again in a few minutes.
