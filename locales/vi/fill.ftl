# Hỏi từng mục và ghi số liệu.

question-head = Câu { $at }/{ $of } · { $period }
question-head-unit = Câu { $at }/{ $of } · { $unit } · { $period }
hint-due = Hạn gửi: hết { $weekday } { $day }
question-now = Hiện đang ghi: { $value }
hint-week = Tuần trước: { $value }
hint-period = Kỳ trước: { $value }
button-zero = 0
button-nil = Không phát sinh
button-none = Không có
button-not-available = Chưa có số liệu
button-back = Quay lại
button-skip = Bỏ qua
button-again = Nhập lại
button-right = Đúng, { $value }
button-reading = { $value }
button-keep = Giữ: { $value }
button-replace = Thay bằng: { $value }
button-as-figures = Ghi số liệu
button-as-correction = Đúng, sửa báo cáo
button-as-note = Ghi làm ý kiến

recorded-for = Đã ghi cho { $period }: { $what }
recorded = Đã ghi: { $what }
recorded-nothing = Đã ghi: { $period } <b>không phát sinh</b>.
recorded-count = <b>{ $what }</b>
recorded-line = { $indicator }: <b>{ $value }</b>
recorded-text = { $indicator }: { $value }
and = { $left }, { $right }
already = Đã ghi rồi – { $indicator }: { $value }
confirmed = Đã xác nhận – { $indicator }: { $value }
changed = Đã sửa – { $indicator }: { $old } → <b>{ $new }</b>
changed-text = Đã sửa – { $indicator }: { $value }
not-asked = Không có buổi nào nên không tính: { $indicator }.
figure-needed = Có buổi tuyên truyền thì phải có { $indicator }; chưa biết số, xin gõ: chưa có số liệu.
not-yet-kept = Chưa ghi, sẽ hỏi lại: { $indicator }.
corrected-sent = Báo cáo { $period } đã được cập nhật.
skipped = Đã để trống mục vừa rồi, anh/chị có thể nhập sau.
first-line = Đây là mục đầu tiên.
note-cut = Nội dung dài quá, Tổ Số chỉ giữ { $n } ký tự đầu.
too-long = Tin nhắn dài quá nên Tổ Số chưa ghi gì. Xin chỉ gửi các con số, ví dụ: 2 buổi 124 người 15 vneid
too-long-block = Tin nhắn dài quá nên Tổ Số chưa ghi gì. Xin chia làm nhiều tin, mỗi dòng một số liệu, ví dụ: Tổng số TTHC: 410
private-left-out = Tổ Số đã bỏ số điện thoại hoặc số căn cước có trong tin, không giữ lại.
sensitive = Tin nhắn có số căn cước hoặc số điện thoại nên Tổ Số không ghi lại. Xin bỏ các số đó rồi gửi lại.

question-waits = Mời anh/chị trả lời tiếp câu { $at }/{ $of }: { $indicator }

doubt-tenfold = { $indicator }: { $value }, gấp 10 lần kỳ trước ({ $last }) trở lên. Số này có đúng không?
doubt-tenth = { $indicator }: { $value }, chỉ bằng một phần mười kỳ trước ({ $last }) trở xuống. Số này có đúng không?
doubt-usual = { $indicator }: thường { $usual } { $unit }, lần này { $value }. Số này có đúng không?
usual-between = { $least }–{ $most }
doubt-beyond = { $indicator }: { $periods } kỳ gần đây cao nhất là { $most } { $unit }, lần này { $value }. Số này có đúng không?
doubt-fewer = { $more } mà chỉ có { $less }. Số này có đúng không?
doubt-by-far = { $more }, nhiều hơn hẳn { $less }. Số này có đúng không?
doubt-exceeds = { $more } mà chỉ có { $less }, thành ra hơn 100%. Số này có đúng không?
doubt-fallen = { $indicator } tính từ đầu năm: kỳ trước đã là { $last }, lần này { $value }. Số này có đúng không?
doubt-people = { $indicator }: { $value }, nhiều hơn số dân ({ $people }). Số này có đúng không?
doubt-without = Số buổi đang ghi là không có, nhưng { $indicator } là { $value }. Có đúng không?
doubt-dependents = Nếu { $indicator } là { $value } thì số lượt người dự đã ghi sẽ không tính nữa. Có đúng không?
doubt-conflict = { $indicator }: { $who } đã ghi { $value } lúc { $at }. Giữ số đó hay thay bằng số của anh/chị?
doubt-moved = { $indicator }: sau tin đó, { $who } đã sửa thành { $value } lúc { $at }. Giữ số đó hay đổi theo tin vừa sửa?
doubt-handed-in = Báo cáo { $period } đã nộp rồi. Sửa theo tin “{ $text }” phải không?
doubt-other-unit = Anh/chị đang nhập cho { $unit }, { $period }. Ghi số liệu của tin “{ $text }” cho { $unit } phải không?
other-unit = Tin nhắn ghi tên { $name }.
doubt-forwarded = Tin chuyển tiếp: “{ $text }”. Ghi số liệu trong tin này phải không?
doubt-words = Ghi “{ $text }” vào dòng { $indicator } phải không?
doubt-note = “{ $text }”: đây là số liệu các mục trên, hay là ý kiến cần ghi nguyên văn?
doubt-other = Xin xem lại: { $indicator }.

choose-fill = Có nhiều báo cáo chưa nộp. Anh/chị chọn báo cáo nào? (bấm nút, hoặc gõ số thứ tự)
choose-correct = Anh/chị muốn sửa báo cáo nào? (bấm nút, hoặc gõ số thứ tự)
choice-report = { $n }. { $unit }: { $form }, { $period }
choice-draft = { $n }. { $unit }, { $period } – { choice-state }
choice-draft-alone = { $n }. { $period } – { choice-state }
choice-state =
    { $state ->
        [returned] được trả lại
        [handed-in] đã nộp
        [begun] đang nhập dở
       *[empty] chưa nhập
    }, hạn hết { $last }
choice-number = { $n }. { $unit }, { $period }
choice-number-alone = { $n }. { $period }
figures-for-which = Tổ Số chưa ghi số nào: xin chọn báo cáo, rồi gửi lại số liệu.
figures-kept = Tổ Số giữ số liệu vừa gửi và ghi ngay khi anh/chị chọn báo cáo.
figures-left = Chưa ghi tin “{ $text }”. Nếu vẫn đúng, xin gửi lại.
figures-elsewhere = Tin nhắn ghi ngày không thuộc báo cáo nào đang mở. Tổ Số giữ số liệu, xin chọn báo cáo để ghi.
period-not-here = Kỳ đó không có báo cáo nào của anh/chị còn sửa được.
closed-for-good = Báo cáo { $period } đã đóng: không nhập, sửa hay nhắc được nữa. Các số đã ghi vẫn giữ nguyên.
nothing-to-fill = Anh/chị không nhập số liệu cho đơn vị nào. Xem ai đã nộp: /tinhhinh; hướng dẫn: /trogiup
nothing-open = Hiện chưa có báo cáo nào đến kỳ. Đến kỳ, Tổ Số sẽ nhắn anh/chị.
all-done = Anh/chị đã nộp đủ, không còn báo cáo nào phải nhập.
handed-in-returned = Báo cáo { $period } đã nộp; có { $n } dòng được trả lại, xin xem và sửa.
handed-in-approved = Báo cáo { $period } đã nộp và đã được duyệt.
handed-in = Báo cáo { $period } đã nộp.
handed-in-at = Báo cáo { $period } đã nộp lúc { $at }.
handed-in-for = Báo cáo { $period } đã nộp lúc { $at }, { $who } nộp thay.
button-correct = Sửa báo cáo này
