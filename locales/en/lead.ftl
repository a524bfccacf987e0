# The lead: summaries, status, nudges, invites.

lead-only = This is for leads. Type /report to enter your unit's figures.
lead-only-chair = This is for leads. You can look at: /summary, /status, /calendar
lead-only-admin =
    Figures, reports and due days are for leads; who leads, you can see in /members.
    You look after people: /members to see and remove them · /invite to invite · /revoke to revoke invites
not-open-yet = The report for { $period } is not open yet, so nobody was reminded.
remind-quiet = From { $begins } to { $ends } Tổ Số reminds nobody, so that people can rest. Please ask again after { $ends }.
remind-done = Units reminded ({ $n }): { $names }.
remind-done-many = Units reminded ({ $n }): { $names } and { $more } more.
remind-none = Nobody was reminded: the units have reported, were reminded just now, or nobody has joined for them.
sent-noted = Noted: the commune has sent its report. Thank you.
sent-already = That this report was sent has already been noted.

invite-which-unit = For which unit? (Tap a button, or type its name.)
invite-which-role = Whom do you invite for { $unit }? (Tap a button, or type its number.)
button-unit = { $unit }
button-earlier = « Earlier
button-later = More »
button-role =
    { $uses ->
        [1] { $n }. { $role } (one person)
       *[other] { $n }. { $role } (the whole team, { $uses } people)
    }
unit-unknown = There is no unit of that name in your area.
unit-several = Several units are alike: { $names }. Please choose one.
invite-made =
    Invite for { $unit } ({ $role }), uses: { $uses }, valid for { $days } days.
    { $link }
    Code: { $code }
    Send it only to the person invited.
invite-made-unlinked =
    Invite for { $unit } ({ $role }), uses: { $uses }, valid for { $days } days.
    Code: { $code }
    There is no link, because Tổ Số has no address that other devices can open. Read or show this code to the person invited, who types it to Tổ Số; for a link the operator sets a public address (TOSO_PUBLIC_URL).
    Give it only to the person invited.
invite-made-also = Or open: { $link }
invite-share = Share the invite
invite-share-text =
    You are invited to Tổ Số, the reporting assistant of the community digital-technology teams: { $unit } ({ $role }).
    Please open the link, or send this code to Tổ Số. Code: { $code }
    The invite is valid for { $days } days. Thank you.
invite-made-channel =
    Open this link on the new channel (or send the code there) to use the same account, within { $days ->
        [0] an hour
       *[other] { $days } days
    }.
    { $link }
    Code: { $code }
    Please do not pass it on.
invite-made-channel-unlinked =
    Type this code on the new channel to use the same account, within { $days ->
        [0] an hour
       *[other] { $days } days
    }.
    Code: { $code }
    There is no link, because Tổ Số has no address that other devices can open; there will be one once the operator sets a public address (TOSO_PUBLIC_URL).
    Please do not pass it on.

members-title = Members of the units in your care (tap a unit to see each person):
members-unit = { $unit }: { $names }
members-unit-nobody = { $unit }: nobody yet
members-of = <b>{ $unit }</b>: { $n ->
        [one] one person
       *[other] { $n } people
    }
members-line = • { $name }: { $roles }, since { $since }
members-person = <b>{ $name }</b> – { $unit }: { $roles }, since { $since }
members-by = Came by the invite …{ $mark }, made by { $who }
members-by-unknown = It is not known by which invite (joined before Tổ Số kept that).
members-by-operator = the operator
members-channels = Channels: { $channels }
members-no-channel = No channel is left to reach them.
members-seen = Last wrote: { $at }
members-button-person = { $name }
members-button-remove = Remove from { $unit }
members-button-hand = Hand the role over
members-button-yes = Yes, remove
members-button-keep = No, keep it
members-remove-sure = Remove { $name } from { $unit }? The figures that they sent stay.
members-ends = { $name } belongs to no other unit, so all of their channels end at once; to come back they need a new invite.
members-remove-invite = The invite …{ $mark } that they used is revoked too.
members-remove-last = Note: { $unit } will have no lead. Invite somebody with /invite
members-last-admin = Note: { $unit } has no admin after this. The operator can always invite another one.
members-admins-only = { $name } is an admin, so only an admin of this unit or of one above it, or the operator, can remove them or hand their role over. If this is not the right person, please tell one of them.
members-removed = { $name } has been removed from { $unit }.
members-removed-invite = The invite …{ $mark } has been revoked.
members-give-whom = To whom does the role of { $name } in { $unit } ({ $roles }) go?
members-give-nobody = There is nobody else to take it. First invite somebody into { $unit } with /invite
members-give-sure = Hand the role of { $name } in { $unit } ({ $roles }) over to { $other }?
members-button-give = Yes, hand over
members-given = The role in { $unit } ({ $roles }) has gone from { $name } to { $other }.

joined-notice =
    { $name } has joined { $unit } ({ $role }) by the invite …{ $mark }.
    If that is not the right person, tap the button to remove them.
joined-notice-admin =
    { $name } has joined { $unit } ({ $role }) by the invite …{ $mark }.
    If that is not the right person, please tell another admin or the operator, who can remove them.
joined-wrong = Not this person
removed-notice-lead = { $by } has removed { $name } from { $unit }.
removed-notice = You do not belong to { $unit } any more. The figures that you sent stay. If this is a mistake, ask your lead.
removed-notice-gone = You do not belong to { $unit } any more, so Tổ Số writes here no more. The figures that you sent stay. If this is a mistake, ask your lead for a new invite.
handed-notice = You have taken over a role in { $unit } ({ $roles }) from { $name }. Type /help for instructions.

invites-button = Invites that can still be used
invites-none = No invite into the units in your care can be used any more.
invites-title = Invites that can still be used: { $n }. Revoke at once any that has leaked (each is named by its last 4 characters).
invites-line = …{ $mark }: { $unit } ({ $role }), { $uses } left, until { $until }, made by { $who }
invites-button-revoke = Revoke …{ $mark }
invites-button-all = Revoke all ({ $n })
invites-all-sure = Revoke all { $n } invites? Whoever has not used theirs needs a new one.
invites-button-yes = Yes, revoke
invites-revoked = The invite …{ $mark } has been revoked. Nobody can come in by it any more.
invites-revoked-all = { $n } invites have been revoked.

invite-button-approval = Each one must be approved
approval-asked = Whoever uses the invite …{ $mark } now waits for your approval.
approval-notice = { $name } asks to join { $unit } ({ $role }) by the invite …{ $mark }. Do you approve?
approval-button-yes = Approve
approval-button-no = Refuse
admitted = Approved: { $name } joins { $unit } ({ $role }).
not-admitted = Refused: { $name } does not join { $unit }.
again-notice = { $name } asks to be let in to { $unit } again on a new device, by the old invite …{ $mark }.
again-notice-who = If you know who it is (better call and ask first), tap the name: the new device will use that person's account.
again-notice-nobody = { $unit } has nobody to choose from. Invite somebody new with /invite.
again-button-same = { $name } (same name)
again-button-person = { $name }
again-button-nobody = Nobody of these, refuse
readmitted = The new device now uses the account of { $name } ({ $unit }). { $name } is told on the old channels too.
not-readmitted = Refused: { $name }. Nobody can ask by that old invite any more.
approval-waiting = Thank you, { $name }. You join { $unit } once the lead has approved. Tổ Số will write as soon as there is an answer.
approval-waits = You are waiting for the lead's approval to join { $unit }. Tổ Số will write as soon as there is an answer.
approval-refused = { $name } has not been approved for { $unit }. If this is a mistake, call the lead.

# On behalf: a lead enters the figures of a unit that telephones.

enter-which-unit = For which unit do you enter figures? (Tap a button, or type its name.)
enter-no-unit = No unit has an open report that you could enter.
enter-is-it = Is this the unit that you enter figures for? (Tap a button, or type the name again.)
enter-nothing-open = No report of { $unit } is open for that period. Deadlines: /calendar; to reopen a closed one: /reopen
enter-button = Enter for { $unit }
enter-button-any = Enter for a unit
enter-button-other = Enter for another unit
entering-for = You are <b>entering for { $unit }</b>; your name is kept with the figures.
entering-begun = This report has figures already, the last by { $who } at { $at }.
entered-by = { $who } (on the unit’s behalf)
entered-lines = Line { $lines }: entered on the unit’s behalf by { $who } at { $at }.
entered-submitted =
    { $days ->
        [0] Handed in for { $unit }: the report for { $period }.
        [one] Handed in for { $unit }: the report for { $period }, recorded as one day late.
       *[other] Handed in for { $unit }: the report for { $period }, recorded as { $days } days late.
    }
    Its officers who use Tổ Số are told, and can correct it.
entered-notice = { $who } has handed in the report for { $period } of { $unit } on your behalf:
entered-corrected-notice = { $who } has corrected the report for { $period } of { $unit } on your behalf:
entered-correct = If anything is not right, you can correct it.
