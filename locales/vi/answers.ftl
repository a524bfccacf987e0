# Trả lời các câu hỏi bằng lời: hạn nộp, đã nộp chưa, đã nộp gì, ai phụ trách.

answer-of-unit = { $report } của { $unit }
answer-due =
    { $when ->
        [late] • { $report }: đã quá hạn (hết { $weekday } { $last }), vẫn nộp được.
        [today] • { $report }: <b>hết hôm nay</b>, { $weekday } { $last }.
        [tomorrow] • { $report }: <b>hết ngày mai</b>, { $weekday } { $last }.
       *[later] • { $report }: hết <b>{ $weekday } { $last }</b> (còn { $left } ngày).
    }
answer-nothing-late = Anh/chị không còn báo cáo nào chưa nộp trong các kỳ đang mở. Báo cáo đã đóng thì cần xin mở lại.
answer-late-still = Không sao: { $report } đã quá hạn nhưng vẫn nộp được đến hết { $until }, và sẽ ghi là nộp muộn.
answer-unsent =
    { $state ->
        [ready] <b>Chưa nộp</b>: { $report } đã đủ số, xin xem lại rồi bấm “Nộp”.
        [begun] <b>Chưa nộp</b>: { $report } còn mục chưa nhập.
       *[nothing] <b>Chưa nộp</b>: { $report } chưa có số nào.
    }
answer-given = Anh/chị đã báo – { $report }:
answer-last = Kỳ trước ({ $period }), { $unit } đã báo:
answer-line = • { $indicator }: { $value }
answer-none-given = Tổ Số chưa có số nào của anh/chị trong các kỳ gần đây.

contact-title = Người phụ trách:
contact-line = • { $name }, { $unit }: { $contact }
contact-unsaid = chưa để lại cách liên hệ
contact-nobody = Hiện chưa có người phụ trách nào ở cấp trên của anh/chị dùng Tổ Số.
contact-own = Cán bộ cơ sở đang thấy cách liên hệ của anh/chị: { $contact }
contact-how = Muốn cán bộ cơ sở biết cách liên hệ với mình, anh/chị gõ, ví dụ: /lienhe 0912 345 678, phòng 3 trụ sở xã
contact-kept = Đã ghi: { $contact }. Cán bộ các đơn vị anh/chị phụ trách hỏi “ai phụ trách” sẽ thấy dòng này.
contact-long = Xin viết ngắn hơn, không quá { $n } ký tự.
contact-removed = Đã gỡ cách liên hệ của anh/chị; từ nay không hiện cho ai nữa.
contact-button-remove = Gỡ cách liên hệ của tôi

remind-sure = Nhắc tất cả đơn vị chưa nộp báo cáo { $period }?
remind-button = Nhắc ngay
remind-button-unit = Nhắc ngay: { $unit }
