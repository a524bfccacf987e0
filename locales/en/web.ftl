# The chat page: every word around the conversation.
web-name = Tổ Số
web-tagline = Weekly figures assistant
web-other-language = Tiếng Việt
web-help = Help
web-log = Conversation
web-input = Your message
web-placeholder = Type your answer…
web-send = Send
web-you = You
web-sending = Sending…
web-failed = Not sent yet – send again
web-refused = This message cannot be sent. Please write it again.
web-attach = Send a table (.xlsx, .csv)
web-file-failed = The file could not be sent. Please choose it again.
web-file-size = The file is larger than 2 MB and cannot be sent.
web-reconnecting = Connection lost, reconnecting…
web-typing = Tổ Số is answering…
web-older = Show older messages
web-today = Today
web-yesterday = Yesterday
web-weekdays = Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday
web-copy = Copy
web-copied = Copied
web-more = Show more
web-noscript = This page needs JavaScript. Please switch it on in your browser's settings and load the page again, or give your figures to your lead directly.

web-join-hello = Welcome!
web-join-invited = You are invited to report your weekly figures in this chat. It takes a few minutes. Tap the button to begin.
web-join-how = To begin, open the invite link that your lead sent you, or enter the invite code here.
web-join-code = Invite code
web-join-again = Joined on another device? There, or on Telegram, type /me, tap “Add another channel”, and enter the code you get here. If that device is gone, open your old invite link again.
web-join-go = Enter the chat
web-join-known = This device already has a conversation. The invite will be added to it.
web-join-fresh = I am someone else: start a new conversation
web-join-bad-code = This code is not right. Please check every character, or paste the whole link here.
web-join-cookie = The page uses one cookie only, to remember your conversation on this device.
web-join-busy = Too many people are joining at once. Please try again in a few minutes.
web-join-unavailable = The server is busy. Please try again in a few minutes.

# The chat page opened inside the chat program itself, with the button beside the message box.
web-app-button = Enter figures
web-inside-outside = This page opens with the button beside the message box, in your chat with Tổ Số. Please open it from there. If you do not use that program, there is the ordinary web page:
web-inside-page = Open the ordinary web page
web-inside-stale = The conversation could not be opened: the page has been open for too long. Please close it and tap the button beside the message box again.
web-inside-unknown = Tổ Số does not know you yet. If you have joined, please close this page, send Tổ Số any message in the chat and open it again. If you have not, please ask your lead for an invite.
web-inside-blocked = This browser does not let the page keep its session. Please open it with the program on your telephone, or write to Tổ Số in the chat itself.
