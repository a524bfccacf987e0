"""The words of pasted blocks that are no figure's name: harmless ones, and those that decide whether a figure counts.

All are folded (handlers/reading/fold.py)."""

from collections.abc import Mapping

from handlers.reading.figures.pieces import listed

SHORT: Mapping[str, str] = {
    "thu tuc hanh chinh": "tthc", "dich vu cong truc tuyen": "dvctt", "dvc truc tuyen": "dvctt", "dich vu cong": "dvc",
    "hs": "ho so", "hstt": "ho so truc tuyen", "ti le": "ty le", "doanh nghiep": "dn", "hop tac xa": "htx",
    "chuyen doi so": "cds", "doi moi sang tao": "dmst", "khoa hoc va cong nghe": "khcn", "khoa hoc cong nghe": "khcn",
    "kh cn": "khcn", "cong nghe thong tin": "cntt", "an toan thong tin": "attt", "bcd": "ban chi dao",
    "nghi quyet": "nq", "quy pham phap luat": "qppl", "dinh danh muc 2": "dinh danh", "nho va vua": "nho vua",
    "cong nghe so cong dong": "cnscd", "giay chung nhan": "gcn", "so hoa cac": "so hoa", "dam bao": "bao dam",
    "can bo cong chuc vien chuc": "cbccvc", "can bo cong chuc": "cbcc", "phan anh kien nghi": "pakn", "tk": "tai khoan",
    "thuong mai dien tu": "tmdt", "tai su dung dl": "tai su dung du lieu", "kqdt": "ket qua dien tu",
    "sang kien giai phap": "skgp", "ts": "tong so",
}  # fmt: skip
"""Long words for what is also written short; names and labels are compared in the spelling on the right."""

DROPPED = frozenset(listed("da | duoc | la | cua | cac | nhung | luong"))
"""Words that stand anywhere within a name and change nothing."""

HARMLESS = frozenset(
    listed("""so | tong | cong | hien | nay | dang | tai | thoi | diem | bao | cao | theo | ky | xa | ubnd | dia | ban
    | phuong | tren | trong | den | het | ngay | tinh | tu | thang | nam | dau | gom | do | va | viec | ve | cho | dat
    | co | thuc | ket | qua | chiem | uy | nhan | toan | luy | ke | cuoi | quy | gui | xin | kinh | em | anh | chi | a
    | nhu | sau | thi | voi | bao | gio | phong | trung | tam | phuc | vu | stt | muc | lieu""")
)
"""Words of a label that say nothing about the figure."""
RATE = frozenset(listed("ty | le | phan | tram | bang | tuong | ung"))
"""Words that are harmless where the figure is a percentage."""
REACHED = frozenset(listed("dat | ket | qua | thuc | hien | ty | le | chiem | da | la | bang | uoc | so | nay"))
"""All words of a label that goes on about the figure before: "mục tiêu 90%, đạt 100%"."""
SO_FAR = frozenset(listed("luy | ke | tu | dau | nam | den | nay | cong | don | tong | ca | hien | tai"))
"""All words of a label that gives the year's figure after that of the month."""
BEFORE = frozenset(listed("bo | tri | to | chuc | ban | hanh | ho | tro | nhan | giai | quyet | duy"))
"""Words that may stand before a figure whose name follows it: "đã tổ chức 02 cuộc họp"."""

UNITS = frozenset(
    listed("""ho | so | tthc | dvctt | dvc | nguoi | tai | khoan | dn | htx | van | ban | cuoc | hop | phien | nhiem
    | vu | lop | ke | hoach | mo | hinh | to | san | pham | di | tich | truong | pakn | skgp | dong | bien | che
    | de""")
)
"""Words of what is counted, which may stand behind any figure."""

EARLIER = listed(
    "thang truoc | ky truoc | quy truoc | tuan truoc | nam truoc | nam ngoai | cung ky | thang sau | thang toi | ky sau"
)
"""Times other than the report's; at the beginning of a sentence they hold for all of it."""
TARGET = (
    *EARLIER,
    *listed("muc tieu | so voi | du kien | phan dau | chi tieu giao | con lai phai | sai lech"),
)
"""Words that make the figure behind them none of this report's."""
THIS_MONTH = listed("trong thang | thang nay | rieng thang | trong quy | trong tuan | tuan nay")
THIS_YEAR = listed("luy ke | tu dau nam | cong don | ca nam")

SUBJECTS = listed("tthc | ho so | dvctt | dvc | pakn | skgp | dn | van ban | nhiem vu | kinh phi")
"""What the lines of reports are about. It is said once and holds for the labels that follow."""
ELLIPTIC = frozenset(
    listed("toan trinh | truc tuyen toan trinh | mot phan | truc tuyen mot phan | truc tiep | truc tuyen")
)
"""FigureNames that mean different figures of different subjects: "toàn trình" of TTHC and of hồ sơ."""

NIL = listed("""khong phat sinh | chua phat sinh | khong co | chua co | chua to chuc | chua thuc hien | chua trien khai
    | khong to chuc | khong thuc hien | khong ban hanh moi | khong ban hanh | chua so hoa | chua hinh thanh | khong""")
"""How reports say that there is none."""
DENIES = frozenset(listed("khong | chua | ko"))
GRANTS = frozenset(listed("co | da | roi | dung | vang | phe | duyet | hinh | thanh | lap | hoat | dong | ok"))
"""Words of a yes; "no" may have them too, with one of those that deny."""
CONTRARY = frozenset(listed("nhung | tuy | nhien | song | mot so | rieng"))

STATES: Mapping[str, tuple[str, ...]] = {
    "not_started": listed("chua thuc hien | chua trien khai | chua bat dau | chua lam"),
    "in_progress": listed(
        "dang trien khai | dang thuc hien | dang trien khai thuc hien | dang lam | tiep tuc thuc hien | dang tiep tuc"
    ),
    "done": listed("hoan thanh | da hoan thanh | da xong | xong | hoan thanh nhiem vu"),
    "excellent": listed("hoan thanh xuat sac | hoan thanh xuat sac nhiem vu | xuat sac"),
    "good": listed("hoan thanh tot | hoan thanh tot nhiem vu | tot"),
    "not_done": listed("khong hoan thanh | chua hoan thanh | khong hoan thanh nhiem vu"),
    "full": listed("day du | da day du | cap day du | da cap day du | da duoc cap day du | du"),
    "partial": listed("mot phan | chua day du | da cap mot phan | chua du"),
    "none": listed("chua co | chua cap | chua duoc cap | khong co | trang song | khong co song | mat song"),
    "ok": listed("tot | song tot | on dinh | binh thuong"),
    "weak": listed("yeu | lom song | song yeu | lom | chap chon"),
}
"""How people say each state of a status; only those that the indicator has count."""
