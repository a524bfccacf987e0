# What the operator reads on the terminal: toso init, doctor, backup.

init-unreadable = { $file } cannot be opened: { $error }.
init-too-big = { $file } is larger than { $most } MB. A list of units is a few columns of words; leave out pictures and other columns.
init-too-many = { $file } has more than { $most } rows. Split it by commune.
init-empty = { $file } holds no units.
init-old-excel = { $file } is in Excel's old format (.xls). Open it in Excel and save it as .xlsx or “CSV UTF-8”.
init-excel-broken = { $file } cannot be read as .xlsx. Open it in Excel and save it again, or as “CSV UTF-8”.
init-encoding = The text of { $file } cannot be read: it is neither UTF-8 nor UTF-16 (Windows-1258 or TCVN3, perhaps). Save it as “CSV UTF-8” or .xlsx.
init-csv = row { $row }: cannot be split into columns ({ $error }). Look at its quotation marks.
init-bad-file = { $file } needs mending, so no unit was taken:
init-at = row { $row }, column { $column }: { $problem }
init-more = and { $n } more
init-column-unknown = there is no such column; the columns are noun, name, valid_from (and no, note, which are skipped)
init-column-twice = this column is there already: keep one
init-column-name = row { $row }: the column name is missing; the first row must name the columns: noun, name, valid_from
init-beyond = “{ $cell }” stands outside the named columns; put a name that has a comma into quotation marks
init-cell-number = this cell is a number; format it as Text and type it again
init-cell-formula = this cell is a formula; replace it by its value
init-cell-date = this cell is a date; type words
init-cell-other = this cell is not text
init-name-missing = the name is missing
init-name-bad = “{ $name }” cannot be a name: it needs a letter or digit besides the noun, at most { $most } characters, no odd ones
init-noun-missing = is “{ $name }” a xóm, thôn or tổ dân phố? Say so in the column noun, or begin the name with it; write an agency in full, such as “Công an xã”
init-noun-unknown = there is no noun “{ $given }”; the nouns are { $nouns }
init-day-bad = “{ $given }” is not a day; write it like 31/12/2026
init-twice = { $unit } stands in row { $first } already
init-province = “{ $given }”: write the province with its noun, like “tỉnh Thái Nguyên” or “thành phố Huế”.
init-commune = “{ $given }”: write the commune with its noun, like “xã Phú Thịnh”, “phường …”, “đặc khu …”.
init-commune-exists = The database has { $commune } already. Nothing was changed.
init-units-exist = The database has { $n } units already; toso init is only for an empty one. Nothing was changed. For another commune point TOSO_DATABASE_URL to a new file.
init-clash = Two units have the same name. Nothing was changed.
init-done = { $commune } is set up: { $counts }.
init-lead =
    The first lead's invite (for one use, until the end of { $expires }; shown only now):
      { $code }
init-only-here =
    This link opens only on this very computer. To invite somebody at another one, set TOSO_PUBLIC_URL (a public address)
    or TOSO_TELEGRAM_TOKEN; the code works all the same.

doctor-level-ok = ok
doctor-level-warn = note
doctor-level-error = ERROR
doctor-sum-ok = All is well.
doctor-sum-warn = It runs; to note: { $n }.
doctor-sum-error = To be mended: { $n }.
doctor-settings-ok = The settings are valid.
doctor-settings-bad = A setting is wrong; mend it and try again: { $error }
doctor-webhook-secret = The webhook needs TOSO_TELEGRAM_WEBHOOK_SECRET: 16 to 256 of A-Z a-z 0-9 _ -.
doctor-webhook-https = The webhook needs a TOSO_PUBLIC_URL that begins with https://; without one, set TOSO_TELEGRAM_MODE=polling.
doctor-no-channel = No channel is left: switch on TOSO_WEB, or set TOSO_TELEGRAM_TOKEN or TOSO_ZALO_TOKEN.
doctor-address = Links will begin with { $address }, which nobody outside can open; set TOSO_PUBLIC_URL.
doctor-forms-ok = Forms, due days and holidays can be read.
doctor-forms-bad = Mend the file in forms/catalogue: { $error }
doctor-zone-ok = The time of Vietnam (Asia/Ho_Chi_Minh, +7) is known.
doctor-zone-bad = The time zone Asia/Ho_Chi_Minh is missing or wrong; install the package tzdata again.
doctor-database-none = There is no database { $file } yet; toso run or toso init makes it.
doctor-database-ok = The database opens and can be written.
doctor-database-busy = The database is busy: something holds its write lock for too long. Try again; if it stays so, look for another program that has the file open.
doctor-database-bad = The database cannot be used, look at TOSO_DATABASE_URL: { $error }
doctor-database-read-only = The database can only be read; use the primary server, or grant the right to write.
doctor-database-damaged = The database file is damaged ({ $error }). Stop toso, keep this file, delete the -wal and -shm files beside it, and copy the latest backup to its place.
doctor-folder-bad = The folder { $folder } cannot be written; give the account that runs toso the right to.
doctor-wal-off = The database is not in WAL mode ({ $mode }); put the file on a disk of this machine, not on a network drive.
doctor-disk-ok = { $mb } MB are free on the disk.
doctor-disk-low = Only { $mb } MB are free on the disk; make room before it is full.
doctor-tables-current = The tables have today's shape.
doctor-tables-empty = There are no tables yet; toso run or toso init makes them.
doctor-tables-older = The tables are of an older version; run toso backup, then toso run, which brings them up to date.
doctor-tables-newer = The database was written by a newer version ({ $revision }); install that one again and do not use this.
doctor-clock-ok = The machine's clock agrees with the data.
doctor-clock-behind = The machine's clock is behind the newest row (written { $newest }); set the clock (NTP).
doctor-skew = The machine's clock is { $seconds } seconds off Telegram's; switch on time synchronisation (NTP).
doctor-skew-ok = The machine's clock agrees with Telegram's.
doctor-dead = Messages that could not be read: { $n }, kept in the table inbox (state = 'dead'); look at the column error.
doctor-lost = Conversations that could not be read back: { $n }, kept in the table lost_dialogues; send them to the developers.
doctor-waiting = A message has been waiting to be handled since { $since }; see whether toso run is running, and its log.
doctor-unsent = A message has been waiting to be sent since { $since }; look at toso run and the network, and at the log.
doctor-sums-ok = The kept sums are what the figures come to.
doctor-sum-differs = A kept sum is wrong: unit { $unit }, period { $period }, line { $line }. Please stop toso and run: toso doctor --mend
doctor-sums-differ = { $n } more kept sums are wrong.
doctor-sums-renewed = All sums were made anew from the figures.
doctor-queues-ok = No message is stuck.
doctor-token-none = Telegram is not used (TOSO_TELEGRAM_TOKEN is not set).
doctor-token-ok = Telegram knows the token: @{ $name }.
doctor-token-bad = Telegram does not know the token; get it from @BotFather again and set TOSO_TELEGRAM_TOKEN.
doctor-telegram-unreached = Telegram is not reached ({ $error }); look at the network, TOSO_TELEGRAM_PROXY and TOSO_TELEGRAM_BASE_URL.
doctor-zalo-none = Zalo is not used (TOSO_ZALO_TOKEN is not set).
doctor-zalo-ok = Zalo knows the token: { $name }.
doctor-zalo-token-bad = Zalo does not know the token; get it again in Zalo Bot Creator and set TOSO_ZALO_TOKEN.
doctor-zalo-unreached = Zalo is not reached ({ $error }); look at the network and TOSO_ZALO_BASE_URL.
doctor-zalo-webhook-there = The Zalo bot has a webhook, and polling gets nothing beside it: run toso zalo delete-webhook, or set TOSO_ZALO_MODE=webhook.
doctor-zalo-webhook-missing = Zalo's webhook is not set, or leads elsewhere: start toso run, then run toso zalo set-webhook.
doctor-zalo-webhook-secret = Zalo's webhook needs TOSO_ZALO_WEBHOOK_SECRET: 16 to 256 of A-Z a-z 0-9 _ -.
doctor-zalo-webhook-https = Zalo's webhook needs a TOSO_PUBLIC_URL that begins with https://; without one, set TOSO_ZALO_MODE=polling.

backup-done = Backed up to { $file } ({ $kb } KB), checked. To restore, stop toso, delete the old -wal and -shm files, and copy this file to the database file's place.
backup-exists = { $file } is there already and is not overwritten. Choose another name.
backup-postgresql = This database is PostgreSQL: use pg_dump to back it up and pg_restore to restore it.
backup-nothing = There is no database to back up yet.
backup-damaged = The database is damaged, so no backup was made: { $error }
backup-failed = Backing up to { $file } failed: { $error }

people-nobody = There is nobody called “{ $who }” (or they have left).
people-several = Several people are called “{ $who }”: { $ids }. Please give the number.
people-exported = The data is in { $file }. It is personal: hand it only to that person.
people-erase-sure = This would erase { $name } (id:{ $id }): name, addresses, messages; figures stay. If you are sure, add --yes.
people-erased = Person { $id } is erased: name, addresses, messages. The figures stay, marked “has left”. Older backups hold the name until they are deleted; after a restore it is erased again.
people-erasing = Name and addresses of person { $id } are gone. All other traces go within a minute while Tổ Số runs, at the latest once the last message is sent.

zalo-no-token = TOSO_ZALO_TOKEN: not set; get it in Zalo Bot Creator.
zalo-whoami = Bot { $name }, number { $id }; { $groups ->
    [yes] it can join groups.
   *[other] it cannot join groups.
}
zalo-webhook-at = Zalo delivers to { $url }.
zalo-webhook-none = Zalo delivers nowhere: messages wait for getUpdates (polling).
zalo-fits = That fits TOSO_ZALO_MODE={ $mode }.
zalo-fits-not = That does not fit TOSO_ZALO_MODE={ $mode }: run toso zalo set-webhook or toso zalo delete-webhook, or change TOSO_ZALO_MODE.
zalo-used = { $used } messages sent this month, the plan allows { $of }; { $failed } sends have failed.
zalo-verified = Zalo's test call arrived: { $outcome }. { $hint }
zalo-verified-not = Zalo has kept the address, but its test call failed: { $outcome }. { $hint }
zalo-verified-403 = 403 mostly comes from a firewall in front: with Cloudflare, switch Browser Integrity Check off for this path (docs/running.md).
zalo-failed-auth = Zalo does not know the token; get it again in Zalo Bot Creator. { $error }
zalo-failed-quota = The bot's plan is used up. { $error }
zalo-failed-transient = Zalo has a fault or is not reached; try again later. { $error }
zalo-failed-ambiguous = It is not known whether Zalo has done it; look with toso zalo info. { $error }
zalo-failed-idle = Zalo answers slowly; try again. { $error }
zalo-failed-permanent = Zalo refuses. { $error }
zalo-accept-polled = TOSO_ZALO_TOKEN: toso run polls this bot; stop it, wait two minutes and run this again.
zalo-accept-webhook = TOSO_ZALO_MODE: the bot has a webhook; run toso zalo delete-webhook first, and set it again afterwards.
zalo-accept-text = On the telephone, write the bot a text, then press Enter here.
zalo-accept-picture = Send the bot a picture, then press Enter.
zalo-accept-sticker = Send the bot a sticker, then press Enter.
zalo-accept-link = Paste a link https://… to the bot, then press Enter.
zalo-accept-unpolled = Write the bot another text (nobody reads now), then press Enter.
zalo-accept-block = Block the bot in Zalo, then press Enter.
zalo-accept-hello = A trial message of Tổ Số.
zalo-accept-done = The answers are in { $file }; { $open } questions are still open.
