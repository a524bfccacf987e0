"""What people ask for in plain words: the table of intents of whoever reports.

Each row: the intent, and its phrases, one a line (grammar.py tells how they are written). Small words and politeness are
set aside before (named.py), so that a phrase says only what is wanted; with "=" before it, it says all its small words.
"?" before a phrase: only as a question; "!": never as a question. Phrases stand for the whole message, those of a
`loose` row may stand among a few other words."""

from typing import Literal, NamedTuple

State = Literal["idle", "asking", "sheet", "consent"]
Role = Literal["officer", "lead"]

EVERYWHERE: tuple[State, ...] = ("idle", "asking", "sheet")
ANY: tuple[State, ...] = (*EVERYWHERE, "consent")


class Row(NamedTuple):
    """An intent in some states, with its phrases. `role`: only for these; "": for everybody. `unless`: not where one of
    these stands anywhere in the message, all its small words said. `figures`: a number may be left over."""

    intent: str
    phrases: str
    states: tuple[State, ...] = EVERYWHERE
    role: Role | Literal[""] = ""
    loose: bool = False
    unless: str = ""
    figures: bool = False


OWN: tuple[Row, ...] = (
    Row(
        "submit",
        """
        ! [hết rồi | đủ rồi | xong rồi] (nộp | submit | hand in | turn in) [{report}] [@now] [thôi]
        ! (chốt | duyệt | xác nhận) [nộp | gửi | {report}] [@now]
        ! (đồng ý | bấm | ấn) (nộp | gửi) [{report}]
        ! (send | submit) ({report} | them) [@now]
        ! [{report} | all | everything] (đủ | đúng | xong | chuẩn | ok | right) (hết rồi | rồi | hết) (nộp | gửi) [{report}]
        ! (đủ | xong | chuẩn | ok | right) (nộp | gửi) [{report}]
        ! (nộp | gửi) {report} [@now] [đi | lên | lên xã]
        ! (nộp | gửi) lên [xã | trên]
        ! nộp [{report}] (nhé | nha)
        """,
        unless="(muốn | cho | để) [em | tôi | chị | anh | mình | cháu | bác] [được] (nộp | gửi) | nộp phạt | nộp tiền",
    ),
    Row("submit", "! (gửi | gửi lên | send) [thôi]", ("asking", "sheet")),
    Row("submit", "! (gửi | gửi lên) [thôi]", ("idle",), "officer"),
    Row(
        "submit",
        """
        ! (ok | đúng | chuẩn | chính xác | được | ừ | vâng | dạ | phải | ổn | tốt | xong | đủ | chốt | nhất trí | đồng ý) [rồi] [chốt]
        ! (đúng | chuẩn | đủ | ok | xong | ổn | được) (hết | cả | cả rồi | hết rồi | chuẩn | rồi)
        ! (số liệu | số | báo cáo | tất cả | mọi thứ) (đúng | chuẩn | ok | chính xác | đủ | ổn) [hết] [rồi]
        ! = (ok | đúng | đúng rồi | chuẩn | chuẩn rồi | được | ừ | vâng | dạ | yes) (ok | đúng | đúng rồi | chuẩn | rồi | được | vâng | ừ)
        ! = (vâng | dạ | dạ vâng | ừ | rồi | yes | ok) [rồi]
        ! [all] (yes | yep | yeah | right | good | fine | looks good | look good | correct all | all correct | all good | confirm | confirmed)
        ! (gửi | nộp | send | submit) [{report}] [thôi | đi | nhé | lên]
        ! = (go ahead | send it | submit it | that is right | thats right | yes it is)
        ! không [cần | có | còn | phải] [gì] [phải] sửa [gì] [nữa] (nộp | gửi) [thôi]
        """,
        ("sheet",),
    ),
    Row(
        "fill",
        """
        ! [bắt đầu | tiếp tục | làm tiếp] (nhập | điền | khai | kê khai) [nốt | tiếp] [{report}] [{time}] [tiếp]
        ! (bắt đầu | tiếp tục) [{do}] [{report}] [{time}]
        ! (làm | báo) [nốt | tiếp] {report} [{time}]
        ! (làm | báo cáo) (tiếp | nốt) [{time}]
        ! = [em | tôi | chị | anh | mình | cháu | bác] (muốn | cần | xin | cho) [em | tôi | chị | anh | mình] [được] (nộp | gửi) {report} [{time}]
        = [em | tôi | chị | anh | mình] (muốn | cần) nhập
        (nhập | điền | báo cáo | báo) {report} [{time}]
        mở (phiếu | biểu | mẫu | form | báo cáo) [nhập] [{time}]
        (start | fill | fill in | continue | begin | go on | enter) [{do}] [{report}] [{time}]
        [còn] câu nào nữa
        """,
        unless="nhập (viện | học | hàng | khẩu) | mở lại | gửi nhầm | nhập (sai | nhầm | hộ | thay)",
    ),
    Row("fill", "! báo cáo [{time}]\n(report | start) [{report}] [@now]", EVERYWHERE, "officer"),
    Row(
        "correct",
        "! (sửa | chỉnh | sửa lại | chỉnh lại | chỉnh sửa | đính chính | cải chính | điều chỉnh | thay đổi | cập nhật lại | "
        "đổi lại | edit | correct | fix | change) [lại] [{report}] [{time}] [{gone} | đã (nộp | gửi | báo | nhập)]",
        unless="(không | khỏi | thôi | đừng | chưa | chẳng) [cần | phải | muốn] (sửa | chỉnh | đổi)",
    ),
    Row(
        "correct",
        """
        (sửa | chỉnh | sửa lại | chỉnh lại | chỉnh sửa | đính chính | cải chính | điều chỉnh | cập nhật lại | đổi lại) [lại] {report} [{time}]
        ! (sửa | chỉnh | đổi) [lại] [giúp] (dòng | mục | câu | số) [{which} | người | buổi]
        ! [đã] (nhập | gõ | ghi | báo cáo | báo | gửi | nộp | điền | viết | khai) (sai | nhầm | lộn) [{report} | mất] [rồi] [{time}] [phải sửa | sửa [lại]] [làm @how | @how | thế nào]
        {report} [{time}] (sai | nhầm | chưa đúng | không đúng | có sai sót | có nhầm lẫn | bị sai | bị nhầm) [rồi] [sửa [lại]]
        (gửi | nộp | báo | nhập) (bị | có) (sai | nhầm)
        ! (sai | nhầm | lộn) ({report} | số) [rồi] [sửa [lại]]
        (sửa | chỉnh | đính chính) [lại] [{report}] [{time}] ([làm] @how | được | đâu)
        = [i] [want to | need to | would like to] (edit | correct | fix | change) [the | my] [report | numbers | figures | number | figure] [{time}]
        (edit | correct | fix | change) {report} [{time}]
        (mistake | wrong number | wrong numbers | wrong figure | wrong figures | typed wrong | entered wrong)
        """,
        unless="sửa (đường | nhà | xe | máy | điện) | (không | khỏi | thôi | đừng | chưa | chẳng) [cần | phải | muốn] (sửa | chỉnh | đổi) | "
        "(không | chưa) (sai | nhầm)",
        loose=True,
    ),
    Row(
        "correct",
        "! (sai | nhầm) [rồi | hết | mất]\n! chưa (đúng | chuẩn | chính xác)\n! không (đúng | phải | chính xác)\n! = (wrong | no wrong | not right | incorrect)",
        ("sheet",),
    ),
    Row(
        "see_last",
        """
        [xem | xem lại] [lại] [{report}] (đã (nộp | gửi | báo cáo | báo | nhập | khai)) [{time}] (gì | những gì | bao nhiêu | @how | mấy)
        (xem | xem lại | đọc lại | kiểm tra lại) [lại] {report} (đã (nộp | gửi | báo | nhập) | @last | @other | cũ | {gone})
        (xem | xem lại | tra | tra lại) [lại] (@last | {report} cũ) [{report}]
        (xem | xem lại) [lại] (nộp | gửi | báo) [{report}] @last
        {report} (@last | cũ) [(nộp | báo | gửi | nhập | khai)] [gì | bao nhiêu | @how | đâu]
        @last (nộp | gửi | báo cáo | báo | nhập | ghi | khai | làm) [được] [những | {report}] (gì | bao nhiêu | mấy | @how | [bao nhiêu] {report})
        @last [được] (bao nhiêu | mấy) [{report} | buổi | người]
        ? @last @how
        [xem | xem lại] [lại] {report} (đã (nộp | gửi | báo | nhập))
        (nộp | gửi | báo cáo | báo | nhập) [những] gì rồi
        (xem | xem lại) [lại] [lịch sử] (báo cáo | số liệu | phiếu)
        (xem | tra) lịch sử [{report}]
        (nộp | gửi | báo) (bao nhiêu | mấy [buổi | người]) [rồi]
        (@last | @other) (nộp | gửi | báo cáo | báo | nhập) [những] gì
        đã (nộp | gửi | báo cáo | báo | nhập) [những] (gì | bao nhiêu | mấy [buổi | người])
        (xem | xem lại | xem [lại] lịch sử) [lại] {report} (hồi trước | trước đó | trước | hôm trước | mấy kỳ trước)
        = (what | which) [numbers | figures | did | have] [did] i (send | sent | report | reported | submit | submitted | give | gave | enter | entered) [{time}]
        [show | see | view] @last [{report} | weeks {report} | s {report}]
        = [show | see | view] [me] [my] (last | previous | earlier) [weeks] (report | numbers | figures | reports)
        """,
        role="officer",
        loose=True,
        unless="so (sánh | với) | giống @last | (như | bằng) @last",
    ),
    Row(
        "deadline",
        """
        ({when}) [là] hạn
        hạn ({hand} | {report} | {time} | đến | tới | vào | {when}) [{hand} | {report}] [{time}] [{when}]
        (hạn chót | hạn cuối cùng | hạn cuối | thời hạn | deadline | due) [{hand}] [{report}] [{time}] [tới | đến | vào | hết] [({when}) | còn bao lâu | còn mấy ngày | hôm nay | date | chưa]
        ({when}) [mới | thì] (hết hạn | đến hạn | tới hạn | đóng | chốt | khóa sổ | khóa | hạn chót | hạn cuối | hạn | {hand} | báo cáo) [sổ | {report}] [{hand} | {do}] [{report}] [{time}]
        ({hand} | báo cáo | {report} | hết hạn | đến hạn | tới hạn | khóa sổ | chốt số | chốt {report}) [{report}] [{time}] [chậm nhất | trước | muộn nhất | hết | đến | vào | trễ nhất] ({when})
        [chậm nhất | muộn nhất | trễ nhất] ({when}) [{hand}] [{report}]
        còn (bao lâu | mấy ngày | bao nhiêu ngày | bao nhiêu thời gian | mấy hôm | @span) [nữa] [mới] [hết hạn | đến hạn | tới hạn | hạn | {hand}] [{report}]
        ? [{report}] [@now] (hết hạn | đến hạn | tới hạn) [rồi]
        ? @day {hand} [{report}] [còn] (kịp | được | muộn | sớm quá)
        ? {hand} [{report}] [còn] kịp
        ? [để] @day {hand} [{report}] [còn] (kịp | được)
        ? còn kịp [{hand}] [{report}]
        (bao lâu | mấy ngày | bao nhiêu ngày) nữa [hết hạn | đến hạn | tới hạn | {hand}] [{report}]
        ? [@day] [phải] {hand} [{report}] @day
        @day [là] (hạn | hạn chót | hạn cuối | deadline)
        (when | what) [date | day] [{report}] (due | deadline | hand in) [{time}]
        = (when is | whens) [it | the | my] [report | this] due [{time}]
        = how (long | much time | many days) [is | are | do] [i | we] [have] [left]
        """,
        loose=True,
        unless="gia hạn | quá hạn | trễ hạn | lỡ hạn | lùi hạn | dời hạn | đổi hạn | (nhắc | họp | mở | nghỉ | đi) [lại] ({when}) | "
        "(không | chưa) (kịp | hạn)",
    ),
    Row("deadline", "? ({when})\n({when}) [{time}]"),
    Row(
        "late_question",
        """
        [lỡ | trót | bị] quên [mất | béng | khuấy] [rồi] [chưa | không] [{hand} | {do} | báo] [{report}] [{time}] [mất] [rồi] [giờ] [@when | [phải] làm @how | làm gì | @how | sao]
        {time} [tôi] quên [mất | không | chưa] [{hand} | {do} | báo] [{report}] [mất | rồi]
        [{hand} | báo cáo | {report}] [bị] (quá hạn | hết hạn | trễ hạn | lỡ hạn | quá hạn nộp | hết hạn nộp) [{report}] [{time}] [mất] [rồi] [vẫn | còn] [{hand} | báo cáo | nhập | gửi] [được | [phải] làm @how | sao | @how | làm gì | có sao | phạt | bị phạt]
        (@last | @other) [còn | vẫn] (chưa | quên) [{hand} | {do} | kịp | báo] [kịp | được] [{report}] [rồi] [phải] [làm @how | làm gì | sao | @how | {hand} | còn {hand} được]
        [xin | cho] ({hand} | báo cáo | nhập) (bù | muộn | trễ | chậm | bổ sung) [{report}] [{time}] [được | @how | có sao]
        ({hand} | báo cáo | báo | nhập) [{report}] [bị] (bù | muộn | trễ | chậm) [{report}] [@how | sao | phạt | bị phạt]
        [bị] (muộn | trễ | chậm) [mất] [rồi] [còn] ({hand} | báo cáo | [làm] @how | làm gì | làm sao | có sao | sao | phạt | bị phạt) [được]
        quên (báo | nộp | gửi | báo cáo) [giờ] ({hand} | báo) bù [được]
        [còn] {hand} [{report}] @last (được | kịp)
        (chưa | không) kịp {hand} [{report}] [{time}] [@how | làm @how | sao]
        = (i am | im | am i | its | is it) [too] late [to (submit | report)]
        = (i) forgot [to (report | submit | send)] [{report}] [{time}]
        (forgot | missed) [deadline] [{report}] [{time}]
        = can i still (submit | send | report | hand in)
        (late report | too late | missed deadline | overdue)
        """,
        loose=True,
        unless="mời muộn | đi (muộn | trễ) | ngủ (muộn | trễ) | (ai | những ai | {unit} nào | mấy {unit}) [còn | đang | nộp] (muộn | chậm | trễ)",
    ),
    Row("late_question", "[bị] (muộn | trễ | chậm | late) [mất | quá] [rồi]\n[@day] hết hạn [mà] chưa {hand} [được]"),
    Row(
        "status",
        """
        ? [không biết] [đã] ({hand} | báo cáo | báo) [{report}] [{time}] [được | xong | thành công] [rồi | hay]
        ? [{report}] [{time}] [đã] (nộp | gửi | nhận được | nhận | đến | lên | tới | báo cáo | báo | xong | vào) [{report}] [được] [xong] [rồi]
        ? [xã | trên | bên trên | hệ thống] [đã] (nhận được | nhận | thấy) [{report}] [{time}] [rồi]
        ! [{time}] (đã | vừa | mới) ({hand} | báo cáo | báo) [{report}] [{time}] [xong] [rồi]
        ! [{report}] [{time}] ({hand} | báo cáo | báo) [{report}] [{time}] [xong] rồi [{time}]
        ! {report} [{time}] [đã] ({hand} | xong) rồi
        ({hand} | báo cáo) [{report}] (từ | hôm) @day rồi
        còn (thiếu | nợ | chưa nộp | phải nộp) [{report} | câu | mục] (gì | nào | bao nhiêu | mấy [{report}])
        còn [mấy | bao nhiêu] {report} [nào] [chưa nộp | phải nộp | chưa gửi]
        còn {report} nào [chưa nộp | phải nộp | chưa gửi]
        ? còn (thiếu | nợ) [{report} | gì]
        ? (thiếu | sót | nợ) (gì | {report}) [nữa]
        (tình trạng | trạng thái | tình hình) [{hand}] {report} [@how]
        (kiểm tra | xem | xem lại) [lại] [xem] [đã] ({hand} | gửi) [{report}] [được] [rồi]
        (have | did) [already] (submit | submited | send | sent | hand in | handed in | report | reported) [{report}] [already]
        = did i [already] (submit | send | hand in | report)
        [already] (submited | sent | handed in | reported) [{report}] [already]
        {report} (received | recieved | in | submited | sent)
        ? = did you (get | receive) [it | my report | the report]
        """,
        role="officer",
        loose=True,
        unless="gửi (nhầm | sai) | (nộp | gửi | báo) (sai | nhầm) | (đúng | phải) không | không (nộp | gửi | báo) [được | kịp] | chưa (nộp | gửi) (được | kịp) | quên | "
        "(những | báo | gửi | nộp) gì | ai [đã | chưa] nộp | nộp phạt | cài | họp | nộp tiền | báo cáo (thế nào | @how)",
    ),
    Row(
        "status",
        "? {report} [vào | lên | đến | xong | được]\n? {hand} được\n? không biết đã {hand} [{report}]",
        EVERYWHERE,
        "officer",
    ),
    Row(
        "status",
        "status | trạng thái | tình trạng\n! [xong | hết | đủ] (xong rồi | nộp xong | gửi xong) [rồi]",
        EVERYWHERE,
        "officer",
    ),
    Row(
        "status",
        "! [{time}] (đã | vừa | mới) {hand} [{report}] [{time}] [xong] [rồi]\n! [{report}] [{time}] {hand} [{report}] [xong] rồi",
        EVERYWHERE,
        "lead",
    ),
)
"""What concerns the reports of one's own."""
