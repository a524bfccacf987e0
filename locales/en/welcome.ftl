# Joining with an invite code; strangers.

stranger =
    Hello. This is Tổ Số, the assistant that takes the reports of community digital-technology teams.
    To join you need a 16-character invite code from your commune's lead. Please send it here.
code-unknown = Tổ Số does not know this invite code. Please check every character, or ask whoever sent it.
code-spent = This invite code has expired or has been used up. Please ask your lead for a new one.
again-how =
    Have you joined before, and use another device or browser now? On the old one, or on Telegram, type /me, tap “Add another channel”, and send the code you get to this chat.
again-or-ask = If the old one is gone, tap the button below, and Tổ Số will ask your lead.
again-button = Ask the lead to let me in again
again-name = Please type your name as you gave it when you joined, so that the lead knows who you are.
again-asked = Thank you, { $name }. The lead has been asked. Once they agree, you are in again right here.
again-stopped = All right. When you need it, send the invite code again.
again-waits = Your request is waiting for the lead. Tổ Số will write as soon as there is an answer.
again-crowded = Several requests by this invite are waiting already. Please call your lead.
again-linked = The lead has agreed. You can go on here; the figures entered are all still there. Type /fill to give figures, /help for help.
again-refused = The lead has not agreed. If this is a mistake, call the lead.
code-of-another = This code adds a channel for another person, so it cannot be used here.
already-joined = You have already joined; this code is not needed. Type /help for instructions.
channel-linked = This channel has been added. Figures already entered are kept; you can go on here. Type /help for instructions.
channel-added =
    Another channel has just been added to your account: { $channel }.
    If this was not you, please tell your lead at once.
channel-added-wrong = Not me, end that channel
unit-added-above = Added: { $unit }, { $role }. Type /help for instructions.
unit-added = Added: { $unit }, { $role }. Type /report to enter figures.

consent-hello = Hello. This invite is for { $unit }, role: { $role }.
consent-notice =
    Before we begin, please read:
    • Tổ Số keeps your name, role, unit, the address of this chat and the figures you send.
    • Who can see them: you, your unit, and the leads above it; admins see only who belongs where.
    • To leave: type /me and choose “Leave”; figures stay, your name is removed.
    • Please do not send citizens' personal data or state secrets.
consent-ask = Do you agree?
consent-first = Please say whether you agree before we go on.
consent-refused = Tổ Số has stopped and puts your name on no list. Send the code again whenever you like.
button-agree = I agree
button-refuse = No
name-ask = What is your name? (Tap the button, or type it.)
name-ask-typed = Please type your name.
name-unclear = A name has 2 to 60 letters and no digits.
button-name = { $name }
button-begin = Begin
welcome-officer =
    Thank you, { $name }. You have joined { $unit }.
    Type /report or tap the button to enter figures; /help for instructions.
welcome-lead =
    Thank you, { $name }. You lead { $unit }.
    /summary for the totals · /status for who has reported · /invite to invite · /help for instructions.
welcome-chair =
    Thank you, { $name }. You look after { $unit }.
    /summary for the totals · /status for who has reported · /calendar for the days · /help for instructions.
welcome-admin =
    Thank you, { $name }. You look after the people of { $unit }.
    /members to see and remove people · /invite to invite · /revoke to revoke invites · /help for instructions.
hello-again = Hello, you have joined Tổ Số. No report is waiting now. Type /help for instructions.
