# The lead: summaries, status, nudges, invites.

lead-only = This is for leads. Type /report to enter your unit's figures.
lead-only-chair = This is for leads. You can look at: /summary, /status, /calendar
not-open-yet = The report for { $period } is not open yet, so nobody was reminded.
remind-quiet = From { $begins } to { $ends } Tổ Số reminds nobody, so that people can rest. Please ask again after { $ends }.
remind-done = Units reminded ({ $n }): { $names }.
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
    Open this link on the new channel (or send the code there) to use the same account, within { $days } days.
    { $link }
    Code: { $code }
    Please do not pass it on.
invite-made-channel-unlinked =
    Type this code on the new channel to use the same account, within { $days } days.
    Code: { $code }
    There is no link, because Tổ Số has no address that other devices can open; there will be one once the operator sets a public address (TOSO_PUBLIC_URL).
    Please do not pass it on.
