"""Lists of words that the tables of intents have in common, and the words that carry no meaning of their own there."""

from handlers.reading.figures.pieces import listed

NAMED = {
    "report": "báo cáo số liệu | báo cáo | số liệu | bản báo cáo | phiếu báo cáo | phiếu | biểu | con số | số | bài "
    "| "
    "report | numbers | figures | data",
    "hand": "nộp lên | gửi lên | nộp | gửi | chuyển | nạp | đẩy lên",
    "when": "@when | ngày nào | hôm nào | lúc nào | giờ nào | ngày mấy | ngày bao nhiêu | mấy giờ | thứ mấy | when",
    "time": "@now | @last | @other | @day",
    "whole": "@now | @last | @other | tuần | tháng | quý | năm | kỳ",
    "left": "còn thiếu | còn nợ | còn sót | còn | thiếu | sót | nợ",
    "unit": "đơn vị | xóm | thôn | tổ | bản | nơi | chỗ | cơ sở | tổ dân phố | hamlet | unit | village | team",
    "units": "[tất cả] [các | những | mấy | mọi] {unit} | mọi người | anh chị em | anh em | tất cả | cả xã | toàn "
    "xã | "
    "cán bộ [{unit}] | anh chị | bà con cán bộ | họ | everyone | everybody | all | them | others | people | units | "
    "hamlets | teams",
    "which": "ai | những ai | [những] {unit} nào | mấy {unit} | bao nhiêu {unit} | who | which [hamlets | units | "
    "teams]",
    "owing": "[mà] ([còn | vẫn | đang] chưa [chịu] ({hand} | {report} | báo | làm | nhập | gửi) | [còn | đang] "
    "thiếu | "
    "còn nợ | chậm | muộn | trễ | chưa xong | chưa có) [{report}]",
    "late": "muộn | trễ | chậm | quá hạn | hết hạn | trễ hạn | lỡ hạn | quá hạn nộp | hết hạn nộp | qua hạn",
    "do": "làm | nhập | báo cáo | báo | điền | khai | kê khai | ghi | gõ",
    "gone": "vừa rồi | vừa xong | lúc nãy | mới rồi | mới nhập | vừa nhập | vừa sửa | vừa gửi | vừa nộp | vừa làm | "
    "mới sửa | ban nãy | cuối cùng | gần nhất",
    "stopped": "nữa | nữa đâu | đâu | tiếp",
    "file": "excel | word | file | file excel | file word | exel | ecxel | pdf | csv | xlsx | docx | bản word | "
    "bản excel | bản mềm | tệp | bảng tính",
    # of a week of nothing (handlers/reading/nothing.py)
    "place": "[báo cáo] [(xóm | thôn | tổ | đơn vị | bản) [nhà | này | *]] [báo cáo]",
    "doing": "họp hành | họp | hoạt động | tổ chức | tuyên truyền | sinh hoạt | triển khai | làm | hội họp | mở lớp",
    "none": "gì cả | gì hết | gì | nào cả | nào hết | nào | được | cả | hết | chi",
    "meeting": "buổi | cuộc | hội nghị | buổi họp | cuộc họp | hoạt động | buổi tuyên truyền",
    "helped": "(cài [đặt] | hướng dẫn | hỗ trợ | giúp | kích hoạt | làm) [vneid | định danh] [được | thêm] "
    "[vneid | định danh] [(ai | người nào | người | bà con) [cả | hết | nào]] [vneid | cả]",
    "nothing_done": "không [hoạt động | việc | nội dung | vấn đề] (phát sinh | ps) [thêm] "
    "[{none} | hoạt động | số liệu | báo cáo] [{none}] | "
    "không {doing} [được] [{meeting}] [{none}] | không {meeting} [{none}] | "
    "nothing [happened | to report | report | new | done] | no (meetings | meeting | activity | activities)",
    "hindrance": "mưa lũ | mưa bão | mưa to | mưa nhiều | mưa lớn | mưa | bão lũ | bão | lũ lụt | lũ | lụt | "
    "ngập lụt | ngập nước | ngập | sạt lở | thiên tai | rét đậm | rét | nghỉ mùa | bận mùa | mùa màng | vào mùa | "
    "mùa gặt | mùa vụ | gặt lúa | đi gặt | gặt | cấy lúa | cấy | thu hoạch | nghỉ tết | tết | nghỉ lễ | lễ | "
    "mất điện | mất mạng | dịch bệnh | dịch | đường sạt lở | đường sạt | đường hỏng | đường ngập | đường xấu | "
    "bận (gặt lúa | cấy lúa | thu hoạch | mùa vụ | việc đồng áng | gặt | cấy | mùa) | bận",
    "contrary": "nhưng | chỉ | trừ | ngoài | mai | chưa | sẽ | hay | biết | khó khăn | vướng mắc | @next | @last | "
    "@other | @day | cài | họp | buổi | hôm | vneid | người | but | except | only | tomorrow | sau | dự | lượt",
}
"""Alternatives by name; the longer ones first, because the first that fits is taken."""

TIMES = {
    "@now": "(tuần | kỳ | đợt | kì) (này | hiện tại | đang báo cáo) | this week",
    "@other": "từ [ngày | hôm] # [tháng #] (đến | tới | -) [hết] [ngày | hôm] # [tháng #] | từ đầu (năm | tháng | "
    "quý) "
    "[đến nay | tới nay | đến giờ | tới giờ] | đầu năm (đến | tới) nay | tuần [từ] [ngày | số | thứ] # | "
    "(hai | ba | mấy | các | #) tuần (qua | gần đây | vừa rồi | gần nhất | rồi) | [cả] tháng (# | này | nay | trước "
    "| rồi | qua | vừa rồi"
    " | vừa qua | giêng | một | hai | ba | bốn | tư | năm | sáu | bảy | tám | chín | mười một | mười hai | mười | "
    "chạp) "
    "[năm (# | nay | ngoái | trước) | ####] | [cả] quý (# | này | nay | trước | rồi | qua | vừa rồi | vừa qua | i | "
    "ii | iii | iv | "
    "một | hai | ba | bốn | tư) [năm (# | nay | ngoái | trước) | ####] | "
    "(# | sáu) tháng [đầu | cuối | qua | vừa qua] [năm] [# | nay | ngoái] | nửa năm [đầu | cuối] [năm [nay | # | "
    "ngoái]]"
    " | [cả | trong | của] năm (# | nay | ngoái | trước | qua | vừa rồi | rồi) | cả (năm | tháng | quý) | "
    "(last | this | previous) (month | quarter | year) | (first | second) half [year] | half year | year to date | "
    "(january | february | march | april | june | july | august | september | october | november | december) [#]",
    "@last": "(tuần | kỳ | đợt | lần | bữa | kì) (trước đó | trước | vừa rồi | vừa qua | rồi | qua | vừa xong) | "
    "hôm (trước | nọ) | "
    "(last | previous) (week | time | period) | tuần liền trước",
    "@next": "(tuần | kỳ | tháng | quý | kì) (sau | tới | kế tiếp | kế) | next (week | month)",
    "@day": "(hôm | bữa | sáng | chiều | tối | trưa | đêm) (nay | qua | mai | mốt) | ngày (mai | mốt | kia | hôm "
    "nay) | "
    "sáng sớm mai | mai mốt | mai | hôm kia | thứ (# | hai | ba | tư | năm | sáu | bảy) [@now | @next | này | tới] | "
    "chủ nhật | [ngày] mùng # | ngày # [tháng #] | cuối tuần | đầu tuần | today | tomorrow | yesterday | tonight | "
    "monday | tuesday | wednesday | thursday | friday | saturday | sunday",
    "@span": "(# | một | hai | ba | vài | mấy) (ngày | hôm | bữa | tiếng | tuần | tháng | day | days | weeks) [nữa]",
    "@help": "trợ giúp | giúp đỡ",
    "@when": "mấy giờ | giờ nào | bao giờ | khi nào | chừng nào | lúc mô | khi mô | tới (bao giờ | khi nào | hôm "
    "nào | ngày nào) | "
    "đến (bao giờ | khi nào | hôm nào | ngày nào | hết ngày nào)",
    "@how": "như thế nào | thế nào | ra sao | kiểu gì | sao rồi",
}
"""Times and the like, which sentence.py replaces by one word each, in this order."""

POLITE = listed(
    """
    ạ | nhé | nha | nhá | nhở | nhỉ | nhen | nghen | nghe | hen | hả | hở | hử | nè | nì | ơi | ới | dạ | thưa | kính
    | kính thưa | làm ơn | please | ấy | ý mà | ợ | chứ | thui | hihi | hi hi | haha | hehe | hjhj | hị hị | huhu |
    hic | đó | đấy | kìa | coi | tổ số | admin | ad | mấy em | sếp | xin phép | phiền | nhờ | nhờ vả | làm phiền | cái
    | tí | tý | chút | xíu | một chút | một tí | một lát | tí xíu | giùm | dùm | ê | ơ | ô | ủa | á | cho em hỏi | cho
    tôi hỏi | cho chị hỏi | cho anh hỏi | cho mình hỏi | cho hỏi | cho cháu hỏi | cho bác hỏi | em muốn hỏi | tôi muốn
    hỏi | chị muốn hỏi | muốn hỏi
    """
)
"""Words of politeness: they change nothing anywhere."""

SMALL = listed(
    """
    em | anh | chị | tôi | mình | cháu | bác | cô | chú | thầy | ông | bà | bạn | tớ | chúng tôi | chúng em | chúng
    mình | bọn em | bọn mình | bên em | bên mình | bên tôi | xóm em | xóm mình | xóm tôi | xóm chị | xóm anh | thôn em
    | thôn mình | tổ em | tổ mình | đơn vị em | đơn vị mình | bà con | của | là | thì | mà | này | vậy | thế | thế này
    | cần | muốn | có thể | hãy | cứ | phải | nên | cũng | cho | giúp | hộ | với | bây giờ | bot | hiện giờ | hiện tại
    | hiện | đang | em muốn | tôi muốn | chị muốn | anh muốn | em cần | tôi cần | chị cần | anh cần | luôn | ngay |
    liền | mau | nhanh | gấp | có | xin | để | vào | vẫn | sẽ | việc | lúc này | trong | ở | tại | chỗ em | trên |
    thực ra | hình như | chắc | được rồi thì | thôi thì | rồi thì | the | a | my | our | your | me | i | it | is | are
    | you | just | now | for | of | want | would | like | need | id | ill | we | that | us | this | there
    """
)
"""Small words that are set aside where a table speaks only of what is wanted."""

TONED = frozenset(
    listed(
        """
    bà | bạn | chú | coi | cái | cần | cứ | dạ | gấp | hen | hộ | hở | liền | muốn | mà | ngay | thầy | tí | tý | tại
    | về | à | á | ê | ô | đó | đúng | đấy | ơ
    """
    )
)
"""Of these lists, the words that without diacritics are more often other words: "cai" is "cài", "do" is "đồ", "dung"
may be "đừng"."""

AT_THE_END = listed(
    """
    đi | với | thôi | luôn | với em | với chị | với anh | với tôi | với mình
    """
)
"""Words that carry nothing at the end of a sentence."""

SELVES = ("em", "chị", "anh", "tôi", "mình", "bác", "cháu")

FAVOUR = (*listed("cho | giúp | hộ"), *(f"{word} {whom}" for word in ("giúp", "hộ", "cho") for whom in SELVES))
"""Words that only ask a favour, where they stand at the end."""

YES_FIRST = listed(
    """
    vâng | dạ | ừ | ok | rồi | à | thế | vậy | yes | yep | yeah | được rồi | đúng rồi | đủ rồi | xong rồi | chuẩn rồi
    | chuẩn | đúng | ổn rồi | tốt rồi | đúng hết rồi | sure | alright | well
    """
)
"""Words of assent that may come before what is wanted."""

ASKING = listed(
    """
    chưa | không | hay chưa | hay không | chưa vậy | phải không | đúng không | right | được không vậy
    """
)
"""Words that make a question of the sentence at whose end they stand."""

WHOM = listed(
    """
    em | anh | chị | bác | cô | chú | cháu | bạn | mọi người | mấy em | các em | ta | trời | vậy | thế
    """
)
"""Words that may follow the word that asks: "nộp chưa em"."""

TURNING = listed(
    """
    không | chưa | đừng | chớ | khỏi | thôi | chẳng | nếu | not | dont | never | no | đâu | ngừng | hết | cant | khoan
    | hoặc | tưởng | ví | như
    """
)
"""Words that may turn a sentence into its opposite: none may be left over where a phrase stands among other words."""

OURS = listed(
    """
    nộp | gửi | báo cáo | số liệu | tổng hợp | nhắc | hạn | sửa | nhập | xóm | tuần | họp | buổi | người | lượt |
    vneid | cài | hội nghị | tuyên truyền | dự | định danh | đợt | quý | tháng | kỳ | mã | mời | đồng ý | hủy | bỏ |
    xóa | hoàn tác | kích hoạt | đăng ký | lớp | điểm | phát sinh | khó khăn | vướng mắc | không có | biểu | kết quả |
    xong | được | chưa | đúng | sai | nhầm | rồi | vâng | không | report | submit | send | week | number | figure |
    remind | meeting | people | summary | undo | thôi | dừng | đừng | quên | thiếu | mở | xem | lịch | lại | cuộc |
    dân | hộ | tài khoản | thành viên | nghỉ | mai | để | mạng | sóng
    """
)
"""Words of this work: a sentence without any of them, and without a figure, is talk."""
