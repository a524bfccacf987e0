# Lời của từng chỉ tiêu: tên; .question câu hỏi; .said cách nhắc lại con số; .short tên ngắn; .unit đơn vị tính.
# .ask: câu hỏi trong tin của bản trước còn chờ gửi.
# Số 1–9 đứng trước danh từ đếm được thì thêm số 0: 02 buổi.

indicator-propaganda_meetings = Số buổi tuyên truyền
    .short = tuyên truyền
    .unit = buổi
    .ask = Trong kỳ, đơn vị đã tổ chức bao nhiêu buổi tuyên truyền?
    .question = { $frequency ->
            [week] Trong tuần, { $noun } mình họp, tuyên truyền mấy buổi?
           *[other] Trong kỳ, { $noun } mình họp, tuyên truyền mấy buổi?
        }
    .said =
        { $n ->
            [0] 0 buổi
           *[other] { NUMBER($n, minimumIntegerDigits: 2, useGrouping: 0) } buổi
        }
indicator-propaganda_attendees = Số lượt người dự
    .short = người dự
    .unit = lượt người
    .ask = { indicator-propaganda_attendees.question }
    .question = Tất cả bao nhiêu lượt người dự?
    .said =
        { $n ->
            [0] 0 lượt người dự
           *[other] { NUMBER($n, minimumIntegerDigits: 2, useGrouping: 0) } lượt người dự
        }
indicator-vneid_assisted = Số người được hướng dẫn cài VNeID
    .short = hướng dẫn VNeID
    .unit = người
    .ask = { indicator-vneid_assisted.question }
    .question = Hướng dẫn được mấy người cài VNeID?
    .said =
        { $n ->
            [0] 0 người cài VNeID
           *[other] { NUMBER($n, minimumIntegerDigits: 2, useGrouping: 0) } người cài VNeID
        }
indicator-wk_difficulties = Khó khăn, vướng mắc
    .short = khó khăn
    .unit = ý kiến
    .ask = { indicator-wk_difficulties.question }
    .question = Có khó khăn, vướng mắc gì không? Xin ghi ngắn gọn, không ghi tên, số điện thoại hay số căn cước của người dân.
    .said = { $n } ý kiến
indicator-team_members = Số thành viên tổ
    .short = thành viên tổ
    .unit = người
    .ask = { indicator-team_members.question }
    .question = Tổ công nghệ số cộng đồng hiện có bao nhiêu thành viên?
    .said =
        { $n ->
            [0] 0 thành viên
           *[other] { NUMBER($n, minimumIntegerDigits: 2, useGrouping: 0) } thành viên
        }
indicator-training_classes_citizens = Số lớp tập huấn cho người dân
    .short = lớp tập huấn
    .unit = lớp
    .ask = { indicator-training_classes_citizens.question }
    .question = Trong kỳ, đã mở bao nhiêu lớp tập huấn kỹ năng số cho người dân?
    .said =
        { $n ->
            [0] 0 lớp
           *[other] { NUMBER($n, minimumIntegerDigits: 2, useGrouping: 0) } lớp
        }
