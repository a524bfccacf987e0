# What the program says when it sends, outside the conversation.

summary-button-board = Who has reported?
summary-button-summary = See the summary
summary-button-before = Period before

button-copy = Copy the text in the box
choose-by-number = Choose by typing a number:
choose-by-letter = Choose by typing a letter:

channel-stopped = Tổ Số can no longer reach you on { $channel }, so from now on it writes here.
officer-unreachable =
    Tổ Số cannot reach { $name } ({ $unit }) on { $channel }: it may be blocked or the account gone.
    Please call them, or type /invite to send an invite for another channel.
unit-unheard = Nobody in { $unit } gets reminders now.
unit-unheard-invite = Invite somebody for { $unit }
left-notice = Has left Tổ Số ({ $unit }): { $name }. The figures handed in stay.
secret-hidden = (The invite is hidden now. For a new one, please type the command again.)

terminal-chat = Type as in a chat. [1], [2]… taps a button. Ctrl-D ends.
terminal-serving = Tổ Số is running at { $address } (Ctrl-C ends).
terminal-sample =
    The sample commune is ready. Try it (each role in a browser of its own, or a private window):
      chat as an officer:  { $officer }
      chat as the lead:    { $lead }
