"""The words of a posted report that are no figures' names: what else is counted, when, and what went wrong.

All phrases are folded (handlers/reading/fold.py); a phrase written with diacritics counts only as it stands."""

from handlers.reading.figures.pieces import listed


def _set(text: str) -> frozenset[str]:
    return frozenset(listed(text))


ELSE = _set("""
    vssid | ngan hang | vss id | etax | zalo | bhxh | bao hiem | chu ky dien tu |
    ho | ho dan | ho gia dinh | gia dinh | nhà | gio | tieng | phut | ngay | hom | toi | sang | chieu | dem | may
    | dien thoai | dt | may tinh | smartphone | thiet bi | can bo | cong an | to vien | thanh vien | thanh vien to
    | thanh vien to cong nghe | dang vien cu | ho so | thu tuc | thu tuc hanh chinh | dich vu | dich vu cong | dvc
    | tthc | van ban | lop | lop hoc | to roi | bai | bai viet | tin bai | video | km | tuoi | dong | nghin
    | trieu | ty | xom | thon | to | khu | khu pho | to dan pho | ban dan | cum | chi hoi | chi bo | doan the
    | mo hinh | san pham | hop tac xa | doanh nghiep | cua hang | wifi | diem | diem wifi | camera | loa | nhom
    | nhom zalo | phong | cau hoi | phan anh | kien nghi | y kien | lan goi | cuoc goi | tin nhan | giay | tho
    | chau be | tre em | the | the bhyt | sổ | quyen | ky so | chu ky so | tai khoan ngan hang | tai khoan mxh
    | ban tin | buc anh | anh chup | phieu | qr | ma qr | nguoi vang | nguoi nghi
    | nguoi cao tuoi | nguoi ngheo | ho ngheo | nguoi lon | tối | máy""")
"""What a number beside it counts, none of it a figure of ours."""

PEOPLE = _set("""
    ngui | dong bao | so luong tham gia | so luong tham du | so luong du | so tham gia | so tham du | quan so | si so
    | thanh phan | thanh phan tham du | thanh phan tham gia | thanh phan du | thanh phan du hop |
    ba con | nguoi dan | ba con nhan dan | dong chi | d/c | hoi vien | doan vien | dang vien | dai bieu | cu
    | ong ba | chi em | hoc sinh | quan chung | cong dan | nhan dan | khach | ban tre | thanh nien | phu nu | bac
    | co bac | db | đb | dai bieu du | luot ba con | truong hop | nguoi tham gia | luot nguoi | nguoi du | ng
    | nguoi | luot | luot ng | bà con""")
"""Words for people, which fit every figure that counts people."""

GLUE = _set("""
    la | co | duoc | dc | dk | đk | da | dã | so | so luong | tong | tong so | tong cong | tat ca | ca | ket qua
    | cho | gom | bao gom | voi | va | cung | them | moi | dat | thuc hien | to chuc | trien khai | huong dan
    | ho tro | giup | giup do | ca thay | chi | vao | trong | tren | o | tai | em | a | ạ | nhe | nha | thi
    | roi | r | xong | duoc tong | ben em | xom em | thon em | xom minh | thon minh | to em | xom | thon | cua
    | nhu sau | sau | ky nay | tuan | den | tham gia | tôi | tới | minh | bao cao | bc | gui | xin | da co
    | hien | hien co | vua | vua qua | nay | dia ban | tren dia ban | nhan dan | dan | luot | ve | phat sinh
    | viec | cong tac | hoat dong | noi dung | trong do co | nua | lam | lam duoc | duoc khoang | tong duoc
    | nguoi | cac | moi ca | mỗi | trien khai ke hoach | pho bien ke hoach | thong qua ke hoach | ng | ma | thoi
    | thôi | nhe a | phan mem | ung dung | app | tren dien thoai | thanh cong | diem danh | diem danh duoc
    | ky ten | chac chan | day du | dong du | nhiet tinh | tot | ok | an toan | vui ve | may man | xa | ket thuc""")
"""Words that may stand between a figure and its name."""

EARLIER = _set("""
    tuan truoc | ky truoc | hom truoc | lan truoc | thang truoc | bua truoc | tuan trước | quy truoc | cung ky
    | nam ngoai | last week | so voi tuan truoc | so voi ky truoc""")
TARGETS = _set("""
    phan dau | phấn đấu | chi tieu | chi tieu giao | chi tieu xa giao | muc tieu | chỉ tiêu | xa giao | duoc giao
    | dc giao | tren giao | giao chi tieu""")
"""What somebody is to reach; it says nothing of the figures of the clauses behind it."""
LATER = TARGETS | _set("""
    tuan sau | tuan toi | tuan tới | ky sau | ky toi | thang sau | thang toi | ngay mai | sang mai | toi mai
    | chieu mai | mai | hom sau | sap toi | sap tới | sắp | du kien | se | sẽ | next week | tomorrow | dinh hop
    | du dinh | chuan bi | ke hoach tuan sau | ke hoach tuan toi | ke hoach | kế hoạch | dang ky hop | thu toi
    | hen | hẹn""")
SO_FAR = _set("""
    tu dau nam | tu dau nam den nay | luy ke | cong don | tu truoc den nay | den nay | tinh den nay
    | toan xom da co | tong tu dau nam | dau nam | ca nam | ca thang | trong thang | thang nay | quy nay
    | tu dau thang | tu dau quy | tu dau | lũy kế | luỹ kế | so far | year to date | tu truoc | co san
    | da co vneid | da co tai khoan | da co san | san co | tu khi thanh lap | toan bo dan | ca quy""")
NOW = _set("""
    tuan nay | ky nay | trong tuan | trong tuan nay | tuan vua qua | tuan qua | tuan vua roi | this week | hom nay
    | con tuan nay | rieng tuan nay | tuan nay thi""")

APPROXIMATE = _set("""
    dam | doi | dam ba | dam bay | doi ba | dam chuc | vai chuc | vai tram | khoang | tam | gan | hon | tren
    | duoi | chung | ngot | xap xi | uoc | uoc tinh | it nhat | nhieu nhat | toi da | toi thieu | khong qua
    | chua den | chua toi | khong den | vai | mấy | nhieu | mot so | mot vai | mot it | vai ba | độ | cỡ
    | co khoang | khoang tren | khoang hon | dau do | đâu | dau khoang | dau chung | ang chung | uoc chung
    | nham chung | phong chung | lối | xêm xêm | xem xem | dai khai | tam do | tầm độ | do chung | do khoang
    | khoang chung | quang | tam khoang | about | around | over | nearly | almost""")
"""Words before a figure that make it no exact count."""
PLACES = _set("tren | duoi | gan | hon | do | dau | loi | nhieu | may | dam | doi")
"""Those of them that stand right before the figure, because elsewhere they say other things as well: "trên xóm"."""
_DENIALS = ("khong", "ko", "k", "kg", "hong", "chua", "chang")
_CERTAIN = _set("""
    nho ro | nho chinh xac | nho lam | nho ky | nho het | ro lam | chac | chac lam | chac chan | chac chan lam
    | chac la | dam chac | dam chac chan | chinh xac | chinh xac lam | ro chinh xac""")
UNSURE = frozenset(f"{no} {word}" for no in _DENIALS for word in _CERTAIN) | _set("""
    hinh nhu | hinh nhu la | co le | co le la | chac | chac la | chac co | chac duoc | nghe noi | nghe bao | dau nhu
    | dau nhu la | đoán | đoán là | em đoán | em doan | toi doan | em nghĩ | em nghi | tôi nghĩ | chau nghĩ | nghĩ là
    | mang mang | nho mang mang | ngo ngo | co khi | i think | maybe | perhaps | probably | not sure""")
"""Words of somebody who is not certain of a figure."""
UNSURE_AFTER = _set("""
    thi phai | hay sao | hay sao ay | hay sao y | hay sao do | chac vay | chac the | chac the thoi | hinh nhu the
    | hinh nhu vay | co le vay | co le the | khoang the | khoang vay | khoang do | khoang day | khoang ay | tầm thế
    | tầm đó | tầm ấy | tầm vậy | tầm đấy | tầm đó thôi | khoang the thoi | khoang do thoi""")
"""Such words that stand only behind it, at the end."""
APPROXIMATE_AFTER = _set("""
    tro len | do lai | hon | gi do | may | or so | tro xuong | la it | là ít | le | lẻ""")

PARTED = _set("""
    trong do | nhung | nhưng | do | vi | bởi | boi | do do | vay nen | nen | tuy nhien | and | con | còn | va co
    | dong thoi""")
"""Words that begin another thought inside a sentence."""

MISSING = _set("""
    quen mat khau | quen mat khau vneid | quen mk | quen mk vneid | quen pass
    | vang | vắng | nghi | tu choi | xin nghi | con thieu | thieu | con lai | chua | khong | ko | k | kg | hong""")
"""Words beside a number that make it the number of those who were not there, or did not."""
INVITED = _set("""
    moi du | mời | giay moi | trieu tap | tong so dan | dan so | nhan khau | toan xom | con | còn | con lai""")
"""Words before a number of people who did not all come."""

NOTE_HEADS = _set("""
    kho khan | kho khan vuong mac | kk | vuong mac | ton tai | han che | kien nghi | de nghi | de xuat | y kien
    | ly do | ghi chu | kho khan, vuong mac | kho khan va kien nghi | kho khan kien nghi | nguyen nhan
    | difficulties | difficulty | note | problems | kien nghi de xuat | phan anh | kho""")
"""Words that begin the note."""

TROUBLE = (
    r"\b(?:mang|song|internet|wifi|3g|4g)\b.{0,24}\b(?:yeu|kem|cham|chap chon|mat|khong co|ko co|chua co|lag|tre)\b",
    (
        r"\b(?:mat|mất|cup|cúp|thieu|khong co|ko co|k co|chua co|hong|hết)\s+"
        r"(?:dien|song|mang|wifi|dien thoai|dt|smartphone|may|internet|kinh phi|can bo|nguoi huong dan|can cuoc|cccd"
        r"|sim|email|tai lieu|loa|nguoi|may chieu|thiet bi)\b"
    ),
    r"\bmua (?:to|lon|bao|lu|nhieu|keo dai|suot|lien tuc|ngap|qua|gio)\b",
    r"\b(?:troi mua|lut|bao lu|bao so|ngap|sat lo|ret dam|nang nong)\b",
    r"\bdien thoai\b.{0,16}\b(?:cu|cũ|doi cu|yeu|hong|khong|ko|het|doi thap|cham)\b",
    (
        r"\b(?:khong|ko|k|chua|kg)\s+(?:vao|nhan|cai|dang nhap|xac thuc|quet|kich hoat|len|tai|mo|ket noi|dang ky|lam"
        r"|goi|lien lac|gap|quen|hieu|muon|chiu|den|ranh|lay|tap trung|huy dong)\b"
    ),
    r"\b(?:khong|ko|k|chua)\s+biet\s+(?:dung|chu|su dung|cach|cai|lam|doc|bam|thao tac)\b|\bkhong nho mat khau\b",
    r"\b(?:treo|bao loi|that lac|quen mat khau|sai thong tin|het han|qua tai)\b",
    r"\b(?:ban|bận)\s+(?:mua|gat|cay|viec|thu hoach|lam|don|che|rung|hoc)\b",
    r"\b(?:vu mua|mua vu|mùa vụ|thu hoach|vao vu)\b|\bdi lam\b.{0,10}\b(?:xa|het|an)\b",
    r"\b(?:lon tuoi|cao tuoi|nguoi gia|mat kem|mu chu)\b|\bkho\s+(?:khan|lam|huong dan|tap trung)\b",
    r"\bit nguoi\b|\bchua quen\b|\bso lua dao\b|\bcuc gach\b|\bkho (?:cai|vao|day|hoc|goi|lam)\b",
    r"\bkhong on dinh\b|\bduong xa\b|\bdi lai kho\b",
    r"\b(?:can|mong|de nghi|xin)\s+(?:ho tro|xa|tren|cap tren|them|cap|huong dan)\b",
)
"""What a difficulty sounds like, as regular expressions over folded text."""

STORM = r"\b(?:mưa|bão|lũ|lụt|ngập|rét|hỏng|(?<!xin )lỗi|sợ|bận|ngại|vướng|(?<!xin )loi|vuong)\b"
"""Difficulties that only their diacritics tell from other words."""

COUNTERS = _set("""
    buoi | cuoc | hoi nghi | hn | lan | nguoi | ng | luot | luot nguoi | ba con | nguoi dan | dai bieu | db
    | dong chi | tai khoan | cuoc hop | buoi hop | hoi vien | doan vien | cong dan | nhan dan | buoi tuyen truyen
    | buoi sang | buoi chieu | buoi toi""")
"""Names that follow their figure at once and then belong to no other."""

OCCASIONS = _set("""
    buoi | cuoc | lan | hoi nghi | hn | cuoc hop | buoi hop""")
"""Names of one meeting: "25 người/buổi"."""

GENERAL = _set("""
    lan | cuoc | nguoi | ng | luot | truong hop | th""")
"""Counters of anything: beside words that we do not know, they count something else."""

EACH = _set("""
    mỗi | deu | moi buoi | moi cuoc | trung binh | binh quan | tb | moi lan | mỗi buổi | moi buoi deu | buoi nao cung
    | buoi nao cung duoc | lan nao cung | cuoc nao cung | mỗi buổi đều""")
"""Words that make a figure an average, which is never multiplied."""

DAYS = _set("""
    sang | chieu | toi | tối | dem | trua | hom | ngay | buoi sang | buoi chieu | buoi toi""")
"""Words that tell one meeting from another by its time."""

DOING = ("cai", "kich hoat", "lam", "dang ky", "dk")
"""How names begin that say what somebody did: "35 người cài vneid"."""

QUESTIONS = (
    r"\b(?:ghi|nhap|bao|dien|go|gui)\b.{0,16}\b(?:dau|the nao|nhu nao|sao|cho nao|kieu gi|lam sao)\b"
    r"|\b(?:bao nhieu|may buoi|may nguoi|ntn|the nao|lam sao|tai sao|vi sao|o dau|khi nao|bao gio)\b"
)
"""Sentences that ask how to report, or what the figure is."""

AS_BEFORE = r"\b(?:nhu|giong|bang|y)\b.{0,20}\b(?:tuan|ky|lan|thang)? ?(?:truoc|cu|roi)\b|\bkhong (?:thay doi|doi)\b"

VERBS = _set("""
    cai | cai dat | kich hoat | cai duoc | dang ky | lam""")
"""Names that mean a figure only where they do not speak of something else: "cài sổ sức khoẻ"."""

TELEX = (("dd", "d"), ("aa", "a"), ("ee", "e"), ("oo", "o"), ("aw", "a"), ("ow", "o"), ("uw", "u"))
"""Keys of the Telex method that were left in a word."""
