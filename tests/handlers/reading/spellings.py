"""Texts that officers type, and their meaning: `text=meaning` pairs separated by `|`; a line's end has no meaning."""

COUNTS = """12=12|0=0|02=2|05=5|00=0|1250=1250|1.250=1250|1,250=1250|1 250=1250|1'250=1250|1.250.000=1250000
1 250 000=1250000|1\u00a0250=1250|1\u202f250=1250|1561=1561|１２=12|１．２５０=1250|١٢=12|12.=12|12!=12
(12)=12|"12"=12|12 🙏=12|1️⃣2️⃣=12|12\u200b=12|dạ 12 buổi ạ=12|em báo cáo 12 người nhé=12
dạ em báo 12 buổi=12|báo cáo anh 12 buổi ạ=12|cháu báo bác 12 ạ=12|12người=12
124 lượt người=124|VNeID 15=15|vneid: 15=15|Tổng số: 124=124|02 hội nghị=2|02 xóm=2|01 cán bộ=1
04 HTX=4|05 thôn=5|02 cuộc họp=2|02 mô hình=2|26 doanh nghiệp=26|124 người=124|đã hoàn thành: 6=6
trực tiếp: 0=0|10 nhiệm vụ=10|0 doanh nghiệp=0|12 ba con=12|số người - 12=12|12 (mười hai)=12
mười hai (12) người=12|12k=12000|1,2k=1200|1k2=1200|12k500=12500|1tr2=1200000|2 nghìn=2000
1,5 nghìn người=1500|3 chục=30|2 trăm rưỡi=250|một=1|ba=3|bốn=4|năm=5|mười=10|muoi=10|mười hai=12
muoi hai=12|mười lăm=15|mười nhăm=15|muoi lam=15|hai mươi=20|hai muoi=20|hai mươi mốt=21
hai muoi mot=21|hai mươi tư=24|hai tư=24|hai lăm=25|hăm mốt=21|ham mot=21|băm ba=33|ba mươi nhăm=35
hai chục=20|chục rưỡi=15|hai chục rưỡi=25|một trăm=100|trăm rưỡi=150|trăm hai=120|một trăm tư=140
một trăm linh năm=105|mot tram le nam=105|một trăm hai mươi tư người=124|mot tram hai muoi tu=124
hai trăm mười=210|một nghìn=1000|một ngàn hai=1200|nghìn rưỡi=1500|nghìn hai=1200
một nghìn không trăm linh năm=1005|một nghìn linh năm=1005|một nghìn hai trăm ba mươi tư=1234
mười hai nghìn=12000|hai triệu ba=2300000|mưoi hai=12|bẩy=7|bảy mươi bảy=77"""
PERCENTS = """82,25%=82.25|82.25=82.25|82,25=82.25|84,3=84.3|99,9=99.9|97,3 %=97.3|100%=100|100=100|0=0|95=95
72,5=72.5|đạt 75%=75|95,4%=95.4|93,8=93.8|50%=50|40%=40|97,23=97.23|92.78=92.78|99,66=99.66|90=90
97 phần trăm=97|97,3388=97.3388|tỷ lệ: 82,25%=82.25|chín mươi bảy phẩy ba phần trăm=97.3
tám mươi hai phẩy hai mươi lăm=82.25|không phẩy năm=0.5|97 phẩy 3=97.3|97 phẩy 25=97.25|ba=3
97,3% hồ sơ=97.3"""
MONEY = """0,556 tỷ=556000000|0.556 tỷ=556000000|0,056 tỷ đồng=56000000|0,5 tỷ đồng=500000000
0,316 tỷ đồng=316000000|556 triệu đồng=556000000|0 đồng=0|0 tỷ đồng=0|0=0|1tr2=1200000
1tr250=1250000|1tr050=1050000|2 tỷ 3=2300000000|2 tỷ 300=2300000000|2 ti 3=2300000000|50 nghìn=50000
50k=50000|50 k=50000|50 ngàn đồng=50000|1.250.000=1250000|1,250,000 vnd=1250000|1.250.000 đ=1250000
1.250.000đ=1250000|500.000=500000|500000=500000|556.000.000 ₫=556000000
556000000000 đồng=556000000000|1.250,5 triệu=1250500000|1,250.5 triệu=1250500000|1,25 triệu=1250000
một triệu hai=1200000|hai triệu rưỡi=2500000|tỷ rưỡi=1500000000|hai triệu năm trăm=2500000
hai triệu năm trăm nghìn=2500000|1 triệu 250 000=1250000|1 triệu 250.000=1250000
1 triệu 200 nghìn=1200000|hai phẩy ba tỷ=2300000000|500 đồng=500|500 VNĐ=500"""
RATIOS = """14814/15219=14814/15219|14814 / 15219=14814/15219|14.814/15.219=14814/15219
14814 trên 15219=14814/15219|14814 trong tổng số 15219=14814/15219
14814 trên tổng số 15219 người=14814/15219|1284/1561, tỷ lệ: 82,25%.=1284/1561|0/5=0/5
1561/1561=1561/1561|sáu trên mười hai=6/12|1465/1466 (99,9%)=1465/1466"""
NILS = """không|ko|k|K|không có|Chưa có|chưa phát sinh|không phát sinh|chưa tổ chức|Chưa thực hiện|-|–
khong co|ko có|không có ai|không có buổi nào|không đồng|chưa họp"""
ASKED = """count=khoảng 20=approximate|count=trên 12=approximate|count=gần 20 người=approximate
count=hơn 20=approximate|count=~20=approximate|count=vài buổi=approximate|count=tầm 12=approximate
count=20-25=range|count=20 đến 25=range|count=20 - 25=range|count=12+13=sum|count=12 nam 13 nữ=sum
count=thêm 12=sum|count=như tuần trước=as-before|count=O2=letter|count=2O=letter|count=1O0=letter
count=x2=letter|count=,5=letter|count=1,5=decimal-count|count=1.5=decimal-count
count=1,5 người=decimal-count|count=1,2345=decimal-count|count=0.500=decimal-count|count=-5=negative
count=−5=negative|count=âm 5=negative|count=001099012345=id-number|count=123456789012=id-number
count=0912345678=id-number|count=0912 345 678=id-number|count=0912.345.678=id-number
count=+84912345678=id-number|count=1.234.567.890=too-big|count=một tỷ=too-big|count=012=leading-zero
count=12%=percent-in-count|count=12 đồng=unit-mismatch|count=12/15=fraction|count=12/5=fraction
count=xóm 5=label|count=tuần 12=label|count=lần 2=label|count=12?=unsure|count=abc=no-number
count=👍=empty|count==empty|count=chưa=not-yet|count=n/a=which-none|count=một trăm hai=two-readings
count=mười năm=two-readings|count=một trăm năm=two-readings|count=một nghìn hai lăm=two-readings
count=1.250k=two-readings|count=hai triệu năm=two-readings|count=hai ba người=unclear|count=hai mươi mốt hai=unclear
count=mười một hai=unclear|count=hai mươi ba bốn=unclear
count=chục người=unclear|count=một hai=approximate|count=5²=unclear|count=½=no-number
count=1.25.3=unclear|count=12 bài=unclear|count=2 12=unclear|count=12 và 13=several
count=không phải 12=unclear|count=12 13=unclear|count=12 (mười ba)=several
count=khoảng 12, 13=approximate|count=12 3 4 5 6 7 8 9 1 2 3 4 5 6 7 8 9 1 2 3 4=id-number
percent=97.339=three-decimals|percent=97,339=three-decimals|percent=1.250=three-decimals
percent=101=percent-range|percent=trên 94%=approximate|percent=khoảng trên 90%=approximate
percent=≥ 80=approximate|percent=≥75=approximate|percent=15219/14814=ratio-order
percent=5/0=ratio-order|percent=12 người=unit-mismatch|percent=1,2,3=unclear|percent=%97=unclear
percent=1284/1561, tỷ lệ 90%=several|percent=1/2/3=unclear|percent=1 250=unclear
ratio=12=ratio-needed|ratio=1,5/3=unclear|money=556=money-unit|money=0,556=unclear
money=1.250=money-unit|money=1.250 triệu=two-readings|money=1tr20=two-readings
money=một triệu hai mươi=two-readings|money=1,5 đồng=unclear|money=0,0000000001 tỷ=part-dong
money=12 người=unit-mismatch|money=9999999999 tỷ=too-big|money=1 triệu 2 500=unclear
money=1 triệu 25 00=unclear|money=2,5 triệu 3=unclear|money=012345678912=id-number
money=97%=percent-in-count|money=1tr0=unclear|money=1tr1,5=unclear|yes_no=12=yes-no
percent=99999999999999999999999=unclear|percent=999999999999999999999999/5=unclear
percent=0,500=three-decimals|count=không được=no-number|count=chưa được=no-number
count=không gửi=no-number|percent=97 phẩy 3,5=unclear|status=x=choose|text= =empty"""
EVERYTHING = (
    "2 buổi 124 người 15 vneid",
    "2, 124, 15",
    "2 124 15",
    "2;124;15",
    "2\n124\n15",
    "họp 2 buổi; 124 lượt; vneid: 15",
    "2. 124. 15",
    "2 buổi, 124 người, VNeID 15",
    "- 2 buổi\n- 124 người\n- 15 vneid",
    "1. 2 buổi\n2. 124 người\n3. 15 vneid",
    "buổi 2 người 124 vneid 15",
    "vneid 15 người 124 buổi 2",
    "2 buổi 124 người hướng dẫn 15 người cài vneid",
    "2 buổi. 124 người. 15 vneid",
    "họp 2 buổi, 124 bà con, 15 người vneid",
    "hai, một trăm hai mươi tư, mười lăm",
    "buổi - 2, người - 124, vneid - 15",
    "dạ tuần này họp 2 buổi với 124 người dự họp, hướng dẫn 15 người cài VNeID ạ",
)
MISMATCHED = (
    "1.250, 30",
    "2 buổi 124",
    "12 người và 13 người",
    "2 buổi, khoảng 124 người",
    "2, 3, 4, 5",
    "2 buổi 3 buổi",
    "2 buổi người 124 vneid",
    "buổi 2 người 3 buổi",
)


UNITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")


def spelled(n: int) -> str:
    """The number in standard Vietnamese words."""
    if n >= 1000:
        rest = n % 1000
        tail = f" {'không trăm ' if rest < 100 else ''}{'linh ' if rest < 10 else ''}{spelled(rest)}" if rest else ""
        return f"{spelled(n // 1000)} nghìn{tail}"
    if n >= 100:
        rest = n % 100
        return f"{UNITS[n // 100]} trăm" + (f" {'linh ' if rest < 10 else ''}{spelled(rest)}" if rest else "")
    if n >= 10:
        tens, unit = divmod(n, 10)
        last = {0: "", 1: " mốt" if tens > 1 else " một", 5: " lăm"}.get(unit, f" {UNITS[unit]}")
        return ("mười" if tens == 1 else f"{UNITS[tens]} mươi") + last
    return UNITS[n]
