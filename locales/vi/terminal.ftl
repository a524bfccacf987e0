# Những lời in ra màn hình lệnh cho người vận hành: toso init, doctor, backup.

init-unreadable = Không mở được tệp { $file }: { $error }.
init-too-big = { $file } lớn hơn { $most } MB. Danh sách đơn vị chỉ cần vài cột chữ; xin bỏ bớt hình ảnh, cột thừa.
init-too-many = { $file } có hơn { $most } dòng. Xin chia theo từng xã.
init-empty = { $file } không có đơn vị nào.
init-old-excel = { $file } là Excel kiểu cũ (.xls). Xin mở bằng Excel rồi lưu lại dạng .xlsx hoặc “CSV UTF-8”.
init-excel-broken = { $file } không đọc được như một tệp .xlsx. Xin mở bằng Excel rồi lưu lại, hoặc lưu dạng “CSV UTF-8”.
init-encoding = Không đọc được chữ trong { $file }: tệp không phải UTF-8 hay UTF-16 (có thể là Windows-1258, TCVN3). Xin lưu lại dạng “CSV UTF-8” hoặc .xlsx.
init-csv = dòng { $row }: không tách được thành cột ({ $error }). Xin xem lại dấu ngoặc kép.
init-bad-file = { $file } có chỗ cần sửa, nên chưa đơn vị nào được đưa vào:
init-at = dòng { $row }, cột { $column }: { $problem }
init-more = và { $n } lỗi nữa
init-column-unknown = không có cột này; các cột là Loại, Tên, Từ ngày (và STT, Ghi chú, được bỏ qua)
init-column-twice = cột này đã có rồi, xin giữ một cột
init-column-name = dòng { $row }: thiếu cột Tên; dòng đầu của tệp phải là tên cột: Loại, Tên, Từ ngày
init-beyond = “{ $cell }” nằm ngoài các cột có tên; tên có dấu phẩy thì xin đặt trong ngoặc kép
init-cell-number = ô này là số; xin định dạng ô là Văn bản (Text) rồi gõ lại
init-cell-formula = ô này là công thức; xin thay bằng giá trị
init-cell-date = ô này là ngày tháng; xin gõ chữ
init-cell-other = ô này không phải chữ
init-name-missing = chưa có tên
init-name-bad = “{ $name }” không dùng làm tên được: cần có chữ hoặc số ngoài loại đơn vị, tối đa { $most } ký tự, không có ký tự lạ
init-noun-missing = chưa biết “{ $name }” là xóm, thôn hay tổ dân phố; xin ghi ở cột Loại, hoặc viết “xóm …” ở đầu tên; cơ quan thì ghi đủ tên, như “Công an xã”
init-noun-unknown = chưa có loại “{ $given }”; các loại là { $nouns }
init-day-bad = “{ $given }” không phải ngày; xin viết như 31/12/2026
init-twice = { $unit } đã có ở dòng { $first }
init-province = “{ $given }”: xin viết tên tỉnh có từ đứng đầu, như “tỉnh Thái Nguyên” hoặc “thành phố Huế”.
init-commune = “{ $given }”: xin viết tên xã có từ đứng đầu, như “xã Phú Thịnh”, “phường …”, “đặc khu …”.
init-commune-exists = Cơ sở dữ liệu đã có { $commune }. Không có gì thay đổi.
init-units-exist = Cơ sở dữ liệu đã có { $n } đơn vị; toso init chỉ dùng cho cơ sở dữ liệu trống. Không có gì thay đổi. Muốn lập xã khác, xin đặt TOSO_DATABASE_URL sang tệp mới.
init-clash = Hai đơn vị trùng tên. Không có gì thay đổi.
init-done = Đã lập { $commune }: { $counts }.
init-lead =
    Mã mời người phụ trách đầu tiên (dùng một lần, đến hết ngày { $expires }; chỉ hiện lần này):
      { $code }
init-only-here =
    Liên kết này chỉ mở được trên chính máy này. Để mời người ở máy khác: đặt TOSO_PUBLIC_URL (địa chỉ công khai)
    hoặc TOSO_TELEGRAM_TOKEN; mã mời vẫn dùng được.

doctor-level-ok = tốt
doctor-level-warn = lưu ý
doctor-level-error = LỖI
doctor-sum-ok = Mọi thứ đều ổn.
doctor-sum-warn = Chạy được; { $n } điều cần lưu ý.
doctor-sum-error = { $n } lỗi cần sửa.
doctor-settings-ok = Cài đặt hợp lệ.
doctor-settings-bad = Cài đặt sai, xin sửa rồi chạy lại: { $error }
doctor-webhook-secret = Webhook cần TOSO_TELEGRAM_WEBHOOK_SECRET: từ 16 đến 256 ký tự A-Z a-z 0-9 _ -.
doctor-webhook-https = Webhook cần TOSO_PUBLIC_URL bắt đầu bằng https://; nếu chưa có, xin đặt TOSO_TELEGRAM_MODE=polling.
doctor-no-channel = Không còn kênh nào: xin bật TOSO_WEB hoặc đặt TOSO_TELEGRAM_TOKEN, TOSO_ZALO_TOKEN.
doctor-address = Liên kết sẽ bắt đầu bằng { $address }, người ở ngoài không mở được; xin đặt TOSO_PUBLIC_URL.
doctor-forms-ok = Biểu mẫu, hạn nộp và ngày nghỉ đọc tốt.
doctor-forms-bad = Xin sửa tệp trong forms/catalogue: { $error }
doctor-zone-ok = Giờ Việt Nam (Asia/Ho_Chi_Minh, +7) có sẵn.
doctor-zone-bad = Thiếu hoặc sai dữ liệu múi giờ Asia/Ho_Chi_Minh; xin cài lại gói tzdata.
doctor-database-none = Chưa có cơ sở dữ liệu { $file }; toso run hoặc toso init sẽ tạo.
doctor-database-ok = Cơ sở dữ liệu mở được và ghi được.
doctor-database-busy = Cơ sở dữ liệu đang bận: có chương trình giữ khóa ghi quá lâu. Xin thử lại; nếu vẫn vậy, tìm chương trình khác đang mở tệp này.
doctor-database-bad = Không dùng được cơ sở dữ liệu, xin xem TOSO_DATABASE_URL: { $error }
doctor-database-read-only = Cơ sở dữ liệu chỉ đọc được; xin dùng máy chủ chính hoặc cấp quyền ghi.
doctor-database-damaged = Tệp cơ sở dữ liệu bị hỏng ({ $error }). Xin dừng toso, giữ tệp này lại và xóa tệp -wal, -shm bên cạnh rồi chép bản sao lưu gần nhất vào chỗ nó.
doctor-folder-bad = Không ghi được vào thư mục { $folder }; xin cấp quyền ghi cho tài khoản chạy toso.
doctor-wal-off = Cơ sở dữ liệu không ở chế độ WAL ({ $mode }); xin đặt tệp trên ổ đĩa của máy, không đặt trên ổ mạng.
doctor-disk-ok = Còn { $mb } MB trống trên ổ đĩa.
doctor-disk-low = Chỉ còn { $mb } MB trống trên ổ đĩa; xin dọn bớt trước khi đầy.
doctor-tables-current = Bảng dữ liệu đúng phiên bản.
doctor-tables-empty = Chưa có bảng dữ liệu; toso run hoặc toso init sẽ tạo.
doctor-tables-older = Bảng dữ liệu của phiên bản cũ; xin sao lưu bằng toso backup, rồi chạy toso run để nâng cấp.
doctor-tables-newer = Cơ sở dữ liệu do phiên bản mới hơn ghi ({ $revision }); xin cài lại phiên bản đó, đừng dùng bản này.
doctor-clock-ok = Đồng hồ máy khớp với dữ liệu.
doctor-clock-behind = Đồng hồ máy chậm hơn dữ liệu mới nhất (ghi lúc { $newest }); xin chỉnh giờ máy (NTP).
doctor-skew = Đồng hồ máy lệch { $seconds } giây so với Telegram; xin bật đồng bộ giờ (NTP).
doctor-skew-ok = Đồng hồ máy khớp với Telegram.
doctor-dead = Có { $n } tin không đọc được, đã để riêng trong bảng inbox (state = 'dead'); xin xem cột error.
doctor-lost = Có { $n } cuộc trò chuyện không đọc lại được, đã để riêng trong bảng lost_dialogues; xin gửi cho người phát triển.
doctor-waiting = Có tin đến chờ xử lý từ { $since }; xin kiểm tra toso run có đang chạy không và xem nhật ký.
doctor-unsent = Có tin chưa gửi được từ { $since }; xin kiểm tra toso run và mạng, và xem nhật ký.
doctor-sums-ok = Các số cộng sẵn khớp với số liệu gốc.
doctor-sum-differs = Số cộng sẵn sai: đơn vị { $unit }, kỳ { $period }, mục { $line }. Xin dừng toso rồi chạy: toso doctor --mend
doctor-sums-differ = Còn { $n } số cộng sẵn khác cũng sai.
doctor-sums-renewed = Đã cộng lại tất cả từ số liệu gốc.
doctor-queues-ok = Không có tin nào bị kẹt.
doctor-token-none = Không dùng Telegram (chưa đặt TOSO_TELEGRAM_TOKEN).
doctor-token-ok = Telegram nhận mã bot: @{ $name }.
doctor-token-bad = Telegram không nhận mã bot; xin lấy lại từ @BotFather rồi đặt vào TOSO_TELEGRAM_TOKEN.
doctor-telegram-unreached = Không tới được Telegram ({ $error }); xin kiểm tra mạng, TOSO_TELEGRAM_PROXY và TOSO_TELEGRAM_BASE_URL.
doctor-zalo-none = Không dùng Zalo (chưa đặt TOSO_ZALO_TOKEN).
doctor-zalo-ok = Zalo nhận mã bot: { $name }.
doctor-zalo-token-bad = Zalo không nhận mã bot; xin lấy lại trong Zalo Bot Creator rồi đặt vào TOSO_ZALO_TOKEN.
doctor-zalo-unreached = Không tới được Zalo ({ $error }); xin kiểm tra mạng và TOSO_ZALO_BASE_URL.
doctor-zalo-webhook-there = Bot Zalo đang có webhook nên không đọc tin theo kiểu polling được: chạy toso zalo delete-webhook, hoặc đặt TOSO_ZALO_MODE=webhook.
doctor-zalo-webhook-missing = Webhook Zalo chưa đặt hoặc trỏ nơi khác: mở toso run rồi chạy toso zalo set-webhook.
doctor-zalo-webhook-secret = Webhook Zalo cần TOSO_ZALO_WEBHOOK_SECRET: từ 16 đến 256 ký tự A-Z a-z 0-9 _ -.
doctor-zalo-webhook-https = Webhook Zalo cần TOSO_PUBLIC_URL bắt đầu bằng https://; nếu chưa có, xin đặt TOSO_ZALO_MODE=polling.

backup-done = Đã sao lưu vào { $file } ({ $kb } KB), đã kiểm tra. Muốn phục hồi: dừng toso, xóa tệp -wal, -shm cũ rồi chép tệp này vào chỗ tệp cơ sở dữ liệu.
backup-exists = { $file } đã có; toso không ghi đè. Xin chọn tên khác.
backup-postgresql = Cơ sở dữ liệu này là PostgreSQL; xin dùng pg_dump để sao lưu và pg_restore để phục hồi.
backup-nothing = Chưa có cơ sở dữ liệu để sao lưu.
backup-damaged = Cơ sở dữ liệu bị hỏng, nên không tạo bản sao lưu: { $error }
backup-failed = Không sao lưu được vào { $file }: { $error }

people-nobody = Không có ai tên “{ $who }” (hoặc người đó đã rời).
people-several = Có nhiều người tên “{ $who }”: { $ids }. Xin ghi số.
people-exported = Đã ghi dữ liệu vào { $file }. Tệp có dữ liệu cá nhân: chỉ đưa cho chính người đó.
people-erase-sure = Sẽ xoá { $name } (id:{ $id }): tên, địa chỉ, tin nhắn; số liệu vẫn còn. Chắc chắn thì thêm --yes.
people-erased = Đã xoá người số { $id }: tên, địa chỉ, tin nhắn. Số liệu vẫn còn, ghi là “đã rời”. Bản sao lưu cũ còn tên cho đến khi bị xoá; nếu khôi phục, tên lại bị xoá.
people-erasing = Đã gỡ tên và địa chỉ của người số { $id }. Các dấu vết khác được xoá trong một phút khi Tổ Số đang chạy, muộn nhất khi tin cuối đã gửi xong.

zalo-no-token = TOSO_ZALO_TOKEN: chưa đặt; lấy mã trong Zalo Bot Creator.
zalo-whoami = Bot { $name }, số { $id }; { $groups ->
    [yes] vào nhóm được.
   *[other] không vào nhóm được.
}
zalo-webhook-at = Zalo chuyển tin tới { $url }.
zalo-webhook-none = Zalo không chuyển tin tới đâu: tin chờ getUpdates (polling).
zalo-fits = Khớp với TOSO_ZALO_MODE={ $mode }.
zalo-fits-not = Không khớp với TOSO_ZALO_MODE={ $mode }: chạy toso zalo set-webhook hoặc toso zalo delete-webhook, hoặc đổi TOSO_ZALO_MODE.
zalo-used = Tháng này đã gửi { $used } tin, gói cho { $of }; { $failed } lần gửi không được.
zalo-verified = Zalo gọi thử được: { $outcome }. { $hint }
zalo-verified-not = Zalo đã lưu địa chỉ nhưng gọi thử không được: { $outcome }. { $hint }
zalo-verified-403 = 403 thường do tường lửa phía trước: với Cloudflare, tắt Browser Integrity Check cho đường dẫn này (docs/running.md).
zalo-failed-auth = Zalo không nhận mã bot; lấy lại trong Zalo Bot Creator. { $error }
zalo-failed-quota = Gói của bot đã hết lượt. { $error }
zalo-failed-transient = Zalo đang trục trặc hoặc không tới được; xin thử lại sau. { $error }
zalo-failed-ambiguous = Không rõ Zalo đã làm hay chưa; xin xem lại bằng toso zalo info. { $error }
zalo-failed-idle = Zalo trả lời chậm; xin thử lại. { $error }
zalo-failed-permanent = Zalo từ chối. { $error }
zalo-accept-polled = TOSO_ZALO_TOKEN: toso run đang đọc tin của bot này; xin dừng nó, chờ hai phút rồi chạy lại.
zalo-accept-webhook = TOSO_ZALO_MODE: bot đang có webhook; xin chạy toso zalo delete-webhook trước, sau đó đặt lại.
zalo-accept-text = Trên điện thoại, nhắn cho bot một tin chữ, rồi bấm Enter ở đây.
zalo-accept-picture = Gửi bot một tấm ảnh, rồi bấm Enter.
zalo-accept-sticker = Gửi bot một nhãn dán (sticker), rồi bấm Enter.
zalo-accept-link = Dán một đường dẫn https://… gửi bot, rồi bấm Enter.
zalo-accept-unpolled = Nhắn bot thêm một tin chữ (lúc này không ai đọc), rồi bấm Enter.
zalo-accept-block = Chặn bot trong Zalo, rồi bấm Enter.
zalo-accept-hello = Tin thử của Tổ Số.
zalo-accept-done = Đã ghi kết quả vào { $file }; còn { $open } mục chưa rõ.
