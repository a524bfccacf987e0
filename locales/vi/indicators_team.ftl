# Lời của các chỉ tiêu trong forms/catalogue/team.toml; mỗi phần là gì: xem indicators.ftl.

indicator-propaganda_hamlets = Số xóm tổ chức hội nghị tuyên truyền
    .short = xóm tổ chức hội nghị tuyên truyền
    .unit = xóm
    .question = Số xóm tổ chức hội nghị tuyên truyền?
    .said =
        { $n ->
            [0] 0 xóm
           *[other] { NUMBER($n, minimumIntegerDigits: 2, useGrouping: 0) } xóm
        }
indicator-dvc_assisted = Số lượt người dân được hướng dẫn nộp hồ sơ DVC trực tuyến
    .short = lượt người dân được hướng dẫn nộp hồ sơ
    .unit = lượt
    .question = Số lượt người dân được hướng dẫn nộp hồ sơ DVC trực tuyến?
    .said =
        { $n ->
            [0] 0 lượt
           *[other] { NUMBER($n, minimumIntegerDigits: 2, useGrouping: 0) } lượt
        }
indicator-cashless_assisted = Số lượt người dân được hướng dẫn thanh toán không dùng tiền mặt
    .short = lượt người dân được hướng dẫn thanh
    .unit = lượt
    .question = Số lượt người dân được hướng dẫn thanh toán không dùng tiền mặt?
    .said =
        { $n ->
            [0] 0 lượt
           *[other] { NUMBER($n, minimumIntegerDigits: 2, useGrouping: 0) } lượt
        }
indicator-esign_assisted = Số người được hướng dẫn đăng ký chữ ký số cá nhân
    .short = người được hướng dẫn đăng ký chữ ký số
    .unit = người
    .question = Số người được hướng dẫn đăng ký chữ ký số cá nhân?
    .said =
        { $n ->
            [0] 0 người
           *[other] { NUMBER($n, minimumIntegerDigits: 2, useGrouping: 0) } người
        }
indicator-team_count = Số Tổ công nghệ số cộng đồng
    .short = Tổ công nghệ số cộng đồng
    .unit = tổ
    .question = Số Tổ công nghệ số cộng đồng?
    .said =
        { $n ->
            [0] 0 tổ
           *[other] { NUMBER($n, minimumIntegerDigits: 2, useGrouping: 0) } tổ
        }
indicator-team_trained_rate = Tổ công nghệ số cộng đồng tiếp tục được đào tạo nâng cao nhận thức số, kỹ năng số
    .short = tổ công nghệ số cộng đồng tiếp tục được
    .unit = %
    .question = Tổ công nghệ số cộng đồng tiếp tục được đào tạo nâng cao nhận thức số, kỹ năng số?
    .said = { $n }%
indicator-team_trained = Số Tổ CNSCĐ đã được đào tạo trong năm
    .short = Tổ CNSCĐ đã được đào tạo trong năm
    .unit = tổ
    .question = Số Tổ CNSCĐ đã được đào tạo trong năm?
    .said =
        { $n ->
            [0] 0 tổ
           *[other] { NUMBER($n, minimumIntegerDigits: 2, useGrouping: 0) } tổ
        }
indicator-training_classes_officials = Số lớp tập huấn CĐS cho cán bộ, công chức, viên chức do xã tổ chức
    .short = lớp tập huấn CĐS cho cán bộ, công chức,
    .unit = lớp
    .question = Số lớp tập huấn CĐS cho cán bộ, công chức, viên chức do xã tổ chức?
    .said =
        { $n ->
            [0] 0 lớp
           *[other] { NUMBER($n, minimumIntegerDigits: 2, useGrouping: 0) } lớp
        }
indicator-training_plan_issued = Số kế hoạch bồi dưỡng, tập huấn đã ban hành
    .short = kế hoạch bồi dưỡng, tập huấn đã ban hành
    .unit = kế hoạch
    .question = Số kế hoạch bồi dưỡng, tập huấn đã ban hành?
    .said =
        { $n ->
            [0] 0 kế hoạch
           *[other] { NUMBER($n, minimumIntegerDigits: 2, useGrouping: 0) } kế hoạch
        }
indicator-digital_skill_rate = Mở rộng mô hình, phương thức tập huấn để nâng cao kỹ năng số tối thiểu trên 75% học sinh, sinh viên, người lao động và người dân
    .short = mở rộng mô hình, phương thức tập huấn
    .unit = %
    .question = Mở rộng mô hình, phương thức tập huấn để nâng cao kỹ năng số tối thiểu trên 75% học sinh, sinh viên, người lao động và người dân?
    .said = { $n }%
indicator-community_models = Số mô hình điểm về chuyển đổi số
    .short = mô hình điểm về chuyển đổi số
    .unit = mô hình
    .question = Số mô hình điểm về chuyển đổi số?
    .said =
        { $n ->
            [0] 0 mô hình
           *[other] { NUMBER($n, minimumIntegerDigits: 2, useGrouping: 0) } mô hình
        }
indicator-propaganda_channels = Hình thức tuyên truyền (truyền thanh, Zalo, Facebook, video, ngoại khoá)
    .short = hình thức tuyên truyền (truyền thanh,
    .unit = nội dung
    .question = Hình thức tuyên truyền (truyền thanh, Zalo, Facebook, video, ngoại khoá)?
    .said = { $n } nội dung
