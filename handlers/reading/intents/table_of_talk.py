"""What people ask for in plain words: steps of the conversation, consent, politeness, people (see table.py)."""

from handlers.reading.intents.saying import ANY, Saying

TALK: tuple[Saying, ...] = (
    Saying(
        "consent_yes",
        """
        ! [rồi | xin] (đồng ý | nhất trí | chấp nhận | chấp thuận | ok | được | ừ | vâng | dạ | đồng tình | tán
            thành | tham gia | agree | accept | yes | yep | yeah | sure | fine) [rồi | hết | hoàn toàn | nhất trí]
            [tham gia]
        ! = [dạ] [tôi | em | mình | chị | anh | bác | cháu] [hoàn toàn | rất] (đồng ý | nhất trí | chấp nhận)
        ! hoàn toàn (đồng ý | nhất trí)
        ! [đã] (đọc | đọc rồi | đọc xong | hiểu) [rồi] [và] (đồng ý | nhất trí | ok)
        ! = (có | có chứ | yes | i agree | i accept | i do | yes i agree | ok i agree | dạ có | vâng có)
        ! = (vâng | dạ | ừ | ok | rồi | dạ vâng | dạ được | vâng được | ok được | được rồi | y) [rồi]
        """,
        ("consent",),
    ),
    Saying(
        "consent_no",
        """
        (không | khỏi | chẳng) [hề] [đồng ý | nhất trí | chấp nhận | tham gia | muốn | được | agree | thích | cần]
            [đâu]
        (từ chối | phản đối | thôi | khỏi | no | nope | refuse | decline | disagree | reject)
        = (không | không ạ | thôi | thôi không | no | no thanks | no thank you | i refuse | i decline | i disagree
            | dạ không)
        = [i] (dont | do not) (agree | accept | want)
        = không [muốn] (tham gia | đồng ý)
        thôi không [tham gia | đồng ý] [nữa | đâu]
        không (cảm ơn | cám ơn)
        """,
        ("consent",),
    ),
    Saying(
        "help", "= (giúp | cứu | giúp đỡ | @help) [em | tôi | chị | anh | mình | bác | cháu] [với | tí | chút]", ANY
    ),
    Saying(
        "help",
        """
        (@help | hướng dẫn | help | instructions | guide | manual | hướng dẫn sử dụng) [sử dụng | dùng | cách dùng
            | nhập | báo cáo | nộp] [{report}]
        (hướng dẫn | chỉ | chỉ giáo | bày | nói | dạy) [cách] (dùng | sử dụng | thao tác | nhập | làm | báo cáo | nộp)
        mới dùng [chỉ | hướng dẫn | chưa biết gì]
        cách (gửi | nộp | nhập | báo cáo) [{report}] như nào
        (chỉ | bày | dạy) cách [nhập | làm | dùng | báo cáo | nộp]
        (dùng | sử dụng | thao tác) (@how | tổ số | bot | phần mềm | này)
        [cách] (dùng | sử dụng | nhập | làm | nộp | gửi | báo cáo | báo | điền | bấm) [{report}] (@how | thì làm
            @how | làm @how | đâu | chỗ nào | bằng cách nào | làm sao)
        [không | chưa | chả] (biết | hiểu | rõ) [cách] (làm | dùng | nhập | nộp | gửi | báo cáo | sử dụng | bấm |
            phải làm) [@how | gì | {report}]
        (không | chưa) biết (gì | bấm [đâu | chỗ nào | @how])
        làm sao (nhập | nộp | gửi | báo cáo)
        (không | chưa) hiểu [gì] [cả | hết | lắm]
        = (không | chưa) biết (làm | dùng | nhập | nộp) (thế nào | gì | sao)
        [bây giờ | giờ] làm (gì | @how) [tiếp | nữa | bây giờ]
        [làm] (@how | bằng cách nào) [để] (nhập | nộp | gửi | báo cáo | dùng | sử dụng) [{report}]
        cách (nhập | nộp | gửi | báo cáo | dùng | làm | sử dụng | báo) [{report}]
        (có | gồm) [những] (lệnh | chức năng | tính năng) (gì | nào)
        [có | gồm | xem] [những | các] (lệnh | chức năng | tính năng) [gì | nào]
        (làm được | giúp được | biết làm) [những] gì
        = (how do i | how to | how does | how can i) [use | report | start | submit | enter | this | it | works |
            work | send] [this | it | work | works | data | figures | numbers]
        = what can (you | i) do [here]
        (stuck | confused | lost)
        = i (dont | do not) (know | understand) [how | what] [to do | to use | it]
        = [i] need [some] help
        menu
        """,
        ANY,
        loose=True,
        unless="sửa | gia hạn | mở lại | quên | giúp (dân | bà con | người | được # | cho #)",
    ),
    Saying(
        "cancel",
        """
        ! [xin] (hủy | hủy bỏ | dừng^ | dừng lại | thoát | stop | cancel | quit | exit | ngừng | bỏ ngang | abort)
            [lại | hết | bỏ | ra | lệnh | việc này | thao tác]
        ! (thôi | khỏi | bỏ) [đi | vậy | rồi | bỏ | huỷ | khỏi]
        ! (hủy | bỏ) {report}
        ! (thôi | khỏi | không) [không | khỏi] [cần | muốn] (làm | nộp | nhập | sửa | gửi | báo cáo | hỏi | xem |
            điền | chỉnh) [{report}] {stopped}
        ! (thôi | khỏi) [không | khỏi] [cần | muốn] (làm | nộp | nhập | sửa | gửi | báo cáo | điền | chỉnh)
            [{report}] [nữa]
        ! thôi (để sau | không) [làm] [nữa]
        ! không (làm | nhập | muốn | cần) nữa
        ! = (never mind | nevermind | forget it | leave it | stop it)
        """,
    ),
    Saying(
        "cancel",
        """
        ! (để sau | để lúc khác | để lát nữa | lát nữa | để sau này | sau) [làm | nhập | nộp | tính | tiếp] [tiếp]
        ! = (để sau | để lúc khác | để lát | lát nữa) [làm | nhập | nộp | tính] [tiếp]
        ! = not now | later
        """,
        ("asking", "sheet"),
    ),
    Saying(
        "back",
        """
        ! (quay lại | trở lại | lùi lại | lui lại | quay về | trở về | lùi | lui | back | go back | previous) [một]
            [câu | mục | bước | phần | dòng | question | step | one] [trước | trên | vừa rồi | lúc nãy | đó | trước
            đó]
        ! (câu | mục | bước | dòng) (trước | trên | vừa rồi | lúc nãy) [sai | nhầm] [rồi]
        """,
    ),
    Saying(
        "skip",
        """
        ! (bỏ qua | cho qua | qua | bỏ | skip | next | để trống | tạm bỏ qua) [câu | mục | phần | dòng | bước |
            question | one] [hỏi] [tiếp theo]
        ! (qua | sang | chuyển [sang | qua] | tới) (câu | mục | phần) (khác | sau | tiếp | tiếp theo | kế)
        ! (câu | mục) (sau | tiếp | tiếp theo | kế tiếp)
        ! = (để trống | bỏ trống) [câu này | mục này]
        ! (tiếp theo | bỏ trống | không trả lời [câu | mục]) [đi]
        """,
    ),
    Saying(
        "undo",
        """
        ! [muốn | xin] (hoàn tác | undo) [lại] [{gone} | thao tác | thay đổi | việc] [{gone}]
        ! (lấy lại | khôi phục | trả lại | phục hồi | trở lại | quay lại) [{report} | như] (cũ | lúc trước | ban
            đầu | như cũ | trước khi sửa | ban nãy)
        ! (hủy | bỏ | rút lại | rút | xóa) [lại] [cái | số | số liệu | báo cáo | tin | việc | thao tác] {gone}
        ! (hủy | bỏ | rút lại) (thay đổi | lần sửa | lần nhập) [{gone}]
        ! rút lại [{report}] [{gone}]
        ! = undo (that | it | this | my last change | the last change | last change)
        """,
        unless="(đừng | không | chớ | khỏi | thôi | chưa) [cần | phải | muốn | được] (hoàn tác | undo | rút | hủy | "
        "bỏ | khôi phục) | dont undo | do not undo",
    ),
    Saying(
        "thanks",
        """
        ! [rất | xin | thật | vâng | ok | rồi] (cảm ơn | cám ơn | cảm tạ | đa tạ | biết ơn | tks | thank | thanks |
            thanks you) [rất] [nhiều | lắm | you | very much | so much | a lot | lot | much] [nhiều] [@day]
        ! = (thank you | thanks) [so much | very much | a lot]
        (cảm ơn | cám ơn) (em | bạn | nhiều | sự | đã | tổ số | vì)
        ! (tốt quá | hay quá | giỏi quá | tuyệt vời | tuyệt quá | great | good job | well done | tiện quá | hữu ích
            quá) [cảm ơn]
        """,
        loose=True,
        unless="(không | khỏi) cần [phải] (cảm ơn | cám ơn)",
        states=ANY,
    ),
    Saying(
        "greeting",
        """
        ! [xin | lời | rất] (chào | kính chào | hey | hello | hi | alo | hey | helo | good morning | good afternoon
            | good evening | a lô) [buổi] [sáng | chiều | tối | trưa | ngày mới | buổi sáng | buổi chiều | alo] [cả
            nhà | mọi người | các bạn | quý vị | there | everyone | bot]
        ! = (xin chào | chào | hello | hi | alo | hey | good morning) [em | anh | chị | bạn | bot | tổ số | mọi
            người | cả nhà | there] [em | nhé]
        ? (có ai | ai) (đây | đó | đấy)
        ? = có ai (ở đây | đây | đó | không)
        ! (tạm biệt | bye | goodbye | chúc ngủ ngon | good night)
        """,
        states=ANY,
    ),
    Saying(
        "who_are_you",
        """
        = [thế | vậy | cho hỏi | mà] (bạn | em | mày | anh | chị | đây | bên kia | ai | cậu | đằng ấy) [đang] là
            (ai | gì | cái gì | bot | robot | máy | người | ai vậy) [thế | vậy | hay (máy | người | bot | robot)]
            [nhỉ]
        = ai (vậy | thế | đang nhắn | nhắn tin | đang hỏi) [cho] [tôi | em | chị | anh]
        = đây [là] số [của] ai
        = [tổ số | đây | này | cái | cái này | tin này | ứng dụng này | phần mềm này | app này] là (gì | ai | cái
            gì | app gì | phần mềm gì | của ai)
        ! ai
        = là (gì | ai | cái gì) [vậy | thế] [em | anh | chị | bạn]
        = [bạn | em | đây | tổ số] [có phải] [là] (người thật | robot | bot | máy | trí tuệ nhân tạo | người máy)
            [hay (máy | người | người thật | bot)] [vậy | thế]
        [có phải] (người thật | robot | người máy | máy tự động | trí tuệ nhân tạo) [hay (máy | người | người thật
            | bot)]
        (máy | người | bot) hay (máy | người | bot | người thật)
        = [em | bạn | anh | chị] tên [là] [gì]
        tên gì
        = (giới thiệu | cho biết) [về] [bạn | em | mình | bản thân]
        giới thiệu [về] [bản thân]
        = [so] who (are you | is this | am i talking to | is that)
        = what (are you | is this)
        = are you [a | an] (bot | human | robot | person | real person | machine | real | ai)
        """,
        ANY,
    ),
    Saying(
        "contact",
        """
        [biết] ai ([là] (phụ trách | quản lý | chịu trách nhiệm | làm tổng hợp | tổng hợp | đầu mối | chỉ đạo) | lo
            [việc này | phần này | mảng này])
        [gặp | gọi | hỏi | liên hệ | liên lạc] [với] (người | cán bộ | lãnh đạo | anh | chị) (phụ trách | quản lý |
            đầu mối | tổng hợp) [đâu | ai | số điện thoại | số]
        (người | cán bộ | lãnh đạo) (phụ trách | quản lý | đầu mối | tổng hợp) [xã] (ai | đâu | tên gì | số mấy |
            @how)
        [ai | số] trưởng nhóm [xã]
        số [điện thoại] [anh | chị] phụ trách
        người phụ trách [xã | trên xã | @how]
        [cần | muốn] (liên hệ | liên lạc | gọi | gọi điện | hỏi | gặp | báo) [với | điện] (ai | đâu | cho ai | xã |
            số nào | @how | người phụ trách | trưởng nhóm | cán bộ xã | lãnh đạo)
        [xin | cho] (số điện thoại | số máy | số liên hệ | số liên lạc | thông tin liên hệ | zalo | hotline | địa
            chỉ liên hệ | đường dây nóng) [người phụ trách | trưởng nhóm | phụ trách | cán bộ xã | xã | quản lý |
            người quản lý | lãnh đạo]
        (trưởng nhóm | lãnh đạo | quản lý | phụ trách | đầu mối | trưởng ban) [xã] (ai | đâu | số điện thoại)
        hỏi ai [được]
        = hỏi ai (được | bây giờ)
        (cách | làm sao) (liên hệ | liên lạc)
        (phone number | contact | contact person | hotline | phone) [person | lead | number | charge]
        = who (is in charge | is responsible | do i (call | contact | ask) | can i (call | contact | ask) | is the
            lead | leads [this | us])
        = who [is] (in charge | responsible)
        (call | contact) (who | whom | lead)
        """,
        ANY,
        loose=True,
        unless="số điện thoại (dân | người dân | của dân) | nhập hộ",
    ),
    Saying(
        "not_for_us",
        """
        (ăn cơm | ăn sáng | ăn trưa | ăn tối | ăn gì | nhậu | cà phê | đi chơi | đi nhậu | bóng đá | đá bóng)
            [@day] [rồi]
        (chúc mừng | chúc) [mừng] (sinh nhật | năm mới | năm mới vui vẻ | ngủ ngon | ngày mới) [vui vẻ]
        """,
        loose=True,
    ),
)
"""What belongs to any conversation."""
