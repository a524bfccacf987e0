# ruff: noqa: E501  # lines of reports stand as they are printed
"""Blocks of figures as agencies paste them, most of them lines of the seeds' own reports, with what they say for
certain: a number is a figure, a string a nil or a state, a tuple a text; `ASKED` stands for a figure that is asked."""

from decimal import Decimal

ASKED = "?"
D = Decimal

Wanted = dict[str, "Decimal | int | str | tuple[str] | tuple[str, Decimal]"]

TTHC_MAY: Wanted = {
    "tthc_total": 410, "tthc_full": 35, "tthc_partial": 375, "tthc_inperson": 0, "dossier_received": 1561,
    "dossier_online": 1561, "dossier_full": 1284, "dossier_digitized": 1465, "dossier_resolved": 1466,
    "eresult_issued": 1463, "eresult_base": 1559, "data_reuse_rate": D("92.78"),
}  # fmt: skip

BLOCKS: list[tuple[str, str, Wanted]] = [
    (  # 000 II.7.1, as printed
        "public_service",
        """- Việc thực hiện thủ tục hành chính (TTHC) và cung cấp dịch vụ công trực tuyến từ tháng 01/2026 đến hết ngày 13/5/2026:

+ Tổng số TTHC: 410; số lượng TTHC trực tuyến toàn trình: 35, một phần: 375, trực tiếp: 0.

+ Tổng số hồ sơ tiếp nhận theo kỳ báo cáo: 1561. Số lượng hồ sơ trực tuyến: 1561, tỷ lệ: 100%; số lượng hồ sơ trực tuyến toàn trình: 1284/1561, tỷ lệ: 82,25%.

- Việc số hóa, cấp kết quả điện tử và tái sử dụng dữ liệu: Tỷ lệ số hóa, tỷ lệ cấp kết quả điện tử, tỷ lệ tái sử dụng dữ liệu.

+ Số hóa: 1465/1466 hồ sơ, tỷ lệ: 99,9%.

+ Cấp kết quả điện tử: 1463/1559 hồ sơ, tỷ lệ: 93,8%.

+ Tái sử dụng dữ liệu: 92,78%.""",
        TTHC_MAY,
    ),
    (  # 001 I.5.1.3, as printed
        "public_service",
        """+ Tổng số TTHC: 417; số lượng TTHC trực tuyến toàn trình: 139, một phần: 278, trực tiếp: 0.
+ Tổng số hồ sơ tiếp nhận theo kỳ báo cáo: 1446. Số lượng hồ sơ trực tuyến: 1446, tỷ lệ: 100%; số lượng hồ sơ trực tuyến toàn trình: 1219/1446, tỷ lệ: 84,3%.
+ Số hóa: 1382/1383 hồ sơ đã giải quyết, tỷ lệ: 99,9%.
+ Cấp kết quả điện tử: 1377/1444 hồ sơ, tỷ lệ: 95,4%.
+ Tái sử dụng dữ liệu: 97,23%.""",
        {
            "tthc_total": 417, "tthc_full": 139, "tthc_partial": 278, "tthc_inperson": 0, "dossier_received": 1446,
            "dossier_online": 1446, "dossier_full": 1219, "dossier_digitized": 1382, "dossier_resolved": 1383,
            "eresult_issued": 1377, "eresult_base": 1444, "data_reuse_rate": D("97.23"),
        },
    ),
    (  # the same in a person's own words, one a line, without diacritics
        "public_service",
        ("bc thang 5\ntthc 410\ntoan trinh 35\nmot phan 375\ntruc tiep 0\nhs tiep nhan 1561\nhs truc tuyen 1561\n"
        "hs toan trinh 1284\nso hoa 1465/1466\nkqdt 1463/1559\ntai su dung 92,78%"),
        TTHC_MAY,
    ),
    (  # all in one line
        "public_service",
        ("TTHC 410 (toàn trình 35, một phần 375, trực tiếp 0); hồ sơ tiếp nhận: 1.561; HS trực tuyến 1561; toàn trình: "
        "1284; số hoá: 1465/1466 hồ sơ, tỷ lệ: 99,9%; cấp KQĐT: 1463/1559; tái sử dụng: 92,78%"),
        TTHC_MAY,
    ),
    (  # 004 III.1a and the annex IV, which contradict each other (C01)
        "public_service",
        ("+ Tổng số TTHC: 358; số lượng TTHC trực tuyến toàn trình: 196, một phần: 162, trực tiếp: 0.\n"
        "- Số thủ tục hành chính hiện nay: 413, trong đó:\n"
        "STT\tSố TTHC\n1\tCấp xã\n\t358\n"
        "STT\tSố DVCTT toàn trình\tSố DVCTT một phần\n\t196\t162\n"
        "STT\tSố hồ sơ trực tuyến\t\tSố hồ sơ trực tiếp và hình thức khác\t\n"
        "\t5 tháng đầu năm\tLũy kế đến hiện tại\t5 tháng đầu năm\tLũy kế đến hiện tại\n1\tCấp Xã\n\t404\t404\t0\t0"),
        {
            "tthc_total": ASKED, "tthc_full": 196, "tthc_partial": 162, "tthc_inperson": 0,
            "dossier_online": 404, "dossier_direct": 0,
        },
    ),
    (  # 004 III.1a
        "public_service",
        ("+ Tổng số hồ sơ tiếp nhận theo kỳ báo cáo: 404; Số lượng hồ sơ trực tuyến: 404, tỷ lệ: 100%.\n"
        "+ Số hóa: 404/404 hồ sơ đã giải quyết, tỷ lệ: 100%.\n+ Cấp kết quả điện tử: 404/404 hồ sơ, tỷ lệ: 100%.\n"
        "- Việc thực hiện TTHC không phụ thuộc địa giới hành chính: Từ đầu năm chưa phát sinh hồ sơ."),
        {
            "dossier_received": 404, "dossier_online": 404, "dossier_digitized": 404, "dossier_resolved": 404,
            "eresult_issued": 404, "eresult_base": 404, "nonboundary_rate": "chưa phát sinh hồ sơ",
        },
    ),
    (  # 000, annex I, with its heads
        "public_service",
        ("TT\tChỉ tiêu\tĐVT\tMục tiêu\tKết quả (đến 14/5/2026)\tMô tả kết quả (nếu có)\n"
        "I\tChính quyền số\t\t\t\t\n"
        "1.\tHồ sơ thủ tục hành chính là hồ sơ trực tuyến toàn trình, người dân chỉ phải nhập dữ liệu một lần\t%\t≥ 80\t82,25%\t\n"
        "2.\tThủ tục hành chính được thực hiện không phụ thuộc vào địa giới hành chính trong phạm vi cấp tỉnh\t%\t100\t100%\t\n"
        "3.\tThủ tục hành chính liên quan đến doanh nghiệp được thực hiện trực tuyến, thông suốt, liền mạch\t%\t100\t100%\t\n"
        "4.\tNgười dân, doanh nghiệp đánh giá hài lòng khi sử dụng dịch vụ công trực tuyến\t%\t90\t99,5%\t\n"
        "5.\tGiao dịch hành chính thuộc diện “phi tiếp xúc”\t%\t75\tKhông có thủ tục thuộc diện phi tiếp xúc\t\n"
        "6.\tHồ sơ, kết quả giải quyết thủ tục hành chính được số hóa\t%\t80\t99,9%\t\n"
        "7.\tDịch vụ công trực tuyến toàn trình trên tổng số thủ tục hành chính có đủ điều kiện\t%\t90\t100%\t\n"
        "8.\tTỷ lệ hồ sơ thủ tục hành chính xử lý trực tuyến đạt trên\t%\t80\t100%\t"),
        {
            "nonboundary_rate": 100, "enterprise_tthc_rate": 100, "satisfaction_rate": D("99.5"),
            "contactless_rate": "Không có thủ tục thuộc diện phi tiếp xúc", "dvctt_full_eligible_rate": 100,
        },
    ),
    (  # one of its rows without the heads: which of the two is the target?
        "public_service",
        "4.\tNgười dân, doanh nghiệp đánh giá hài lòng khi sử dụng dịch vụ công trực tuyến\t%\t90\t100%",
        {"satisfaction_rate": ASKED},
    ),
    (  # nil wordings and percentages in a person's words
        "public_service",
        ("Hài lòng: 100%; thanh toán trực tuyến đạt 99,66%; phi tiếp xúc: không có thủ tục\n"
        "Trong kỳ báo cáo, không phát sinh hồ sơ thủ tục hành chính của tổ chức, doanh nghiệp trên địa bàn.\n"
        "Cán bộ yêu cầu nộp thêm giấy tờ: không có"),
        {
            "satisfaction_rate": 100, "online_payment_rate": D("99.66"), "contactless_rate": "không có thủ tục",
            "enterprise_dossiers": "không phát sinh", "extra_paper_violations": "không có",
        },
    ),
    (  # a percentage that is not that of its two figures
        "public_service",
        "Số hóa: 1465/1466 hồ sơ, tỷ lệ: 98%\nCấp kết quả điện tử: 1463/1559, tỷ lệ 93,8%",
        {"dossier_digitized": ASKED, "dossier_resolved": ASKED, "eresult_issued": 1463, "eresult_base": 1559},
    ),
    (  # 100 is never printed while one is missing (rule F3)
        "public_service",
        "Hồ sơ tiếp nhận 1561\nHồ sơ trực tuyến: 1560, tỷ lệ: 100%",
        {"dossier_received": ASKED, "dossier_online": ASKED},
    ),
    (  # which of two figures?
        "public_service",
        "toàn trình: 35",
        {"tthc_full": ASKED, "dossier_full": ASKED},
    ),
    (  # what is partly online of dossiers is no line of the form
        "public_service",
        "hồ sơ trực tuyến: 404 (toàn trình 300, một phần 104)",
        {"dossier_online": 404, "dossier_full": 300},
    ),
    (  # targets, the month before, and changes are not this report's
        "public_service",
        ("Tháng trước hồ sơ tiếp nhận: 1446; hồ sơ tiếp nhận: 1561, tăng 115 hồ sơ so với kỳ trước\n"
        "Hài lòng: mục tiêu 90%, đạt 100%\nTái sử dụng dữ liệu giảm 4,45%"),
        {"dossier_received": 1561, "satisfaction_rate": 100},
    ),
    (  # of the month, and since the beginning of the year
        "public_service",
        "Trong tháng tiếp nhận 115 hồ sơ, lũy kế 1561 hồ sơ",
        {"dossier_received": 1561},
    ),
    ("public_service", "Hồ sơ tiếp nhận khoảng 1500", {"dossier_received": ASKED}),
    ("public_service", "Hồ sơ trực tuyến quá hạn: 5\nTTHC nội bộ: 12\nHồ sơ chưa giải quyết: 3", {"dossier_online": ASKED}),
    ("public_service", "Hồ sơ tiếp nhận: 1 561", {"dossier_received": 1561}),
    ("public_service", "Số hóa: 1466/1465", {"dossier_digitized": ASKED, "dossier_resolved": ASKED}),
    (
        "public_service",
        "Hồ sơ tiếp nhận:\n1561\nHồ sơ trực tuyến:\n1561 hồ sơ\nPhi tiếp xúc:\nkhông phát sinh",
        {"dossier_received": 1561, "dossier_online": 1561, "contactless_rate": "không phát sinh"},
    ),
    (  # 000 annex I, row 16
        "police",
        ("TT\tChỉ tiêu\tĐVT\tMục tiêu\tKết quả (đến 14/5/2026)\tMô tả kết quả (nếu có)\n"
        "16.\tTỷ lệ người dân có tài khoản định danh điện tử (VNeID)\t%\t98\t97,3%\t14814/15219"),
        {"vneid_accounts": 14814, "population": 15219},
    ),
    ("police", "Tài khoản định danh điện tử: 14814/15219, đạt 97,3%", {"vneid_accounts": 14814, "population": 15219}),
    ("police", "Tài khoản định danh: 14814/15219, đạt 98%", {"vneid_accounts": ASKED, "population": ASKED}),
    ("police", "dân số 15.219 người\nvneid 14.814 tk", {"vneid_accounts": 14814, "population": 15219}),
    (  # 001 I.4.1, as printed
        "economy",
        ("- Việc đề xuất nhiệm vụ, kinh phí cho KHCN, ĐMST, CDS trong năm 2026: Đến thời điểm báo cáo nhu cầu bổ sung "
        "kinh phí năm 2026 là: 0 tỷ đồng; đã được phân bổ: 0,556 tỷ đồng, còn lại bao nhiêu chưa phân bổ: 0 đồng.\n\n"
        "- Về phân bổ và giải ngân vốn: Tổng kinh phí đã được phân bổ năm 2026: 0,556 tỷ đồng; đã giải ngân: 0 đồng, tỷ "
        "lệ (trong đó: KHCN, ĐMST là: 0,056 tỷ đồng; CDS là: 0,5 tỷ đồng). Tổng kinh phí đã được phân bổ đến thời điểm "
        "báo cáo: 0,556 tỷ đồng; đã giải ngân bao nhiêu: 0 đồng, tỷ lệ (trong đó: KHCN, ĐMST là: 0,056 tỷ đồng; CDS là: "
        "0,5 tỷ đồng)."),
        {
            "budget_allocated": 556_000_000, "budget_khcn": 56_000_000, "budget_cds": 500_000_000,
            "budget_extra_need": 0, "budget_unallocated": 0, "budget_disbursed": 0,
        },
    ),
    (  # 001 I.4.2
        "economy",
        ("- Kinh phí được bố trí năm 2026 là 556 triệu đồng, cơ bản đáp ứng yêu cầu. Tuy nhiên, kinh phí được bố trí "
        "chưa đủ 3%."),
        {"budget_allocated": 556_000_000},
    ),
    ("economy", "Kinh phí phân bổ: 556\nĐã giải ngân: 120 triệu", {"budget_allocated": ASKED, "budget_disbursed": 120_000_000}),
    (  # 001 I.6.1 and 004 IV.1b in a list
        "economy",
        ("Doanh nghiệp đang hoạt động: 26\nDN KHCN: 0 doanh nghiệp; DN công nghệ cao: 0 doanh nghiệp; DN ICT: 0\n"
        "Doanh nghiệp khởi nghiệp sáng tạo: chưa phát sinh\nDoanh nghiệp nghiên cứu và phát triển (R&D): chưa có\n"
        "Hiện có 04 HTX đang hoạt động\nOCOP được quảng bá: 02 sản phẩm\nMô hình 3 Nhà: chưa hình thành\n"
        "Chợ 4.0: tiếp tục duy trì, 100% tiểu thương nhận mã QR\n"
        "Tiểu thương Chợ 4.0 cho phép thanh toán chuyển khoản qua mã QR: 100%"),
        {
            "enterprises_total": 26, "ent_sci": 0, "ent_hightech": 0, "ent_ict": 0, "ent_startup": "chưa phát sinh",
            "ent_rd": "chưa có", "cooperatives": 4, "ocop_promoted": 2, "three_houses_model": "no",
            "market_40_text": ("tiếp tục duy trì, 100% tiểu thương nhận mã QR",), "market_qr_rate": 100,
        },
    ),
    (  # 004 annex VII
        "office",
        ("STT\tSố biên chế được giao\tSố người đã được bố trí\tSố người còn thiếu\tLý do chưa bố trí đủ\tGhi chú\n"
        "1\t41\t1\t0\t\t"),
        {"staff_quota": 41, "it_officers": 1, "it_officers_missing": 0},
    ),
    (  # 004 annex I
        "office",
        ("\tNgười đứng đầu trực tiếp ký\tCấp phó người đứng đầu ký\tNgười đứng đầu chủ trì\tCấp phó người đứng đầu chủ trì\n"
        "\t6\t6\t02\t0"),
        {"docs_signed_head": 6, "docs_signed_deputy": 6, "meetings_chaired_head": 2, "meetings_chaired_deputy": 0},
    ),
    (
        "office",
        ("Ban Chỉ đạo đã tổ chức 02 cuộc họp\nVăn bản người đứng đầu ký: 6, cấp phó ký: 6\nVăn bản QPPL: không ban hành mới\n"
        "Tự đánh giá: Hoàn thành\nChứng thư số: đầy đủ\nBố trí 01 công chức phụ trách công nghệ thông tin, chuyển đổi số\n"
        "Kế hoạch đã ban hành:\n39/KH-UBND ngày 30/01/2026\n54/KH-UBND ngày 27/02/2026"),
        {
            "steering_meetings": 2, "docs_signed_head": 6, "docs_signed_deputy": 6, "it_officers": 1,
            "legal_docs_issued": "không ban hành mới", "self_rating": "done", "digital_cert_coverage": "full",
            "plans_issued": ("39/KH-UBND ngày 30/01/2026\n54/KH-UBND ngày 27/02/2026",),
        },
    ),
    (  # 001 I.1.4, I.1.5, I.3 and 004 III.1b
        "culture",
        ("Tổng số PAKN, SKGP đã nhận được: 0.\nSố PAKN, SKGP đã giải quyết: 0.\nSố PAKN, SKGP tồn đọng/chưa được giải "
        "quyết: 0.\nTrong kỳ báo cáo, số lượng tư duy, sáng kiến đột phá và đặt hàng các sản phẩm của địa phương: không có\n"
        "Tỷ lệ phủ sóng di động 4G trên địa bàn đạt 95%. Tuy nhiên còn 05 thôn thuộc khu vực lõm sóng, 01 thôn trắng sóng.\n"
        "Phủ sóng 5G trên dân số: 72,5\nMạng LAN: đã được phê duyệt\nTrung tâm đổi mới sáng tạo: chưa có\n"
        "Di tích: chưa số hóa\nMô hình điểm: 02\nNhân lực đáp ứng: khoảng trên 90%\nLớp tập huấn cán bộ: chưa tổ chức"),
        {
            "pakn_received": 0, "pakn_resolved": 0, "pakn_pending": 0, "initiatives": "không có", "cov_4g": 95,
            "cov_5g_population": D("72.5"), "lan_level_approved": "yes", "innovation_center": "no",
            "heritage_digitized": "chưa số hóa", "community_models": 2, "hr_fit_rate": ("about_over", D(90)),
            "training_classes_officials": "chưa tổ chức",
        },
    ),
    ("culture", "5G tại khu dân cư: trên 72%", {"cov_5g_residential": ASKED}),
    ("culture", "Nhân lực đáp ứng yêu cầu: ≥ 95%", {"hr_fit_rate": ("at_least", D(95))}),
    ("culture", "Mô hình điểm: chưa có số liệu\nMạng LAN: chưa có số liệu", {"community_models": "-", "lan_level_approved": "-"}),
    (
        "health",
        "Sổ sức khỏe điện tử: 92,4%\nTiếp cận dịch vụ số: 90%",
        {"health_record_rate": D("92.4"), "digital_services_access_rate": 90},
    ),
    ("school", "Kỹ năng số tối thiểu: 1284/1561 học sinh", {"digital_skill_rate": ASKED}),
]  # fmt: skip
