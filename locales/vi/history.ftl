# Lịch sử sửa báo cáo, hoàn tác, và báo cho người khác khi số đã nộp thay đổi.

unanswered = chưa trả lời

history-button = Lịch sử
history-which-unit = Xem lịch sử báo cáo của đơn vị nào?
history-not-asked = Không có đơn vị nào trong phạm vi của anh/chị phải nộp báo cáo này.
history-none = Chưa có thay đổi nào trong các báo cáo gần đây của { $unit }.
history-head = <b>Lịch sử báo cáo của { $unit }, { $period }</b>
history-empty = Chưa có thay đổi nào được ghi.
history-nobody = không rõ ai
history-instead = { $who } (thay { $other })
history-change =
    { $why ->
        [edited] { $at }, { $who }, sửa tin đã gửi:
        [corrected] { $at }, { $who }, sửa sau khi nộp:
        [undone] { $at }, { $who }, hoàn tác:
       *[given] { $at }, { $who }:
    }
history-first = • Dòng { $n }, { $indicator }: <b>{ $new }</b>
history-line = • Dòng { $n }, { $indicator }: { $old } → <b>{ $new }</b>
history-confirmed =
    đã hỏi lại vì { $rule ->
        [usual] thường { $least }–{ $most }
        [beyond] { $periods } kỳ gần đây cao nhất là { $most }
        [tenfold] gấp 10 lần kỳ trước ({ $last })
        [tenth] chưa đến một phần mười kỳ trước ({ $last })
        [fewer] người dự ít hơn số buổi
        [by-far] nhiều hơn hẳn số người dự ({ $other })
        [exceeds] phần nhiều hơn tổng ({ $other })
        [fallen] số từ đầu năm ít hơn kỳ trước ({ $last })
        [people] nhiều hơn số dân ({ $people })
        [without] không có buổi nào
       *[other] đã có người dự
    }, người nhập xác nhận đúng
history-words = từ tin: “{ $words }”
history-words-button = chọn bằng nút
history-words-erased = lời đã gửi không còn giữ, vì người gửi đã rời Tổ Số
history-state =
    { $state ->
        [submitted] { $at }, { $who }: nộp báo cáo
        [draft] { $at }, { $who }: rút về bản nháp (hoàn tác)
        [returned] { $at }, { $who }: trả lại báo cáo
        [approved] { $at }, { $who }: duyệt
        [locked] { $at }, { $who }: khoá
        [unsent] { $at }, { $who }: bỏ ghi nhận đã gửi Sở
       *[sent] { $at }, { $who }: ghi nhận đã gửi Sở
    }
history-unlocked = { $at }, { $who }: mở khoá, lý do: “{ $reason }”
history-other = { $report }
button-older = Cũ hơn »
button-newer = « Mới hơn

undo-nothing = Tuần qua anh/chị chưa ghi số liệu nào nên không có gì để hoàn tác.
undo-too-late = Lần ghi gần nhất của anh/chị là lúc { $at }, đã quá một giờ nên không hoàn tác được nữa. Cần sửa, xin gõ, ví dụ: sửa 2 thành 15
undo-changed-since = Dòng { $n } ({ $indicator }) đã được { $who } sửa sau anh/chị, nên Tổ Số giữ nguyên. Cần sửa, xin gõ, ví dụ: sửa 2 thành 15
undo-corrected-since = { $who } đã sửa báo cáo { $period } sau khi anh/chị nộp, nên Tổ Số giữ nguyên. Cần sửa, xin gõ /sua
undo-would-empty = Báo cáo đã nộp, lấy lại thì thiếu số, nên Tổ Số giữ nguyên. Cần sửa, xin gõ, ví dụ: sửa 2 thành 15
undo-sent-on = Xã đã báo là gửi Sở rồi, nên báo cáo { $period } không rút về được. Số nào sai, xin sửa bằng /sua; người phụ trách sẽ được báo.
undo-reviewed = Người phụ trách đã xem báo cáo { $period }, nên không rút về được. Số nào sai, xin sửa bằng /sua
undo-ask = Lấy lại số cũ của lần ghi lúc { $at }, báo cáo { $period }?
undo-ask-unit = Lấy lại số cũ của lần ghi lúc { $at }, báo cáo của { $unit }, { $period }?
undo-line = Dòng { $n } ({ $indicator }): { $now } → <b>{ $before }</b> (như trước)
undo-ask-hand-in = Báo cáo { $period } nộp lúc { $at }: rút về bản nháp? Các số đã ghi vẫn còn; ngày nộp lần đầu giữ nguyên.
undo-ask-hand-in-unit = Báo cáo của { $unit }, { $period }, nộp lúc { $at }: rút về bản nháp? Các số đã ghi vẫn còn; ngày nộp lần đầu giữ nguyên.
undo-ask-sent = Bỏ ghi nhận “đã gửi” cho { $report } (ghi lúc { $at })?
undo-button-yes = Đúng, lấy lại
undo-button-no = Không, giữ nguyên
undo-left = Vâng, mọi số giữ nguyên.
undone-line = Đã lấy lại – dòng { $n } ({ $indicator }): { $now } → <b>{ $before }</b>
undone-hand-in = Báo cáo { $period } đã về bản nháp, xã chưa tính là đã nộp. Xong, xin bấm “Nộp”.
undone-hand-in-unit = Báo cáo của { $unit }, { $period }, đã về bản nháp, xã chưa tính là đã nộp. Xong, xin bấm “Nộp”.
undone-sent = Đã bỏ ghi nhận “đã gửi” cho { $report }. Tổ Số sẽ nhắc tiếp khi đến lúc.

told-colleague = { $who } vừa sửa { $report } của { $unit } (đã nộp):
told-line = • Dòng { $n }, { $indicator }: { $old } → <b>{ $new }</b>
told-draft-again = { $who } vừa rút { $report } của { $unit } về bản nháp. Báo cáo chưa tính là đã nộp.
told-sent = Số liệu đã gửi Sở vừa thay đổi: { $who } sửa { $report } của { $unit }:
told-sent-with = Có trong { $report }, ghi nhận đã gửi lúc { $at }.
button-open-sheet = Xem báo cáo

help-history = Xem ai đã sửa gì: /lichsu, /lichsu tuần trước
help-undo = Lấy lại số vừa ghi (trong một giờ): /hoantac
