# Đổi hạn, gia hạn (/giahan), mở lại báo cáo đã đóng (/molai), ngày nghỉ (/ngaynghi), lịch báo cáo (/lich).

which-day-unclear = Tổ Số chưa rõ ngày nào. Xin gõ ngày và tháng, ví dụ: 21/9
which-day-no-such = Trong lịch không có ngày đó. Xin chọn, hoặc gõ lại, ví dụ: 21/9
which-day-past = Ngày đó đã qua rồi. Xin chọn, hoặc gõ lại, ví dụ: 21/9
which-day-several = Nói vậy có thể là nhiều ngày. Ý anh/chị là ngày nào? Xin chọn, hoặc gõ lại, ví dụ: 21/9
which-day-far = Ngày đó còn xa quá, hơn một năm nữa. Có đúng là ngày này không?
which-day-said = Tổ Số hiểu là ngày dưới đây. Nếu đúng xin bấm nút; nếu không, xin gõ lại ngày, ví dụ: 21/9
button-day = { $weekday } { $day }
button-day-still = Vẫn lấy { $weekday } { $day }
button-day-usual = Trả lại như thường: { $weekday } { $day }

reason-ask = Xin gõ lý do thật ngắn gọn, không ghi thông tin của người dân.
reason-missing = Xin gõ lý do bằng chữ, ví dụ: mưa lũ, mất điện
reason-long = Lý do dài quá, xin gõ không quá { $n } ký tự.

due-nothing = Trong 40 ngày tới không có báo cáo nào của các đơn vị để đổi hạn.
due-not-above = Hạn xã gửi Sở do cấp trên quy định nên không đổi ở đây.
due-which-report = Đổi hạn báo cáo nào của các đơn vị? (bấm nút, hoặc gõ số thứ tự)
button-due-report = { $n }. { $report }, hết { $day }
due-which-unit = Đổi hạn { $report } cho ai? (bấm nút, hoặc gõ tên đơn vị)
button-due-all = Tất cả đơn vị của { $unit }
due-now =
    { $all ->
        [yes] Hạn hiện nay của { $report }, mọi đơn vị thuộc { $unit }: { nudge-last }, { $weekday }.
       *[no] Hạn hiện nay của { $report }, { $unit }: { nudge-last }, { $weekday }.
    }
due-which-day = Ngày cuối mới là ngày nào? (bấm nút, hoặc gõ ngày, ví dụ: 21/9)
due-past = Ngày { $day } ({ $weekday }) đã qua hoặc là hôm nay; ngày cuối mới phải còn ở phía trước. Xin chọn ngày khác.
due-same = Hạn hiện nay đã là hết { $weekday } { $day }. Xin chọn ngày khác.
due-unit-earlier = Riêng một đơn vị chỉ có thể lùi hạn ra sau, không rút sớm hơn (hiện là hết ngày { $last }). Xin chọn ngày khác.
due-after-close = Ngày { $day } ({ $weekday }) thì báo cáo này đã đóng: muộn nhất nhận đến hết ngày { $closes }. Xin chọn ngày khác.
due-before-period = Ngày { $day } ({ $weekday }) thì kỳ báo cáo này chưa có gì để tính. Xin chọn ngày khác.
due-day-off = Ngày { $day } ({ $weekday }) là ngày nghỉ. Anh/chị chọn ngày nào?
due-before-cutoff = Ngày { $day } ({ $weekday }) sớm hơn ngày chốt số liệu ({ $cutoff }); lấy ngày này thì số liệu chỉ tính đến ngày làm việc liền trước. Anh/chị chọn ngày nào?
due-new =
    { $all ->
        [yes] Hạn mới của { $report }, mọi đơn vị thuộc { $unit }: { nudge-last }, { $weekday }.
       *[no] Hạn mới của { $report }, { $unit }: { nudge-last }, { $weekday }.
    }
due-sure =
    { due-new }
    Lý do: { $reason }
due-sure-ask = Đổi hạn như vậy phải không ạ?
due-above-near =
    { $after ->
        [yes] Lưu ý: hạn mới muộn hơn hạn của chính xã; xã phải gửi Sở { nudge-last }.
       *[no] Lưu ý: báo cáo này của xã phải gửi Sở { nudge-last }; thời gian tổng hợp còn rất ít.
    }
button-due-yes = Đúng, đổi hạn
button-due-no = Thôi, giữ nguyên
due-moved =
    { $all ->
        [yes] Đã đổi hạn { $report } của mọi đơn vị thuộc { $unit }: { nudge-last }, { $weekday }. Tổ Số báo cho những người chưa nộp và nhắc theo hạn mới.
       *[no] Đã đổi hạn { $report } của { $unit }: { nudge-last }, { $weekday }. Tổ Số báo cho đơn vị và nhắc theo hạn mới.
    }
due-kept = Vâng, hạn giữ nguyên.
due-gone = Báo cáo này đã đóng hoặc không còn đổi hạn được nữa. Gõ /giahan để xem các báo cáo khác.
due-moved-notice =
    { $alone ->
        [yes] { $who } đã đổi hạn { $report } của { $unit }: { nudge-last }, { $weekday }.
       *[no] { $who } đã đổi hạn { $report }: { nudge-last }, { $weekday }.
    }
    Lý do: { $reason }

reopen-which = Báo cáo nào đã đóng cần mở lại? (bấm nút, hoặc gõ số thứ tự)
reopen-nothing = Trong 60 ngày qua không có báo cáo nào bị đóng.
reopen-which-unit = Mở lại { $report } cho đơn vị nào? (bấm nút, hoặc gõ tên đơn vị)
button-reopen-report = { $n }. { $report }
button-reopen-report-unit = { $n }. { $unit }: { $report }
button-reopen-ask = Xin mở lại
reopen-how = Cần mở lại cho một đơn vị, gõ /molai.
reopen-ask-reason = Xin mở lại { $report } của { $unit }. Xin gõ lý do thật ngắn gọn, không ghi thông tin của người dân.
reopen-reason = Mở lại { $report } của { $unit } đến hết { $weekday } { $day }. Xin gõ lý do thật ngắn gọn, không ghi thông tin của người dân.
reopen-sent = Đã gửi lời xin mở lại { $report } của { $unit }. Có trả lời, Tổ Số sẽ nhắn anh/chị.
reopen-nobody = Hiện chưa có người phụ trách nào nhận được tin này; anh/chị xin liên hệ trực tiếp với xã.
reopen-waits = { $who } đã xin mở lại lúc { $at }, đang chờ người phụ trách trả lời.
reopen-open-already = Báo cáo này không còn đóng nữa. Gõ /nhap để nhập số liệu.
reopen-asked =
    { $who } ({ $unit }) xin mở lại { $report }, đã đóng.
    Lý do: { $reason }
button-reopen-yes = Mở lại 3 ngày làm việc
button-reopen-no = Không mở
reopened = Đã mở lại { $report } của { $unit } đến hết { $weekday } { $day }. Báo cáo nộp muộn vẫn ghi là muộn.
reopened-notice =
    { $who } đã mở lại { $report } của { $unit } đến hết { $weekday } { $day }.
    Báo cáo nộp lần đầu trong thời gian này vẫn ghi là nộp muộn.
reopen-refused = Đã trả lời { $who }: không mở lại { $report } của { $unit }.
reopen-refused-notice = { $who } không mở lại { $report } của { $unit }. Cần trao đổi thêm, anh/chị xin liên hệ trực tiếp.
reopen-decided-yes = { $who } đã mở lại { $report } của { $unit } trước đó rồi.
reopen-decided-no = { $who } đã trả lời không mở lại { $report } của { $unit } trước đó rồi.

days-not-yours = Ngày nghỉ, ngày làm bù áp dụng chung cho tất cả, nên chỉ người phụ trách ở cấp cao nhất đặt được. Anh/chị xem lịch báo cáo bằng /lich.
days-none = Chưa có ngày nghỉ, ngày làm bù nào được đặt riêng; ngày lễ, Tết và cuối tuần đã có sẵn.
days-differ = Những ngày khác lịch thường:
days-line =
    { $kind ->
        [off] • { $day } ({ $weekday }): nghỉ – { $note }
       *[work] • { $day } ({ $weekday }): làm việc – { $note }
    }
days-far = Ngày đó còn xa quá. Xin gõ một ngày trong vòng hai năm tới, ví dụ: 02/01/2027
days-which = Đặt ngày nào? Xin gõ ngày, ví dụ: 02/01/2027
days-now =
    { $now ->
        [off] Ngày { $day } ({ $weekday }) hiện là ngày nghỉ. Đổi thành ngày làm việc (làm bù)?
       *[work] Ngày { $day } ({ $weekday }) hiện là ngày làm việc. Đổi thành ngày nghỉ?
    }
button-days-off = Cho nghỉ
button-days-work = Làm bù
days-so-already =
    { $kind ->
        [off] Ngày { $day } ({ $weekday }) vốn đã là ngày nghỉ, không cần đặt gì thêm.
       *[work] Ngày { $day } ({ $weekday }) vốn đã là ngày làm việc, không cần đặt gì thêm.
    }
days-note =
    { $kind ->
        [off] Ngày { $day } ({ $weekday }): nghỉ. Xin ghi căn cứ thật ngắn gọn, ví dụ: nghỉ bù theo thông báo của tỉnh
       *[work] Ngày { $day } ({ $weekday }): làm việc. Xin ghi căn cứ thật ngắn gọn, ví dụ: làm bù theo thông báo của tỉnh
    }
days-sure =
    { $kind ->
        [off] Ngày { $day } ({ $weekday }): nghỉ – { $note }.
        [work] Ngày { $day } ({ $weekday }): làm việc – { $note }.
       *[usual] Ngày { $day } ({ $weekday }): trả lại như lịch thường.
    }
days-moves = • { $report }: ngày xin gửi chuyển từ { $old } sang { $new } ({ $weekday })
days-exempt = • { $report }: được miễn, vì cả kỳ không có ngày làm việc
days-owed-again = • { $report }: lại phải nộp
days-moves-none = Không có hạn báo cáo nào phải chuyển.
button-days-yes = Đúng, đặt như vậy
button-days-no = Thôi
days-kept = Vâng, lịch giữ nguyên.
days-marked =
    { $kind ->
        [off] Đã ghi: ngày { $day } ({ $weekday }) nghỉ.
        [work] Đã ghi: ngày { $day } ({ $weekday }) làm việc.
       *[usual] Đã trả ngày { $day } ({ $weekday }) về như lịch thường.
    }

coming-head = Lịch báo cáo { $n } ngày tới:
coming-none = Trong { $n } ngày tới không có báo cáo nào đến hạn.
coming-line = • { $several ->
        [yes] { $unit }, { $report }
       *[no] { $report }
    }: { nudge-last }{ $early ->
        [yes] ; xin gửi trong ngày làm việc { $asked } ({ $asked_weekday })
       *[no] {""}
    }; { $state }{ $moved ->
        [yes] . Hạn đã đổi: { $reason }
       *[no] {""}
    }
coming-line-unit = – riêng { $unit }: { nudge-last }. Lý do: { $reason }
coming-exempt = • { $report }: được miễn, vì cả kỳ không có ngày làm việc
coming-done = đã nộp
coming-begun = còn dở
coming-nothing = chưa nhập
coming-returned = được trả lại để xem lại
coming-open = đang nhận
coming-later = mở từ ngày { $day }
coming-late = đã quá hạn, còn nhận đến hết ngày { $day }
coming-weeks = Báo cáo các tuần sau đó cũng đến hạn như vậy.
coming-more = Còn { $n } báo cáo nữa.
button-coming-fill = Nhập: { $period }
button-coming-fill-unit = Nhập: { $unit }, { $period }
button-coming-board = Ai đã nộp: { $period }
button-coming-sent = Đã gửi Sở: { $period }

help-year-lead =
    Lịch báo cáo: /lich. Đổi hạn, gia hạn: /giahan. Mở lại báo cáo đã đóng: /molai
help-year-days = Ngày nghỉ, ngày làm bù: /ngaynghi
help-year-officer = Lịch báo cáo: /lich. Xin mở lại báo cáo đã đóng: /molai
