# Nhắc lại sau, nghỉ phép và người làm thay, nhóm chat, nhật ký nhắc.

snooze-ask = Anh/chị muốn được nhắc lại lúc nào? Xin bấm nút, hoặc gõ giờ, ví dụ: 19:00
snooze-ask-beside = Anh/chị muốn được nhắc lại lúc nào? Xin bấm nút, hoặc gõ cả lệnh, ví dụ: /nhaclai 19:00
snooze-which = Tổ Số chưa rõ sáng hay tối.
snooze-unclear = Tổ Số chưa đọc được giờ này.
snooze-gone = { $at } hôm nay đã qua.
snooze-late = { $at } thì đã quá hạn.
snooze-quiet = Từ { $begins } đến { $ends } Tổ Số không nhắc ai, để mọi người nghỉ ngơi.
snooze-none = Từ giờ đến hạn không còn lúc nào để nhắc lại. Mời anh/chị gõ /nhap để nhập ngay.
snooze-nothing = Anh/chị không còn báo cáo nào chưa nộp nên không cần nhắc lại.
snooze-button-today = { $at }
snooze-button = { $at }
snoozed = Vâng, Tổ Số sẽ nhắc lại lúc { $at }.

away-ask = Anh/chị nghỉ từ ngày nào đến hết ngày nào? Xin gõ, ví dụ: đến 25/9, hoặc: từ 20/9 đến 25/9
away-unclear = Tổ Số chưa đọc được ngày.
away-again = Xin chọn, hoặc gõ lại ngày.
away-several = Anh/chị muốn nói ngày nào?
away-no_such_day = Không có ngày đó; ngày gần nhất là { $last_weekday }, { $last }.
away-past = Ngày đó đã qua; lần tới là { $last_weekday }, { $last }.
away-gone = Ngày đó đã qua.
away-backwards = Ngày cuối lại trước ngày đầu.
away-far = Tổ Số chỉ ghi ngày nghỉ sắp tới, dài không quá { $most } ngày.
away-button-days = { $first_weekday } { $first } – { $last_weekday } { $last }
away-who =
    Nghỉ từ { $first_weekday }, { $first } đến hết { $last_weekday }, { $last }.
    Ai nhận lời nhắc và nhập báo cáo thay anh/chị? Xin chọn, hoặc gõ tên.
away-which-one = Có nhiều người gần giống tên này. Xin chọn một.
away-no-such = Tổ Số không tìm thấy người này trong xã.
away-button-deputy = { $name } ({ $unit })
away-button-nobody = Không có ai
away-sure =
    Nghỉ từ { $first_weekday }, { $first } đến hết { $last_weekday }, { $last }.
    { $who }
    Như vậy đúng chưa ạ?
away-sure-deputy = { $name } nhận lời nhắc và nhập báo cáo thay.
away-sure-nobody = Không có ai làm thay; những ngày này Tổ Số không nhắc anh/chị.
away-button-yes = Đúng
away-button-no = Sửa lại
away-done-deputy = Đã ghi: anh/chị nghỉ từ { $first } đến hết { $last }, { $name } làm thay. Đi làm lại sớm hơn, xin gõ /dilam.
away-done-nobody = Đã ghi: anh/chị nghỉ từ { $first } đến hết { $last }. Đi làm lại sớm hơn, xin gõ /dilam.
away-notice-deputy =
    { $name } ({ $units }) nghỉ từ { $first } đến hết { $last } và nhờ anh/chị làm thay.
    Những ngày đó lời nhắc sẽ đến với anh/chị; nhập báo cáo: /nhap
away-notice-lead = { $name } ({ $units }) nghỉ từ { $first } đến hết { $last }; làm thay: { $deputy }.
away-notice-lead-nobody = { $name } ({ $units }) nghỉ từ { $first } đến hết { $last }; chưa có ai làm thay.
away-notice-back = { $name } ({ $units }) đã đi làm lại.
away-back = Vâng, từ nay lời nhắc lại đến với anh/chị.
away-not = Tổ Số không ghi ngày nghỉ nào của anh/chị.
away-is-deputy = Nghỉ từ { $first_weekday }, { $first } đến hết { $last_weekday }, { $last }; làm thay: { $name }
away-is-nobody = Nghỉ từ { $first_weekday }, { $first } đến hết { $last_weekday }, { $last }; không có ai làm thay
away-button-back = Tôi đã đi làm lại
me-instead = { $unit }: { $role } (làm thay { $name })

group-bound = Từ nay, gần đến hạn, Tổ Số báo vào nhóm này những đơn vị của { $unit } còn thiếu báo cáo. Thôi báo: gõ lại /nhom
group-is = Nhóm này đang nhận tin của { $unit }.
group-anothers = Nhóm này đang nhận tin của một đơn vị khác. Chỉ người phụ trách đơn vị đó đổi được.
group-which = Nhóm này là của đơn vị nào?
group-button-unbind = Thôi báo vào nhóm này
group-unbound = Vâng, Tổ Số không báo vào nhóm này nữa.
nobody-told = Chưa báo được: { $unit } chưa có ai nhận tin của Tổ Số. Nhờ anh/chị báo giúp.
unsent-later = Chưa báo được cho { $name }, Tổ Số sẽ thử lại: “{ $what }”
unsent-arrived = Đã báo được cho { $name }: “{ $what }”
unsent-unsure = Không chắc { $name } đã nhận được tin, xin anh/chị hỏi lại: “{ $what }”
unsent-never = Không báo được cho { $name }, xin anh/chị liên hệ cách khác: “{ $what }”
unsent-reminder = lời nhắc nộp báo cáo

group-hello = Xin chào! Tổ Số có thể báo vào nhóm này những đơn vị còn thiếu báo cáo khi gần đến hạn. Người phụ trách gõ /nhom trong nhóm để bật. Số liệu xin nhắn riêng cho Tổ Số, không gửi trong nhóm.
group-how = Xin gõ /nhom trong nhóm chat của xã (đã thêm Tổ Số vào nhóm).

ledger-which = Nhật ký nhắc của báo cáo nào?
ledger-none = Hiện không có báo cáo nào đang nhận.
ledger-button = { $unit }: { $period }
ledger-button-alone = { $period }
ledger-above = { $period } gửi Sở
ledger-button-open = Nhật ký nhắc
ledger-title =
    Nhật ký nhắc
    { $period }
ledger-said =
    { $by ->
        [lead] { $at } người phụ trách nhắc ({ $outcome })
       *[clock] { $at } ({ $outcome })
    }
ledger-opened = đã mở
ledger-arrived = đã nhận
ledger-unshown = chờ mở trang
ledger-waiting = đang chờ gửi
ledger-failed = chưa gửi được
ledger-nobody = không có ai nhận
ledger-forgotten = đã lâu, không còn lưu
ledger-earlier = { $n } lần trước đó
ledger-never = Chưa nhắc lần nào: { $units }

help-away = Nhắc lại lúc khác: /nhaclai 19:00. Nghỉ phép: /nghiphep đến 25/9
help-ledger = Nhật ký nhắc: /nhatky. Báo vào nhóm chat: gõ /nhom trong nhóm
